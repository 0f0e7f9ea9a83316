/// A set of word hashes: an open-addressing table, built once and then only read.
public struct WordSet: Sendable {
  @usableFromInline var slots: [UInt64]
  /// How many words it holds.
  public private(set) var count = 0

  /// An empty set.
  ///
  /// - Parameter capacity: How many words are expected; it grows past that.
  public init(capacity: Int = 32) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// Whether a word is in the set.
  ///
  /// - Parameter hash: The word's hash.
  /// - Returns: True if it was inserted.
  /// - Complexity: O(1).
  @inlinable
  public func contains(_ hash: UInt64) -> Bool {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      if slots[place] == hash { return true }
      place = (place + 1) & mask
    }
    return false
  }

  /// Adds a word.
  ///
  /// - Parameter hash: The word's hash, not 0.
  /// - Complexity: O(1), amortised.
  public mutating func insert(_ hash: UInt64) {
    if (count + 1) * 2 > slots.count { grow() }
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      if slots[place] == hash { return }
      place = (place + 1) & mask
    }
    slots[place] = hash
    count += 1
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    count = 0
    for hash in old where hash != 0 { insert(hash) }
  }
}
