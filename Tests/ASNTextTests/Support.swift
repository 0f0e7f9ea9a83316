import ASNText
import Elections
import LexiconStore
import Testing

/// What all tests of the whole program share: the built-in files, loaded once.
enum Shared {
  static let source = LexiconSource()
  static let elections = [
    "pilkada-banten-2024", "pilkada-dki-2017", "pilkada-dki-2024", "pilkada-jabar-2024",
    "pilkada-jateng-2024", "pilkada-jatim-2024", "pilkada-sumut-2024", "pilpres-2019",
    "pilpres-2024",
  ]
  static let resources: Result<Resources, any Error> = Result { try Resources() }
  private static let analyzers: Result<[String: Analyzer], any Error> = Result {
    let resources = try Shared.resources.get()
    return try Dictionary(
      uniqueKeysWithValues: elections.map { ($0, try Analyzer(election: $0, resources: resources)) }
    )
  }

  static func analyzer(_ election: String = "pilkada-dki-2024") throws -> Analyzer {
    try #require(try analyzers.get()[election], "no pack \(election)")
  }
}

extension Assessment {
  /// The codes of the verdict's reasons, in order.
  var codes: [ReasonCode] { verdict.reasons.map(\.code) }

  /// The stance toward a pair.
  func stance(_ pair: String) throws -> PairStance {
    try #require(stances.first { $0.pair == pair }, "pair \(pair) is not in the answer")
  }

  /// Everything but places in the text, which move with what stands before it.
  var withoutPlaces: Assessment {
    Assessment(
      id: id, election: election,
      stances: stances.map { stance in
        PairStance(
          pair: stance.pair, name: stance.name, mentioned: stance.mentioned, stance: stance.stance,
          probability: stance.probability,
          evidence: stance.evidence.map {
            Evidence(
              start: 0, end: 0, text: $0.text, kind: $0.kind, toward: $0.toward, weight: $0.weight)
          })
      }, verdict: verdict.withoutPlaces, provenance: provenance)
  }
}

extension Verdict {
  /// Everything but the places of reasons.
  var withoutPlaces: Verdict {
    Verdict(
      level: level, pair: pair,
      reasons: reasons.map { Reason(code: $0.code, message: $0.message) }, rules: rules,
      missing: missing)
  }
}

/// Posts of our own making, of every kind: they feed the tests of what must hold for any text.
enum SamplePosts {
  static let all = [
    "Ayo, coblos nomor 3!", "Pramono-Rano hebat, semoga menang 🙏", "jangan pilih Ridwan Kamil",
    "Saya tidak dukung nomor dua", "RK: \"Jakarta butuh taman\"", "Pilkada damai, ayo ke TPS",
    "Siapa yang dukung Pramono?", "kalau Suswono menang saya pindah", "#JakartaMenyala gaspol 🔥🔥",
    "Dharma Pongrekun mah ngawur wkwkwk", "makan siang dulu gan", "https://kpu.go.id 😀",
    "Pramono lebih baik daripada Ridwan Kamil", "@ridwankamil banjir pak, tolong",
    "katanya RIDO mau menang satu putaran, mimpi kali", "Gerindra dukung RIDO", "",
  ]
}
