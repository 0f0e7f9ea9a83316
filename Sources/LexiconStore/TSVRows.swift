/// Reads the rows of a tab-separated file in one pass, keeping nothing of them.
///
/// Good files are read so: it takes a start a third of the time that ``TSVTable`` takes. Where
/// something is unusual it stops, and ``TSVTable`` says what is wrong, or that nothing is.
struct TSVRows {
  private let file: LexiconFile
  private let columns: [String]

  init(_ file: LexiconFile, columns: [String]) {
    precondition(!columns.isEmpty)
    self.file = file
    self.columns = columns
  }

  /// Gives each row to a closure.
  ///
  /// A fault of the file is thrown before one that the closure finds, wherever they lie.
  func forEach(_ body: (TSVRow) throws -> Void) throws {
    let owner = LentFile.Owner(file)
    try withExtendedLifetime(owner) {
      try file.withLentBytes { bytes in
        try LentCells.withRoom(for: columns.count + 1) { cells in
          var reader = Reader(columns, bytes, cells)
          do {
            while let line = reader.nextRow() {
              try body(TSVRow(LentFile(owner), bytes, cells, line: line))
            }
          } catch {
            _ = try TSVTable(file, columns: columns)
            throw error
          }
          if !reader.isWhole { try forEach(after: reader.rowCount, owner, bytes, cells, body) }
        }
      }
    }
  }

  /// The rows of a file that is good but unusual, those left out that were given already.
  private func forEach(
    after count: Int, _ owner: LentFile.Owner, _ bytes: LentBytes, _ cells: LentCells,
    _ body: (TSVRow) throws -> Void
  ) throws {
    let table = try TSVTable(file, columns: columns)
    for row in count..<max(count, table.rowCount) {
      for column in columns.indices {
        let range = table.range(row: row, column: column)
        cells[column] = range.lowerBound
        cells[column + 1] = range.upperBound + 1
      }
      try body(TSVRow(LentFile(owner), bytes, cells, line: table.line(ofRow: row)))
    }
  }
}

/// Goes through a file row by row as long as it is plainly good.
private struct Reader {
  /// Whether the file was read to its end.
  private(set) var isWhole = false
  /// How many rows there were so far.
  private(set) var rowCount = 0

  private let columns: [String]
  private let bytes: LentBytes
  private let cells: LentCells
  private var position = 0
  private var line = 0
  private var hasHeader = false

  init(_ columns: [String], _ bytes: LentBytes, _ cells: LentCells) {
    self.columns = columns
    self.bytes = bytes
    self.cells = cells
    let isMarked = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    // What is too large or marked is none of ours: a place behind the end ends the reading.
    if bytes.count > LexiconFile.byteLimit || isMarked { position = bytes.count + 1 }
  }

  /// Reads the next row into the cells and gives its line; nil at the end and before a fault.
  mutating func nextRow() -> Int? {
    while position < bytes.count {
      line += 1
      let first = bytes[position]
      if first == UInt8(ascii: "\n") {
        position += 1
      } else if first == UInt8(ascii: "#") && !isAlone(position) {
        guard skipLine() else { return nil }
      } else {
        guard readCells() else { return nil }
        if hasHeader {
          rowCount += 1
          return line
        }
        guard isHeader() else { return nil }
        hasHeader = true
      }
    }
    isWhole = hasHeader && position <= bytes.count
    return nil
  }

  /// "#" is the whole first cell of a row.
  private func isAlone(_ place: Int) -> Bool {
    place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "\t")
  }

  private mutating func skipLine() -> Bool {
    while true {
      guard let end = nextControl(from: position) else { return false }
      position = end + 1
      if end >= bytes.count || bytes[end] == UInt8(ascii: "\n") {
        position = min(position, bytes.count)
        return true
      }
    }
  }

  private mutating func readCells() -> Bool {
    let count = columns.count
    var (column, start) = (0, position)
    cells[0] = start
    while true {
      guard let end = nextControl(from: start), !isBlankAtAnEnd(start, end) else { return false }
      column += 1
      start = end + 1
      cells[column] = start
      if end >= bytes.count || bytes[end] == UInt8(ascii: "\n") { break }
      if column == count { return false }
    }
    position = min(start, bytes.count)
    return column == count
  }

  /// A space, or perhaps a no-break space, at either end of a cell.
  private func isBlankAtAnEnd(_ start: Int, _ end: Int) -> Bool {
    if start == end { return false }
    let (first, last) = (bytes[start], bytes[end - 1])
    if first &- 0x21 < 0x5E && last &- 0x21 < 0x5E { return false }
    return first == 0x20 || last == 0x20
      || first == 0xC2 && bytes[start + 1] == 0xA0
      || last == 0xA0 && end - 1 > start && bytes[end - 2] == 0xC2
  }

  private func isHeader() -> Bool {
    columns.indices.allSatisfy { bytes.text(cells[$0]..<cells[$0 + 1] - 1) == columns[$0] }
  }

  /// The next tab or line feed, or the end; nil where something else comes first that is no text.
  @inline(__always)
  private func nextControl(from start: Int) -> Int? {
    let (spaces, lows, highs): (UInt64, UInt64, UInt64) = (
      0x6060_6060_6060_6060, 0x7F7F_7F7F_7F7F_7F7F, 0x8080_8080_8080_8080
    )
    var offset = start
    while offset + 8 <= bytes.count {
      // A byte is plain that has no high bit, is not below a space and is not 0x7F.
      let word = bytes.eightBytes(at: offset)
      let isPlain = ((word & lows) &+ spaces) & ~((word & lows) &+ 0x0101_0101_0101_0101) & ~word
      let others = ~isPlain & highs
      if others == 0 {
        offset += 8
        continue
      }
      offset += others.trailingZeroBitCount / 8
      guard let next = pass(offset) else { return nil }
      if next == offset { return offset }
      offset = next
    }
    while offset < bytes.count {
      guard let next = pass(offset) else { return nil }
      if next == offset { return offset }
      offset = next
    }
    return offset
  }

  /// The place behind a character; the same place for a tab or line feed; nil for no character.
  @inline(__always)
  private func pass(_ offset: Int) -> Int? {
    let byte = bytes[offset]
    if byte >= 0x80 { return passScalar(offset) }
    if byte >= 0x20 { return byte == 0x7F ? nil : offset + 1 }
    return byte == 0x09 || byte == 0x0A ? offset : nil
  }

  @inline(never)
  private func passScalar(_ offset: Int) -> Int? {
    if bytes[offset] == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] < 0xA0 { return nil }
    let count = TextCheck.scalarByteCount(at: offset, of: bytes.count) { bytes[$0] }
    return count.map { offset + $0 }
  }
}
