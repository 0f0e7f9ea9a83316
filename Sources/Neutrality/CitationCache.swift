/// Rows of the rules as an answer shows them.
struct Cited {
  var citations: [RuleCitation] = []
  /// That some of them are read in two ways.
  var readings: Reason?
}

/// The citations of the questions asked last; one for each task.
///
/// Posts of one run mostly share action, stage and day, so a few lists are asked for again and
/// again. The same question gives the same array, which a writer may recognise.
package struct CitationCache {
  /// A question to the book of rules.
  struct Key: Equatable {
    let kinds: UInt32
    let action: Action
    let stage: Stage
    let day: CalendarDay
    let allowed: Bool
  }

  private static let limit = 64

  private var entries: [(key: Key, cited: Cited)] = []

  /// An empty cache.
  package init() {}

  /// The citations of a question, made only where they are not at hand.
  mutating func cited(_ key: Key, make: () -> Cited) -> Cited {
    for entry in entries where entry.key == key { return entry.cited }
    if entries.count == Self.limit { entries.removeAll(keepingCapacity: true) }
    let cited = make()
    entries.append((key, cited))
    return cited
  }
}
