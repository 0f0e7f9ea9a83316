/// The known words, as hashes: what a respelling must hit before it is believed.
///
/// It cannot list its words, and does not tell apart two words with the same 64-bit hash.
package struct Vocabulary: Sendable {
  // Open addressing, at most half full; 0 marks an empty place (no TextHash is 0).
  private let slots: [UInt64]
  private let mask: Int

  /// A vocabulary of the words whose hashes are given.
  ///
  /// - Parameter hashes: `TextHash` values of normal forms; repetitions do no harm.
  /// - Complexity: Linear in the number of hashes.
  package init(_ hashes: some Sequence<UInt64>) {
    let known = Array(hashes)
    var capacity = 16
    while capacity < known.count * 2 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    for hash in known where hash != 0 {
      var place = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[place] != 0 && slots[place] != hash { place = (place + 1) & (capacity - 1) }
      slots[place] = hash
    }
    self.slots = slots
    self.mask = capacity - 1
  }

  /// Whether a word is known.
  ///
  /// - Parameter hash: `TextHash.of` its normal form.
  /// - Returns: True when the vocabulary was made with this hash.
  /// - Complexity: One look at a table, mostly.
  package func contains(_ hash: UInt64) -> Bool {
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      if slots[place] == hash { return true }
      place = (place + 1) & mask
    }
    return false
  }
}
