import Hashing
import LexiconStore
package import UnicodeText

extension MentionFinder {
  /// A ballot number in any written form that ends or begins at a token.
  ///
  /// "nomor 3", "no. 3", "paslon tiga", "nomor urut 03", "02", "kosong dua", "coblos 3", "nomor3". Strong where a
  /// ballot word or a vote verb governs the number; weak where only a number stands there.
  func numberMention(at index: Int, _ tokens: [Word], _ bytes: [UInt8]) -> Mention? {
    if words.numberPrefixes.contains(tokens[index].hash) {
      return prefixedNumber(at: index, tokens, bytes)
    }
    if words.zeros.contains(tokens[index].hash) { return spokenNumber(at: index, tokens, bytes) }
    if let (number, isGoverned) = gluedNumber(tokens[index], bytes), let pairs = bits(of: number) {
      return Mention(
        start: index, end: index + 1, pairs: pairs, kind: .number,
        isWeak: !isGoverned && !isAfterVote(index, tokens), isMock: false)
    }
    guard let number = value(of: tokens[index], bytes), let pairs = bits(of: number) else {
      return nil
    }
    return bareNumber(at: index, pairs: pairs, tokens, bytes)
  }

  /// "nomor [urut] [:] 3"; the prefix may be several words long.
  private func prefixedNumber(at index: Int, _ tokens: [Word], _ bytes: [UInt8]) -> Mention? {
    var place = index
    var isBallot = false
    while place < tokens.count, place - index < 6 {
      let token = tokens[place]
      if words.ballot.contains(token.hash) { isBallot = true }
      guard
        words.numberPrefixes.contains(token.hash)
          || (place > index && token.kind == .punctuation && words.separators.contains(token.hash))
      else { break }
      place += 1
    }
    guard place < tokens.count, let number = value(of: tokens[place], bytes),
      let pairs = bits(of: number)
    else { return nil }
    // "soal nomor 2" is none, whatever else the post says.
    if !isBallot, index > 0, words.things.contains(tokens[index - 1].hash) { return nil }
    let strong =
      isBallot || isAfterVote(index, tokens)
      || (isPadded(tokens[place], bytes) && isAfterStand(index, tokens))
    return Mention(
      start: index, end: place + 1, pairs: pairs, kind: .number, isWeak: !strong, isMock: false)
  }

  /// "kosong dua": a number with the zero before it said aloud.
  private func spokenNumber(at index: Int, _ tokens: [Word], _ bytes: [UInt8]) -> Mention? {
    guard let next = tokens[safe: index + 1], let number = value(of: next, bytes),
      let pairs = bits(of: number), !words.units.contains(tokens[safe: index + 2]?.hash ?? 0)
    else { return nil }
    return Mention(
      start: index, end: index + 2, pairs: pairs, kind: .number,
      isWeak: !isAfterVote(index, tokens), isMock: false)
  }

  /// A number without a prefix: taken where it is written "02", or a vote verb stands before it.
  private func bareNumber(
    at index: Int, pairs: UInt32, _ tokens: [Word], _ bytes: [UInt8]
  ) -> Mention? {
    let token = tokens[index]
    if isPartOfLargerNumber(index, tokens) { return nil }
    if words.fingers.contains(tokens[safe: index + 1]?.hash ?? 0) {
      return Mention(
        start: index, end: index + 2, pairs: pairs, kind: .gesture, isWeak: true, isMock: false)
    }
    if index > 0, words.things.contains(tokens[index - 1].hash) { return nil }
    let padded = isPadded(token, bytes)
    let strictVote = index > 0 && words.strictVotes.contains(tokens[index - 1].hash)
    guard
      padded || strictVote || isAfterVote(index, tokens) || isAlone(index, tokens)
        || words.fingers.contains(tokens[safe: index - 1]?.hash ?? 0)
    else {
      return nil
    }
    let ballot = index > 0 && words.ballot.contains(tokens[index - 1].hash)
    return Mention(
      start: index, end: index + 1, pairs: pairs, kind: .number,
      isWeak:
        !(strictVote
        || (padded && (ballot || isAfterVote(index, tokens) || isAfterStand(index, tokens)))),
      isMock: false)
  }

