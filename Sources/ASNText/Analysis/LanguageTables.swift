import Elections
import Hashing
import Indonesian
import LexiconStore
import UnicodeText

/// The lexicons of the language, loaded once and shared by all elections and tasks.
struct LanguageTables: Sendable {
  /// What an emoji says.
  enum EmojiPolarity: String, Sendable {
    case positive, negative, laugh, neutral
  }

  /// Hashes of marks that style is read from.
  struct StyleMarks: Sendable {
    let question = TextHash.of("?")
    let exclamation = TextHash.of("!")
    let percent = TextHash.of("%")
    let colon = TextHash.of(":")
  }

  let normalizer: WordNormalizer
  let standardWords: WordSet
  let markers: MarkerTable
  let marks: MarkHashes
  let scopes: ScopeReader
  let cues: CueTable
  let patterns: StylePatterns
  let splitter: HashtagSplitter
  let styleMarks = StyleMarks()
  let retweets = [TextHash.of("rt"), TextHash.of("retweet"), TextHash.of("repost")]
  private let emoji: PhraseTable<EmojiPolarity>
  private let words: Vocabulary

  /// The tables, put together.
  ///
  /// - Parameters:
  ///   - words: The words that the lexicons list.
  ///   - signs: What words and marks do.
  init(_ words: WordTables, _ signs: SignTables) {
    cues = signs.cues
    standardWords = words.standard
    normalizer = WordNormalizer(
      standard: StandardWords(words: words.standard), slang: words.slang)
    self.words = words.all
    splitter = HashtagSplitter(words: words.all)
    markers = signs.markers
    marks = signs.marks
    scopes = ScopeReader(table: signs.markers, marks: signs.marks)
    patterns = signs.patterns
    emoji = signs.emoji
  }

  /// Whether a word is known to some lexicon.
  func knows(_ hash: UInt64) -> Bool { normalizer.knows(hash) }

  /// What an emoji says, or nil where it is not listed.
  func polarity(ofEmoji hash: UInt64) -> EmojiPolarity? { emoji.payload(of: hash) }

  /// All words that a respelling may lead to.
  func vocabulary(with finder: MentionFinder) -> Vocabulary {
    Vocabulary(finder.knownNames, addedTo: words)
  }
}

/// What words and marks do; can be read beside ``WordTables``.
struct SignTables: Sendable {
  let cues: CueTable
  let markers: MarkerTable
  let marks = MarkHashes { TextHash.of($0) }
  let patterns: StylePatterns
  let emoji: PhraseTable<LanguageTables.EmojiPolarity>

  /// Reads cues, markers, patterns and emoji.
  init(_ source: LexiconSource) throws {
    cues = try CueTable(source)
    markers = try MarkerTable(source)
    patterns = try StylePatterns(source)
    emoji = try Self.readEmoji(source)
  }

  private typealias Polarity = LanguageTables.EmojiPolarity

  private static func readEmoji(_ source: LexiconSource) throws -> PhraseTable<Polarity> {
    var table = PhraseTable<Polarity>(capacity: 320)
    try source.forEachRow(of: "emoji.tsv", columns: ["emoji", "polarity", "meaning"]) { row in
      let name = row.string(1).hasPrefix("gesture") ? "neutral" : row.string(1)
      guard let polarity = Polarity(rawValue: name) else {
        throw row.unknownValue(row.string(1), column: 1)
      }
      table.insert([row.hash(0)], polarity)
    }
    return table
  }
}

/// The words that the lexicons list.
struct WordTables: Sendable {
  let standard: WordSet
  let slang: SlangTable
  /// Standard words, slang, and words of hashtags.
  let all: Vocabulary

  /// Reads them.
  init(_ source: LexiconSource) throws {
    var standard = WordSet(capacity: 16_000)
    var words: [UInt64] = []
    words.reserveCapacity(32_000)
    try source.forEachRow(of: "words.tsv", columns: ["word"]) { row in
      let hash = row.hash(0)
      standard.insert(hash)
      words.append(hash)
    }
    slang = try SlangTable(source)
    try source.forEachRow(of: "hashtags.tsv", columns: ["word", "note"]) { row in
      words.append(row.hash(0))
    }
    words += slang.forms
    self.standard = standard
    all = Vocabulary(words)
  }
}
