package import LexiconStore

/// A name, slogan, hashtag or sign by which a pair is known.
package struct Alias: Sendable, Equatable {
  /// The text, in lower case, words separated by single spaces.
  package let text: String
  /// Whether it is also an everyday word and counts only beside other election wording.
  package let needsContext: Bool
  /// Whether it must besides be written in capitals, or stand beside a ballot word ("AMIN").
  package let needsCapitals: Bool
  /// Whether it mocks; it names the pair but is no sign of support.
  package let isMock: Bool
  /// Mark of the source, "K" for own knowledge, empty where the pack gives none.
  package let source: String
  /// The first day on which it stands for what it names; nil for any.
  package let from: LexiconDate?
  /// The last such day; nil for any.
  package let until: LexiconDate?

  /// Whether it stands for what it names on a day.
  ///
  /// - Parameter day: The day; nil where it is not known, then every alias counts.
  /// - Returns: True from its first to its last day.
  package func counts(on day: LexiconDate?) -> Bool {
    guard let day else { return true }
    return from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
  }

  func overlaps(_ other: Alias) -> Bool {
    let endsBefore = { (first: Alias, second: Alias) in
      guard let until = first.until, let from = second.from else { return false }
      return until < from
    }
    return !endsBefore(self, other) && !endsBefore(other, self)
  }
}

/// A candidate pair of one election.
package struct Pair: Sendable, Equatable {
  /// Ballot number without leading zeros.
  package let number: String
  /// Display name, "Pramono Anung–Rano Karno".
  package let label: String
  /// Names of the two candidates and of the pair.
  package let names: [Alias]
  /// Public account names, without "@".
  package let handles: [String]
  /// Party ids of `parties.yaml`.
  package let parties: [String]
  /// Campaign slogans.
  package let slogans: [Alias]
  /// Campaign hashtags, without "#".
  package let hashtags: [String]
  /// Hand signs: emoji, or words for them.
  package let gestures: [Alias]
}

/// One election: its dates, its pairs and what they are called.
package struct Election: Sendable, Equatable {
  /// A span of days, "YYYY-MM-DD", both ends included.
  package struct Span: Sendable, Equatable {
    /// First day.
    package let from: String
    /// Last day.
    package let until: String
  }

  /// Stable name, like "pilkada-dki-2024".
  package let id: String
  /// Name in Indonesian.
  package let indonesianName: String
  /// Name in English.
  package let englishName: String
  /// "pilkada" or "pilpres".
  package let kind: String
  /// Name of the region.
  package let region: String
  /// Rule set: "skb-2022" or "se-2017".
  package let ruleSet: String
  /// Words for the region, hidden from the model.
  package let places: [String]
  /// When pairs register.
  package let registration: Span?
  /// When the commission determines them, "YYYY-MM-DD".
  package let determination: String?
  /// Campaign periods.
  package let campaign: [Span]
  /// Quiet days.
  package let quiet: [Span]
  /// Voting days, "YYYY-MM-DD".
  package let voting: [String]
  /// The pairs by ballot number.
  package let pairs: [Pair]
}
