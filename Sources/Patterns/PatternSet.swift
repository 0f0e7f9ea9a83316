/// Named patterns, each asked only when a word of the text gives a reason to.
///
/// Most posts hold none of the words that a pattern could match, and looking up a word's hash is
/// far cheaper than a search. Triggers are hashes of words as the caller counts words; a pattern
/// without triggers is always asked. Does not check that a trigger is right: a pattern that can
/// match without its triggers is missed there.
package struct PatternSet: Sendable {
  /// One pattern of a set.
  package struct Entry: Sendable {
    /// What it is called in errors and results.
    package let name: String
    /// The pattern.
    package let pattern: Pattern
    /// Hashes of words, none of them 0, any of which is a reason to ask; none means always.
    package let triggers: [UInt64]

    package init(name: String, pattern: Pattern, triggers: [UInt64]) {
      precondition(!triggers.contains(0), "0 is no hash of a word")
      self.name = name
      self.pattern = pattern
      self.triggers = triggers
    }
  }

  /// The patterns, in the order in which they are asked.
  package let entries: [Entry]
  private let table: TriggerTable
  private let isAlwaysAsked: [Bool]

  /// A set of patterns.
  ///
  /// - Parameter entries: The patterns, in the order in which they are to be asked.
  package init(_ entries: [Entry]) {
    self.entries = entries
    isAlwaysAsked = entries.map(\.triggers.isEmpty)
    table = TriggerTable(entries.map(\.triggers))
  }

  /// Calls a closure for each match of each pattern that the words ask for.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - words: The hashes of its words, in any order.
  ///   - scratch: The task's working memory.
  ///   - isValidUTF8: Whether the text is already known to be valid; see `Pattern.firstMatch`.
  ///   - body: Gets the index of the entry and the match: by entry, then by position.
  /// - Throws: ``PatternError`` with the name of the pattern.
  /// - Complexity: One look-up a word, one search of the text for each pattern that is asked.
  package func forEachMatch(
    in bytes: Span<UInt8>, words: Span<UInt64>, scratch: MatchScratch, isValidUTF8: Bool = false,
    _ body: (Int, PatternMatch) -> Void
  ) throws(PatternError) {
    scratch.isAsked.removeAll(keepingCapacity: true)
    scratch.isAsked.append(contentsOf: isAlwaysAsked)
    table.mark(words, in: &scratch.isAsked)
    for (index, entry) in entries.enumerated() where scratch.isAsked[index] {
      do throws(PatternError) {
        try entry.pattern.forEachMatch(in: bytes, scratch: scratch, isValidUTF8: isValidUTF8) {
          body(index, $0)
        }
      } catch {
        throw error.named(entry.name)
      }
    }
  }

  /// Calls a closure for each pattern that the words ask for and the text holds.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8, known to be valid.
  ///   - words: The hashes of its words, in any order.
  ///   - scratch: The task's working memory.
  ///   - isASCII: Whether all of it is ASCII, see ``Pattern/isFound(inASCII:scratch:)``.
  ///   - body: Gets the index of the entry.
  /// - Throws: ``PatternError`` with the name of the pattern.
  /// - Complexity: One look-up a word, one search of the text for each pattern that is asked.
  package func forEachFound(
    in bytes: Span<UInt8>, words: Span<UInt64>, scratch: MatchScratch, isASCII: Bool,
    _ body: (Int) -> Void
  ) throws(PatternError) {
    scratch.isAsked.removeAll(keepingCapacity: true)
    scratch.isAsked.append(contentsOf: isAlwaysAsked)
    table.mark(words, in: &scratch.isAsked)
    for index in entries.indices where scratch.isAsked[index] {
      do throws(PatternError) {
        let pattern = entries[index].pattern
        let isFound =
          try isASCII
          ? pattern.isFound(inASCII: bytes, scratch: scratch)
          : pattern.firstMatch(in: bytes, scratch: scratch, isValidUTF8: true) != nil
        if isFound { body(index) }
      } catch {
        throw error.named(entries[index].name)
      }
    }
  }

  /// Whether some words ask for a pattern at all.
  ///
  /// - Parameters:
  ///   - words: Hashes of the text's words.
  ///   - scratch: Memory of the task.
  /// - Returns: False where ``forEachMatch(in:words:scratch:isValidUTF8:_:)`` would find nothing.
  /// - Complexity: One look-up a word.
  package func isAsked(by words: Span<UInt64>, scratch: MatchScratch) -> Bool {
    scratch.isAsked.removeAll(keepingCapacity: true)
    scratch.isAsked.append(contentsOf: isAlwaysAsked)
    table.mark(words, in: &scratch.isAsked)
    return scratch.isAsked.contains(true)
  }

  /// A match and the pattern that made it.
  package struct NamedMatch: Sendable, Equatable {
    /// The name of the pattern.
    package let name: String
    /// Where it matched.
    package let match: PatternMatch
  }

  /// All matches, by pattern, then by position; see ``forEachMatch``.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - words: The hashes of its words, in any order.
  ///   - scratch: The task's working memory.
  ///   - isValidUTF8: Whether the text is already known to be valid; see `Pattern.firstMatch`.
  /// - Returns: The matches with the names of their patterns.
  /// - Throws: ``PatternError`` with the name of the pattern.
  package func matches(
    in bytes: Span<UInt8>, words: Span<UInt64>, scratch: MatchScratch, isValidUTF8: Bool = false
  ) throws(PatternError) -> [NamedMatch] {
    var found: [NamedMatch] = []
    try forEachMatch(in: bytes, words: words, scratch: scratch, isValidUTF8: isValidUTF8) {
      found.append(NamedMatch(name: entries[$0].name, match: $1))
    }
    return found
  }
}

/// From a word's hash to the patterns that it triggers: open addressing over flat arrays.
struct TriggerTable: Sendable {
  private struct Slot {
    /// 0 where the place is free.
    var hash: UInt64 = 0
    /// Its pattern indices, as a range of `patterns`.
    var range: Range<Int32> = 0..<0
  }

  /// Their number is a power of two, and at most half of them are taken.
  private var slots: [Slot]
  private var patterns: [Int32] = []

  /// - Parameter triggers: For each pattern, its hashes.
  init(_ triggers: [[UInt64]]) {
    var patternsByHash: [UInt64: [Int32]] = [:]
    for (index, hashes) in triggers.enumerated() {
      for hash in Set(hashes) { patternsByHash[hash, default: []].append(Int32(index)) }
    }
    var capacity = 2
    while capacity < patternsByHash.count * 2 { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
    for (hash, indices) in patternsByHash {
      let range = Int32(patterns.count)..<Int32(patterns.count + indices.count)
      slots[place(of: hash)] = Slot(hash: hash, range: range)
      patterns += indices
    }
  }

  /// Marks the patterns that some words trigger.
  func mark(_ hashes: Span<UInt64>, in isAsked: inout [Bool]) {
    for index in hashes.indices {
      let slot = slots[place(of: hashes[index])]
      if slot.hash == 0 { continue }
      for pattern in slot.range { isAsked[Int(patterns[Int(pattern)])] = true }
    }
  }

  private func place(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].hash != 0 && slots[place].hash != hash { place = (place + 1) & mask }
    return place
  }
}
