import Elections
import Hashing
import Indonesian
import LexiconStore
import Patterns
import UnicodeText

/// Reads a post into a ``PostReading``.
///
/// Holds scratch: one for each task, reused from post to post. Its parts are not watched for two uses
/// at once (`@exclusivity`): SAFETY: no method hands a part to code that could reach the reader.
final class PostReader {
  private let language: LanguageTables
  /// Finds the mentions of the next posts; another one where only some aliases count on a day.
  @exclusivity(unchecked) var finder: MentionFinder
  private let builder: TermBuilder
  let text: TextReader
  @exclusivity(unchecked) private(set) var tokens: [Word] = []
  @exclusivity(unchecked) private var parts: [WordPart] = []
  @exclusivity(unchecked) private var hashes: [UInt64] = []
  @exclusivity(unchecked) private var masked: [UInt8] = []
  @exclusivity(unchecked) private var memory = WordMemory()
  private let scratch = MatchScratch()
  let post = PostReading()

  init(language: LanguageTables, finder: MentionFinder) {
    self.language = language
    self.finder = finder
    builder = TermBuilder(
      normalizer: language.normalizer, standardWords: language.standardWords)
    text = TextReader(vocabulary: language.vocabulary(with: finder))
    post.sentenceEnds = language.marks.sentenceEnds
  }

  /// Reads a post; the result is in ``post``.
  ///
  /// - Parameters:
  ///   - bytes: The post as UTF-8.
  ///   - target: Index of the pair that the caller named.
  /// - Throws: ``TextError`` for text that is not UTF-8 or too long.
  func read(_ bytes: Span<UInt8>, target: Int?) throws(TextError) {
    try text.read(bytes)
    openHashtags(into: &tokens)
    finder.find(in: tokens, reader: text, target: target, into: &post.mentions)
    builder.build(tokens, text, post.mentions, &memory, into: &post.buffer)
    post.summary = language.scopes.mark(&post.buffer.terms)
    readStyle(into: post)
    gatherWords(into: &hashes)
    post.patterns = findPatterns(hashes)
  }

  private func findPatterns(_ words: [UInt64]) -> StylePatterns.Findings {
    guard language.patterns.areAsked(by: words.span, scratch: scratch) else { return [] }
    maskMentions(into: &masked)
    let bytes = masked
    return language.patterns.findings(
      in: bytes.span, words: words.span, isASCII: text.isASCII, scratch: scratch)
  }

  /// Copies a post with an "x" for each mention: a slogan with "korupsi" in it must not look like
  /// sarcasm for its pair alone.
  private func maskMentions(into masked: inout [UInt8]) {
    masked.removeAll(keepingCapacity: true)
    let bytes = text.givenBytes
    var scalar = 0
    for mention in post.mentions {
      let (first, last) = (tokens[mention.start], tokens[mention.end - 1])
      guard Int(first.start) >= scalar else { continue }
      let start = text.byteOffset(ofScalar: scalar)
      masked.append(contentsOf: bytes[start..<text.byteOffset(ofScalar: Int(first.start))])
      masked.append(UInt8(ascii: "x"))
      scalar = Int(max(last.end, first.end))
    }
    masked.append(contentsOf: bytes[text.byteOffset(ofScalar: scalar)...])
  }

  /// Lays the parts of hashtags behind them as words of their own, and leaves out emoji that say
  /// nothing.
  private func openHashtags(into tokens: inout [Word]) {
    tokens.removeAll(keepingCapacity: true)
    post.asides.removeAll(keepingCapacity: true)
    let words = text.words
    var start = 0
    for index in words.indices {
      let kind = words[index].kind
      if kind == .emoji, !says(words[index].hash) {
        tokens.append(contentsOf: words[start..<index])
        post.asides.append(words[index])
        start = index + 1
      }
      guard kind == .hashtag else { continue }
      tokens.append(contentsOf: words[start...index])
      start = index + 1
      open(hashtag: words[index], into: &tokens)
    }
    tokens.append(contentsOf: words[start...])
  }

  /// Lays the parts of a hashtag behind it.
  ///
  /// Unless it is a name or slogan as a whole, they take its place: #KataPakRidwan #KamilTidak is
  /// read like the words without their marks.
  private func open(hashtag: Word, into tokens: inout [Word]) {
    parts.removeAll(keepingCapacity: true)
    text.appendParts(of: hashtag, to: &parts)
    let head = tokens.count - 1
    var first = 0
    while first < parts.count {
      let end = endOfRun(from: first)
      appendRun(parts[first..<end], to: &tokens)
      first = end
    }
    guard !parts.isEmpty, !finder.isMention(hashtagAt: head, tokens, reader: text) else { return }
    post.asides.append(tokens.remove(at: head))
  }

  /// Whether an emoji says something: a blue diamond between two words parts nothing.
  private func says(_ emoji: UInt64) -> Bool {
    switch language.polarity(ofEmoji: emoji) {
    case .positive, .negative, .laugh: true
    case .neutral, nil: finder.isEmojiMention(emoji)
    }
  }

  /// Where the parts of letters end that are written together with the one at `first`.
  private func endOfRun(from first: Int) -> Int {
    var end = first + 1
    guard !isNumber(parts[first]) else { return end }
    while end < parts.count, parts[end].byteStart == parts[end - 1].byteEnd, !isNumber(parts[end]) {
      end += 1
    }
    return end
  }

