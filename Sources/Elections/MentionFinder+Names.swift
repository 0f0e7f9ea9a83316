import Hashing
import LexiconStore
package import UnicodeText

extension MentionFinder {
  /// A name, party, person or place that begins at a token: the longest that fits.
  func namedMention(at index: Int, _ tokens: [Word], _ bytes: [UInt8]) -> Mention? {
    if let mention = phraseMention(at: index, tokens) { return mention }
    let token = tokens[index]
    if let entry = glued.payload(of: token.hash), token.byteLength >= 6 || token.isHashtagPart {
      return accept(entry, from: index, to: index + 1, tokens)
    }
    if token.flags.contains(.compound), let entry = underscored(token, bytes, glued) {
      return accept(entry, from: index, to: index + 1, tokens)
    }
    guard let base = baseOfClitic(token, bytes), let entry = names.payload(of: base) else {
      return nil
    }
    return accept(entry, from: index, to: index + 1, tokens)
  }

  /// Whether a hashtag as a whole, or but for numbers, names something.
  ///
  /// - Parameters:
  ///   - index: Index of the hashtag.
  ///   - tokens: The tokens so far; its parts are the last of them.
  ///   - reader: Gives its normal bytes.
  /// - Returns: True for a mention.
  package func isMention(hashtagAt index: Int, _ tokens: [Word], reader: TextReader) -> Bool {
    let hashtag = tokens[index]
    if !isTaken(hashtag.hash),
      let respelt = spelling.listedWord(for: reader.bytes[hashtag.byteRange]),
      glued.payload(of: respelt) != nil
    {
      return true
    }
    return wholeMention(at: index, tokens, kind: .hashtag, table: glued) != nil
  }

  /// A hashtag or handle that as a whole, or but for numbers, names a pair.
  func wholeMention(
    at index: Int, _ tokens: [Word], kind: MentionKind, table: PhraseTable<Entry>
  ) -> Mention? {
    // The parts of a hashtag lie within it; behind them those of the next one may follow.
    var end = index + 1
    while kind == .hashtag, end < tokens.count, tokens[end].isHashtagPart,
      tokens[end].start < tokens[index].end
    { end += 1 }
    if let entry = table.payload(of: tokens[index].hash) {
      return Mention(
        start: index, end: end, pairs: entry.pairs, kind: entry.kind.namesPair ? kind : entry.kind,
        isWeak: false, isMock: entry.isMock)
    }
    return partsMention(from: index, to: end, tokens, kind: kind)
  }

  /// A hashtag whose parts are one name and otherwise only numbers: #KhofifahEmil2024.
  private func partsMention(
    from index: Int, to end: Int, _ tokens: [Word], kind: MentionKind
  ) -> Mention? {
    var found: Entry?
    var place = index + 1
    while place < end {
      if tokens[place].kind == .number {
        place += 1
        continue
      }
      guard let (entry, length) = nameEntry(at: place, to: end, tokens), entry.kind == .name,
        found.map({ $0.pairs == entry.pairs }) ?? true
      else { return nil }
      found = entry
      place += length
    }
    guard let found else { return nil }
    return Mention(
      start: index, end: end, pairs: found.pairs, kind: kind, isWeak: found.needsContext,
      isMock: found.isMock)
  }

  private func nameEntry(at index: Int, to end: Int, _ tokens: [Word]) -> (Entry, Int)? {
    if let match = names.longestMatch(from: index, to: end, hash: { tokens[$0].hash }) {
      return (match.payload, match.length)
    }
    return glued.payload(of: tokens[index].hash).map { ($0, 1) }
  }

  /// The longest phrase of the table, reading past hyphens and the like: "Pramono-Rano".
  func phraseMention(at index: Int, _ tokens: [Word]) -> Mention? {
    let hyphenated = hyphenatedMention(at: index, tokens)
    guard let plain = names.longestMatch(from: index, to: tokens.count, hash: { tokens[$0].hash }),
      plain.length > (hyphenated.map { $0.end - index } ?? 0)
    else { return hyphenated }
    return accept(plain.payload, from: index, to: index + plain.length, tokens) ?? hyphenated
  }

  private func hyphenatedMention(at index: Int, _ tokens: [Word]) -> Mention? {
    guard index + 2 < tokens.count, words.connectors.contains(tokens[index + 1].hash) else {
      return nil
    }
    // Only every second token is a word: word, hyphen, word.
    var length = 1
    while index + 2 * length < tokens.count,
      words.connectors.contains(tokens[index + 2 * length - 1].hash)
    { length += 1 }
    guard
      let match = names.longestMatch(
        from: 0, to: length, hash: { tokens[index + 2 * $0].hash })
    else { return nil }
    guard match.length > 1 else { return nil }
    return accept(match.payload, from: index, to: index + 2 * match.length - 1, tokens)
  }

