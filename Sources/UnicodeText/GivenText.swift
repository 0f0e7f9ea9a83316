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
    var at = 0
    while at < text.count {
      if text[at] < 0x80 {
        scalars.append(UInt32(text[at]))
        byteOffsets.append(Int32(at))
        at += 1
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(in: text, at: at)
      guard length > 0 else { throw .invalidUTF8(byteOffset: at) }
      scalars.append(scalar)
      byteOffsets.append(Int32(at))
      at += length
    }
    byteOffsets.append(Int32(at))
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
