/// Rows of the rules as an answer shows them.
package struct Cited: Sendable {
  /// The rows.
  package var citations: [RuleCitation] = []
  /// That some of them are read in two ways.
  package var readings: Reason?
}

/// The citations of the questions asked last; one for each task and judge.
///
/// Posts of one run mostly share action, stage and the rows in force, so a few lists are asked for
/// again and again. A question always has the same place here, so that a writer can keep what it
/// made of an answer beside it, as long as ``stamp(at:)`` stays the same.
package struct CitationCache: Sendable {
  /// A question to the book of rules, as one number.
  struct Key: Equatable {
    let number: UInt64

    /// A question about wording of some kinds; `period` as ``RuleBook/period(of:)`` gives it.
    init(kinds: UInt32, action: Action, stage: Stage, period: Int, allowed: Bool) {
      number =
        UInt64(kinds) | UInt64(action.order) << 32 | UInt64(stage.order) << 36
        | UInt64(period) << 40 | (allowed ? 1 << 63 : 0)
    }

    /// Questions of a run differ in few bits; Fibonacci hashing spreads them (Knuth, 6.4).
    var place: Int {
      let mixed = number &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: mixed >> (64 - UInt64(CitationCache.bits)))
    }
  }

  private struct Entry {
    let key: Key
    let stamp: Int
    let cited: Cited
  }

  private static let bits = 9
  /// How many places there are.
  package static let count = 1 << bits

  private var entries = [Entry?](repeating: nil, count: count)
  private var made = 0

  /// An empty cache.
  package init() {}

  /// Where the citations of a question stand, made only where they are not at hand.
  mutating func place(of key: Key, make: () -> Cited) -> Int {
    var place = key.place
    if entries[place]?.key == key { return place }
    // Two questions with the same place: the second one may stand beside it.
    if entries[place ^ 1]?.key == key { return place ^ 1 }
    if entries[place]?.key != nil && entries[place ^ 1]?.key == nil { place ^= 1 }
    made += 1
    entries[place] = Entry(key: key, stamp: made, cited: make())
    return place
  }

  /// The citations at a place where some are.
  package subscript(place: Int) -> Cited {
    guard let entry = entries[place] else { preconditionFailure("no citations at this place") }
    return entry.cited
  }

  /// Which citations stand at a place: another number, from 1, for each that were made; 0 for none.
  package func stamp(at place: Int) -> Int { entries[place]?.stamp ?? 0 }
}

extension Action {
  /// Its place among all cases.
  fileprivate var order: Int {
    switch self {
    case .post: 0
    case .comment: 1
    case .share: 2
    case .like: 3
    case .follow: 4
    }
  }
}

extension Stage {
  /// Its place among all cases.
  fileprivate var order: Int {
    switch self {
    case .unknown: 0
    case .beforeRegistration: 1
    case .registered: 2
    case .determined: 3
    case .campaign: 4
    case .quiet: 5
    case .voting: 6
    case .after: 7
    }
  }
}
