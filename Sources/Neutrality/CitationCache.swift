/// Rows of the rules as an answer shows them.
struct Cited {
  var citations: [RuleCitation] = []
  /// That some of them are read in two ways.
  var readings: Reason?
}

/// The citations of the questions asked last; one for each task and judge.
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

  private static let bits: UInt32 = 9

  private var entries = [(key: Key, cited: Cited)?](repeating: nil, count: 1 << Int(bits))

  /// An empty cache.
  package init() {}

  /// The citations of a question, made only where they are not at hand.
  mutating func cited(_ key: Key, make: () -> Cited) -> Cited {
    // Questions of a run differ in their kinds; Fibonacci hashing spreads them (Knuth, 6.4).
    let mixed = (key.kinds ^ (key.allowed ? 1 << 31 : 0)) &* 0x9E37_79B9
    let place = Int(mixed >> (32 - Self.bits))
    if let entry = entries[place], entry.key == key { return entry.cited }
    let cited = make()
    entries[place] = (key, cited)
    return cited
  }
}
