import Hashing

extension Respeller {
  /// Whether a word is a mark that may stand for a letter.
  @inline(__always)
  static func isSign(_ word: Word, in text: ReadText) -> Bool {
    guard word.kind == .punctuation, !word.flags.contains(.repeated) else { return false }
    switch text.normal.bytes[Int(word.byteStart)] {
    case UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "!"): return true
    default: return false
    }
  }

  private static func isDollar(_ word: Word, in text: ReadText) -> Bool {
    isSign(word, in: text) && text.normal.bytes[Int(word.byteStart)] == UInt8(ascii: "$")
  }

  /// Reads the words and signs that stand together from `start` on as one word; gives the index of
  /// the word after them, or nil.
  mutating func respellLeet(
    _ words: [Word], at start: Int, in text: inout ReadText
  ) -> Int? {
    guard canStart(words, at: start, in: text), let end = gather(words, from: start, in: text),
      spellLeet(), end - start > 1 || !vocabulary.contains(words[start].hash)
    else { return nil }
    leetCount += 1
    emit(.leet, from: words[start], to: words[end - 1], in: &text)
    return end
  }

  private func canStart(_ words: [Word], at index: Int, in text: ReadText) -> Bool {
    let word = words[index]
    guard word.kind == .word || word.kind == .number || Self.isDollar(word, in: text) else {
      return false
    }
    guard word.flags.contains(.joined) else { return true }
    return words[index - 1].kind == .punctuation || words[index - 1].kind == .emoji
  }

  // Fills `group`; gives the index after its last word. Trailing `!` and `@` are left out.
  private mutating func gather(_ words: [Word], from start: Int, in text: ReadText) -> Int? {
    group.removeAll(keepingCapacity: true)
    var end = start
    while end < words.count && (end == start || words[end].flags.contains(.joined)) {
      guard isPlain(words[end], in: text) || Self.isSign(words[end], in: text) else { break }
      guard group.count + words[end].byteRange.count <= Self.maximumLength else { return nil }
      for index in words[end].byteRange { group.append(text.normal.bytes[index]) }
      end += 1
    }
    guard canEnd(words, before: end) else { return nil }
    while end > start, group.last == UInt8(ascii: "!") || group.last == UInt8(ascii: "@") {
      group.removeLast()
      end -= 1
    }
    return end > start ? end : nil
  }

  // A letter in place of the last digit must not merge with what follows: neither directly nor, by
  // a mark between letters, with the beginning of a link.
  private func canEnd(_ words: [Word], before index: Int) -> Bool {
    guard index < words.count, words[index].flags.contains(.joined) else { return true }
    switch words[index].kind {
    case .emoji, .hashtag: return true
    case .punctuation: break
    default: return false
    }
    guard index + 1 < words.count, words[index + 1].flags.contains(.joined) else { return true }
    return words[index + 1].kind != .url && words[index + 1].kind != .email
  }

  private func isPlain(_ word: Word, in text: ReadText) -> Bool {
    guard word.kind == .word || word.kind == .number, !word.flags.contains(.compound) else {
      return false
    }
    return word.byteRange.allSatisfy { ByteClass.isAlphanumeric(text.normal.bytes[$0]) }
  }

  private static func letter(for byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0"): UInt8(ascii: "o")
    case UInt8(ascii: "1"), UInt8(ascii: "!"): UInt8(ascii: "i")
    case UInt8(ascii: "3"): UInt8(ascii: "e")
    case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
    case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
    case UInt8(ascii: "7"): UInt8(ascii: "t")
    case UInt8(ascii: "8"): UInt8(ascii: "b")
    case UInt8(ascii: "9"): UInt8(ascii: "g")
    default: nil
    }
  }

  // Fills `respelt` with a known word that `group` may stand for; false if there is none.
  private mutating func spellLeet() -> Bool {
    guard hasLeetShape() else { return false }
    respelt.removeAll(keepingCapacity: true)
    ones.removeAll(keepingCapacity: true)
    for (index, byte) in group.enumerated() {
      if ByteClass.isLetter(byte) {
        respelt.append(byte)
      } else if let letter = Self.letter(for: byte) {
        if byte == UInt8(ascii: "1") { ones.append(index) }
        respelt.append(letter)
      } else {
        return false
      }
    }
    return ones.count <= 3 && (findReading() || isSuspicious && isDisguiseOfUnknown())
  }

  // A `1` may be an i or an l: tries them all.
  private mutating func findReading() -> Bool {
    for choice in 0..<(1 << ones.count) {
      for (bit, index) in ones.enumerated() {
        respelt[index] = choice >> bit & 1 == 0 ? UInt8(ascii: "i") : UInt8(ascii: "l")
      }
      if vocabulary.contains(TextHash.of(respelt)) { return true }
    }
    return false
  }

  // More letters than digits, digits between them, and no piece that is a word (`covid19nya`): an
  // affix that the vocabulary lacks may be why the word is unknown. Every `1` is an i then.
  private mutating func isDisguiseOfUnknown() -> Bool {
    let pieces = group.split { !ByteClass.isLetter($0) }
    guard group.count >= 5, pieces.count >= 2,
      pieces.reduce(0, { $0 + $1.count }) * 2 > group.count,
      pieces.allSatisfy({ $0.count < 4 || !vocabulary.contains(TextHash.of($0)) })
    else { return false }
    for index in ones { respelt[index] = UInt8(ascii: "i") }
    return true
  }

  // A digit between letters is a disguise. One at the edge may count (`no1`, `5an`): then the word
  // must be longer, and no word without it.
  private func hasLeetShape() -> Bool {
    guard let first = group.firstIndex(where: ByteClass.isLetter),
      let last = group.lastIndex(where: ByteClass.isLetter), group.count >= 3
    else { return false }
    let inside = group[first...last]
    if !inside.allSatisfy(ByteClass.isLetter) { return true }
    if isSuspicious { return group.count >= 4 && group.count <= inside.count + 4 }
    guard group.count == inside.count + 1 else { return false }
    return group.count >= (first > 0 ? 4 : 5) && !vocabulary.contains(TextHash.of(inside))
  }
}
