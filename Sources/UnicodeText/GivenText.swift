/// The text as it was given: its bytes and, where it is not ASCII, its scalars.
struct GivenText {
  /// The UTF-8 bytes.
  private(set) var bytes: [UInt8] = []
  /// Whether every byte is a scalar; then the two arrays below are empty.
  private(set) var isASCII = true
  /// The Unicode scalars.
  private(set) var scalars: [UInt32] = []
  /// Where each scalar starts in `bytes`; one more at the end.
  private(set) var byteOffsets: [Int32] = []

  /// The number of Unicode scalars.
  var scalarCount: Int { isASCII ? bytes.count : scalars.count }

  /// Where a scalar starts, in bytes.
  func byteOffset(ofScalar index: Int) -> Int {
    isASCII ? index : Int(byteOffsets[index])
  }

  /// Takes a copy of a text and checks it.
  mutating func load(_ text: Span<UInt8>) throws(TextError) {
    bytes.assign(text)
    scalars.removeAll(keepingCapacity: true)
    byteOffsets.removeAll(keepingCapacity: true)
    isASCII = Self.isASCII(text)
    if !isASCII { try decode(text) }
  }

  private static func isASCII(_ text: Span<UInt8>) -> Bool {
    var union: UInt8 = 0
    for index in text.indices { union |= text[index] }
    return union < 0x80
  }

  private mutating func decode(_ text: Span<UInt8>) throws(TextError) {
    let end = Self.decode(text, into: &scalars, &byteOffsets)
    if end < text.count { throw .invalidUTF8(byteOffset: end) }
  }

  /// Decodes as far as the text is UTF-8; gives the byte where that ends.
  private static func decode(
    _ text: Span<UInt8>, into scalars: inout [UInt32], _ offsets: inout [Int32]
  ) -> Int {
    // No text has more scalars than bytes: nothing need be asked for each of them.
    scalars.append(contentsOf: repeatElement(0, count: text.count))
    offsets.append(contentsOf: repeatElement(0, count: text.count + 1))
    let end = fill(scalars.mutableSpan, offsets.mutableSpan, text)
    scalars.removeLast(text.count - end.count)
    offsets.removeLast(text.count - end.count)
    return end.byte
  }

  private static func fill(
    _ scalars: consuming MutableSpan<UInt32>, _ offsets: consuming MutableSpan<Int32>,
    _ text: Span<UInt8>
  ) -> (count: Int, byte: Int) {
    var (at, count) = (0, 0)
    while at < text.count {
      var (scalar, length) = (UInt32(text[at]), 1)
      if scalar >= 0x80 {
        (scalar, length) = UTF8Decoding.scalar(in: text, at: at)
        if length == 0 { break }
      }
      scalars[count] = scalar
      offsets[count] = Int32(truncatingIfNeeded: at)
      count += 1
      at += length
    }
    offsets[count] = Int32(truncatingIfNeeded: at)
    return (count, at)
  }
}

/// Strict UTF-8, one scalar at a time.
///
/// Source: The Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences".
enum UTF8Decoding {
  /// The scalar at a place and its length in bytes; a length of 0 means that none is there.
  static func scalar(in text: Span<UInt8>, at start: Int) -> (scalar: UInt32, length: Int) {
    let first = text[start]
    switch first {
    case 0x00...0x7F: return (UInt32(first), 1)
    case 0xC2...0xDF: return tail(in: text, at: start, 2, first & 0x1F, 0x80...0xBF)
    case 0xE0: return tail(in: text, at: start, 3, 0, 0xA0...0xBF)
    case 0xED: return tail(in: text, at: start, 3, 0x0D, 0x80...0x9F)
    case 0xE1...0xEF: return tail(in: text, at: start, 3, first & 0x0F, 0x80...0xBF)
    case 0xF0: return tail(in: text, at: start, 4, 0, 0x90...0xBF)
    case 0xF1...0xF3: return tail(in: text, at: start, 4, first & 0x07, 0x80...0xBF)
    case 0xF4: return tail(in: text, at: start, 4, 4, 0x80...0x8F)
    default: return (0, 0)
    }
  }

  // `second` is the range of the second byte: it keeps out overlong forms and surrogates.
  private static func tail(
    in text: Span<UInt8>, at start: Int, _ length: Int, _ head: UInt8,
    _ second: ClosedRange<UInt8>
  ) -> (scalar: UInt32, length: Int) {
    guard start + length <= text.count, second.contains(text[start + 1]) else { return (0, 0) }
    var scalar = UInt32(head)
    for index in (start + 1)..<(start + length) {
      guard text[index] & 0xC0 == 0x80 else { return (0, 0) }
      scalar = scalar << 6 | UInt32(text[index] & 0x3F)
    }
    return (scalar, length)
  }

  /// The UTF-8 of a scalar, appended to some bytes.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
      return
    }
    if scalar < 0x800 {
      bytes.append(0xC0 | UInt8(scalar >> 6))
    } else {
      if scalar < 0x10000 {
        bytes.append(0xE0 | UInt8(scalar >> 12))
      } else {
        bytes.append(0xF0 | UInt8(scalar >> 18))
        bytes.append(0x80 | UInt8(scalar >> 12 & 0x3F))
      }
      bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
    }
    bytes.append(0x80 | UInt8(scalar & 0x3F))
  }
}
