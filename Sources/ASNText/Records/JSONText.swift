/// JSON, written by hand into memory that is used again and again.
///
/// It knows nothing of records. The caller is trusted to write keys and brackets where they belong.
package struct JSONText {
  /// The text so far, as UTF-8.
  package var bytes: [UInt8] = []
  /// Values that most records share, as they were written last.
  var known = KnownValues()

  /// No text yet.
  package init() {}

  /// Writes what is JSON already: brackets, keys.
  package mutating func raw(_ text: String) { bytes.append(utf8: text) }

  /// Writes what is JSON already and a constant of the program: brackets, keys.
  mutating func literal(_ text: StaticString) { bytes.append(text) }

  /// Writes a string in quotes.
  ///
  /// Besides what JSON asks for, line ends that only Unicode knows are escaped: a reader that
  /// splits lines at them would cut a record in two.
  package mutating func string(_ text: String) {
    bytes.append(0x22)
    content(text)
    bytes.append(0x22)
  }

  /// Writes what stands between the quotes of a string.
  mutating func content(_ text: String) {
    let start = bytes.count
    raw(text)
    if let first = firstEscape(from: start) { escape(from: first) }
  }

  /// Writes what stands between the quotes of a string.
  mutating func content(_ text: ArraySlice<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    if let first = firstEscape(from: start) { escape(from: first) }
  }

  /// Writes a string in quotes, or null.
  package mutating func string(_ text: String?) {
    guard let text else { return raw("null") }
    string(text)
  }

  /// Writes a whole number.
  package mutating func number(_ value: Int) {
    if value < 0 { bytes.append(0x2D) }
    digits(value.magnitude)
  }

  private mutating func digits(_ value: UInt) {
    if value >= 10 { digits(value / 10) }
    bytes.append(UInt8(truncatingIfNeeded: 0x30 + value % 10))
  }

  /// Writes a number so that reading it gives the same `Double`; whole ones without a point.
  package mutating func number(_ value: Double) {
    precondition(value.isFinite, "JSON has no such number")
    if value.rounded() == value && abs(value) < 1e15 { return number(Int(value)) }
    raw(value.description)
  }

  /// Writes true or false.
  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes the items of an array with commas between them.
  package mutating func array<Item>(_ items: [Item], _ write: (inout JSONText, Item) -> Void) {
    raw("[")
    for (index, item) in items.enumerated() {
      if index > 0 { raw(",") }
      write(&self, item)
    }
    raw("]")
  }

  /// The first place from `start` on where something must be escaped; nil for most strings.
  private func firstEscape(from start: Int) -> Int? {
    let text = bytes.span
    var index = start
    while index < text.count {
      if Self.needsEscape(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// Whether what begins at a place of valid UTF-8 must be escaped.
  @inline(__always)
  private static func needsEscape(_ text: Span<UInt8>, at index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return true }
    return (byte == 0xC2 || byte == 0xE2) && isLineEnd(text, at: index)
  }

  /// Whether a byte must be escaped or begins what might have to be.
  @inline(__always)
  static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  /// Whether a next-line, line or paragraph separator begins at a place of valid UTF-8.
  private static func isLineEnd(_ text: Span<UInt8>, at index: Int) -> Bool {
    if text[index] == 0xC2 { return text[index + 1] == 0x85 }
    return text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8
  }

  /// Writes the bytes from a place on anew, with escapes.
  private mutating func escape(from first: Int) {
    let tail = Array(bytes[first...])
    bytes.removeLast(tail.count)
    var (start, index) = (0, 0)
    while index < tail.count {
      guard Self.needsEscape(tail.span, at: index) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: tail[start..<index])
      index += escape(tail, at: index)
      start = index
    }
    bytes.append(contentsOf: tail[start...])
  }

  /// Writes the escape of what begins at a place, and gives how many bytes that is.
  private mutating func escape(_ text: [UInt8], at index: Int) -> Int {
    switch text[index] {
    case 0x22: literal("\\\"")
    case 0x5C: literal("\\\\")
    case 0x0A: literal("\\n")
    case 0x0D: literal("\\r")
    case 0x09: literal("\\t")
    case 0xC2:
      literal("\\u0085")
      return 2
    case 0xE2:
      if text[index + 2] == 0xA8 { literal("\\u2028") } else { literal("\\u2029") }
      return 3
    case let byte:
      literal("\\u00")
      for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
    return 1
  }
}
