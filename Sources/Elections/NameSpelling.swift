import Hashing
import LexiconStore

/// Names by how they sound: "Silvy" is "Sylvi", "Khofiffa" is "Khofifah".
///
/// Indonesian names are written in old and new spelling and after the ear. Two spellings count as
/// one name where ``fold(_:)`` gives the same letters. A spelling that two pairs would share names
/// neither.
///
/// Source: old and new spelling (Ejaan Soewandi 1947, EYD 1972: oe/u, dj/j, tj/c, ch/kh, j/y), and
/// the letters that Indonesian does not tell apart in names (v/f, y/i, dh/d, th/t, doubled letters).
struct NameSpelling: Sendable {
  /// The listed word that a folded one stands for, unless several pairs share it.
  private struct Entry {
    var word: UInt64
    var pairs: UInt32
    var isShared = false
  }

  /// Shorter names are too near to other words ("Rido", "Emil").
  static let shortest = 5

  private var listed = WordSet()
  private var words: [UInt64: Entry] = [:]
  /// By their consonants, where there are four at least: "ganjr".
  private var skeletons: [UInt64: Entry] = [:]

  /// Adds a word of a name as it is listed; the first of several with the same sound stays.
  ///
  /// - Parameters:
  ///   - word: Normal bytes of the word.
  ///   - hash: Its hash.
  ///   - pairs: The pairs that the name stands for, as bits.
  mutating func add(_ word: some Collection<UInt8>, hash: UInt64, pairs: UInt32) {
    listed.insert(hash)
    guard word.count >= Self.shortest, let folded = Self.fold(word) else { return }
    Self.add(folded, hash, pairs, to: &words)
    if let skeleton = Self.skeleton(word) { Self.add(skeleton.hash, hash, pairs, to: &skeletons) }
  }

  private static func add(
    _ key: UInt64, _ hash: UInt64, _ pairs: UInt32, to table: inout [UInt64: Entry]
  ) {
    var entry = table[key] ?? Entry(word: hash, pairs: pairs)
    if entry.pairs != pairs { entry.isShared = true }
    table[key] = entry
  }

  /// The listed word that sounds like a word which is not listed itself; nil where there is none.
  ///
  /// - Parameters:
  ///   - word: Normal bytes of the word.
  ///   - hash: Its hash.
  /// - Returns: The hash of the listed word.
  /// - Complexity: Linear in the bytes of the word.
  func listedWord(for word: ArraySlice<UInt8>, hash: UInt64) -> UInt64? {
    guard word.count >= Self.shortest, !listed.contains(hash), let folded = Self.fold(word) else {
      return nil
    }
    if let entry = words[folded] { return entry.isShared ? nil : entry.word }
    // Only where vowels were left out: "ganjr", not "gunjar".
    guard let skeleton = Self.skeleton(word), skeleton.vowels <= 1,
      let entry = skeletons[skeleton.hash], !entry.isShared
    else { return nil }
    return entry.word
  }

  /// The hash of a word's letters without vowels, and how many vowels there were; nil for fewer
  /// than four consonants or what is not all a–z.
  private static func skeleton(_ word: some Collection<UInt8>) -> (hash: UInt64, vowels: Int)? {
    var state = TextHash.seed
    var (last, length, vowels): (UInt8, Int, Int) = (0, 0, 0)
    for byte in word {
      guard byte &- 0x61 < 26 else { return nil }
      switch byte {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"):
        vowels += 1
      default:
        if byte != last {
          TextHash.add(byte, to: &state)
          length += 1
        }
        last = byte
      }
    }
    return length >= 4 ? (TextHash.finish(state), vowels) : nil
  }

  /// The hash of a word in letters that stand for its sound; nil for what is not all a–z.
  ///
  /// - Parameter word: Normal bytes of a word.
  /// - Returns: The hash of the folded word.
  static func fold(_ word: some Collection<UInt8>) -> UInt64? {
    var state = TextHash.seed
    var (last, held): (UInt8, UInt8) = (0, 0)
    var length = 0
    // A letter is held back until the next one shows whether both are written for one sound.
    func emit(_ letter: UInt8) {
      guard letter != 0, letter != last else { return }
      TextHash.add(letter, to: &state)
      (last, length) = (letter, length + 1)
    }
    for byte in word {
      guard byte &- 0x61 < 26 else { return nil }
      let letter = Self.single(byte)
      if let joined = Self.joined(held, letter) {
        held = joined
      } else {
        emit(held)
        held = letter
      }
    }
    // A last "h" behind a vowel is hardly heard: "Khofifa".
    if held != UInt8(ascii: "h") { emit(held) }
    return length >= 3 ? TextHash.finish(state) : nil
  }

  private static func single(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "y"): UInt8(ascii: "i")
    case UInt8(ascii: "v"): UInt8(ascii: "f")
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
    case (UInt8(ascii: "p"), UInt8(ascii: "h")): UInt8(ascii: "f")
    case (UInt8(ascii: "i"), UInt8(ascii: "e")): UInt8(ascii: "i")
    case (UInt8(ascii: "d"), UInt8(ascii: "h")), (UInt8(ascii: "t"), UInt8(ascii: "h")),
      (UInt8(ascii: "k"), UInt8(ascii: "h")), (UInt8(ascii: "g"), UInt8(ascii: "h")),
      (UInt8(ascii: "b"), UInt8(ascii: "h")), (UInt8(ascii: "s"), UInt8(ascii: "h")):
      first
    default: nil
    }
  }
}
