/// Finds the cells of a tab-separated file, and what is wrong with it, in two passes.
struct TSVScanner {
  private(set) var bounds: [UInt32] = []
  private(set) var lines: [UInt32] = []
  private(set) var faults: [LexiconError] = []

  private let file: LexiconFile
  private let columns: [String]
  private let faultLimit: Int
  private var hasHeader = false

  init(_ file: LexiconFile, columns: [String], faultLimit: Int) {
    precondition(!columns.isEmpty && faultLimit > 0)
    self.file = file
    self.columns = columns
    self.faultLimit = faultLimit
    // Most cells have more than eight bytes; where they have not, the arrays grow.
    let rowCount = file.byteCount / (8 * columns.count)
    bounds.reserveCapacity(rowCount * (columns.count + 1))
    lines.reserveCapacity(rowCount)
    file.withBytes { scan($0) }
  }

  private mutating func scan(_ bytes: Span<UInt8>) {
    if bytes.count > LexiconFile.byteLimit {
      return faults.append(file.error(.tooLarge(limit: LexiconFile.byteLimit)))
    }
    if let (fault, offset) = TextCheck.firstFault(in: bytes) {
      let (line, column) = TextCheck.position(of: offset, in: bytes)
      return faults.append(file.error(fault, line: line, column: column))
    }
    scanLines(bytes)
    if !hasHeader && faults.isEmpty {
      faults.append(file.error(.missingHeader(columns.joined(separator: ", ")), line: 1, column: 1))
    }
  }

  private mutating func scanLines(_ bytes: Span<UInt8>) {
    var (start, line) = (0, 0)
    while start < bytes.count && faults.count < faultLimit {
      line += 1
      let isRow = bytes[start] != UInt8(ascii: "\n") && !isComment(bytes, at: start)
      start =
        isRow
        ? readRow(bytes, from: start, line: line)
        : lineEnd(bytes, from: start) + 1
    }
  }

  /// A line that begins with "#", unless the "#" is the whole first cell of a row.
  private func isComment(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    let isAlone = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "\t")
    return bytes[start] == UInt8(ascii: "#") && !isAlone
  }

  private func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = TextCheck.nextControl(in: bytes, from: start)
    while end < bytes.count && bytes[end] != UInt8(ascii: "\n") {
      end = TextCheck.nextControl(in: bytes, from: end + 1)
    }
    return end
  }

  /// Reads a row and returns where the next line starts.
  private mutating func readRow(_ bytes: Span<UInt8>, from start: Int, line: Int) -> Int {
    let firstBound = bounds.count
    var (position, cellStart) = (start, start)
    bounds.append(UInt32(start))
    while true {
      position = TextCheck.nextControl(in: bytes, from: position)
      checkBlanks(bytes, cellStart..<position, lineStart: start, line: line)
      cellStart = position + 1
      bounds.append(UInt32(cellStart))
      if position == bytes.count || bytes[position] == UInt8(ascii: "\n") { break }
      position += 1
    }
    endRow(bytes, firstBound: firstBound, line: line)
    return position + 1
  }

  private mutating func endRow(_ bytes: Span<UInt8>, firstBound: Int, line: Int) {
    if !hasHeader {
      checkHeader(bytes, firstBound..<(bounds.count - 1), line: line)
      bounds.removeAll(keepingCapacity: true)
      return
    }
    let cellCount = bounds.count - firstBound - 1
    if cellCount == columns.count { return lines.append(UInt32(line)) }
    let culprit =
      Int(bounds[firstBound + min(cellCount, columns.count)]) - (cellCount < columns.count ? 1 : 0)
    let fault = LexiconFault.wrongCellCount(cellCount, expected: columns.count)
    report(fault, bytes, at: culprit, lineStart: Int(bounds[firstBound]), line: line)
    bounds.removeSubrange(firstBound...)
  }

  private mutating func checkHeader(_ bytes: Span<UInt8>, _ cells: Range<Int>, line: Int) {
    hasHeader = true
    let names = cells.map { text(of: bytes, range: Int(bounds[$0])..<Int(bounds[$0 + 1]) - 1) }
    if names == columns { return }
    let different = zip(names, columns).prefix { $0 == $1 }.count
    let culprit = Int(bounds[min(different, names.count - 1)])
    let fault = LexiconFault.wrongHeader(
      names.joined(separator: ", "), expected: columns.joined(separator: ", "))
    report(fault, bytes, at: culprit, lineStart: Int(bounds[cells.lowerBound]), line: line)
  }

  /// A space or no-break space at either end of a cell would silently make it another word.
  private mutating func checkBlanks(
    _ bytes: Span<UInt8>, _ cell: Range<Int>, lineStart: Int, line: Int
  ) {
    if cell.isEmpty { return }
    let (first, last) = (cell.lowerBound, cell.upperBound - 1)
    // Neither a space nor any byte of a no-break space.
    if bytes[first] &- 0x21 < 0x5E && bytes[last] &- 0x21 < 0x5E { return }
    let isNoBreakAtStart = bytes[first] == 0xC2 && bytes[first + 1] == 0xA0
    if bytes[first] == 0x20 || isNoBreakAtStart {
      report(.outerBlank(), bytes, at: first, lineStart: lineStart, line: line)
    } else if bytes[last] == 0x20 {
      report(.outerBlank(), bytes, at: last, lineStart: lineStart, line: line)
    } else if bytes[last] == 0xA0 && bytes[last - 1] == 0xC2 {
      report(.outerBlank(), bytes, at: last - 1, lineStart: lineStart, line: line)
    }
  }

  private mutating func report(
    _ fault: LexiconFault, _ bytes: Span<UInt8>, at offset: Int, lineStart: Int, line: Int
  ) {
    if faults.count == faultLimit { return }
    let column = 1 + (lineStart..<offset).count { bytes[$0] & 0xC0 != 0x80 }
    faults.append(file.error(fault, line: line, column: column))
  }
}
