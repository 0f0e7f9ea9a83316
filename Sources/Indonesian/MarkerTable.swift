package import Hashing
package import LexiconStore
package import UnicodeText

/// What a marker word or phrase does in a sentence.
package enum MarkerKind: String, Sendable, CaseIterable {
  /// Introduces somebody's words: "kata", "menurut".
  case report
  /// Announces a quotation.
  case quote
  /// Begins a clause that turns: "tapi", "padahal".
  case clause
  /// Puts what follows on the lesser side: "daripada".
  case contrast
  /// Makes a question.
  case question
  /// Makes a condition.
  case condition
  /// Speaks of the past.
  case past
  /// Hearsay: "katanya".
  case hearsay
  /// Newsroom wording: "meresmikan", "survei".
  case news
  /// A sign of sarcasm.
  case sarcasm
  /// The author speaks of themself.
  case firstPerson = "first-person"
  /// The author speaks to somebody.
  case secondPerson = "second-person"
  /// Laughter.
  case laughter
  /// Somebody else, as the one who acts: "warga", "ketua".
  case thirdPerson = "third-person"

  /// Its place among all cases; written out, for a search through their names is far slower.
  var order: MarkerTable.Kinds {
    switch self {
    case .report: 0
    case .quote: 1
    case .clause: 2
    case .contrast: 3
    case .question: 4
    case .condition: 5
    case .past: 6
    case .hearsay: 7
    case .news: 8
    case .sarcasm: 9
    case .firstPerson: 10
    case .secondPerson: 11
    case .laughter: 12
    case .thirdPerson: 13
    }
  }
}

/// Markers and negations: the small words that decide what the big ones mean.
///
/// From `Lexicons/markers.tsv` and `Lexicons/negation.tsv`.
package struct MarkerTable: Sendable {
  /// A negation and how far it reaches.
  package struct Negation: Sendable {
    /// How many following words it covers.
    package let reach: Int
    /// Words before which it is none: "tidak hanya", "jangan lupa".
    package let exceptBefore: [UInt64]
    /// Whether it is a prohibition ("jangan").
    package let isProhibition: Bool
  }

  /// A set of marker kinds, one bit each, in the order of ``MarkerKind``.
  package typealias Kinds = UInt16

  let markers: PhraseTable<Kinds>
  let negations: PhraseTable<Negation>
  /// Words with which a marker or negation may begin.
  let firstWords: WordFilter

  /// Reads the tables.
  ///
  /// - Parameter source: The lexicons.
  /// - Throws: ``LexiconError`` with file and line where a table is not valid.
  package init(_ source: LexiconSource) throws {
    var markers = PhraseTable<Kinds>(capacity: 1_200)
    var words: [UInt64] = []
    let bits = Dictionary(
      uniqueKeysWithValues: MarkerKind.allCases.map { (TextHash.of($0.rawValue), Self.bit($0)) })
    try source.forEachRow(of: "markers.tsv", columns: ["phrase", "kind", "note"]) { row in
      guard let bit = bits[row.hash(1)] else { throw row.unknownValue(row.string(1), column: 1) }
      row.hashes(0, separator: UInt8(ascii: " "), into: &words)
      markers.insert(words, bit) { $0 | $1 }
    }
    self.markers = markers
    negations = try Self.readNegations(source)
    var firstWords = WordFilter()
    markers.insertFirstWords(into: &firstWords)
    negations.insertFirstWords(into: &firstWords)
    self.firstWords = firstWords
  }

  /// The bit of a kind.
  ///
  /// - Parameter kind: A kind.
  /// - Returns: The bit in ``Kinds``.
  package static func bit(_ kind: MarkerKind) -> Kinds { 1 << kind.order }

  /// The author or those spoken to.
  static let persons = bit(.firstPerson) | bit(.secondPerson)
  /// What is told or heard of somebody.
  static let reports = bit(.report) | bit(.hearsay)

  private static func readNegations(
    _ source: LexiconSource
  ) throws -> PhraseTable<Negation> {
    var table = PhraseTable<Negation>(capacity: 200)
    try source.forEachRow(of: "negation.tsv", columns: ["word", "kind", "reach", "unless"]) { row in
      guard let reach = Int(row.string(2)), (0...12).contains(reach) else {
        throw row.unknownValue(row.string(2), column: 2)
      }
      let kind = row.string(1)
      guard ["negator", "prohibition", "limiter"].contains(kind) else {
        throw row.unknownValue(kind, column: 1)
      }
      let except = row.string(3).split(separator: ",").map { TextHash.of(String($0)) }
      table.insert(
        TextHash.phrase(row.string(0)),
        Negation(reach: reach, exceptBefore: except, isProhibition: kind == "prohibition"))
    }
    return table
  }
}
