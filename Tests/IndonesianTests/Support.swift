import Hashing
import Indonesian
import LexiconStore

/// The built-in tables, read once for all tests.
enum BuiltIn {
  static let source = LexiconSource()
  static let words: Result<[String], any Error> = Result { try readWords() }
  static let normalizer: Result<WordNormalizer, any Error> = Result { try makeNormalizer() }
  static let markers: Result<MarkerTable, any Error> = Result { try MarkerTable(source) }
  static let cues: Result<CueTable, any Error> = Result { try CueTable(source) }
  static let slangRows: Result<[SlangRow], any Error> = Result { try readSlang() }

  /// A row of a slang table.
  struct SlangRow {
    let path: String
    let form: String
    let normal: String
    let guards: String
  }

  private static func readWords() throws -> [String] {
    var words: [String] = []
    try source.forEachRow(of: "words.tsv", columns: ["word"]) { words.append($0.string(0)) }
    return words
  }

  private static func makeNormalizer() throws -> WordNormalizer {
    var set = WordSet(capacity: 16_000)
    for word in try words.get() { set.insert(TextHash.of(word)) }
    return WordNormalizer(standard: StandardWords(words: set), slang: try SlangTable(source))
  }

  private static func readSlang() throws -> [SlangRow] {
    var rows: [SlangRow] = []
    for path in source.paths(in: "slang/") {
      try source.forEachRow(of: path, columns: ["form", "normal", "guard", "note"]) { row in
        rows.append(
          SlangRow(
            path: path, form: row.string(0), normal: row.string(1), guards: row.string(2)))
      }
    }
    return rows
  }
}

extension WordNormalizer {
  /// What one word becomes.
  struct Outcome: Equatable {
    var words: [String] = []
    var isKnown = true
    var isRespelt = false
  }

  /// Reads one word between two others.
  func outcome(
    _ word: String, after previous: String = "", before next: String = "", isLower: Bool = true
  ) -> Outcome {
    var outcome = Outcome()
    let around = SlangTable.Surroundings(
      previous: previous.isEmpty ? 0 : TextHash.of(previous),
      next: next.isEmpty ? 0 : TextHash.of(next), isLowerCase: isLower)
    normalize(Array(word.utf8)[...], hash: TextHash.of(word), around: around) {
      bytes, hash, isKnown, isRespelt in
      let text = String(decoding: bytes, as: UTF8.self)
      precondition(hash == TextHash.of(text), "the hash of \(text) is not its own")
      outcome.words.append(text)
      outcome.isKnown = outcome.isKnown && isKnown
      outcome.isRespelt = outcome.isRespelt || isRespelt
    }
    return outcome
  }

  /// The normal words of one word, with spaces between them.
  func normal(_ word: String) -> String { outcome(word).words.joined(separator: " ") }
}

/// A lexicon of its own for one test.
func lexicon(_ files: [String: String]) -> LexiconSource {
  LexiconSource(files: files.map { LexiconFile(path: $0.key, text: $0.value) })
}
