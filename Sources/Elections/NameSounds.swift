import Hashing
import LexiconStore

/// Words of names by how they sound, so that "Aerin", "Bobii" and "ganjr" are found as well.
///
/// Only words that nothing else knows are asked for; a sound that two pairs share stands for none.
struct NameSounds: Sendable {
  /// The shortest word, in bytes, that is compared by its sound.
  static let shortest = 5

  private var words = PhraseTable<UInt64>(capacity: 500)
  private var skeletons = PhraseTable<UInt64>(capacity: 500)
  private var owners: [UInt64: UInt32] = [:]

  /// Adds the words of a pair's name.
  mutating func add(_ name: String, pairs: UInt32) {
    for word in name.utf8.split(separator: UInt8(ascii: " ")) where word.count >= Self.shortest {
      let hash = TextHash.of(Array(word)[...])
      Self.insert(Self.sound(word), hash, pairs, &words, &owners)
      let skeleton = Self.skeleton(word)
      if skeleton.count >= 4 {
        Self.insert(TextHash.of(skeleton[...]), hash, pairs, &skeletons, &owners)
      }
    }
  }

  private static func insert(
    _ key: UInt64, _ word: UInt64, _ pairs: UInt32, _ table: inout PhraseTable<UInt64>,
    _ owners: inout [UInt64: UInt32]
  ) {
    let owner = owners[key, default: pairs]
    owners[key] = owner == pairs ? pairs : 0
    if table.payload(of: key) == nil || owners[key] == 0 {
      table.insert(word: key, owners[key] == 0 ? 0 : word)
    }
  }

  /// The word of a name that sounds like a word; nil for none.
  func name(like word: ArraySlice<UInt8>) -> UInt64? {
    guard word.count >= Self.shortest - 1, word.count <= 16 else { return nil }
    if word.count >= Self.shortest, let name = words.payload(of: Self.sound(word)), name != 0 {
      return name
    }
    let skeleton = Self.skeleton(word)
    // Only where vowels were left out: "ganjr", not "gunjar".
    guard skeleton.count >= 4, word.count - skeleton.count <= 1,
      let name = skeletons.payload(of: TextHash.of(skeleton[...])), name != 0
    else { return nil }
    return name
  }

  /// The letters without vowels, doubled ones once.
  private static func skeleton(_ word: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in word {
      switch byte {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"):
        continue
      default: if result.last != byte { result.append(byte) }
      }
    }
    return result
  }

  /// The hash of a word as it sounds: doubled letters once, "y" as "i", "f" and "v" as "p", "ae" as
  /// "ai", no "h" but the first letter, a last "d" as "t".
  private static func sound(_ word: some Collection<UInt8>) -> UInt64 {
    var result: [UInt8] = []
    for byte in word {
      var letter = byte
      switch byte {
      case UInt8(ascii: "y"): letter = UInt8(ascii: "i")
      case UInt8(ascii: "f"), UInt8(ascii: "v"): letter = UInt8(ascii: "p")
      case UInt8(ascii: "z"): letter = UInt8(ascii: "s")
      case UInt8(ascii: "q"): letter = UInt8(ascii: "k")
      case UInt8(ascii: "e") where result.last == UInt8(ascii: "a"): letter = UInt8(ascii: "i")
      case UInt8(ascii: "h") where !result.isEmpty: continue
      default: break
      }
      if result.last != letter { result.append(letter) }
    }
    if result.last == UInt8(ascii: "d") { result[result.count - 1] = UInt8(ascii: "t") }
    return TextHash.of(result[...])
  }
}
