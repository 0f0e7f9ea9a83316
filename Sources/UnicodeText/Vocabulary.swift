/// The known words, as hashes: what a respelling must hit before it is believed.
///
/// It cannot list its words, and does not tell apart two words with the same 64-bit hash.
package struct Vocabulary: Sendable {
  // Open addressing, at most half full; 0 marks an empty place (no TextHash is 0).
  private let slots: [UInt64]
  // The slots of a vocabulary that this one adds to; shared, not copied.
  private let baseSlots: [UInt64]

  /// A vocabulary of the words whose hashes are given.
  ///
  /// - Parameter hashes: `TextHash` values of normal forms; repetitions do no harm.
  /// - Complexity: Linear in the number of hashes.
  package init(_ hashes: some Sequence<UInt64>) {
    slots = Self.table(of: Array(hashes))
    baseSlots = [0]
  }

  /// Another vocabulary with more words.
  ///
  /// - Parameters:
  ///   - hashes: `TextHash` values of the words to add.
  ///   - base: A vocabulary that was not itself made so.
  /// - Complexity: Linear in the number of hashes; the base is shared.
  package init(_ hashes: [UInt64], addedTo base: Vocabulary) {
    precondition(base.baseSlots.count == 1, "only one vocabulary can be added to another")
    slots = Self.table(of: hashes)
    baseSlots = base.slots
  }

  private static func table(of known: [UInt64]) -> [UInt64] {
    var capacity = 16
    while capacity < known.count * 2 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    for hash in known where hash != 0 {
      var place = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[place] != 0 && slots[place] != hash { place = (place + 1) & (capacity - 1) }
      slots[place] = hash
    }
    return slots
  }

  /// Whether a word is known.
  ///
  /// - Parameter hash: `TextHash.of` its normal form.
  /// - Returns: True when the vocabulary was made with this hash.
  /// - Complexity: One look at a table, mostly.
  package func contains(_ hash: UInt64) -> Bool {
    Self.find(hash, in: slots) || Self.find(hash, in: baseSlots)
  }

  @inline(__always)
  private static func find(_ hash: UInt64, in slots: [UInt64]) -> Bool {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      if slots[place] == hash { return true }
      place = (place + 1) & mask
    }
    return false
  }
}
