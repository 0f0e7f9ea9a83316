/// Gives each feature id a number, counting from 0 in the order of first sight.
///
/// An open-addressing table with linear probing. Swift's `Dictionary` hashes every 64-bit key with
/// SipHash, which here would cost more than all the counting; the ids are hashes already.
struct FeatureSlots: Sendable {
  private struct Slot {
    var id: UInt64 = 0
    var index: UInt32 = 0
  }

  private var slots: [Slot]
  private var shift: UInt64
  /// How many ids are known.
  private(set) var count = 0

  /// A table without ids.
  init() {
    slots = [Slot](repeating: Slot(), count: 1024)
    shift = 54
  }

  /// Where the search for an id begins in a table of `2^(64 - shift)` places.
  ///
  /// Fibonacci hashing (Knuth, TAOCP 3, 6.4), so that ids that are not hashes do no harm.
  @inline(__always) static func home(of id: UInt64, shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (id &* 0x9e37_79b9_7f4a_7c15) &>> shift)
  }

  /// The number of an id, or `nil` if it was never inserted.
  func index(of id: UInt64) -> Int? {
    let place = place(of: id)
    return slots[place].id == id ? Int(slots[place].index) : nil
  }

  /// The number of an id, which is new if it equals the former ``count``.
  mutating func insert(_ id: UInt64) -> Int {
    var place = place(of: id)
    if slots[place].id == id { return Int(slots[place].index) }
    if 2 * (count + 1) > slots.count {
      grow()
      place = self.place(of: id)
    }
    slots[place] = Slot(id: id, index: UInt32(count))
    count += 1
    return count - 1
  }

  private func place(of id: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Self.home(of: id, shift: shift)
    while slots[place].id != id && slots[place].id != 0 { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 4)
    shift -= 2
    for slot in old where slot.id != 0 { slots[place(of: slot.id)] = slot }
  }
}
