/// Walks over one JSON text as RFC 8259 has it: no comments, no trailing commas, no loose numbers.
///
/// Not a parser: values that nobody asked for are passed over without being kept or decoded.
struct JSONScanner {
  /// The deepest nesting that is walked.
  static let depthLimit = 500

  /// The place that is read next.
  private(set) var at: Int
  private let start: Int
  private let end: Int

  /// A scanner at the start of a JSON text.
  ///
  /// - Parameter range: Where the text lies in the bytes that every call is given.
  init(_ range: Range<Int>) {
    (at, start, end) = (range.lowerBound, range.lowerBound, range.upperBound)
  }

  /// Broken JSON at the place that is read next.
  var fault: RecordFault { .brokenJSON(byte: at - start + 1) }

  /// Whether nothing but white space is left; passes over it.
  mutating func isAtEnd(_ bytes: [UInt8]) -> Bool {
    skipSpace(bytes)
    return at == end
  }

  /// The byte behind white space, or 0 at the end.
  mutating func peek(_ bytes: [UInt8]) -> UInt8 {
    skipSpace(bytes)
    return at < end ? bytes[at] : 0
  }

  /// Passes over one byte behind white space if it is there.
  mutating func skip(_ byte: UInt8, _ bytes: [UInt8]) -> Bool {
    guard peek(bytes) == byte, at < end else { return false }
    at += 1
    return true
  }

  /// Passes over one byte behind white space, which must be there.
  mutating func expect(_ byte: UInt8, _ bytes: [UInt8]) throws(RecordFault) {
    guard skip(byte, bytes) else { throw fault }
  }

  /// Passes over a literal such as `null`.
  mutating func literal(_ name: StaticString, _ bytes: [UInt8]) throws(RecordFault) {
    let length = name.utf8CodeUnitCount
    let expected = name.description.utf8
    guard at + length <= end, bytes[at..<(at + length)].elementsEqual(expected) else { throw fault }
    at += length
  }

  /// Passes over a number.
  ///
  /// - Returns: Where it stands.
  mutating func number(_ bytes: [UInt8]) throws(RecordFault) -> Range<Int> {
    let first = at
    if at < end && bytes[at] == UInt8(ascii: "-") { at += 1 }
    if at < end && bytes[at] == UInt8(ascii: "0") { at += 1 } else { try digits(bytes) }
    if at < end && bytes[at] == UInt8(ascii: ".") {
      at += 1
      try digits(bytes)
    }
    if at < end && bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < end && (bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-")) { at += 1 }
      try digits(bytes)
    }
    return first..<at
  }

  /// Passes over any value.
  mutating func skipValue(_ bytes: [UInt8], depth: Int = 0) throws(RecordFault) {
    switch peek(bytes) {
    case UInt8(ascii: "\""): try skipString(bytes)
    case UInt8(ascii: "{"): try skipContainer(bytes, depth, isObject: true)
    case UInt8(ascii: "["): try skipContainer(bytes, depth, isObject: false)
    case UInt8(ascii: "t"): try literal("true", bytes)
    case UInt8(ascii: "f"): try literal("false", bytes)
    case UInt8(ascii: "n"): try literal("null", bytes)
    default: _ = try number(bytes)
    }
  }

  private mutating func skipContainer(
    _ bytes: [UInt8], _ depth: Int, isObject: Bool
  ) throws(RecordFault) {
    guard depth < Self.depthLimit else { throw fault }
    at += 1
    let close = UInt8(ascii: isObject ? "}" : "]")
    if skip(close, bytes) { return }
    repeat {
      if isObject {
        try skipString(bytes)
        try expect(UInt8(ascii: ":"), bytes)
      }
      try skipValue(bytes, depth: depth + 1)
    } while skip(UInt8(ascii: ","), bytes)
    try expect(close, bytes)
  }

