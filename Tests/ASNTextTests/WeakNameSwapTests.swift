import ASNText
import Elections
import LexiconStore
import Testing

/// The swap rule for what names a pair only beside words about an election: short names, gestures,
/// nicknames of parties.
@Suite struct WeakNameSwapTests {
  /// Sentences that speak of an election, so that weak names are read.
  private static let sentences = [
    "ayo coblos {X} tanggal 27 november", "semoga {X} menang pilkada",
    "jangan pilih {X} di pilkada, kapok", "{X} hebat, pilkada ini pasti menang",
    "pilkada: {X} mah cuma pencitraan wkwkwk", "siapa yang mau coblos {X} di tps?",
  ]

  /// All that must be the same; only whether a name is weak alone may differ: "padi" is rice too.
  private struct Reading: Equatable {
    let probability: StanceProbability
    let stance: Stance
    let codes: [ReasonCode]
    let level: Level?
    let isOwnPair: Bool

    init(_ answer: Assessment, _ pair: String) throws {
      let stance = try answer.stance(pair)
      probability = stance.probability
      self.stance = stance.stance
      let isWeak = answer.codes.contains(.weakMention)
      codes = answer.codes.filter { $0 != .weakMention }
      level = isWeak ? nil : answer.verdict.level
      isOwnPair = answer.verdict.pair == nil || answer.verdict.pair == pair
    }

    /// Whether both agree, as far as both can say.
    func agrees(with other: Reading) -> Bool {
      probability == other.probability && stance == other.stance && codes == other.codes
        && isOwnPair == other.isOwnPair
        && (level == nil || other.level == nil || level == other.level)
    }
  }

  private func expectAlike(
    _ id: String, _ sentences: [String], names: (Pair) throws -> [String]
  ) throws {
    let election = try Election(id: id, from: Shared.source)
    let analyzer = try Shared.analyzer(id)
    for sentence in sentences {
      var first: (text: String, reading: Reading)?
      for pair in election.pairs {
        for name in try names(pair) {
          let post = sentence.replacing("{X}", with: name)
          let reading = try Reading(analyzer.assess(post), pair.number)
          let expected = first ?? (post, reading)
          if first == nil || first?.reading.level == nil { first = (post, reading) }
          #expect(reading.agrees(with: expected.reading), "\(id): \(post) against \(expected.text)")
        }
      }
    }
  }

  @Test("every weak name of every pair gives the same answer", arguments: Shared.elections)
  func weakNames(_ id: String) throws {
    let pairs = try Election(id: id, from: Shared.source).pairs
    try expectAlike(id, Self.sentences) { pair in
      let others = pairs.filter { $0.number != pair.number }
      let taken = Set(others.flatMap { ($0.names + $0.slogans).map(\.text) })
      return pair.names.filter { $0.needsContext && !$0.isMock && !$0.needsCapitals }.map(\.text)
        .filter { !taken.contains($0) }
    }
  }

  @Test("every gesture of every pair gives the same answer", arguments: Shared.elections)
  func gestures(_ id: String) throws {
    let pairs = try Election(id: id, from: Shared.source).pairs
    try expectAlike(id, Array(Self.sentences.prefix(3))) { pair in
      let others = pairs.filter { $0.number != pair.number }
      let taken = Set(others.flatMap { $0.gestures.map(\.text) })
      return pair.gestures.map(\.text).filter { !taken.contains($0) }
    }
  }

  @Test(
    "every nickname of a party beside its pair gives the same answer", arguments: Shared.elections)
  func partyNicknames(_ id: String) throws {
    let nicknames = try nicknames()
    for sentence in ["{P} resmi dukung nomor {N}", "kader {P} menangkan nomor {N}, ayo nomor {N}"] {
      try expectAlike(id, ["{X}"]) { pair in
        pair.parties.flatMap { nicknames[$0, default: []] }.map { nickname in
          sentence.replacing("{P}", with: nickname).replacing("{N}", with: pair.number)
        }
      }
    }
  }

  /// The nicknames of each party.
  private func nicknames() throws -> [String: [String]] {
    var names: [String: [String]] = [:]
    for node in try YAMLNode.parse(try Shared.source.file("parties.yaml")).maps() {
      names[try node.string("id")] = try node.optionalMaps("nicknames").map {
        try $0.string("text")
      }
    }
    return names
  }
}