  private func accept(_ entry: Entry, from start: Int, to end: Int, _ tokens: [Word]) -> Mention? {
    if entry.needsCapitals, !isCapital(tokens[start]) && !isBesideBallotWord(start, end, tokens) {
      return nil
    }
    if entry.kind == .party, isEverydayParty(from: start, to: end, tokens) { return nil }
    return Mention(
      start: start, end: end, pairs: entry.pairs, kind: entry.kind, isWeak: entry.needsContext,
      isMock: entry.isMock)
  }

  private func isCapital(_ token: Word) -> Bool { token.flags.contains(.allUpper) }

  func isBesideBallotWord(_ start: Int, _ end: Int, _ tokens: [Word]) -> Bool {
    (start > 0 && words.ballot.contains(tokens[start - 1].hash))
      || (end < tokens.count && words.ballot.contains(tokens[end].hash))
  }

  /// Whether a neighbour shows that a party's short name is the everyday word ("pan penggorengan").
  private func isEverydayParty(from start: Int, to end: Int, _ tokens: [Word]) -> Bool {
    guard let neighbours = everyday[tokens[start].hash] else { return false }
    return (start > 0 && neighbours.contains(tokens[start - 1].hash))
      || (end < tokens.count && neighbours.contains(tokens[end].hash))
  }

  /// Takes in what follows where a longer name of the same pair begins inside: "Pak Pramono" is a
  /// name of its own, yet "Pak Pramono Anung" must not leave "Anung" behind as a word.
  func lengthen(_ mention: inout Mention, _ tokens: [Word]) {
    guard mention.kind == .name else { return }
    var place = mention.start + 1
    while place < mention.end {
      let match = names.longestMatch(from: place, to: tokens.count, hash: { tokens[$0].hash })
      if let match, place + match.length > mention.end, match.payload.kind == .name,
        match.payload.pairs == mention.pairs, !match.payload.needsCapitals
      {
        mention.end = place + match.length
        mention.isWeak = mention.isWeak && match.payload.needsContext
      }
      place += 1
    }
  }

  /// An account name with a full stop inside, which ends a handle elsewhere: "@khofifah.ip".
  func dottedHandle(at index: Int, _ tokens: [Word], _ bytes: [UInt8]) -> Mention? {
    guard let dot = tokens[safe: index + 1], let rest = tokens[safe: index + 2],
      words.dots.contains(dot.hash), dot.flags.contains(.joined), rest.flags.contains(.joined)
    else { return nil }
    var state = TextHash.seed
    for token in [tokens[index], dot, rest] {
      for byte in bytes[token.byteRange] { TextHash.add(byte, to: &state) }
    }
    guard let entry = handles.payload(of: TextHash.finish(state)) else { return nil }
    return Mention(
      start: index, end: index + 3, pairs: entry.pairs, kind: .handle, isWeak: false,
      isMock: entry.isMock)
  }

  /// An account name that differs from a listed one by low lines: "@khofifah_ip".
  func underscoredHandle(at index: Int, _ tokens: [Word], _ bytes: [UInt8]) -> Mention? {
    guard let entry = underscored(tokens[index], bytes, handles) else { return nil }
    return Mention(
      start: index, end: index + 1, pairs: entry.pairs, kind: .handle, isWeak: false,
      isMock: entry.isMock)
  }

  /// What a token stands for when its low lines are left out: "luluk_lukman".
  private func underscored(
    _ token: Word, _ bytes: [UInt8], _ table: PhraseTable<Entry>
  ) -> Entry? {
    table.payload(of: TextHash.of(bytes[token.byteRange].filter { $0 != 0x5F }))
  }

  /// The hash of a word without a clitic: "prabowonya", "anieslah"; nil where there is none.
  private func baseOfClitic(_ token: Word, _ bytes: [UInt8]) -> UInt64? {
    guard token.byteLength >= 7 else { return nil }
    let word = bytes[token.byteRange]
    let length = Self.cliticLength(word)
    return length == 0 ? nil : TextHash.of(word.dropLast(length))
  }

  /// Whether some clitic ends with a byte: "a", "h", "n" and "u" are their last letters.
  @inline(__always)
  static func endsClitics(_ byte: UInt8) -> Bool {
    byte == 0x61 || byte == 0x68 || byte == 0x6E || byte == 0x75
  }

  /// The length of the clitic (nya, lah, kah, pun, ku, mu) at the end of a longer word, or 0.
  private static func cliticLength(_ word: ArraySlice<UInt8>) -> Int {
    let end = word.endIndex
    return switch (word[end - 3], word[end - 2], word[end - 1]) {
    case (0x6E, 0x79, 0x61), (0x6C, 0x61, 0x68), (0x6B, 0x61, 0x68), (0x70, 0x75, 0x6E): 3
    case (_, 0x6B, 0x75), (_, 0x6D, 0x75): 2
    default: 0
    }
  }
}
