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

  /// Lays the parts of hashtags behind them as words of their own.
  private func openHashtags(into tokens: inout [Word]) {
    tokens.removeAll(keepingCapacity: true)
    let words = text.words
    var start = 0
    for index in words.indices where words[index].kind == .hashtag {
      tokens.append(contentsOf: words[start...index])
      start = index + 1
      parts.removeAll(keepingCapacity: true)
      text.appendParts(of: words[index], to: &parts)
      for part in parts { appendPart(part, to: &tokens) }
    }
    tokens.append(contentsOf: words[start...])
  }

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

  private func appendPart(_ part: WordPart, to tokens: inout [Word]) {
    let bytes = text.bytes[part.byteRange]
    if bytes.allSatisfy({ $0 &- 0x30 < 10 }) {
      tokens.append(token(part, .number))
      return
    }
    if language.knows(part.hash) || finder.isKnown(part.hash) || bytes.count < 6 {
      tokens.append(token(part, .word))
      return
    }
    let pieces = language.splitter.split(bytes) { finder.isKnown($0) }
    guard pieces.count > 1 else {
      tokens.append(token(part, .word))
      return
    }
    let isASCII = Int(part.end - part.start) == bytes.count
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
  }

  private func token(_ part: WordPart, _ kind: WordKind) -> Word {
    Word(hashtagPart: part, kind: kind)
  }

  private func readStyle(into post: PostReading) {
    post.style = []
    (post.capitalised, post.shouted, post.known, post.words) = (0, 0, 0, 0)
    (post.cheerful, post.angry, post.laughing) = (0, 0, 0)
    if tokens.first?.kind == .handle { post.style.insert(.reply) }
    if tokens.first?.hash == language.retweet { post.style.insert(.retweet) }
    readStyleOutsideMentions(into: post)
    for term in post.buffer.terms where term.kind == .word {
      post.words += 1
      if term.flags.contains(.known) { post.known += 1 }
    }
    if post.summary.has(.laughter) { post.laughing += 1 }
    // All in capitals is shouting, which headlines do not do.
    if post.capitalised * 5 >= post.words * 3, post.words >= 4, post.shouted * 2 <= post.words {
      post.style.insert(.headline)
    }
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
  }
}
