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

  /// Loads the tables.
  ///
  /// - Parameter source: The lexicons.
  /// - Throws: ``LexiconError`` with file and line where a table is not valid.
  init(_ source: LexiconSource) throws {
    let (known, cues) = try atOnce({ try KnownWords(source) }, { try CueTable(source) })
    self.cues = cues
    standardWords = known.standard
    normalizer = WordNormalizer(
      standard: StandardWords(words: known.standard), slang: known.slang)
    words = known.all
    splitter = HashtagSplitter(words: known.all)
    markers = try MarkerTable(source)
    marks = MarkHashes { TextHash.of($0) }
    scopes = ScopeReader(table: markers, marks: marks)
    patterns = try StylePatterns(source)
    emoji = try Self.readEmoji(source)
  }

  /// Whether a word is known to some lexicon.
  func knows(_ hash: UInt64) -> Bool { normalizer.knows(hash) }

  /// What an emoji says, or nil where it is not listed.
  func polarity(ofEmoji hash: UInt64) -> EmojiPolarity? { emoji.payload(of: hash) }

  /// All words that a respelling may lead to.
  func vocabulary(with finder: MentionFinder) -> Vocabulary {
    Vocabulary(finder.knownNames, addedTo: words)
  }

  private static func readEmoji(_ source: LexiconSource) throws -> PhraseTable<EmojiPolarity> {
    var table = PhraseTable<EmojiPolarity>(capacity: 400)
    try source.forEachRow(of: "emoji.tsv", columns: ["emoji", "polarity", "meaning"]) { row in
      let name = row.string(1).hasPrefix("gesture") ? "neutral" : row.string(1)
      guard let polarity = EmojiPolarity(rawValue: name) else {
        throw row.unknownValue(row.string(1), column: 1)
      }
      table.insert([row.hash(0)], polarity)
    }
    return table
  }
}

/// The words that the lexicons list.
private struct KnownWords: Sendable {
  let standard: WordSet
  let slang: SlangTable
  /// Standard words, slang, and words of hashtags.
  let all: Vocabulary

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
