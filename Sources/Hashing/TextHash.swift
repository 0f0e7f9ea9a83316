/// The 64-bit hash by which words, word sequences and features are known everywhere in the project.
///
/// FNV-1a with a final mix: simple enough to be computed while the bytes of a word are read, the
/// same on every machine and in every version (model files hold these values). Not for hostile
/// keys in a growing table: all tables made with it are built from our own files.
///
/// Source: Fowler, Noll, Vo; final mix of MurmurHash3 (Appleby), `fmix64`.
public enum TextHash {
  /// What a hash starts from.
  @inlinable public static var seed: UInt64 { 0xcbf2_9ce4_8422_2325 }

  /// Adds one byte to a running hash that began with ``seed``.
  ///
  /// - Parameters:
  ///   - byte: The next byte of UTF-8.
  ///   - state: The running state.
  @inlinable public static func add(_ byte: UInt8, to state: inout UInt64) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// Ends a running hash.
  ///
  /// - Parameter state: The running state after the last byte.
  /// - Returns: The hash; never 0, which tables use for an empty place.
  @inlinable public static func finish(_ state: UInt64) -> UInt64 {
    var mixed = state
    mixed ^= mixed >> 33
    mixed = mixed &* 0xff51_afd7_ed55_8ccd
    mixed ^= mixed >> 33
    mixed = mixed &* 0xc4ce_b9fe_1a85_ec53
    mixed ^= mixed >> 33
    return mixed == 0 ? 1 : mixed
  }

  /// The hash of some UTF-8 bytes.
  ///
  /// - Parameter bytes: The bytes of a word.
  /// - Returns: The hash; never 0.
  /// - Complexity: Linear in the number of bytes.
  @inlinable public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var state = seed
    for byte in bytes { add(byte, to: &state) }
    return finish(state)
  }

  /// The hash of a string's UTF-8 bytes.
  ///
  /// - Parameter string: A word.
  /// - Returns: The hash; never 0.
  /// - Complexity: Linear in the number of bytes.
  @inlinable public static func of(_ string: String) -> UInt64 { of(string.utf8) }

  /// The hashes of the words of a phrase.
  ///
  /// - Parameter phrase: Normal words separated by single spaces.
  /// - Returns: One hash a word.
  public static func phrase(_ phrase: String) -> [UInt64] {
    var hashes: [UInt64] = []
    var (state, isInWord) = (seed, false)
    for byte in phrase.utf8 {
      if byte != UInt8(ascii: " ") {
        add(byte, to: &state)
        isInWord = true
      } else if isInWord {
        hashes.append(finish(state))
        (state, isInWord) = (seed, false)
      }
    }
    if isInWord { hashes.append(finish(state)) }
    return hashes
  }

  /// The hash of an ordered sequence: `first`, then `second`.
  ///
  /// - Parameters:
  ///   - first: A hash.
  ///   - second: The hash that follows it.
  /// - Returns: A hash of both in this order; never 0.
  @inlinable public static func combine(_ first: UInt64, _ second: UInt64) -> UInt64 {
    finish((first &* 0x9e37_79b9_7f4a_7c15) ^ ((second << 29) | (second >> 35)))
  }
}
