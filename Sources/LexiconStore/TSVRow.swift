internal import Hashing

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

  /// Whether a cell is empty.
  ///
  /// - Parameter column: Index of the column.
  /// - Returns: True for no bytes at all.
  package func isEmpty(_ column: Int) -> Bool { table.range(row: index, column: column).isEmpty }

  /// `TextHash.of` the text of a cell, without making a String.
  ///
  /// - Parameter column: Index of the column.
  /// - Returns: The hash; never 0.
  /// - Complexity: Linear in the bytes of the cell.
  package func hash(_ column: Int) -> UInt64 {
    table.withBytes { table.hash(row: index, column: column, in: $0) }
  }

  /// `TextHash.of` the text of a cell from which some bytes are left out.
  ///
  /// - Parameters:
  ///   - column: Index of the column.
  ///   - skipped: The byte to leave out, such as a space.
  /// - Returns: The hash; never 0.
  package func hash(_ column: Int, without skipped: UInt8) -> UInt64 {
    table.withBytes { bytes in
      var state = TextHash.seed
      for place in table.range(row: index, column: column) where bytes[place] != skipped {
        TextHash.add(bytes[place], to: &state)
      }
      return TextHash.finish(state)
    }
  }

  /// The hashes of the words of a cell that lists them; none for an empty word.
  ///
  /// - Parameters:
  ///   - column: Index of the column.
  ///   - separator: The ASCII byte between the words.
  ///   - hashes: Receives the hashes; emptied first.
  /// - Complexity: Linear in the bytes of the cell; no String is made.
  package func hashes(
    _ column: Int, separator: UInt8, into hashes: inout [UInt64]
  ) {
    hashes.removeAll(keepingCapacity: true)
    table.withBytes { bytes in
      forEachWord(bytes, column, separator) { hash, _, _ in hashes.append(hash) }
    }
  }

  /// Lends the words of a cell that lists them, each with its hash.
  ///
  /// - Parameters:
  ///   - column: Index of the column.
  ///   - separator: The ASCII byte between the words.
  ///   - body: Gets the hash and the bytes of each word that is not empty.
  /// - Complexity: Linear in the bytes of the cell; no String is made.
  package func forEachWord(
    _ column: Int, separator: UInt8, _ body: (UInt64, Span<UInt8>) -> Void
  ) {
    table.withBytes { bytes in
      forEachWord(bytes, column, separator) { body($0, $2.extracting($1)) }
    }
  }

  @inline(__always)
  private func forEachWord(
    _ bytes: Span<UInt8>, _ column: Int, _ separator: UInt8,
    _ body: (UInt64, Range<Int>, Span<UInt8>) -> Void
  ) {
    let cell = table.range(row: index, column: column)
    var (start, state) = (cell.lowerBound, TextHash.seed)
    for place in cell {
      if bytes[place] != separator {
        TextHash.add(bytes[place], to: &state)
        continue
      }
      if start < place { body(TextHash.finish(state), start..<place, bytes) }
      (start, state) = (place + 1, TextHash.seed)
    }
    if start < cell.upperBound { body(TextHash.finish(state), start..<cell.upperBound, bytes) }
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

extension TSVTable {
  /// Reads the table row by row.
  ///
  /// - Parameter body: Gets each row in order.
  /// - Throws: Whatever `body` throws.
  package func forEachRow(_ body: (TSVRow) throws -> Void) rethrows {
    for index in 0..<rowCount { try body(TSVRow(table: self, index: index)) }
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
    try TSVTable(try file(path), columns: columns).forEachRow(body)
  }

  /// The tables of a folder.
  ///
  /// - Parameters:
  ///   - prefix: The folder, such as "cues/".
  ///   - columns: The names that each header must have.
  /// - Returns: A table for each file, sorted by path.
  /// - Throws: ``LexiconError`` where a table is not valid.
  /// - Complexity: Linear in the size of the files.
  package func tables(
    in prefix: String, columns: [String]
  ) throws(LexiconError) -> [TSVTable] {
    try paths(in: prefix).map { (path) throws(LexiconError) in
      try TSVTable(try file(path), columns: columns)
    }
  }
}
