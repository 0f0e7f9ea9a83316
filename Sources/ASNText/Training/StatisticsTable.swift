import Hashing
import LexiconStore
import NaiveBayes

/// Published counts: in how many posts of each stance a word or a pair of neighbouring words stands.
///
/// From `Lexicons/statistics/*.tsv`, one file an election. Names never occur in it: they stand as
/// `<T>`, `<R>` and so on. The counts enter training as counts from outside the corpus.
struct StatisticsTable: Sendable {
  /// Header of a table.
  static let columns = ["word", "next", "support", "oppose", "neutral"]

  /// A row of a table.
  struct Row: Sendable, Equatable {
    /// A normal word, "!" before it where it is negated, or a placeholder such as `<T>`.
    let word: String
    /// The word after it; empty for a single word.
    let next: String
    /// Number of posts by stance: support, oppose, neutral.
    let counts: [Float]
  }

  /// The rows with the name of the election they were counted in.
  let rows: [(election: String, row: Row)]

  /// Reads all tables.
  ///
  /// - Parameter source: The lexicons.
  /// - Throws: ``LexiconError`` with file and line where a table is not valid.
  init(_ source: LexiconSource) throws {
    var rows: [(String, Row)] = []
    for path in source.paths(in: "statistics/") where path.hasSuffix(".tsv") {
      let election = String(path.dropFirst("statistics/".count).dropLast(".tsv".count))
      try source.forEachRow(of: path, columns: Self.columns) { row in
        let counts = try (2...4).map { column -> Float in
          guard let count = Float(row.string(column)), count >= 0, count <= 60_000 else {
            throw row.unknownValue(row.string(column), column: column)
          }
          return count
        }
        rows.append((election, Row(word: row.string(0), next: row.string(1), counts: counts)))
      }
    }
    self.rows = rows
  }

  /// The counts as features.
  ///
  /// - Parameters:
  ///   - weight: How much a post of the tables counts against a post of the corpus, by election.
  ///   - stem: Finds the root of a word.
  /// - Returns: One entry a feature and election.
  func priors(weight: (String) -> Float, stem: (String) -> UInt64) -> [PriorCount] {
    var priors: [PriorCount] = []
    for (election, row) in rows {
      let weight = weight(election)
      guard weight > 0 else { continue }
      for (kind, hash) in features(row, stem: stem) {
        priors.append(
          PriorCount(
            id: FeatureSink.id(kind, hash), group: kind.rawValue, counts: row.counts,
            weight: weight))
      }
    }
    return priors
  }

  private func features(
    _ row: Row, stem: (String) -> UInt64
  ) -> [(FeatureKind, UInt64)] {
    if !row.next.isEmpty {
      return [(.bigram, TextHash.combine(Self.hash(row.word), Self.hash(row.next)))]
    }
    let isNegated = row.word.hasPrefix("!")
    let bare = isNegated ? String(row.word.dropFirst()) : row.word
    let mark = { (hash: UInt64) in
      isNegated ? TextHash.combine(FeatureExtractor.negated, hash) : hash
    }
    return [(.word, mark(TextHash.of(bare))), (.stem, mark(stem(bare)))]
  }

  private static func hash(_ word: String) -> UInt64 { TextHash.of(word) }
}
