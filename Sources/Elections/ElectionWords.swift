package import Hashing
package import LexiconStore
package import UnicodeText

/// Words that the finder of mentions needs: ballot words, vote verbs, numbers, titles, marks.
///
/// From `Lexicons/election-words.tsv`, `Lexicons/numbers.tsv` and `Lexicons/titles.tsv`.
package struct ElectionWords: Sendable {
  /// Words that only elections use ("pilgub", "paslon"): context for weak expressions.
  var context = WordSet()
  /// Words that make the number beside them a ballot number ("paslon").
  var ballot = WordSet()
  /// Words that may stand between such a word and its number ("nomor", "urut").
  var numberPrefixes = WordSet()
  /// Verbs that make the number after "nomor" a ballot number ("pilih", "dukung").
  var votes = WordSet()
  /// Verbs after which even a bare digit is one ("coblos").
  var strictVotes = WordSet()
  /// Words for campaigning behind which an acronym in capitals is a name ("baliho").
  var campaign = WordSet()
  /// Words for the zero before a ballot number ("kosong dua").
  var zeros = WordSet()
  /// Words for fingers ("jari").
  var fingers = WordSet()
  /// Units after which a number counts things ("juta", "orang").
  var units = WordSet()
  /// Things that a number behind them counts, and words of shops, games and kitchens.
  var things = WordSet(capacity: 300)
  /// Those of concerts and films, where many people bear the names of candidates.
  var shows = WordSet()
  /// Words behind which a number like "01" is a ballot number ("tetap").
  var stands = WordSet()
  /// Words of politics that make a weak name beside a title count, if weakly ("pemimpin").
  var civic = WordSet()
  /// Words for taking one rather than another ("mending").
  var choices = WordSet()
  /// Words that set one of two names against the other ("mending", "daripada").
  var versus = WordSet()
  /// Marks and words that join two names of a pair.
  var connectors = WordSet()
  /// Marks that may stand inside a number expression.
  var separators = WordSet()
  /// The full stop, for "H." before a name.
  var dots = WordSet()
  /// Forms of address and office before a name.
  var titles = WordSet()
  /// Number words and their value.
  var numberWords = PhraseTable<Int>()
  /// Keycaps and hand signs and their number.
  var emojiNumbers = PhraseTable<Int>()

  /// Reads the tables.
  ///
  /// - Parameter source: The lexicons.
  /// - Throws: ``LexiconError`` with file and line where a table is not valid.
  package init(_ source: LexiconSource) throws {
    try source.forEachRow(
      of: "election-words.tsv", columns: ["word", "kind", "note"]
    ) { row in
      let hash = row.hash(0)
      switch row.string(1) {
      case "context": context.insert(hash)
      case "ballot":
        ballot.insert(hash)
        context.insert(hash)
        numberPrefixes.insert(hash)
      case "number": numberPrefixes.insert(hash)
      case "vote": votes.insert(hash)
      case "strict-vote":
        votes.insert(hash)
        strictVotes.insert(hash)
        context.insert(hash)
      case "campaign": campaign.insert(hash)
      case "zero": zeros.insert(hash)
      case "finger": fingers.insert(hash)
      case "unit": units.insert(hash)
      case "thing": things.insert(hash)
      case "stand": stands.insert(hash)
      case "civic": civic.insert(hash)
      case "choice": choices.insert(hash)
      case "versus": versus.insert(hash)
      case "connector": connectors.insert(hash)
      case "separator": separators.insert(hash)
      case "dot":
        dots.insert(hash)
        separators.insert(hash)
      case let kind: throw row.unknownValue(kind, column: 1)
      }
    }
    try readNumbers(source)
    try source.forEachRow(of: "everyday.tsv", columns: ["group", "words", "note"]) { row in
      let isShow = row.string(0) == "idol"
      row.forEachWord(1, separator: UInt8(ascii: ",")) { hash, _ in
        things.insert(hash)
        if isShow { shows.insert(hash) }
      }
    }
    try source.forEachRow(of: "titles.tsv", columns: ["title", "note"]) { row in
      row.forEachWord(0, separator: UInt8(ascii: " ")) { hash, _ in titles.insert(hash) }
    }
  }

  /// Whether a word is a vote verb, a ballot word, a number word or one that only elections use.
  func knows(_ hash: UInt64) -> Bool {
    votes.contains(hash) || numberPrefixes.contains(hash) || context.contains(hash)
      || numberWords.payload(of: hash) != nil
  }

  private mutating func readNumbers(_ source: LexiconSource) throws {
    try source.forEachRow(of: "numbers.tsv", columns: ["word", "value", "kind"]) { row in
      guard let value = Int(row.string(1)) else { throw row.unknownValue(row.string(1), column: 1) }
      let hash = row.hash(0)
      switch row.string(2) {
      case "word": numberWords.insert([hash], value)
      case "emoji": emojiNumbers.insert([hash], value)
      case let kind: throw row.unknownValue(kind, column: 2)
      }
    }
  }
}
