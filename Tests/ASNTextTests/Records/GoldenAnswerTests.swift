import Testing

@testable import ASNText

/// Answers for people, whole, so that a change of a word or a line is seen.
struct GoldenAnswerTests {
  private static let provenance = Provenance(version: "v", model: "m", lexicons: "l", rules: "r")

  private static func assessment(
    _ stances: [PairStance], _ verdict: Verdict
  ) -> Assessment {
    Assessment(
      id: "7", election: "pilkada-uji-2024", stances: stances, verdict: verdict,
      provenance: provenance)
  }

  private static func say(_ language: Language, _ indonesian: String, _ english: String) -> String {
    LocalizedText(indonesian, english).text(in: language)
  }

  private static func call(_ language: Language) -> (String, Assessment) {
    let stance = PairStance(
      pair: "3", name: "Satu–Dua", mentioned: true, stance: .support,
      probability: StanceProbability(support: 0.9375, oppose: 0.0005, neutral: 0.062),
      evidence: [
        Evidence(
          start: 4, end: 10, text: "coblos", kind: "vote-call", toward: .support, weight: 1.83),
        Evidence(
          start: 11, end: 18, text: "nomor 3", kind: "pair-number", toward: nil, weight: 0),
      ])
    let verdict = Verdict(
      level: .supportIndicated, pair: "3",
      reasons: [
        Reason(
          code: .voteCall,
          message: say(
            language, "Ajakan memilih (\"coblos\") ditujukan kepada pasangan nomor 3.",
            "A call to vote (\"coblos\") is directed at pair number 3."), place: 4..<10),
        Reason(code: .newsStyle, message: ReasonCode.newsStyle.template.text(in: language)),
      ],
      rules: [
        RuleCitation(
          id: "uji/D2", condition: say(language, "penulis adalah pegawai ASN", "the author is"),
          sanctionClass: say(language, "disiplin berat", "severe discipline"), isVerified: false),
        RuleCitation(
          id: "uji/D3", condition: "x", sanctionClass: "y", isVerified: true),
      ], missing: ["author-status", "date"])
    return ("Ayo coblos nomor 3! 漢字漢字漢字 😀 panjang\nbaris kedua", assessment([stance], verdict))
  }

  private static func mixed(_ language: Language) -> (String, Assessment) {
    let reasons: [(ReasonCode, Range<Int>?)] = [
      (.attack, 0..<7), (.negated, 9..<14), (.praise, nil),
    ]
    let verdict = Verdict(
      level: .needsReview, pair: "1",
      reasons: reasons.map { code, place in
        let message = code.template.text(in: language)
          .replacing("{}", with: "hebat").replacing("{n}", with: "1")
        return Reason(code: code, message: message, place: place)
      }, rules: [], missing: [])
    let stance = PairStance(
      pair: "1", name: "A–B", mentioned: true, stance: .oppose,
      probability: StanceProbability(support: 0, oppose: 1, neutral: 0),
      evidence: [
        Evidence(start: 0, end: 7, text: "bohong!", kind: "attack", toward: .oppose, weight: 2)
      ])
    let other = PairStance(
      pair: "2", name: "C–D", mentioned: false, stance: .neutral, probability: .notMentioned,
      evidence: [])
    return ("bohong! tidak hebat", assessment([stance, other], verdict))
  }

  private static func plain(_ language: Language) -> (String, Assessment) {
    let verdict = Verdict(
      level: .neutral, pair: nil,
      reasons: [Reason(code: .noPair, message: ReasonCode.noPair.template.text(in: language))],
      rules: [], missing: [])
    return ("Selamat pagi\u{1B}[2J", assessment([], verdict))
  }

  private func answer(
    _ sample: (String, Assessment), _ language: Language, _ reader: HumanWriter.Reader
  ) -> String {
    HumanWriter(language: language, reader: reader).text(sample.1, of: Array(sample.0.utf8))
  }

  @Test(arguments: Language.allCases)
  func `a reviewer's answers`(language: Language) {
    #expect(answer(Self.call(language), language, .reviewer) == Golden.reviewerCall[language])
    #expect(answer(Self.mixed(language), language, .reviewer) == Golden.reviewerMixed[language])
    #expect(answer(Self.plain(language), language, .reviewer) == Golden.reviewerPlain[language])
  }

  @Test(arguments: Language.allCases)
  func `an author's answers`(language: Language) {
    #expect(answer(Self.call(language), language, .author) == Golden.authorCall[language])
    #expect(answer(Self.mixed(language), language, .author) == Golden.authorMixed[language])
    #expect(answer(Self.plain(language), language, .author) == Golden.authorPlain[language])
  }
}
