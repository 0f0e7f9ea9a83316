internal import Hashing

/// The rows of a tab-separated lexicon file.
///
/// The first line that is not blank and no `#` comment is the header; "#" and a tab begin a row
/// about that sign. No quotes, no escapes: a cell is the bytes between two tabs. The table keeps
/// where the cells lie and makes no String until asked, so that thousands of rows cost about a
/// millisecond. What a cell means is for the caller to judge; ``error(_:row:column:)`` gives it the
/// place. Keeps where all cells lie; whoever only goes through the rows once has ``TSVRow``.
package final class TSVTable: Sendable {
  /// The file that the rows are from.
  package let file: LexiconFile
  /// The names of the columns, as the header has them.
  package let columns: [String]
  /// How many rows there are, without header, comments and blank lines.
  package var rowCount: Int { lines.count }

  /// For each row, where each cell starts and, last, one past where the row ends: every cell ends
  /// one byte before the next one starts.
  private let bounds: [UInt32]
  /// The line of each row, from 1.
  private let lines: [UInt32]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - columns: The names that the header must have, in this order.
  /// - Throws: ``LexiconError`` `L003` or `L101` to `L107`: the first fault of the file.
  /// - Complexity: Linear in the size of the file.
  package init(_ file: LexiconFile, columns: [String]) throws(LexiconError) {
    let scanner = TSVScanner(file, columns: columns, faultLimit: 1)
    if let fault = scanner.faults.first { throw fault }
    self.file = file
    self.columns = columns
    bounds = scanner.bounds
    lines = scanner.lines
  }

  /// All faults of a file, for `lexicon check`.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - columns: The names that the header must have, in this order.
  ///   - limit: How many faults are enough.
  /// - Returns: The faults in the order of their lines; none for a good file.
  package static func faults(
    in file: LexiconFile, columns: [String], limit: Int = 100
  ) -> [LexiconError] {
    TSVScanner(file, columns: columns, faultLimit: limit).faults
  }

  /// Lends the bytes of the file, for reading many cells without making Strings.
  ///
  /// - Parameter body: Gets the bytes; ``range(row:column:)`` says where in them a cell lies.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  package func withBytes<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    try file.withBytes(body)
  }

  /// Where a cell lies in the bytes of the file; empty for an empty cell.
  ///
  /// - Parameters:
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  /// - Returns: The bytes of the cell.
  package func range(row: Int, column: Int) -> Range<Int> {
    precondition(column >= 0 && column < columns.count, "no such column")
    let index = row * (columns.count + 1) + column
    return Int(bounds[index])..<Int(bounds[index + 1]) - 1
  }

  /// The text of a cell; empty for an empty cell.
  ///
  /// - Parameters:
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  /// - Returns: The text.
  package func string(row: Int, column: Int) -> String {
    file.withBytes { string(row: row, column: column, in: $0) }
  }

  /// The text of a cell, within ``withBytes(_:)``.
  ///
  /// - Parameters:
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  ///   - bytes: The bytes that were lent.
  /// - Returns: The text.
  package func string(row: Int, column: Int, in bytes: Span<UInt8>) -> String {
    text(of: bytes, range: range(row: row, column: column))
  }

  /// `TextHash.of` the bytes of a cell, within ``withBytes(_:)``.
  ///
  /// - Parameters:
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  ///   - bytes: The bytes that were lent.
  /// - Returns: The hash; never 0.
  package func hash(row: Int, column: Int, in bytes: Span<UInt8>) -> UInt64 {
    var state = TextHash.seed
    for index in range(row: row, column: column) { TextHash.add(bytes[index], to: &state) }
    return TextHash.finish(state)
  }

  /// The line of a row in the file, from 1.
  ///
  /// - Parameter row: The row, from 0.
  /// - Returns: The line, from 1.
  package func line(ofRow row: Int) -> Int { Int(lines[row]) }

  /// An error at a cell.
  ///
  /// - Parameters:
  ///   - fault: What is wrong.
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  /// - Returns: The error, to be thrown.
  package func error(_ fault: LexiconFault, row: Int, column: Int) -> LexiconError {
    let rowStart = range(row: row, column: 0).lowerBound
    let cellStart = range(row: row, column: column).lowerBound
    let scalarColumn = withBytes { bytes in
      1 + (rowStart..<cellStart).count { bytes[$0] & 0xC0 != 0x80 }
    }
    return file.error(fault, line: line(ofRow: row), column: scalarColumn)
  }
}
