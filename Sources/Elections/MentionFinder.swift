package import Hashing
package import LexiconStore
package import UnicodeText

/// Finds pairs, parties, persons and places among the tokens of a post.
///
/// Works before slang is undone, so that "PAN dukung" never becomes "kapan dukung". Ballot numbers
/// are read only as numbers of the election at hand. A class, so that handing it on copies none of the
/// references to its tables.
package final class MentionFinder: Sendable {
  /// What a phrase of the tables stands for.
  struct Entry: Sendable {
    var pairs: UInt32
    var kind: MentionKind
    var needsContext: Bool
    var isMock: Bool
    var needsCapitals: Bool
  }

  let names: PhraseTable<Entry>
  let glued: PhraseTable<Entry>
  let handles: PhraseTable<Entry>
  let everyday: [UInt64: WordSet]
  let words: ElectionWords
  let everydayWords: WordSet
  /// Words with which a mention of one word or more may begin.
  let filter: WordFilter
  let pairCount: Int
  /// Hashes of all words in names, parties and glued names: what a respelling may lead to.
  package let knownNames: [UInt64]
  /// All words in names of pairs, parties, persons and places.
  let nameWords: WordSet
  /// Other spellings of the names.
  let spelling: NameSpelling
  /// When the aliases of the election change.
  package let aliasDays: AliasDays

  /// The tables of ``MentionFinder/init(election:source:everydayWords:on:)``.
  init(
    _ tables: FinderTables, words: ElectionWords, everydayWords: WordSet, pairCount: Int
  ) {
    names = tables.names
    glued = tables.glued
    handles = tables.handles
    everyday = tables.everyday
    knownNames = tables.known
    nameWords = tables.nameWords
    spelling = tables.spelling
    aliasDays = tables.aliasDays
    self.words = words
    self.everydayWords = everydayWords
    self.pairCount = pairCount
    var filter = WordFilter()
    names.insertFirstWords(into: &filter)
    glued.insertFirstWords(into: &filter)
    words.numberPrefixes.insertWords(into: &filter)
    words.zeros.insertWords(into: &filter)
    words.numberWords.insertFirstWords(into: &filter)
    self.filter = filter
  }

  /// Whether a hash is a name, slogan or hashtag of the election, written together.
  ///
  /// - Parameter hash: A hash.
  /// - Returns: True if it is.
  package func isKnown(_ hash: UInt64) -> Bool {
    names.payload(of: hash) != nil || glued.payload(of: hash) != nil
  }

  /// Finds every mention in a post, in order of place, none overlapping another.
  ///
  /// - Parameters:
  ///   - tokens: The post's tokens; hashtags are followed by their parts.
  ///   - reader: Gives the normal bytes of a token.
  ///   - target: Index of the pair that the caller named: then ballot numbers need no context, and
  ///     this pair's everyday names count; nil where none was named.
  ///   - mentions: Receives the mentions; emptied first.
  /// - Complexity: Linear in the number of tokens.
  package func find(
    in tokens: [Word], reader: TextReader, target: Int?, into mentions: inout [Mention]
  ) {
    mentions.removeAll(keepingCapacity: true)
    let bytes = reader.bytes
    let tokens = mended(tokens, bytes, holdsRun: reader.holdsRun())
    var index = 0
    while index < tokens.count {
      if var mention = mention(at: index, tokens, bytes) {
        lengthen(&mention, tokens)
        mentions.append(mention)
        index = mention.end
      } else {
        index += 1
      }
    }
    dropWithoutContext(&mentions, tokens, target: target.map { 1 << UInt32($0) } ?? 0)
    swallowTitles(&mentions, tokens)
    mergeNeighbours(&mentions, tokens)
  }

  private func mention(at index: Int, _ tokens: [Word], _ bytes: [UInt8]) -> Mention? {
    switch tokens[index].kind {
    case .word:
      mayBegin(tokens[index], bytes)
        ? namedMention(at: index, tokens, bytes) ?? numberMention(at: index, tokens, bytes) : nil
    case .number: phraseMention(at: index, tokens) ?? numberMention(at: index, tokens, bytes)
    case .emoji: emojiMention(at: index, tokens)
    case .handle:
      dottedHandle(at: index, tokens, bytes)
        ?? wholeMention(at: index, tokens, kind: .handle, table: handles)
        ?? underscoredHandle(at: index, tokens, bytes)
    case .hashtag: wholeMention(at: index, tokens, kind: .hashtag, table: glued)
    case .url, .email, .punctuation: nil
    }
  }

  /// Whether a mention may begin with a word at all; nearly all words are sorted out here.
  ///
  /// A word that the tables do not know begins one only where it has a low line, ends in a digit, or
  /// ends as a clitic does.
  @inline(__always)
  private func mayBegin(_ token: Word, _ bytes: [UInt8]) -> Bool {
    if filter.mayContain(token.hash) || token.flags.contains(.compound) { return true }
    let last = bytes[Int(token.byteEnd) - 1]
    if last &- 0x30 < 10 { return true }
    return token.byteLength >= 7 && Self.endsClitics(last)
  }
}
