import Elections
import Hashing
import Indonesian
import LexiconStore
import UnicodeText

/// Makes the terms of a post from its tokens: mentions whole, everything else after slang is undone.
struct TermBuilder: Sendable {
  let normalizer: WordNormalizer
  let standardWords: WordSet
  private let hyphen = TextHash.of("-")

  init(normalizer: WordNormalizer, standardWords: WordSet) {
    self.normalizer = normalizer
    self.standardWords = standardWords
  }

  /// Fills the buffer with the terms of a post.
  ///
  /// - Parameters:
  ///   - tokens: The post's tokens.
  ///   - reader: Gives their normal bytes.
  ///   - mentions: The mentions among them, in order.
  ///   - memory: What was found out about words of earlier posts.
  ///   - buffer: Receives the terms; emptied first.
  func build(
    _ tokens: [Word], _ reader: TextReader, _ mentions: [Mention], _ memory: inout WordMemory,
    into buffer: inout TermBuffer
  ) {
    let bytes = reader.bytes
    buffer.reset(text: bytes)
    let mixesCase = tokens.contains { $0.flags.contains(.startsUpper) }
    var next = 0
    var index = 0
    while index < tokens.count {
      if next < mentions.count, mentions[next].start == index {
        append(mention: next, mentions[next], tokens, bytes, &buffer)
        index = mentions[next].end
        next += 1
        continue
      }
      let limit = next < mentions.count ? mentions[next].start : tokens.count
      index = append(tokenAt: index, limit, tokens, bytes, mixesCase, &memory, &buffer)
    }
  }

  private func append(
    mention: Int, _ found: Mention, _ tokens: [Word], _ bytes: [UInt8], _ buffer: inout TermBuffer
  ) {
    let first = tokens[found.start]
    let last = tokens[found.end - 1]
    var place = first.byteStart..<first.byteEnd
    if found.end > found.start + 1 || first.isHashtagPart {
      let start = buffer.text.count
      for token in tokens[found.start..<found.end] where !token.isHashtagPart {
        if buffer.text.count > start, !token.flags.contains(.joined) { buffer.text.append(0x20) }
        buffer.text.append(contentsOf: bytes[token.byteRange])
      }
      place = Int32(start)..<Int32(buffer.text.count)
    }
    var term = term(first, .mention, first.hash, place)
    term.end = max(first.end, last.end)
    term.mention = Int32(mention)
    if found.kind == .party { term.flags.insert(.party) }
    term.token = Int32(found.start)
    buffer.terms.append(term)
  }

  /// Appends the terms of one token, or of a doubled word with its hyphen; gives the next token.
  private func append(
    tokenAt index: Int, _ limit: Int, _ tokens: [Word], _ bytes: [UInt8], _ mixesCase: Bool,
    _ memory: inout WordMemory, _ buffer: inout TermBuffer
  ) -> Int {
    let token = tokens[index]
    guard token.kind == .word else {
      let place = token.byteStart..<token.byteEnd
      buffer.terms.append(term(token, TermKind(token.kind), token.hash, place))
      return index + 1
    }
    if let joined = doubled(index, limit, tokens, bytes, &buffer) { return joined }
    // The normalizer would leave both as they are; nearly all words are one or the other.
    let isStandard = standardWords.contains(token.hash)
    if isStandard || memory.isPlain(token.hash) {
      let flags: TermFlags = isStandard ? .known : []
      append(token, index, bytes, flags, &memory, &buffer)
      return index + 1
    }
    let around = SlangTable.Surroundings(
      previous: buffer.terms.last?.hash ?? 0,
      next: index + 1 < tokens.count ? tokens[index + 1].hash : 0,
      isLowerCase: mixesCase && !token.flags.contains(.startsUpper))
    var isPlain = false
    normalizer.normalize(bytes[token.byteRange], hash: token.hash, around: around) {
      word, hash, isKnown, isRespelt in
      var flags: TermFlags = isKnown ? .known : []
      if isRespelt { flags.insert(.respelt) }
      isPlain = flags.isEmpty
      append(word, hash, index, token, flags, &memory, &buffer)
    }
    if isPlain, normalizer.isPlainAnywhere(bytes[token.byteRange], hash: token.hash) {
      memory.rememberPlain(token.hash)
    }
    return index + 1
  }

  /// Appends the term of a word that is its own normal form.
  @inline(__always)
  private func append(
    _ token: Word, _ index: Int, _ bytes: [UInt8], _ flags: TermFlags,
    _ memory: inout WordMemory, _ buffer: inout TermBuffer
  ) {
    var term = term(token, .word, token.hash, token.byteStart..<token.byteEnd)
    term.stem = memory.stem(of: token.hash) {
      normalizer.stemmer.stem(of: bytes[token.byteRange], hash: token.hash)
    }
    term.flags.formUnion(flags)
    term.token = Int32(index)
    buffer.terms.append(term)
  }

  /// Appends the term of one normal word.
  private func append(
    _ word: ArraySlice<UInt8>, _ hash: UInt64, _ index: Int, _ token: Word, _ flags: TermFlags,
    _ memory: inout WordMemory, _ buffer: inout TermBuffer
  ) {
    let start = buffer.text.count
    buffer.text.append(contentsOf: word)
    var term = term(token, .word, hash, Int32(start)..<Int32(buffer.text.count))
    term.stem = memory.stem(of: hash) { normalizer.stemmer.stem(of: word, hash: hash) }
    term.flags.formUnion(flags)
    term.token = Int32(index)
    buffer.terms.append(term)
  }

  /// "orang-orang": one term, where both halves are the same or the whole is a standard word.
  private func doubled(
    _ index: Int, _ limit: Int, _ tokens: [Word], _ bytes: [UInt8], _ buffer: inout TermBuffer
  ) -> Int? {
    guard index + 2 < limit, tokens[index + 1].hash == hyphen,
      tokens[index + 1].flags.contains(.joined), tokens[index + 2].flags.contains(.joined),
      tokens[index + 2].kind == .word
    else { return nil }
    let start = buffer.text.count
    for token in tokens[index...(index + 2)] {
      buffer.text.append(contentsOf: bytes[token.byteRange])
    }
    let hash = TextHash.of(buffer.text[start...])
    guard tokens[index].hash == tokens[index + 2].hash || normalizer.knows(hash) else {
      buffer.text.removeSubrange(start...)
      return nil
    }
    var term = term(tokens[index], .word, hash, Int32(start)..<Int32(buffer.text.count))
    term.end = tokens[index + 2].end
    term.stem = normalizer.knows(tokens[index].hash) ? tokens[index].hash : hash
    term.token = Int32(index)
    if normalizer.knows(hash) || normalizer.knows(tokens[index].hash) { term.flags.insert(.known) }
    buffer.terms.append(term)
    return index + 3
  }

  @inline(__always)
  private func term(
    _ token: Word, _ kind: TermKind, _ hash: UInt64, _ place: Range<Int32>
  ) -> Term {
    var flags: TermFlags = []
    if token.isHashtagPart { flags.insert(.inHashtag) }
    return Term(
      kind: kind, hash: hash, bytes: place, scalars: token.start..<token.end, flags: flags)
  }
}

extension TermKind {
  /// The kind of term that a kind of word becomes.
  init(_ kind: WordKind) {
    switch kind {
    case .word: self = .word
    case .number: self = .number
    case .hashtag: self = .hashtag
    case .handle: self = .handle
    case .url, .email: self = .link
    case .emoji: self = .emoji
    case .punctuation: self = .mark
    }
  }
}
