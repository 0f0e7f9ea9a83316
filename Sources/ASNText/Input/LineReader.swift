/// Reads lines: ended by LF or CR LF, the last one by the end of the input as well.
///
/// A byte order mark at the very start is dropped. Holds one line and one chunk in memory.
final class LineReader {
  /// One line, or why there is none.
  enum Event: Equatable {
    /// A line, without its end, as a range of ``LineReader/bytes``; valid until the next call.
    case line(Range<Int>)
    /// A line that is longer than ``LineReader/byteLimit``; it was skipped.
    case tooLong(byteCount: Int)
    /// A read would have to wait.
    case pending
    /// There are no more lines.
    case end
  }

  /// The longest line, in bytes: 4 MiB.
  static let byteLimit = 4 << 20

  /// The number of the line read last, from 1.
  private(set) var number = 0
  private let window: InputWindow
  private let limit: Int
  private var scanned = 0
  private var skipped = 0
  private var isAtStart = true

  /// A reader of lines.
  ///
  /// - Parameters:
  ///   - source: The input.
  ///   - limit: The longest line that is given, in bytes.
  init(_ source: InputWindow.Source, limit: Int = byteLimit) {
    window = InputWindow(source)
    self.limit = limit
  }

  /// The memory in which lines lie.
  var bytes: [UInt8] { window.bytes }

  /// The next line.
  ///
  /// - Parameter waiting: Whether to wait for the input; otherwise ``Event/pending`` may come.
  /// - Returns: A line, or why there is none.
  /// - Throws: ``InputError`` where the system stops reading.
  /// - Complexity: Linear in the bytes of the line.
  func next(waiting: Bool = true) throws(InputError) -> Event {
    while true {
      let from = window.range.lowerBound + scanned
      if let end = window.bytes.firstPlace(of: 0x0A, in: from..<window.range.upperBound) {
        return finish(end, next: end + 1)
      }
      scanned = window.range.count
      if scanned > limit { skip() }
      switch try window.fill(waiting: waiting) {
      case .more: continue
      case .pending: return .pending
      case .end:
        if window.range.isEmpty && skipped == 0 { return .end }
        return finish(window.range.upperBound, next: window.range.upperBound)
      }
    }
  }

  /// Forgets what is known of a line that is too long, all but its length.
  private func skip() {
    skipped += window.range.count
    window.drop(until: window.range.upperBound)
    scanned = 0
  }

  private func finish(_ end: Int, next: Int) -> Event {
    var start = window.range.lowerBound
    window.drop(until: next)
    scanned = 0
    number += 1
    if isAtStart {
      isAtStart = false
      if skipped == 0, window.bytes[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    }
    let hasReturn = end > start && next > end && window.bytes[end - 1] == 0x0D
    let line = start..<(hasReturn ? end - 1 : end)
    let count = skipped + line.count
    skipped = 0
    return count > limit ? .tooLong(byteCount: count) : .line(line)
  }
}
