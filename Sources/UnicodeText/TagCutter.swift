/// Finds the pieces of a hashtag: camel case, digits, underscores.
struct TagCutter {
  let text: ReadText
  let end: Int

  /// What a byte is to the cutter; the bytes of one scalar are all the same.
  private enum Kind {
    case upper
    case lower
    case digit
    case gap
  }

  private func kind(_ index: Int) -> Kind {
    switch ByteClass.of(text.normal.bytes[index]) {
    case ByteClass.digit: .digit
    case ByteClass.letter, ByteClass.high: text.isUpper(atByte: index) ? .upper : .lower
    default: .gap
    }
  }

  /// The next piece from `at` on, which moves behind it.
  mutating func next(from at: inout Int) -> Range<Int>? {
    while at < end && kind(at) == .gap { at += 1 }
    guard at < end else { return nil }
    let start = at
    at = pieceEnd(from: start)
    return start..<at
  }

  private func pieceEnd(from start: Int) -> Int {
    let first = kind(start)
    var at = start + 1
    while at < end && kind(at) == first { at += 1 }
    guard first == .upper, at < end, kind(at) == .lower else { return at }
    // Capitals, then small letters: the last capital begins their word.
    let last = lastScalar(before: at)
    if last > start { return last }
    while at < end && kind(at) == .lower { at += 1 }
    return at
  }

  private func lastScalar(before index: Int) -> Int {
    var at = index - 1
    while text.normal.bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }
}
