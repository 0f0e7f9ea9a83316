import Hashing
import LexiconStore

/// Names by how they sound: "Silvy" is "Sylvi", "Kopipah" is "Khofifah"; and without their vowels:
/// "ganjr".
///
/// Indonesian names are written in old and new spelling and after the ear. Two spellings count as
/// one name where ``sound(_:)`` gives the same letters. A sound that several pairs share names none.
///
/// Source: old and new spelling (Ejaan Soewandi 1947, EYD 1972: oe/u, dj/j, tj/c, j/y), and the
/// letters that speakers do not tell apart in names (f, v and p, y and i, z and s, h behind another
/// letter, d and t at the end, doubled letters).
struct NameSpelling: Sendable {
  /// The shortest word that is compared by its sound, in bytes: shorter names are too near to other
  /// words ("Rido", "Emil").
  static let shortest = 5
  /// The shortest word that is compared by its consonants, in bytes; as many consonants it takes.
  static let shortestSkeleton = 4

  /// The listed word behind a key; 0 where several pairs share it.
  private var sounds = PhraseTable<UInt64>(capacity: 500)
  private var skeletons = PhraseTable<UInt64>(capacity: 500)
  private var owners: [UInt64: UInt32] = [:]

  /// Adds a word of a name as it is listed; the first of several with the same sound stays.
  ///
  /// - Parameters:
  ///   - word: Normal bytes of the word.
  ///   - hash: Its hash.
  ///   - pairs: The pairs that the name stands for, as bits.
  mutating func add(_ word: some Collection<UInt8>, hash: UInt64, pairs: UInt32) {
    guard word.count >= Self.shortest else { return }
    if let sound = Self.sound(word) { insert(hash, pairs, under: sound, into: \.sounds) }
    if let skeleton = Self.skeleton(word) {
      insert(hash, pairs, under: skeleton, into: \.skeletons)
    }
  }

  private mutating func insert(
    _ word: UInt64, _ pairs: UInt32, under key: UInt64,
    into table: WritableKeyPath<Self, PhraseTable<UInt64>>
  ) {
    let isShared = owners[key].map { $0 != pairs } ?? false
    owners[key] = isShared ? 0 : pairs
    self[keyPath: table].insert([key], isShared ? 0 : word) { old, new in new == 0 ? 0 : old }
  }

  /// The listed word that sounds like a word, or whose vowels the word leaves out; nil for none.
  ///
  /// To be asked only for words that no table knows.
  ///
  /// - Parameter word: Normal bytes of the word.
  /// - Returns: The hash of the listed word.
  /// - Complexity: Linear in the bytes of the word.
  func listedWord(for word: ArraySlice<UInt8>) -> UInt64? {
    if word.count >= Self.shortest, let sound = Self.sound(word),
      let listed = sounds.payload(of: sound)
    {
      return listed == 0 ? nil : listed
    }
    // Only where vowels were left out: "ganjr", not "gunjar".
    guard word.lazy.filter(Self.isVowel).count <= 1, let skeleton = Self.skeleton(word),
      let listed = skeletons.payload(of: skeleton), listed != 0
    else { return nil }
    return listed
  }

  /// The hash of the letters that stand for the sound of a word.
  ///
  /// - Parameter word: Normal bytes of a word.
  /// - Returns: The hash; nil for what is not all a–z or has fewer than three sounds.
  static func sound(_ word: some Collection<UInt8>) -> UInt64? {
    var letters: [UInt8] = []
    for byte in word {
      guard byte &- 0x61 < 26 else { return nil }
      if byte == UInt8(ascii: "h"), !letters.isEmpty { continue }
      // "Aerin" for "Airin".
      let isGlide = byte == UInt8(ascii: "e") && letters.last == UInt8(ascii: "a")
      let letter = isGlide ? UInt8(ascii: "i") : single(byte)
      if let last = letters.last, let joined = joined(last, letter) {
        letters[letters.count - 1] = joined
      } else if letters.last != letter {
        letters.append(letter)
      }
    }
    if letters.last == UInt8(ascii: "d") { letters[letters.count - 1] = UInt8(ascii: "t") }
    return letters.count >= 3 ? TextHash.of(letters) : nil
  }

  private static func single(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "y"): UInt8(ascii: "i")
    case UInt8(ascii: "f"), UInt8(ascii: "v"): UInt8(ascii: "p")
    case UInt8(ascii: "z"): UInt8(ascii: "s")
    case UInt8(ascii: "q"): UInt8(ascii: "k")
    default: byte
    }
  }

  /// What two letters are where they are written for one sound; nil where they are two.
  private static func joined(_ first: UInt8, _ second: UInt8) -> UInt8? {
    switch (first, second) {
    case (UInt8(ascii: "o"), UInt8(ascii: "e")): UInt8(ascii: "u")
    case (UInt8(ascii: "d"), UInt8(ascii: "j")): UInt8(ascii: "j")
    case (UInt8(ascii: "t"), UInt8(ascii: "j")): UInt8(ascii: "c")
    case (UInt8(ascii: "i"), UInt8(ascii: "e")): UInt8(ascii: "i")
    default: nil
    }
  }

  /// The hash of the consonants of a word, doubled ones once; nil for fewer than four.
  private static func skeleton(_ word: some Collection<UInt8>) -> UInt64? {
    var letters: [UInt8] = []
    for byte in word where !isVowel(byte) && letters.last != byte { letters.append(byte) }
    return letters.count >= shortestSkeleton ? TextHash.of(letters) : nil
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}