  private mutating func skipSpace(_ bytes: [UInt8]) {
    while at < end, Self.isSpace(bytes[at]) { at += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private mutating func digits(_ bytes: [UInt8]) throws(RecordFault) {
    guard at < end, bytes[at] &- 0x30 < 10 else { throw fault }
    while at < end, bytes[at] &- 0x30 < 10 { at += 1 }
  }
}

// MARK: Strings

extension JSONScanner {
  /// Reads a string behind white space.
  ///
  /// - Parameters:
  ///   - bytes: The memory of the text.
  ///   - output: Becomes its content as UTF-8, as far as the text itself is UTF-8.
  /// - Throws: A fault of the syntax, or a lone surrogate.
  mutating func string(_ bytes: [UInt8], into output: inout [UInt8]) throws(RecordFault) {
    output.removeAll(keepingCapacity: true)
    try expect(UInt8(ascii: "\""), bytes)
    while true {
      let plain = at
      try skipPlain(bytes)
      output.append(contentsOf: bytes[plain..<at])
      at += 1
      if bytes[at - 1] == UInt8(ascii: "\"") { return }
      try escape(bytes, into: &output)
    }
  }

  /// Passes over a string behind white space that stands there as it is read, without escapes.
  ///
  /// - Returns: Where its content lies; nil where something else follows, and nothing is passed.
  mutating func plainString(_ bytes: [UInt8]) -> Range<Int>? {
    guard peek(bytes) == UInt8(ascii: "\"") else { return nil }
    let content = (at + 1)..<bytes.endOfPlain(in: (at + 1)..<end)
    guard content.upperBound < end, bytes[content.upperBound] == UInt8(ascii: "\"") else {
      return nil
    }
    at = content.upperBound + 1
    return content
  }

  /// Passes over a string behind white space without decoding it.
  private mutating func skipString(_ bytes: [UInt8]) throws(RecordFault) {
    try expect(UInt8(ascii: "\""), bytes)
    while true {
      try skipPlain(bytes)
      at += 1
      if bytes[at - 1] == UInt8(ascii: "\"") { return }
      if try simpleEscape(bytes) == nil { _ = try codeUnit(bytes) }
    }
  }

  /// Goes on to the next quote or backslash, which must come.
  private mutating func skipPlain(_ bytes: [UInt8]) throws(RecordFault) {
    at = bytes.endOfPlain(in: at..<end)
    guard at < end, bytes[at] >= 0x20 else { throw fault }
  }

  /// Reads what stands behind a backslash.
  private mutating func escape(
    _ bytes: [UInt8], into output: inout [UInt8]
  ) throws(RecordFault) {
    if let byte = try simpleEscape(bytes) {
      output.append(byte)
      return
    }
    let first = try codeUnit(bytes)
    guard first & 0xF800 == 0xD800 else { return Self.append(first, to: &output) }
    let lone = RecordFault.loneSurrogate(byte: at - 6 - start + 1)
    guard first < 0xDC00, at + 2 <= end, bytes[at] == UInt8(ascii: "\\"),
      bytes[at + 1] == UInt8(ascii: "u")
    else { throw lone }
    at += 2
    let second = try codeUnit(bytes)
    guard second & 0xFC00 == 0xDC00 else { throw lone }
    Self.append(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF, to: &output)
  }

  /// Reads an escape of one letter, or passes over "u" and gives nil.
  private mutating func simpleEscape(_ bytes: [UInt8]) throws(RecordFault) -> UInt8? {
    guard at < end else { throw fault }
    let letter = bytes[at]
    let byte: UInt8? =
      switch letter {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "f"): 0x0C
      case UInt8(ascii: "n"): 0x0A
      case UInt8(ascii: "r"): 0x0D
      case UInt8(ascii: "t"): 0x09
      default: nil
      }
    guard byte != nil || letter == UInt8(ascii: "u") else { throw fault }
    at += 1
    return byte
  }

  /// Reads the four digits behind "u".
  private mutating func codeUnit(_ bytes: [UInt8]) throws(RecordFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < end, let digit = Self.hexadecimal(bytes[at]) else { throw fault }
      value = value << 4 | digit
      at += 1
    }
    return value
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }

  private static func append(_ value: UInt32, to output: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
