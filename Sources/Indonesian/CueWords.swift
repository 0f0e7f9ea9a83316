import LexiconStore

/// Words that count as others inside the phrases of cues, and words that phrases are read past.
///
/// From `Lexicons/cue-words.tsv`. So one row "saya pilih <T>" finds "gue sih tetep milih …" too.
struct CueWords: Sendable {
  static let file = "cue-words.tsv"

  private var same = PhraseTable<UInt64>(capacity: 400)
  private var fillers = WordSet(capacity: 100)

  /// Reads the table; without the file every word counts as itself.
  init(_ source: LexiconSource) throws {
    guard source.paths(in: Self.file).contains(Self.file) else { return }
    try source.forEachRow(of: Self.file, columns: ["word", "as", "note"]) { row in
      if row.isEmpty(1) {
        fillers.insert(row.hash(0))
      } else {
        same.insert(word: row.hash(0), row.hash(1))
      }
    }
  }

  /// What a word counts as.
  func counted(as word: UInt64) -> UInt64 { same.payload(of: word) ?? word }

  /// A phrase in the words that its words count as.
  func counted(_ phrase: [UInt64]) -> [UInt64] { phrase.map { counted(as: $0) } }

  /// Whether phrases are read past a word.
  func isFiller(_ word: UInt64) -> Bool { fillers.contains(word) }
}
