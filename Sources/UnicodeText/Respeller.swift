import Hashing

/// Reads respellings that hide a word from programs: digits and signs for letters (`c0bl0s`), letters
/// with full stops (`R.I.D.O`), letters spaced out (`c o b l o s`), no space after a full stop.
///
/// Each is believed only when it gives a known word and the given form is none; so numbers, `orang2`
/// and `jkt48` stay. Two exceptions: letters spaced out with wider gaps around them are a word in
/// any case; and a text with two words in disguise is read again with less doubt, for digits at
/// the edge of known words (`54y4`) and inside unknown ones (`m3ndukungny4`). Elongation and slang are not undone here: they are Indonesian, this is spelling.
struct Respeller {
  /// Longer words are not looked for; keeps hostile texts linear.
  static let maximumLength = 24

  let vocabulary: Vocabulary
  var output: [Word] = []
  var group: [UInt8] = []
  var respelt: [UInt8] = []
  var ones: [Int] = []
  /// How many words were read as leet in this text.
  var leetCount = 0
  /// Whether the text is known to disguise words with digits.
  var isSuspicious = false

  init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Replaces respelled words; their bytes go behind those of the text.
  ///
  /// - Complexity: Linear in the number of words.
  mutating func respell(_ words: inout [Word], in text: inout ReadText) {
    leetCount = 0
    isSuspicious = false
    pass(over: &words, in: &text)
    guard leetCount >= 2 else { return }
    isSuspicious = true
    pass(over: &words, in: &text)
  }

  private mutating func pass(over words: inout [Word], in text: inout ReadText) {
    guard let first = words.indices.first(where: { isCandidate(words, $0, in: text) }) else {
      return
    }
    output.removeAll(keepingCapacity: true)
    output.append(contentsOf: words[..<first])
    var at = first
    while at < words.count {
      if isCandidate(words, at, in: text), let next = respell(words, at: at, in: &text) {
        at = next
      } else {
        output.append(words[at])
        at += 1
      }
    }
    swap(&words, &output)
  }

  // Whether a respelling may begin with a word; nearly all words are sorted out here.
  @inline(__always)
  private func isCandidate(_ words: [Word], _ index: Int, in text: ReadText) -> Bool {
    let word = words[index]
    switch word.kind {
    case .word, .number:
      let isOdd =
        word.flags.rawValue & (WordFlags.mixed.rawValue | WordFlags.compound.rawValue) != 0
      if isOdd || Self.isLetter(word) { return true }
      guard index + 1 < words.count, words[index + 1].flags.contains(.joined) else { return false }
      return Self.isSign(words[index + 1], in: text)
    case .punctuation: return Self.isSign(word, in: text)
    default: return false
    }
  }

  private mutating func respell(
    _ words: [Word], at index: Int, in text: inout ReadText
  ) -> Int? {
    if Self.isLetter(words[index]) {
      if let next = joinLetters(words, at: index, in: &text) { return next }
    } else if words[index].flags.contains(.compound) {
      return respellCompound(words[index], in: &text) ? index + 1 : nil
    }
    return respellLeet(words, at: index, in: &text)
  }

  static func isLetter(_ word: Word) -> Bool {
    word.kind == .word && word.byteEnd - word.byteStart == 1
  }

  /// Adds the word that `respelt` spells.
  mutating func emit(
    _ flag: WordFlags, from first: Word, to last: Word, in text: inout ReadText
  ) {
    let inherited: WordFlags = [.joined, .lineStart, .startsUpper, .allUpper, .lookAlike]
    let byteStart = text.normal.bytes.count
    for byte in respelt {
      text.normal.append(byte, trait: 0, start: Int(first.start), end: Int(last.end))
    }
    output.append(
      Word(
        kind: .word, flags: first.flags.intersection(inherited).union(flag),
        byteStart: Int32(byteStart), byteEnd: Int32(text.normal.bytes.count),
        start: first.start, end: last.end, hash: TextHash.of(respelt)))
  }