  /// Appends parts that are written together; where their capitals mislead ("#AHYuntukJKT" is cut
  /// into "AH", "Yuntuk" and "JKT") the pieces that the tables know.
  private func appendRun(_ run: ArraySlice<WordPart>, to tokens: inout [Word]) {
    if run.count > 1, let first = run.first, let last = run.last,
      !run.allSatisfy({ isKnown($0.hash) })
    {
      var whole = first
      (whole.byteEnd, whole.end) = (last.byteEnd, last.end)
      if appendPieces(of: whole, to: &tokens) { return }
    }
    // A part that capitals cut off is a word: elsewhere words are not cut either.
    for part in run { appendPart(part, mayBeCut: run.count == 1, to: &tokens) }
  }

  private func isNumber(_ part: WordPart) -> Bool {
    text.bytes[part.byteRange].allSatisfy { $0 &- 0x30 < 10 }
  }

  private func isKnown(_ hash: UInt64) -> Bool { language.knows(hash) || finder.isKnown(hash) }

  /// Gathers the words that patterns may be asked for.
  private func gatherWords(into hashes: inout [UInt64]) {
    hashes.removeAll(keepingCapacity: true)
    var (index, next) = (0, 0)
    while index < tokens.count {
      if next < post.mentions.count, post.mentions[next].start == index {
        index = max(post.mentions[next].end, index + 1)
        next += 1
        continue
      }
      if tokens[index].kind == .word, language.patterns.mayAsk(tokens[index].hash) {
        hashes.append(tokens[index].hash)
      }
      index += 1
    }
  }

  private func appendPart(_ part: WordPart, mayBeCut: Bool, to tokens: inout [Word]) {
    if isNumber(part) {
      tokens.append(token(part, .number))
    } else if !mayBeCut || isKnown(part.hash) || part.byteRange.count < 6
      || !appendPieces(of: part, to: &tokens)
    {
      tokens.append(token(part, .word))
    }
  }

  /// Appends the known words that are glued together in a part; false where there are none.
  private func appendPieces(of part: WordPart, to tokens: inout [Word]) -> Bool {
    let pieces = language.splitter.split(text.bytes[part.byteRange]) { finder.isKnown($0) }
    guard pieces.count > 1 else { return false }
    let isASCII = Int(part.end - part.start) == part.byteRange.count
    for piece in pieces {
      var piecePart = part
      piecePart.byteStart = Int32(piece.lowerBound)
      piecePart.byteEnd = Int32(piece.upperBound)
      piecePart.hash = TextHash.of(text.bytes[piece])
      if isASCII {
        piecePart.start = part.start + Int32(piece.lowerBound) - part.byteStart
        piecePart.end = piecePart.start + Int32(piece.count)
      }
      tokens.append(token(piecePart, .word))
    }
    return true
  }

  private func token(_ part: WordPart, _ kind: WordKind) -> Word {
    Word(hashtagPart: part, kind: kind)
  }

  private func readStyle(into post: PostReading) {
    post.style = []
    (post.capitalised, post.shouted, post.known, post.words) = (0, 0, 0, 0)
    (post.cheerful, post.angry, post.laughing, post.ironic) = (0, 0, 0, 0)
    if tokens.first?.kind == .handle { post.style.insert(.reply) }
    if let first = tokens.first, language.retweets.contains(first.hash) {
      post.style.insert(.retweet)
      for index in post.buffer.terms.indices {
        post.buffer.terms[index].flags.formUnion([.reported, .quoted])
      }
    }
    readStyleOutsideMentions(into: post)
    for term in post.buffer.terms where term.kind == .word {
      post.words += 1
      if term.flags.contains(.known) { post.known += 1 }
    }
    if post.summary.has(.laughter) { post.laughing += 1 }
  }

  /// Reads the style of what is no mention; a mention counts as one word without style.
  ///
  /// How a pair is called must not change how the post looks: "Pramono Anung" has two capitals,
  /// "Pongrekun" one.
  private func readStyleOutsideMentions(into post: PostReading) {
    var (index, place, next) = (0, 0, 0)
    while index < tokens.count {
      if next < post.mentions.count, post.mentions[next].start == index {
        index = post.mentions[next].end
        next += 1
      } else {
        if !tokens[index].isHashtagPart {
          readStyle(of: tokens[index], at: place, into: post)
        }
        // Emoji do not move the colon behind a speaker away from the beginning.
        if tokens[index].kind == .emoji { place -= 1 }
        index += 1
      }
      place += 1
    }
  }

  private func readStyle(of token: Word, at index: Int, into post: PostReading) {
    switch token.kind {
    case .url: post.style.insert(.link)
    case .word:
      if token.flags.contains(.startsUpper) { post.capitalised += 1 }
      if token.flags.contains(.allUpper) { post.shouted += 1 }
    case .punctuation: readMark(token, at: index, into: post)
    case .emoji: readEmoji(token.hash, into: post)
    default: break
    }
  }

  private func readMark(_ token: Word, at index: Int, into post: PostReading) {
    let marks = language.styleMarks
    if token.hash == marks.question { post.style.insert(.question) }
    if token.hash == marks.exclamation { post.style.insert(.exclamation) }
    if token.hash == marks.percent { post.style.insert(.percentage) }
    if token.hash == marks.colon, (1...5).contains(index) { post.style.insert(.speaker) }
    if language.marks.quotes.contains(token.hash) { post.style.insert(.quotes) }
  }

  private func readEmoji(_ hash: UInt64, into post: PostReading) {
    switch language.polarity(ofEmoji: hash) {
    case .positive: post.cheerful += 1
    case .negative: post.angry += 1
    case .laugh: post.laughing += 1
    case .neutral, nil: break
    }
    if language.marks.ironic.contains(hash) { post.ironic += 1 }
  }
}
