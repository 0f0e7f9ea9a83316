internal import Hashing

/// One row of a table, lent to a closure; it must not be kept.
///
/// Cells are read where they lie in the file: thousands of rows are read at every start.
package struct TSVRow {
  private let owner: LentFile
  private let bytes: LentBytes
  private let cells: LentCells
  private let line: Int

  init(_ owner: LentFile, _ bytes: LentBytes, _ cells: LentCells, line: Int) {
    self.owner = owner
    self.bytes = bytes
    self.cells = cells
    self.line = line
  }

  /// Where a cell lies in the file.
  ///
  /// - Parameter column: Index of the column, which the table must have.
  /// - Returns: The bytes of the cell; empty for an empty cell.
  package func range(_ column: Int) -> Range<Int> { cells[column]..<cells[column + 1] - 1 }

  /// The text of a cell.
  ///
  /// - Parameter column: Index of the column.
  /// - Returns: The text, empty for an empty cell.
  package func string(_ column: Int) -> String { bytes.text(range(column)) }

  /// The text of a part of a cell.
  ///
  /// - Parameter range: A part of ``range(_:)``.
  /// - Returns: The text.
  package func string(_ range: Range<Int>) -> String { bytes.text(range) }

  /// A byte of a cell.
  ///
  /// - Parameter place: A place within ``range(_:)``.
  /// - Returns: The byte.
  package func byte(at place: Int) -> UInt8 { bytes[place] }

  /// Adds the text of a part of a cell to some bytes.
  ///
  /// - Parameters:
  ///   - range: A part of ``range(_:)``.
  ///   - target: Receives the bytes.
  package func append(_ range: Range<Int>, to target: inout [UInt8]) {
    bytes.append(range, to: &target)
  }

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
  package func isEmpty(_ column: Int) -> Bool { cells[column] + 1 == cells[column + 1] }

  /// `TextHash.of` the text of a cell, without making a String.
  ///
  /// - Parameter column: Index of the column.
  /// - Returns: The hash; never 0.
  /// - Complexity: Linear in the bytes of the cell.
  package func hash(_ column: Int) -> UInt64 { hash(range(column)) }

  /// `TextHash.of` the text of a part of a cell.
  ///
  /// - Parameter range: A part of ``range(_:)``.
  /// - Returns: The hash; never 0.
  package func hash(_ range: Range<Int>) -> UInt64 {
    var state = TextHash.seed
    var place = range.lowerBound
    while place < range.upperBound {
      TextHash.add(bytes[place], to: &state)
      place += 1
    }
    return TextHash.finish(state)
  }

  /// `TextHash.of` the text of a cell from which some bytes are left out.
  ///
  /// - Parameters:
  ///   - column: Index of the column.
  ///   - skipped: The byte to leave out, such as a space.
  /// - Returns: The hash; never 0.
  package func hash(_ column: Int, without skipped: UInt8) -> UInt64 {
    var state = TextHash.seed
    for place in range(column) where bytes[place] != skipped {
      TextHash.add(bytes[place], to: &state)
    }
    return TextHash.finish(state)
  }

  /// The hashes of the words of a cell that lists them; none for an empty word.
  ///
  /// - Parameters:
  ///   - column: Index of the column.
  ///   - separator: The ASCII byte between the words.
  ///   - hashes: Receives the hashes; emptied first.
  /// - Complexity: Linear in the bytes of the cell; no String is made.
  package func hashes(_ column: Int, separator: UInt8, into hashes: inout [UInt64]) {
    hashes.removeAll(keepingCapacity: true)
    eachWord(range(column), separator) { hash, _ in hashes.append(hash) }
  }

  /// Lends the words of a cell that lists them, each with its hash and its place.
  ///
  /// - Parameters:
  ///   - column: Index of the column.
  ///   - separator: The ASCII byte between the words.
  ///   - body: Gets the hash and the place of each word that is not empty.
  /// - Complexity: Linear in the bytes of the cell; no String is made.
  package func forEachWord(
    _ column: Int, separator: UInt8, _ body: (UInt64, Range<Int>) -> Void
  ) {
    eachWord(range(column), separator, body)
  }

  /// Lends the words of a part of a cell; see ``forEachWord(_:separator:_:)``.
  ///
  /// - Parameters:
  ///   - range: A part of ``range(_:)``.
  ///   - separator: The ASCII byte between the words.
  ///   - body: Gets the hash and the place of each word that is not empty.
  package func forEachWord(
    in range: Range<Int>, separator: UInt8, _ body: (UInt64, Range<Int>) -> Void
  ) {
    eachWord(range, separator, body)
  }

  @inline(__always)
  private func eachWord(
    _ range: Range<Int>, _ separator: UInt8, _ body: (UInt64, Range<Int>) -> Void
  ) {
    var (start, place, state) = (range.lowerBound, range.lowerBound, TextHash.seed)
    while place < range.upperBound {
      let byte = bytes[place]
      if byte != separator {
        TextHash.add(byte, to: &state)
      } else {
        if start < place { body(TextHash.finish(state), start..<place) }
        (start, state) = (place + 1, TextHash.seed)
      }
      place += 1
    }
    if start < place { body(TextHash.finish(state), start..<place) }
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
    let before = cells[0]..<cells[column]
    let scalarColumn = 1 + before.count { bytes[$0] & 0xC0 != 0x80 }
    return owner.file.error(fault, line: line, column: scalarColumn)
  }
}

extension LexiconSource {
  /// Reads a table row by row.
  ///
  /// - Parameters:
  ///   - path: The table's path, such as "markers.tsv".
  ///   - columns: The names its header must have.
  ///   - body: Gets each row in order.
  /// - Throws: ``LexiconError`` where the table is not valid, else whatever `body` throws.
  /// - Complexity: Linear in the size of the file.
  package func forEachRow(
    of path: String, columns: [String], _ body: (TSVRow) throws -> Void
  ) throws {
    try TSVRows(try file(path), columns: columns).forEach(body)
  }

  /// Reads the tables of a folder row by row, sorted by path.
  ///
  /// - Parameters:
  ///   - prefix: The folder, such as "cues/".
  ///   - columns: The names that each header must have.
  ///   - body: Gets each row in order.
  /// - Throws: ``LexiconError`` where a table is not valid, else whatever `body` throws.
  /// - Complexity: Linear in the size of the files.
  package func forEachRow(
    in prefix: String, columns: [String], _ body: (TSVRow) throws -> Void
  ) throws {
    for path in paths(in: prefix) { try forEachRow(of: path, columns: columns, body) }
  }

  /// How many bytes the tables of a folder have, to make room for their rows.
  ///
  /// - Parameter prefix: The folder, such as "cues/".
  /// - Returns: The number of bytes of all its files.
  package func byteCount(in prefix: String) -> Int {
    files.reduce(0) { $0 + ($1.path.utf8.starts(with: prefix.utf8) ? $1.byteCount : 0) }
  }
}