  // `c o b l o s`, `c-o-b-l-o-s`: the longest known word of four letters or more from here on, or
  // all letters up to a wider gap.
  private mutating func joinLetters(
    _ words: [Word], at start: Int, in text: inout ReadText
  ) -> Int? {
    var (at, count, state) = (start, 1, TextHash.seed)
    var gapHash: UInt64?
    var best: Int?
    TextHash.add(text.normal.bytes[Int(words[at].byteStart)], to: &state)
    while count < Self.maximumLength, let next = Self.nextLetter(words, after: at, &gapHash) {
      // A wider gap that ended nothing would be gone when the normal text is read again.
      if Self.isWider(words, from: at, to: next, start: start),
        best != nil || isApart(words, start...at, gapHash)
      {
        break
      }
      at = next
      count += 1
      TextHash.add(text.normal.bytes[Int(words[at].byteStart)], to: &state)
      if count >= 4 && vocabulary.contains(TextHash.finish(state)) { best = at }
    }
    if best != at, isApart(words, start...at, gapHash), !isChain(words[start...at], text) {
      best = at
    }
    guard let best else { return nil }
    respelt.removeAll(keepingCapacity: true)
    for word in words[start...best] where word.kind == .word {
      respelt.append(text.normal.bytes[Int(word.byteStart)])
    }
    emit(.spacedOut, from: words[start], to: words[best], in: &text)
    return best + 1
  }

  // Whether a gap is wider than the first one between letters that are spaced out.
  private static func isWider(_ words: [Word], from last: Int, to next: Int, start: Int) -> Bool {
    last > start && gap(words, before: next) > gap(words, before: start + 1)
  }

  // How many scalars stand before a word; the end of a line counts as a very wide gap.
  private static func gap(_ words: [Word], before index: Int) -> Int32 {
    words[index].flags.contains(.lineStart) ? .max : words[index].start - words[index - 1].end
  }

  // Whether five letters or more are evenly spaced out, with a wider gap on one side at least and a
  // wider gap, a mark or an end of the text on the other.
  private func isApart(_ words: [Word], _ range: ClosedRange<Int>, _ gapHash: UInt64?) -> Bool {
    guard gapHash == 0, range.count >= 5 else { return false }
    let (first, last) = (range.lowerBound, range.upperBound)
    let width = Self.gap(words, before: first + 1)
    let isEven = (first..<last).allSatisfy { Self.gap(words, before: $0 + 1) == width }
    let before = first == 0 ? nil : Self.gap(words, before: first)
    let after = last + 1 == words.count ? nil : Self.gap(words, before: last + 1)
    let isFreeBefore = before.map { $0 > width } ?? true
    let isFreeAfter = after.map { $0 > width } ?? true
    return isEven
      && (isFreeBefore || words[first - 1].kind == .punctuation)
      && (isFreeAfter || words[last + 1].kind == .punctuation)
      && (before ?? 0 > width || after ?? 0 > width)
  }

  // Whether spaced letters are known words one after another: `c o b l o s n o m o r`.
  private func isChain(_ letters: ArraySlice<Word>, _ text: ReadText) -> Bool {
    var rest = letters
    while !rest.isEmpty {
      var state = TextHash.seed
      var known = 0
      for (count, letter) in rest.enumerated() {
        TextHash.add(text.normal.bytes[Int(letter.byteStart)], to: &state)
        if count >= 3 && vocabulary.contains(TextHash.finish(state)) { known = count + 1 }
      }
      if known == 0 { return false }
      rest = rest.dropFirst(known)
    }
    return true
  }

  // The next single letter, if the same gap is between: white space (a hash of 0), or one mark.
  private static func nextLetter(
    _ words: [Word], after index: Int, _ gapHash: inout UInt64?
  ) -> Int? {
    guard index + 1 < words.count else { return nil }
    let next = words[index + 1]
    let isMark = next.kind == .punctuation && next.flags.contains(.joined)
    let hash = isMark ? next.hash : 0
    guard gapHash == nil || gapHash == hash else { return nil }
    gapHash = hash
    if !isMark { return isLetter(next) && !next.flags.contains(.joined) ? index + 1 : nil }
    guard !next.flags.contains(.repeated), index + 2 < words.count else { return nil }
    let letter = words[index + 2]
    return isLetter(letter) && letter.flags.contains(.joined) ? index + 2 : nil
  }
}
