import Elections
import Hashing
import LexiconStore

/// Keeps names out of `Lexicons/statistics` where a post did not show that a person is meant.
///
/// "Sandi" and "teguh" are words of the language too; their counts are given up rather than let a
/// name into a table. Forms of address and office ("pak", "gubernur") are no names.
struct NameShield: Sendable {
  private var words = WordSet(capacity: 4_000)
  private var pairs = WordSet(capacity: 4_000)

  /// Gathers the names of all packs and of `people.tsv`.
  ///
  /// - Parameter resources: The lexicons.
  /// - Throws: ``LexiconError`` where a list is not valid.
  init(_ resources: Resources) throws {
    var titles = WordSet()
    try resources.source.forEachRow(of: "titles.tsv", columns: ["title", "note"]) { row in
      for word in TextHash.phrase(row.string(0)) { titles.insert(word) }
    }
    try resources.source.forEachRow(
      of: "people.tsv", columns: ["name", "role", "source"]
    ) { row in
      let name = TextHash.phrase(row.string(0))
      for word in name where !titles.contains(word) { words.insert(word) }
    }
    for id in resources.elections {
      for pair in try Election(id: id, from: resources.source).pairs {
        for alias in pair.names + pair.slogans { insert(TextHash.phrase(alias.text), titles) }
      }
    }
  }

  private mutating func insert(_ alias: [UInt64], _ titles: WordSet) {
    if alias.count == 1, !titles.contains(alias[0]) { words.insert(alias[0]) }
    if alias.count == 2 { pairs.insert(TextHash.combine(alias[0], alias[1])) }
  }

  /// Whether a word is a name or part of a person's name.
  func hides(_ word: String) -> Bool { words.contains(TextHash.of(word)) }

  /// Whether two words are a name or slogan of two words.
  func hides(_ first: String, _ second: String) -> Bool {
    pairs.contains(TextHash.combine(TextHash.of(first), TextHash.of(second)))
  }
}
