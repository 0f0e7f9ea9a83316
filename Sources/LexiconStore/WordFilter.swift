/// Says of most words at once that some tables do not hold them: a bit for each hash.
///
/// Most words of a post are in none of the tables that it is searched with. One look at 8 KiB that
/// stay near the processor spares a look into each of them. What it lets through must still be
/// looked up.
public struct WordFilter: Sendable {
  @usableFromInline var bits: [UInt64]

  /// A filter that lets nothing through.
  public init() { bits = Array(repeating: 0, count: 1024) }

  /// Whether a word may be in a table.
  ///
  /// - Parameter hash: The word's hash.
  /// - Returns: False where it was never inserted; true for it and for few others.
  /// - Complexity: O(1).
  @inlinable @inline(__always)
  public func mayContain(_ hash: UInt64) -> Bool {
    // Not the bits that choose the place in the tables.
    let place = Int(truncatingIfNeeded: hash >> 40) & 0xFFFF
    return bits[place >> 6] & (1 << UInt64(truncatingIfNeeded: place & 63)) != 0
  }

  /// Lets a word through.
  ///
  /// - Parameter hash: The word's hash.
  @inlinable
  public mutating func insert(_ hash: UInt64) {
    let place = Int(truncatingIfNeeded: hash >> 40) & 0xFFFF
    bits[place >> 6] |= 1 << UInt64(truncatingIfNeeded: place & 63)
  }
}

extension PhraseTable {
  /// Lets the first word of every phrase through a filter.
  ///
  /// - Parameter filter: Receives them, and some more that do no harm.
  /// - Complexity: Linear in the size of the table.
  @inlinable
  public func insertFirstWords(into filter: inout WordFilter) {
    for slot in slots where slot.key != 0 { filter.insert(slot.key) }
  }
}

extension WordSet {
  /// Lets every word through a filter.
  ///
  /// - Parameter filter: Receives them.
  /// - Complexity: Linear in the size of the set.
  @inlinable
  public func insertWords(into filter: inout WordFilter) {
    for slot in slots where slot != 0 { filter.insert(slot) }
  }
}
