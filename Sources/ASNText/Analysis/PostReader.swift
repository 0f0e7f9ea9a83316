import Elections
import Hashing
import Indonesian
import LexiconStore
import Patterns
import UnicodeText

/// Reads a post into a ``PostReading``.
///
/// Holds scratch: one for each task, reused from post to post.
final class PostReader {
  private let language: LanguageTables
  private let finder: MentionFinder
  private let builder: TermBuilder
  let text: TextReader
  private(set) var tokens: [Word] = []
  private var parts: [WordPart] = []
  private var hashes: [UInt64] = []
  private let scratch = MatchScratch()
  private(set) var post = PostReading()

  init(language: LanguageTables, finder: MentionFinder) {
    self.language = language
    self.finder = finder
    builder = TermBuilder(normalizer: language.normalizer)
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
    openHashtags()
    finder.find(in: tokens, reader: text, target: target, into: &post.mentions)
    builder.build(tokens, text, post.mentions, into: &post.buffer)
    post.summary = language.scopes.mark(&post.buffer.terms)
    readStyle()
    hashes.removeAll(keepingCapacity: true)
    for token in tokens where token.kind == .word { hashes.append(token.hash) }
    post.patterns = language.patterns.findings(in: bytes, words: hashes.span, scratch: scratch)
  }

  /// Lays the parts of hashtags behind them as words of their own.
  private func openHashtags() {
    tokens.removeAll(keepingCapacity: true)
    for word in text.words {
      tokens.append(word)
      guard word.kind == .hashtag else { continue }
      parts.removeAll(keepingCapacity: true)
      text.appendParts(of: word, to: &parts)
      for part in parts { appendPart(part) }
    }
  }

  private func appendPart(_ part: WordPart) {
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

  private func readStyle() {
    post.style = []
    (post.capitalised, post.shouted, post.known, post.words) = (0, 0, 0, 0)
    (post.cheerful, post.angry, post.laughing) = (0, 0, 0)
    if tokens.first?.kind == .handle { post.style.insert(.reply) }
    if tokens.first?.hash == language.retweet { post.style.insert(.retweet) }
    readStyleOutsideMentions()
    for term in post.buffer.terms where term.kind == .word {
      post.words += 1
      if term.flags.contains(.known) { post.known += 1 }
    }
    if post.summary.has(.laughter) { post.laughing += 1 }
    if post.capitalised * 5 >= post.words * 3, post.words >= 4 { post.style.insert(.headline) }
  }

  /// Reads the style of what is no mention; a mention counts as one word without style.
  ///
  /// How a pair is called must not change how the post looks: "Pramono Anung" has two capitals,
  /// "Pongrekun" one.
  private func readStyleOutsideMentions() {
    var (index, place, next) = (0, 0, 0)
    while index < tokens.count {
      if next < post.mentions.count, post.mentions[next].start == index {
        index = post.mentions[next].end
        next += 1
      } else {
        if !tokens[index].isHashtagPart { readStyle(of: tokens[index], at: place) }
        index += 1
      }
      place += 1
    }
  }

  private func readStyle(of token: Word, at index: Int) {
    switch token.kind {
    case .url: post.style.insert(.link)
    case .word:
      if token.flags.contains(.startsUpper) { post.capitalised += 1 }
      if token.flags.contains(.allUpper) { post.shouted += 1 }
    case .punctuation: readMark(token, at: index)
    case .emoji: readEmoji(token.hash)
    default: break
    }
  }

  private func readMark(_ token: Word, at index: Int) {
    let marks = language.styleMarks
    if token.hash == marks.question { post.style.insert(.question) }
    if token.hash == marks.exclamation { post.style.insert(.exclamation) }
    if token.hash == marks.percent { post.style.insert(.percentage) }
    if token.hash == marks.colon, (1...5).contains(index) { post.style.insert(.speaker) }
    if language.marks.quotes.contains(token.hash) { post.style.insert(.quotes) }
  }

  private func readEmoji(_ hash: UInt64) {
    switch language.polarity(ofEmoji: hash) {
    case .positive: post.cheerful += 1
    case .negative: post.angry += 1
    case .laugh: post.laughing += 1
    case .neutral, nil: break
    }
  }
}
