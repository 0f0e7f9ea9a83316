/// Reads CSV records.
///
/// A byte order mark at the very start is dropped, empty lines are passed over. Behind a broken
/// record it goes on with the line after that record's first line.
final class CSVReader {
  /// One record, or why there is none.
  enum Event: Equatable {
    /// A record; its cells are in ``CSVReader/cells`` until the next call.
    case row
    /// A broken record.
    case broken(RecordFault)
    /// A read would have to wait.
    case pending
    /// There are no more records.
    case end
  }

  /// The line on which the record read last begins, from 1.
  private(set) var line = 0
  private let window: InputWindow
  private let limit: Int
  private var scanner = CSVScanner()
  private var rowStart = 0
  private var nextLine = 1
  private var isAtStart = true
  private var isTaken = false
  /// What is wrong with the record whose first line is being passed over.
  private var passing: RecordFault?

  /// A reader of CSV.
  ///
  /// - Parameters:
  ///   - source: The input.
  ///   - limit: The longest record that is given, in bytes.
  init(_ source: InputWindow.Source, limit: Int = LineReader.byteLimit) {
    window = InputWindow(source)
    self.limit = limit
  }

  /// The cells of the record read last.
  var cells: [CSVScanner.Cell] { scanner.cells }

  /// The content of a cell of the record read last.
  ///
  /// - Parameter cell: One of ``cells``.
  /// - Returns: The bytes, doubled quotes made single.
  func content(of cell: CSVScanner.Cell) -> [UInt8] {
    let bytes = window.bytes[(rowStart + cell.start)..<(rowStart + cell.end)]
    guard cell.hasDoubledQuotes else { return Array(bytes) }
    var content: [UInt8] = []
    content.reserveCapacity(bytes.count)
    var isSecond = false
    for byte in bytes {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { content.append(byte) }
    }
    return content
  }

  /// The next record.
  ///
  /// - Parameter waiting: Whether to wait for the input; otherwise ``Event/pending`` may come.
  /// - Returns: A record, or why there is none.
  /// - Throws: ``InputError`` where the system stops reading.
  /// - Complexity: Linear in the bytes of the record.
  func next(waiting: Bool = true) throws(InputError) -> Event {
    if isTaken { scanner.restart() }
    isTaken = false
    while true {
      if let event = step() { return event }
      switch try window.fill(waiting: waiting) {
      case .more: continue
      case .pending: return .pending
      case .end: if let event = finish() { return event }
      }
    }
  }

  /// Looks at what is in the window; nil where more is needed.
  private func step() -> Event? {
    while true {
      if passing != nil { return passLine() }
      guard dropMark() else { return nil }
      switch scanner.scan(window.bytes, window.range) {
      case .unfinished:
        guard window.range.count > limit else { return nil }
        passing = .recordTooLong
      case .broken: passing = .brokenCSV(.strayQuote)
      case .complete(let end, _) where end > limit: passing = .recordTooLong
      case .complete(let end, let next):
        if let event = take(end: end, next: next) { return event }
      }
    }
  }

  /// What is left when the input has ended; nil where there is more to look at after all.
  private func finish() -> Event? {
    isAtStart = false
    if let passing { return endPassing(passing) }
    if window.range.isEmpty { return .end }
    guard case .complete(let end, let next) = scanner.finish() else {
      passing = .brokenCSV(scanner.isQuoted ? .openQuote : .strayQuote)
      return nil
    }
    return take(end: end, next: next) ?? .end
  }

  private func take(end: Int, next: Int) -> Event? {
    rowStart = window.range.lowerBound
    line = nextLine
    nextLine += window.bytes[rowStart..<(rowStart + next)].count { $0 == 0x0A }
    window.drop(until: rowStart + next)
    isTaken = true
    if end > 0 { return .row }
    scanner.restart()
    return nil
  }

  /// Passes over the rest of a line; nil where more is needed.
  private func passLine() -> Event? {
    guard let passing else { return nil }
    let range = window.range
    let end = window.bytes.firstPlace(of: 0x0A, in: range)
    window.drop(until: end.map { $0 + 1 } ?? range.upperBound)
    return end == nil ? nil : endPassing(passing)
  }

  private func endPassing(_ fault: RecordFault) -> Event {
    passing = nil
    isTaken = true
    line = nextLine
    nextLine += 1
    return .broken(fault)
  }

  /// Drops a byte order mark; false where it cannot yet be told whether there is one.
  private func dropMark() -> Bool {
    guard isAtStart else { return true }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let known = window.bytes[window.range].prefix(3)
    if known.count < 3 && mark.starts(with: known) { return false }
    isAtStart = false
    if known.elementsEqual(mark) { window.drop(until: window.range.lowerBound + 3) }
    return true
  }
}
