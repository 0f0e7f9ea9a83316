package import Hashing

/// Finds the root of a derived word: "mendukung" and "dukungan" both have "dukung".
///
/// A stem is accepted only where it is itself a standard word and at least four bytes long, so that
/// "relawan" never becomes "rawan" and "menangis" never "menang". Prefixes as in Adriani et al.
/// (2007), "Stemming Indonesian: a confix-stripping approach", without its recoding of the rarest
/// forms; colloquial "nge-", "ny-" and "-in" are undone before, by ``WordNormalizer``.
package struct Stemmer: Sendable {
  private let standard: StandardWords

  /// A stemmer.
  ///
  /// - Parameter standard: The words that count as roots.
  package init(standard: StandardWords) {
    self.standard = standard
  }

  /// The root of a word.
  ///
  /// - Parameters:
  ///   - word: Normal UTF-8 of a word.
  ///   - hash: Its hash.
  /// - Returns: The hash of the root, or `hash` where none is known.
  /// - Complexity: A few hashes of the word.
  package func stem(of word: ArraySlice<UInt8>, hash: UInt64) -> UInt64 {
    guard word.count >= 5 else { return hash }
    // "berikan" is "beri" and "-kan", not "ber-" and "ikan".
    if word.count >= 7, word.hasSuffix(Self.verbal), let root = known(word.dropLast(3)) {
      return root
    }
    for suffix in Self.suffixes where word.count - suffix.count >= 4 && word.hasSuffix(suffix) {
      let base = word.dropLast(suffix.count)
      if let root = root(ofPrefixed: base) { return root }
      if suffix.count >= 2, let root = known(base) { return root }
    }
    return hash
  }

  private func root(ofPrefixed word: ArraySlice<UInt8>) -> UInt64? {
    for rule in Self.prefixes where word.hasPrefix(rule.prefix) {
      let rest = word.dropFirst(rule.prefix.count)
      guard rest.count >= 3 else { continue }
      for letter in rule.restored {
        let candidate = [letter] + rest
        if candidate.count >= 4, let found = known(candidate) { return found }
      }
      if rule.keepsRest, rest.count >= 4, let found = known(rest) { return found }
    }
    return nil
  }

  private func known(_ bytes: some Sequence<UInt8>) -> UInt64? {
    let hash = TextHash.of(bytes)
    return standard.contains(hash) ? hash : nil
  }

  private struct Rule {
    let prefix: [UInt8]
    let restored: [UInt8]
    let keepsRest: Bool

    init(_ prefix: String, _ restored: String = "", keepsRest: Bool = true) {
      self.prefix = Array(prefix.utf8)
      self.restored = Array(restored.utf8)
      self.keepsRest = keepsRest
    }
  }

  private static let verbal = Array("kan".utf8)
  private static let suffixes: [[UInt8]] = ["", "nya", "lah", "kan", "an", "i", "kannya", "annya"]
    .map { Array($0.utf8) }

  private static let prefixes: [Rule] = [
    Rule("memper"), Rule("diper"), Rule("meng", "k"), Rule("peng", "k"), Rule("meny", "s"),
    Rule("peny", "s"), Rule("mem", "p"), Rule("pem", "p"), Rule("men", "t"), Rule("pen", "t"),
    Rule("ber"), Rule("ter"), Rule("di"), Rule("ke"), Rule("se"), Rule("me"), Rule("per"),
    Rule("pe"),
  ]
}

extension ArraySlice<UInt8> {
  func hasPrefix(_ prefix: [UInt8]) -> Bool {
    count >= prefix.count && self.prefix(prefix.count).elementsEqual(prefix)
  }

  func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}
