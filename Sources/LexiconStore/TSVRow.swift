/// One row of a table, with what is needed to name its place in an error.
package struct TSVRow {
  private let table: TSVTable
  private let index: Int

  init(table: TSVTable, index: Int) {
    self.table = table
    self.index = index
  }

  /// The text of a cell.
  ///
  /// - Parameter column: Index of the column; outside the table traps.
  /// - Returns: The text, empty for an empty cell.
  package func string(_ column: Int) -> String { table.string(row: index, column: column) }

  /// The words of a cell that lists them.
  ///
  /// - Parameters:
  ///   - column: Index of the column.
  ///   - separator: What stands between the words.
  /// - Returns: The words.
  package func list(_ column: Int, separator: Character) -> [String] {
    string(column).split(separator: separator).map(String.init)
  }

  /// The error for a cell whose value is not one of those allowed.
  ///
  /// - Parameters:
  ///   - value: What stands there.
  ///   - column: Index of the column.
  /// - Returns: An error with file, line and column.
  package func unknownValue(_ value: String, column: Int) -> LexiconError {
    error(.unknownValue(value), column: column)
  }

  /// An error about a cell.
  ///
  /// - Parameters:
  ///   - fault: What is wrong.
  ///   - column: Index of the column.
  /// - Returns: An error with file, line and column.
  package func error(_ fault: LexiconFault, column: Int) -> LexiconError {
    table.error(fault, row: index, column: column)
  }
}

extension LexiconSource {
  /// Reads a table row by row.
  ///
  /// - Parameters:
  ///   - path: The table's path, such as "markers.tsv".
  ///   - columns: The names its header must have.
  ///   - body: Gets each row in order.
  /// - Throws: ``LexiconError`` where the table is not valid, and whatever `body` throws.
  /// - Complexity: Linear in the size of the file.
  package func forEachRow(
    of path: String, columns: [String], _ body: (TSVRow) throws -> Void
  ) throws {
    let table = try TSVTable(try file(path), columns: columns)
    for index in 0..<table.rowCount {
      try body(TSVRow(table: table, index: index))
    }
  }
}
