/// Labels given apart from the texts: a table of id and label.
///
/// The header is `id<TAB>label`; a label is written `support`, `oppose`, `neutral` or `none`, or by
/// its first letter, `x` for none. So our reading of public posts can be kept without their texts.
public struct LabelTable: Sendable {
  private var labels: [String: Label] = [:]

  /// Reads a table.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``InputError`` where it cannot be read, ``RecordError`` `E211` for an unknown label.
  /// - Complexity: Linear in the size of the file.
  public init(path: String) throws {
    let reader = try RecordReader(
      path: path, format: .lines, columns: CSVColumns(), labels: LabelReading(names: [:]))
    var line = 0
    loop: while true {
      switch try reader.next() {
      case .record(let record):
        line += 1
        if line > 1 { try add(String(decoding: record.text, as: UTF8.self), line: line) }
      case .failure(let failure): throw failure
      case .pending: continue
      case .end: break loop
      }
    }
  }

  /// The label of a record.
  ///
  /// - Parameter id: The record's id.
  /// - Returns: Its label, or nil.
  public subscript(id: String) -> Label? { labels[id] }

  private mutating func add(_ row: String, line: Int) throws {
    let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 2, let label = Self.label(cells[1]) else {
      throw RecordError(id: "\(line)", code: "E211", message: "not an id and a label", line: line)
    }
    labels[cells[0]] = label
  }

  private static func label(_ name: String) -> Label? {
    switch name {
    case "s": .support
    case "o": .oppose
    case "n": .neutral
    case "x": .unrelated
    default: Label(rawValue: name)
    }
  }
}
