/// What was found out about words that were met before; one for each task.
///
/// Roots and repairs depend on nothing but the word, words come again and again, and trying all
/// affixes of one costs as much as the rest of its way through the program. A fixed number of
/// places, the last word at each: it never grows, and a word that is forgotten is looked at again.
package struct WordMemory {
  private struct Place {
    var word: UInt64 = 0
    var stem: UInt64 = 0
  }

  private static let stemCount = 4096
  private static let plainCount = 1024

  private var stems = [Place](repeating: Place(), count: stemCount)
  private var plain = [UInt64](repeating: 0, count: plainCount)

  /// Nothing met yet.
  package init() {}

  /// The root of a word, found out where it is not remembered.
  ///
  /// - Parameters:
  ///   - hash: The word.
  ///   - find: Finds its root.
  /// - Returns: The hash of the root.
  package mutating func stem(of hash: UInt64, _ find: () -> UInt64) -> UInt64 {
    let index = Int(truncatingIfNeeded: hash) & (Self.stemCount - 1)
    if stems[index].word == hash { return stems[index].stem }
    let stem = find()
    stems[index] = Place(word: hash, stem: stem)
    return stem
  }

  /// Whether a word is remembered as one that no rule repairs.
  ///
  /// - Parameter hash: The word.
  /// - Returns: True if it was given to ``rememberPlain(_:)`` and is not yet forgotten.
  package func isPlain(_ hash: UInt64) -> Bool {
    plain[Int(truncatingIfNeeded: hash) & (Self.plainCount - 1)] == hash
  }

  /// Remembers a word that no rule repairs, whatever stands beside it.
  ///
  /// - Parameter hash: The word.
  package mutating func rememberPlain(_ hash: UInt64) {
    plain[Int(truncatingIfNeeded: hash) & (Self.plainCount - 1)] = hash
  }
}
