import Hashing

extension WordNormalizer {
  /// The formal form of a word with colloquial affixes, or nil where none is known.
  ///
  /// "ngedukung" → "mendukung", "nyoblos" → "mencoblos", "nyari" → "mencari", "tambahin" →
  /// "tambahkan", "ngelakuin" → "melakukan", "bukunya" with a slang base → base + "nya".
  func formalAffixes(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    guard word.count >= 4, word.count <= 32, word.allSatisfy({ $0 &- 0x61 < 26 }) else {
      return nil
    }
    return withoutClitic(word) ?? withFormalSuffix(word) ?? withFormalPrefix(word)
  }

  /// A clitic on a known base: "mksdnya" → "maksudnya", "temenku" → "temanku".
  private func withoutClitic(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    for clitic in Self.clitics where word.count - clitic.spoken.count >= 3 {
      guard word.hasSuffix(clitic.spoken) else { continue }
      let base = word.dropLast(clitic.spoken.count)
      if let known = knownBase(base) ?? withFormalPrefix(base) { return known + clitic.formal }
    }
    return nil
  }

  /// Colloquial "-in" for "-kan" and "-i".
  private func withFormalSuffix(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    guard word.hasSuffix([0x69, 0x6E]), word.count >= 6 else { return nil }
    let base = word.dropLast(2)
    for suffix in Self.formalSuffixes {
      let candidate = base + suffix
      if standard.contains(candidate) { return Array(candidate) }
      if let prefixed = withFormalPrefix(candidate) { return prefixed }
    }
    if let known = knownBase(base) { return known + Self.formalSuffixes[0] }
    guard let prefixed = withFormalPrefix(base) else { return nil }
    return prefixed + Self.formalSuffixes[0]
  }

  /// Colloquial nasal prefixes: the formal verb begins with "me-".
  private func withFormalPrefix(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    for rule in Self.nasalRules where word.hasPrefix(rule.spoken) {
      let rest = word.dropFirst(rule.spoken.count)
      guard rest.count >= 2 else { continue }
      let candidate = rule.formal + rest
      if standard.contains(candidate) { return candidate }
      if let initial = rule.rootInitial {
        let root = initial + rest
        if root.count >= 4, standard.contains(root) { return candidate }
      }
    }
    return nil
  }

  private func knownBase(_ base: ArraySlice<UInt8>) -> [UInt8]? {
    let hash = TextHash.of(base)
    if standard.contains(hash) { return Array(base) }
    let around = SlangTable.Surroundings(previous: 0, next: 0, isLowerCase: true)
    guard base.count >= 3, let words = slang.normal(of: hash, around), words.count == 1,
      let only = words.first
    else { return nil }
    let bytes = slang.words[Int(only)].bytes
    return Array(slang.text[Int(bytes.lowerBound)..<Int(bytes.upperBound)])
  }

  private struct NasalRule {
    let spoken: [UInt8]
    let formal: [UInt8]
    let rootInitial: [UInt8]?

    init(_ spoken: String, _ formal: String, root: String? = nil) {
      self.spoken = Array(spoken.utf8)
      self.formal = Array(formal.utf8)
      rootInitial = root.map { Array($0.utf8) }
    }
  }

  private static let nasalRules: [NasalRule] = [
    NasalRule("nge", "me", root: ""), NasalRule("nge", "menge", root: ""),
    NasalRule("nged", "mend", root: "d"), NasalRule("ngej", "menj", root: "j"),
    NasalRule("ngeb", "memb", root: "b"), NasalRule("ngep", "mem", root: "p"),
    NasalRule("nget", "men", root: "t"), NasalRule("nges", "meny", root: "s"),
    NasalRule("ngeg", "mengg", root: "g"), NasalRule("nger", "mer", root: "r"),
    NasalRule("ng", "meng", root: ""), NasalRule("ng", "meng", root: "k"),
    NasalRule("ny", "menc", root: "c"), NasalRule("ny", "meny", root: "s"),
    NasalRule("n", "men", root: "t"), NasalRule("m", "mem", root: "p"),
  ]

  private static let formalSuffixes: [[UInt8]] = [Array("kan".utf8), Array("i".utf8)]

  private static let clitics: [(spoken: [UInt8], formal: [UInt8])] = [
    ("nya", "nya"), ("ny", "nya"), ("lah", "lah"), ("kah", "kah"), ("pun", "pun"), ("ku", "ku"),
    ("mu", "mu"), ("x", "nya"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