  /// Whether a number is written with a leading zero: "02".
  private func isPadded(_ token: Word, _ bytes: [UInt8]) -> Bool {
    token.kind == .number && token.byteLength == 2 && bytes[Int(token.byteStart)] == 0x30
  }

  /// Whether a word before it says that somebody stands there: "tetap 01".
  private func isAfterStand(_ index: Int, _ tokens: [Word]) -> Bool {
    index > 0 && words.stands.contains(tokens[index - 1].hash)
  }

  /// Whether a figure is the first or last token of a very short post: "3 skip", "all in 2".
  private func isAlone(_ index: Int, _ tokens: [Word]) -> Bool {
    tokens[index].kind == .number && tokens.count <= 5 && (index == 0 || index == tokens.count - 1)
  }

  /// Whether an emoji is a keycap or hand sign that may stand for a pair.
  ///
  /// - Parameter hash: The hash of the emoji.
  /// - Returns: True if some table lists it.
  package func isEmojiMention(_ hash: UInt64) -> Bool {
    names.payload(of: hash) != nil || words.emojiNumbers.payload(of: hash) != nil
  }

  /// Keycaps and hand signs; always weak.
  func emojiMention(at index: Int, _ tokens: [Word]) -> Mention? {
    let hash = tokens[index].hash
    let known = names.payload(of: hash)?.pairs
    guard let pairs = known ?? words.emojiNumbers.payload(of: hash).flatMap(bits) else {
      return nil
    }
    return Mention(
      start: index, end: index + 1, pairs: pairs, kind: .gesture, isWeak: true, isMock: false)
  }

  /// The pair with a ballot number, as a bit; nil where the election has no such pair.
  private func bits(of number: Int) -> UInt32? {
    number >= 1 && number <= pairCount ? 1 << UInt32(number - 1) : nil
  }

  private func isAfterVote(_ index: Int, _ tokens: [Word]) -> Bool {
    index > 0 && words.votes.contains(tokens[index - 1].hash)
  }

  /// Dates, times, scores and money: "02/11", "3-1", "2 juta", "3 orang".
  private func isPartOfLargerNumber(_ index: Int, _ tokens: [Word]) -> Bool {
    for (mark, beyond) in [(index - 1, index - 2), (index + 1, index + 2)] {
      guard let between = tokens[safe: mark], let number = tokens[safe: beyond] else { continue }
      if between.kind == .punctuation, number.kind == .number,
        words.separators.contains(between.hash) || words.connectors.contains(between.hash)
      {
        return true
      }
    }
    return words.units.contains(tokens[safe: index + 1]?.hash ?? 0)
  }

  /// The value of a number token or number word; nil where it is none or is above 99.
  private func value(of token: Word, _ bytes: [UInt8]) -> Int? {
    if token.kind == .word { return words.numberWords.payload(of: token.hash) }
    guard token.kind == .number else { return nil }
    guard token.byteLength <= 2 else { return nil }
    return bytes[token.byteRange].reduce(0) {
      $1 &- 0x30 < 10 && $0 >= 0 ? $0 * 10 + Int($1 - 0x30) : -1
    }
  }

  /// "nomor3", "no02", "paslon2", "coblos1": a prefix or vote verb with digits glued to it, and
  /// whether that word by itself makes it a ballot number.
  private func gluedNumber(_ token: Word, _ bytes: [UInt8]) -> (number: Int, isGoverned: Bool)? {
    guard token.kind == .word, token.byteLength >= 3 else { return nil }
    guard bytes[Int(token.byteEnd) - 1] &- 0x30 < 10 else { return nil }
    let word = bytes[token.byteRange]
    let digits = word.reversed().prefix { $0 &- 0x30 < 10 }.count
    let base = TextHash.of(word.dropLast(digits))
    let isGoverned = words.ballot.contains(base) || words.strictVotes.contains(base)
    guard digits <= 2, isGoverned || words.numberPrefixes.contains(base) else { return nil }
    return (word.suffix(digits).reduce(0) { $0 * 10 + Int($1 - 0x30) }, isGoverned)
  }
}

extension Array {
  /// The element at an index, or nil outside the array.
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
