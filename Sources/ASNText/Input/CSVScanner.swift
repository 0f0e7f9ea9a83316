/// Finds the cells of one CSV record as RFC 4180 has it, in as many steps as its bytes come in.
///
/// Quotes may only stand around a whole cell, and doubled inside it. Lines end with LF or CR LF.
struct CSVScanner {
  /// A cell: where its content stands, counted from the start of the record.
  struct Cell: Equatable {
    /// The first byte, behind an opening quote.
    var start: Int
    /// The byte behind the last.
    var end: Int
    /// Whether there are doubled quotes in it.
    var hasDoubledQuotes = false
  }

  /// What became of a step.
  enum Outcome: Equatable {
    /// The record goes on.
    case unfinished
    /// The record is complete; it ends at this byte, and the next begins at the other.
    case complete(end: Int, next: Int)
    /// A quote out of place.
    case broken
  }

  private enum State { case cellStart, plain, quoted, quoteInQuotes, returnBehindQuotes }

  /// The cells found so far.
  private(set) var cells: [Cell] = []
  /// The next byte to look at, from the start of the record.
  private(set) var at = 0
  private var state = State.cellStart
  private var cell = Cell(start: 0, end: 0)

  /// Whether a quote is open.
  var isQuoted: Bool { state == .quoted }

  /// Starts a new record.
  mutating func restart() {
    cells.removeAll(keepingCapacity: true)
    (at, state, cell) = (0, .cellStart, Cell(start: 0, end: 0))
  }

  /// Looks at what is there of the record.
  ///
  /// - Parameters:
  ///   - bytes: The memory.
  ///   - range: The record as far as it is there; its start must be the same in each step.
  /// - Returns: What became of it.
  /// - Complexity: Linear in the bytes that are new.
  mutating func scan(_ bytes: [UInt8], _ range: Range<Int>) -> Outcome {
    while at < range.count {
      let byte = bytes[range.lowerBound + at]
      switch state {
      case .quoted:
        let from = (range.lowerBound + at)..<range.upperBound
        let quote = bytes.firstPlace(of: UInt8(ascii: "\""), in: from)
        at = (quote ?? range.upperBound) - range.lowerBound
        if quote != nil { (state, cell.end) = (.quoteInQuotes, at) }
      case .cellStart where byte == UInt8(ascii: "\""): (state, cell.start) = (.quoted, at + 1)
      case .quoteInQuotes where byte == UInt8(ascii: "\""):
        (state, cell.hasDoubledQuotes) = (.quoted, true)
      case _ where byte == 0x0A: return finishRecord(bytes, range)
      case .cellStart, .plain:
        if byte == UInt8(ascii: "\"") { return .broken }
        state = .plain
        if byte == UInt8(ascii: ",") { finishCell(end: at) }
      case .quoteInQuotes:
        if byte == UInt8(ascii: ",") {
          finishCell(end: cell.end)
        } else if byte == 0x0D {
          state = .returnBehindQuotes
        } else {
          return .broken
        }
      case .returnBehindQuotes: return .broken
      }
      if at < range.count { at += 1 }
    }
    return .unfinished
  }

  /// Ends the last record, behind which the input ends without a line feed.
  mutating func finish() -> Outcome {
    if state == .quoted || state == .returnBehindQuotes { return .broken }
    finishCell(end: state == .quoteInQuotes ? cell.end : at)
    return .complete(end: at, next: at)
  }

  private mutating func finishRecord(_ bytes: [UInt8], _ range: Range<Int>) -> Outcome {
    let isPlain = state == .plain || state == .cellStart
    let hasReturn = isPlain && at > cell.start && bytes[range.lowerBound + at - 1] == 0x0D
    let end = hasReturn ? at - 1 : at
    finishCell(end: isPlain ? end : cell.end)
    return .complete(end: end, next: at + 1)
  }

  private mutating func finishCell(end: Int) {
    cell.end = end
    cells.append(cell)
    (state, cell) = (.cellStart, Cell(start: at + 1, end: at + 1))
  }
}
