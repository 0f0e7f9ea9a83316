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
  ///
  /// The longest spoken prefix that leads to a known word wins.
  private func withFormalPrefix(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    if word.hasPrefix(Self.spokenNge), let verb = withNge(word.dropFirst(3)) { return verb }
    for rule in Self.nasalRules where word.hasPrefix(rule.spoken) {
      let rest = word.dropFirst(rule.spoken.count)
      guard rest.count >= 2 else { continue }
      let candidate = rule.formal + rest
      if standard.contains(candidate) { return candidate }
      let root = rule.rootInitial + rest
      if root.count >= 4, standard.contains(root) { return candidate }
    }
    return nil
  }

  /// "nge-" stands before a whole root: "ngebenci" → "membenci", "ngecek" → "mengecek".
  private func withNge(_ root: ArraySlice<UInt8>) -> [UInt8]? {
    guard let first = root.first, root.count >= 2 else { return nil }
    let short = Self.formalMenge + root
    if standard.contains(short) { return short }
    let rule = Self.nasals.first { $0.initials.contains(first) }
    let kept = rule?.dropsInitial == true ? root.dropFirst() : root
    let verb = (rule?.formal ?? Self.plainMe) + kept
    if standard.contains(verb) { return verb }
    return root.count >= 4 && standard.contains(root) ? verb : nil
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
    let rootInitial: [UInt8]

    init(_ spoken: String, _ formal: String, root: String) {
      self.spoken = Array(spoken.utf8)
      self.formal = Array(formal.utf8)
      rootInitial = Array(root.utf8)
    }
  }

  private static let nasalRules: [NasalRule] = [
    NasalRule("ng", "meng", root: ""), NasalRule("ng", "meng", root: "k"),
    NasalRule("ny", "menc", root: "c"), NasalRule("ny", "meny", root: "s"),
    NasalRule("n", "men", root: "t"), NasalRule("m", "mem", root: "p"),
  ]

  /// What "me-" becomes before the first letter of a root; before all others it stays.
  private struct Nasal {
    let initials: [UInt8]
    let formal: [UInt8]
    let dropsInitial: Bool

    init(_ initials: String, _ formal: String, drops: Bool) {
      self.initials = Array(initials.utf8)
      self.formal = Array(formal.utf8)
      dropsInitial = drops
    }
  }

  private static let nasals: [Nasal] = [
    Nasal("aiueogh", "meng", drops: false), Nasal("bfv", "mem", drops: false),
    Nasal("cdjz", "men", drops: false), Nasal("k", "meng", drops: true),
    Nasal("p", "mem", drops: true), Nasal("t", "men", drops: true), Nasal("s", "meny", drops: true),
  ]
  private static let spokenNge = Array("nge".utf8)
  private static let plainMe = Array("me".utf8)
  private static let formalMenge = Array("menge".utf8)

  private static let formalSuffixes: [[UInt8]] = [Array("kan".utf8), Array("i".utf8)]

  private static let clitics: [(spoken: [UInt8], formal: [UInt8])] = [
    ("nya", "nya"), ("ny", "nya"), ("lah", "lah"), ("kah", "kah"), ("pun", "pun"), ("ku", "ku"),
    ("mu", "mu"), ("x", "nya"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
