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

  private var entries: [(key: Key, citations: [RuleCitation])] = []

  /// An empty cache.
  package init() {}

  /// The citations of a question, made only where they are not at hand.
  mutating func citations(_ key: Key, make: () -> [RuleCitation]) -> [RuleCitation] {
    for entry in entries where entry.key == key { return entry.citations }
    if entries.count == Self.limit { entries.removeAll(keepingCapacity: true) }
    let citations = make()
    entries.append((key, citations))
    return citations
  }
}
