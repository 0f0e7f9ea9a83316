/// Pieces of JSON that were written once and are copied from then on, one behind another.
struct FragmentTable {
  /// All of them.
  private(set) var bytes: [UInt8] = []
  private var ends: [Int32] = []

  /// How many there are.
  var count: Int { ends.count }

  /// Adds a piece.
  ///
  /// - Parameter write: Writes it.
  /// - Returns: Its index.
  @discardableResult
  mutating func add(_ write: (inout JSONText) -> Void) -> Int {
    var json = JSONText()
    write(&json)
    bytes += json.bytes
    ends.append(Int32(bytes.count))
    return ends.count - 1
  }

  /// Where a piece stands in ``bytes``.
  subscript(index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }
}
