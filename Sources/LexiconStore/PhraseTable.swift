public import Hashing

/// Finds phrases (sequences of words known by their hashes) at a place in a sequence, longest first.
///
/// An open-addressing table of every prefix of every phrase: one look-up a word, and most words of
/// a post end the search at the first. Built once, then only read. Look-ups are inlinable: they are
/// made for every word, and a generic that another module cannot see into costs ten times as much.
public struct PhraseTable<Payload: Sendable>: Sendable {
  /// A phrase found: how many words it covers and what it stands for.
  public struct Match {
    /// The number of words covered.
    public let length: Int
    /// What was stored under the phrase.
    public let payload: Payload

    @inlinable
    init(length: Int, payload: Payload) {
      self.length = length
      self.payload = payload
    }
  }

  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var key: UInt64
    @usableFromInline var payload: Int32
    @usableFromInline var continues: Bool

    @inlinable
    init(key: UInt64, payload: Int32, continues: Bool) {
      self.key = key
      self.payload = payload
      self.continues = continues
    }

    @inlinable static var empty: Slot { Slot(key: 0, payload: -1, continues: false) }
  }

  @usableFromInline var slots: [Slot]
  /// For each slot 0 where it is free, else ``tag(of:)`` its key.
  ///
  /// Most words of a post are in no table. A byte a slot says so without touching the slots, which
  /// are too many to stay near the processor.
  @usableFromInline var tags: [UInt8]
  @usableFromInline var count = 0
  @usableFromInline var payloads: [Payload] = []

  /// An empty table.
  ///
  /// - Parameter capacity: How many phrases are expected; it grows past that.
  @inlinable
  public init(capacity: Int = 64) {
    var size = 64
    while size * 5 < capacity * 8 { size *= 2 }
    slots = Array(repeating: Slot.empty, count: size)
    tags = Array(repeating: 0, count: size)
  }

  /// Whether nothing was stored.
  @inlinable public var isEmpty: Bool { payloads.isEmpty }

  /// Everything stored, in the order of insertion.
  @inlinable public var allPayloads: [Payload] { payloads }

  /// Stores a phrase; where it is stored already, `merge` decides what stands there from now on.
  ///
  /// - Parameters:
  ///   - words: The hashes of its words, at least one.
  ///   - payload: What it stands for.
  ///   - merge: Gets the old and the new payload and gives the one to keep.
  /// - Complexity: Linear in the number of words, amortised.
  @inlinable
  public mutating func insert(
    _ words: [UInt64], _ payload: Payload, merge: (Payload, Payload) -> Payload = { _, new in new }
  ) {
    guard let first = words.first else { return }
    var key = first
    for (index, word) in words.enumerated() {
      if index > 0 { key = TextHash.combine(key, word) }
      let place = reserve(key)
      if index < words.count - 1 {
        slots[place].continues = true
      } else if slots[place].payload >= 0 {
        let old = Int(slots[place].payload)
        payloads[old] = merge(payloads[old], payload)
      } else {
        slots[place].payload = Int32(payloads.count)
        payloads.append(payload)
      }
    }
  }

  /// Stores a phrase of one word; what was stored there before is replaced.
  ///
  /// - Parameters:
  ///   - word: The hash of the word.
  ///   - payload: What it stands for.
  /// - Complexity: O(1), amortised.
  @inlinable
  public mutating func insert(word: UInt64, _ payload: Payload) {
    let place = reserve(word)
    if slots[place].payload >= 0 {
      payloads[Int(slots[place].payload)] = payload
    } else {
      slots[place].payload = Int32(payloads.count)
      payloads.append(payload)
    }
  }

  /// The payload of exactly this one word.
  ///
  /// - Parameter word: The hash of a word.
  /// - Returns: What was stored, or nil.
  /// - Complexity: O(1).
  @inlinable
  public func payload(of word: UInt64) -> Payload? {
    guard let place = find(word), slots[place].payload >= 0 else { return nil }
    return payloads[Int(slots[place].payload)]
  }

  /// The longest phrase that begins at a place.
  ///
  /// - Parameters:
  ///   - start: The index of the first word.
  ///   - end: The index after the last word that may be used.
  ///   - hash: Gives the hash of the word at an index.
  /// - Returns: The longest match, or nil.
  /// - Complexity: O(longest phrase).
  @inlinable
  public func longestMatch(from start: Int, to end: Int, hash: (Int) -> UInt64) -> Match? {
    guard start < end, let first = find(hash(start)) else { return nil }
    var best: Match?
    var place = first
    var key = slots[first].key
    var index = start
    while true {
      if slots[place].payload >= 0 {
        best = Match(length: index - start + 1, payload: payloads[Int(slots[place].payload)])
      }
      index += 1
      guard slots[place].continues, index < end else { return best }
      key = TextHash.combine(key, hash(index))
      guard let next = find(key) else { return best }
      place = next
    }
  }

  /// The longest phrase that begins at a place, read past words that may stand inside any phrase.
  ///
  /// - Parameters:
  ///   - start: The index of the first word, which is never passed over.
  ///   - end: The index after the last word that may be used.
  ///   - skips: How many words may be passed over at most.
  ///   - hash: Gives the hash of the word at an index.
  ///   - isFiller: Whether the word at an index may be passed over.
  /// - Returns: The longest match, words passed over counted in, or nil.
  /// - Complexity: O(longest phrase), times two for each word that may be passed over.
  @inlinable
  public func longestMatch(
    from start: Int, to end: Int, skipping skips: Int, hash: (Int) -> UInt64,
    isFiller: (Int) -> Bool
  ) -> Match? {
    guard start < end, let first = find(hash(start)) else { return nil }
    let own =
      slots[first].payload >= 0
      ? Match(length: 1, payload: payloads[Int(slots[first].payload)]) : nil
    return extend(first, from: start, at: start + 1, to: end, skips, hash, isFiller) ?? own
  }

  /// The longest phrase that goes on at an index behind what a slot stands for.
  @inlinable
  func extend(
    _ place: Int, from start: Int, at index: Int, to end: Int, _ skips: Int,
    _ hash: (Int) -> UInt64, _ isFiller: (Int) -> Bool
  ) -> Match? {
    guard slots[place].continues, index < end else { return nil }
    var best: Match?
    if let next = find(TextHash.combine(slots[place].key, hash(index))) {
      if slots[next].payload >= 0 {
        best = Match(length: index - start + 1, payload: payloads[Int(slots[next].payload)])
      }
      best = extend(next, from: start, at: index + 1, to: end, skips, hash, isFiller) ?? best
    }
    guard skips > 0, isFiller(index) else { return best }
    let past = extend(place, from: start, at: index + 1, to: end, skips - 1, hash, isFiller)
    guard let past, past.length > best?.length ?? 0 else { return best }
    return past
  }

  @inlinable
  func find(_ key: UInt64) -> Int? {
    let mask = tags.count - 1
    let tag = Self.tag(of: key)
    var place = Int(truncatingIfNeeded: key) & mask
    while tags[place] != 0 {
      if tags[place] == tag && slots[place].key == key { return place }
      place = (place + 1) & mask
    }
    return nil
  }

  /// A part of a key that its place does not tell; never 0.
  @inlinable
  static func tag(of key: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: key >> 56) | 1 }

  @inlinable
  mutating func reserve(_ key: UInt64) -> Int {
    // At most five places of eight are taken.
    if (count + 1) * 8 > slots.count * 5 { grow() }
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key) & mask
    while slots[place].key != 0 {
      if slots[place].key == key { return place }
      place = (place + 1) & mask
    }
    slots[place].key = key
    tags[place] = Self.tag(of: key)
    count += 1
    return place
  }

  @inlinable
  mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot.empty, count: old.count * 2)
    tags = Array(repeating: 0, count: slots.count)
    let mask = slots.count - 1
    for slot in old where slot.key != 0 {
      var place = Int(truncatingIfNeeded: slot.key) & mask
      while slots[place].key != 0 { place = (place + 1) & mask }
      slots[place] = slot
      tags[place] = Self.tag(of: slot.key)
    }
  }
}
