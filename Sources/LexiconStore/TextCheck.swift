/// What every lexicon file must be: UTF-8 without a byte order mark, of lines that end with a line
/// feed, without control characters but tab.
enum TextCheck {
  /// The first fault of a file's bytes, and the byte where it lies.
  ///
  /// - Complexity: One look at each byte.
  static func firstFault(in bytes: Span<UInt8>) -> (fault: LexiconFault, offset: Int)? {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      return (.byteOrderMark(), 0)
    }
    var offset = 0
    while offset < bytes.count {
      while offset + 8 <= bytes.count && isPlain(eightBytes(of: bytes, at: offset)) { offset += 8 }
      if offset == bytes.count { break }
      let byte = bytes[offset]
      if byte >= 0x20 && byte < 0x7F || byte == 0x09 || byte == 0x0A {
        offset += 1
      } else if byte < 0x80 {
        return (.controlCharacter(byte), offset)
      } else if byte == 0xC2, offset + 1 < bytes.count, (0x80..<0xA0).contains(bytes[offset + 1]) {
        return (.controlCharacter(bytes[offset + 1]), offset)
      } else if let count = scalarByteCount(in: bytes, at: offset) {
        offset += count
      } else {
        return (.invalidUTF8(), offset)
      }
    }
    return nil
  }

  /// Whether eight bytes are printable ASCII, tabs and line feeds, which nearly all are.
  ///
  /// Each byte is below 0x80 where it matters, so that no sum carries into the next one.
  @inline(__always)
  private static func isPlain(_ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones &* 0x80
    let isLow = ~(bytes &+ ones &* 0x60)
    let isTab = ~((bytes ^ ones &* 0x09) &+ ones &* 0x7F)
    let isLineFeed = ~((bytes ^ ones &* 0x0A) &+ ones &* 0x7F)
    let isDelete = ~((bytes ^ ones &* 0x7F) &+ ones &* 0x7F)
    return bytes & high == 0 && (isLow & ~isTab & ~isLineFeed | isDelete) & high == 0
  }

  /// The next byte below a space, which in good text is a tab or a line feed; else the end.
  ///
  /// Eight bytes at a time: a byte from 0x20 on has its high bit set, or gets it by the sum.
  @inline(__always)
  static func nextControl(in bytes: Span<UInt8>, from start: Int) -> Int {
    let (spaces, lows, highs): (UInt64, UInt64, UInt64) = (
      0x6060_6060_6060_6060, 0x7F7F_7F7F_7F7F_7F7F, 0x8080_8080_8080_8080
    )
    var offset = start
    while offset + 8 <= bytes.count {
      let word = eightBytes(of: bytes, at: offset)
      let controls = ~(((word & lows) &+ spaces) | word) & highs
      if controls != 0 { return offset + controls.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < bytes.count && bytes[offset] >= 0x20 { offset += 1 }
    return offset
  }

  /// How many bytes the scalar at a byte ≥ 0x80 has; `nil` when it is none.
  ///
  /// Source: The Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences".
  private static func scalarByteCount(in bytes: Span<UInt8>, at offset: Int) -> Int? {
    scalarByteCount(at: offset, of: bytes.count) { bytes[$0] }
  }

  /// The same of bytes that a closure gives.
  @inline(__always)
  static func scalarByteCount(
    at offset: Int, of byteCount: Int, _ byte: (Int) -> UInt8
  ) -> Int? {
    let count: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch byte(offset) {
    case 0xC2...0xDF: count = 2
    case 0xE0: (count, second) = (3, 0xA0...0xBF)
    case 0xED: (count, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: count = 3
    case 0xF0: (count, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: count = 4
    case 0xF4: (count, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + count <= byteCount, second.contains(byte(offset + 1)) else { return nil }
    for index in (offset + 2)..<(offset + count) where byte(index) & 0xC0 != 0x80 { return nil }
    return count
  }

  /// The line and column, from 1, of a byte; columns are scalars.
  ///
  /// - Complexity: Linear in the bytes before it: only for messages.
  static func position(of offset: Int, in bytes: Span<UInt8>) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    for index in 0..<offset {
      if bytes[index] == 0x0A {
        (line, column) = (line + 1, 1)
      } else if bytes[index] & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
