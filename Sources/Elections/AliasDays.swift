package import LexiconStore

/// The days on which aliases of an election begin and end to count.
///
/// Between two of them the same aliases count, so one finder serves all days of a period.
package struct AliasDays: Sendable, Equatable {
  private var first: [LexiconDate] = []
  private var last: [LexiconDate] = []

  /// Whether every alias counts on every day.
  package var isEmpty: Bool { first.isEmpty && last.isEmpty }

  mutating func add(_ alias: Alias) {
    if let day = alias.from { first.append(day) }
    if let day = alias.until { last.append(day) }
  }

  /// The number of the period in which a day lies: days with the same number have the same
  /// aliases.
  ///
  /// - Parameter day: The day.
  /// - Returns: A number that grows with the day.
  /// - Complexity: Linear in the number of aliases with dates.
  package func period(of day: LexiconDate) -> Int {
    first.count { $0 <= day } + last.count { $0 < day }
  }
}
