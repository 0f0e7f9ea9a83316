import Neutrality
import Testing

@Suite struct JudgeTests {
  private func judge(_ rules: [Rule] = [], _ language: Language = .indonesian) -> Judge {
    Judge(
      thresholds: .forTests,
      rules: RuleBook(rules: rules), language: language)
  }

  private func verdict(
    _ text: TextReading, _ action: Action = .post, rules: [Rule] = []
  ) throws -> Verdict {
    judge(rules).verdict(
      on: text,
      Judge.Circumstances(action: action, stage: .campaign, day: try day("2024-10-10")))
  }

  private func codes(_ verdict: Verdict) -> Set<ReasonCode> { Set(verdict.reasons.map(\.code)) }

  private static let call = Finding.of(.voteCall, .support)
  private static let clear = PairReading.of(support: 0.95, oppose: 0.01, [call])

  @Test("a clear call to vote is an indication of support for its pair")
  func indication() throws {
    let verdict = try verdict(.of([Self.clear]))
    #expect(verdict.level == .supportIndicated)
    #expect(verdict.pair == "3")
    #expect(codes(verdict) == [.voteCall, .overallSupport])
    #expect(
      verdict.reasons.first?.message
        == "Ajakan memilih (\"coblos\") ditujukan kepada pasangan nomor 3.")
  }

  @Test(
    "the thresholds divide: with a cue, without one, for a person to read",
    arguments: [
      (0.75, true, Level.supportIndicated), (0.749, true, .needsReview),
      (0.9, false, .supportIndicated), (0.899, false, .needsReview), (0.5, false, .needsReview),
      (0.499, false, .neutral),
    ])
  func thresholds(_ support: Double, _ hasCue: Bool, _ level: Level) throws {
    let cue = Finding.of(.praise, .support)
    let pair = PairReading.of(support: support, oppose: 0, hasCue ? [cue] : [])
    #expect(try verdict(.of([pair])).level == level)
  }

  @Test("a headline with its link is never an indication, whatever its score")
  func sharedHeadline() throws {
    var text = TextReading.of([Self.clear])
    text.isSharedHeadline = true
    let verdict = try verdict(text)
    #expect(verdict.level == .needsReview)
    #expect(codes(verdict).contains(.newsStyle))
  }

  @Test(
    "what is likelier than no side and has at least four tenths is to be read by a person",
    arguments: [
      (0.41, 0.3, Level.needsReview), (0.3, 0.41, .needsReview), (0.4, 0.2, .needsReview),
      (0.39, 0.38, .neutral), (0.41, 0.1, .neutral), (0.1, 0.44, .neutral),
      (0.46, 0.1, .needsReview),
    ])
  func leaning(_ support: Double, _ oppose: Double, _ level: Level) throws {
    let pair = PairReading.of(support: support, oppose: oppose, [])
    #expect(try verdict(.of([pair])).level == level)
  }

  @Test(
    "a plain call of the author takes nine tenths of the usual probability, told of others not",
    arguments: [
      (0.68, 0.1, 3, FindingScope(), Level.supportIndicated),
      (0.67, 0.1, 3, FindingScope(), .needsReview), (0.68, 0.6, 3, FindingScope(), .needsReview),
      (0.68, 0.1, 2, FindingScope(), .needsReview), (0.68, 0.1, 3, .others, .needsReview),
      (0.75, 0.1, 3, .others, .supportIndicated),
      (0.99, 0, 3, FindingScope([.others, .role]), .needsReview),
    ])
  func plainCall(
    _ support: Double, _ oppose: Double, _ strength: Int, _ scope: FindingScope, _ level: Level
  ) throws {
    let pair = PairReading.of(
      support: support, oppose: oppose, [.of(.declaredVote, .support, strength, scope)])
    #expect(try verdict(.of([pair])).level == level)
  }

  @Test(
    "an act told of somebody else is no sign, and no reason speaks of the author",
    arguments: [WordingKind.attend, .join, .banner, .collectID])
  func actOfAnother(_ kind: WordingKind) throws {
    let pair = PairReading.of([.of(kind, .support, 3, .reported)])
    let verdict = try verdict(.of([pair]))
    #expect(verdict.level == .neutral)
    #expect(codes(verdict) == [.reported, .noStance])
  }

  @Test(
    "a plain word against a pair, or praise beside a sign of sarcasm, is for a person to read",
    arguments: [
      (Finding.of(.mockery, .oppose, 2), false, Level.needsReview),
      (.of(.mockery, .oppose, 1), false, .neutral), (.of(.praise, .support, 1), true, .needsReview),
      (.of(.praise, .support, 1), false, .neutral),
      (.of(.praise, .support, 1, .negated), false, .needsReview),
      (.of(.mockery, .oppose, 2, .reported), false, .neutral),
    ])
  func scorn(_ finding: Finding, _ isSarcastic: Bool, _ level: Level) throws {
    let text = TextReading.of([.of([finding])], isSarcastic: isSarcastic)
    #expect(try verdict(text).level == level)
  }

  @Test(
    "only a cue of plain or strong wording lowers the threshold",
    arguments: [(1, Level.needsReview), (2, .supportIndicated), (3, .supportIndicated)])
  func cueStrength(_ strength: Int, _ level: Level) throws {
    let pair = PairReading.of(
      support: 0.8, oppose: 0, [.of(.voteCall, .support, strength)])
    #expect(try verdict(.of([pair])).level == level)
  }

  @Test(
    "a cue that is negated, quoted, told or asked is never an indication, however high the score",
    arguments: [
      (FindingScope.negated, ReasonCode.negated), (.quoted, .quoted), (.reported, .reported),
      (.question, .question),
    ])
  func limitedCue(_ scope: FindingScope, _ code: ReasonCode) throws {
    let pair = PairReading.of(support: 0.999, oppose: 0, [.of(.voteCall, .support, 3, scope)])
    let verdict = try verdict(.of([pair]))
    #expect(verdict.level == .needsReview)
    #expect(codes(verdict).contains(code))
  }

  @Test(
    "what limits a cue is told with its place, also where the cue then says nothing for the pair",
    arguments: [
      (FindingScope.negated, ReasonCode.negated, false), (.quoted, .quoted, true),
      (.reported, .reported, true), (.question, .question, true),
      (.conditional, .conditional, true), (.past, .past, true), (.everyday, .everyday, false),
      (.rival, .aboutAnother, false),
    ])
  func limitsAreTold(_ scope: FindingScope, _ code: ReasonCode, _ counts: Bool) throws {
    let cue = Finding(
      kind: .voteCall, toward: .support, strength: 3, scope: scope, start: 5, end: 11,
      text: "coblos")
    let verdict = try verdict(.of([.of(support: 0.6, oppose: 0, [cue])]))
    let reason = try #require(verdict.reasons.first { $0.code == code })
    #expect(reason.start == 5 && reason.end == 11)
    #expect(reason.message.contains("\"coblos\""))
    #expect(codes(verdict).contains(.voteCall) == counts)
  }

  @Test(
    "without a cue, marks of style and emoji alone are no indication",
    arguments: [
      (0.3, false, Level.needsReview), (0.7, false, .supportIndicated),
      (0.3, true, .supportIndicated),
    ])
  func words(_ byWords: Double, _ hasCue: Bool, _ level: Level) throws {
    let cue = Finding(
      kind: .declaredVote, toward: .support, strength: 2, scope: [], start: 0, end: 4, text: "gas")
    let reading = PairReading(
      pair: "3", isMentioned: true, isMentionedWeakly: false, support: 0.95, oppose: 0.01,
      supportByWords: byWords, findings: hasCue ? [cue] : [])
    #expect(try verdict(.of([reading])).level == level)
  }

  @Test("beside another pair praise alone is for a person to read, a word about the vote is not")
  func comparison() throws {
    for (kind, level) in [
      (WordingKind.praise, Level.needsReview), (.declaredVote, .supportIndicated),
    ] {
      let cue = Finding(
        kind: kind, toward: .support, strength: 3, scope: [], start: 0, end: 4, text: "x")
      let pairs = [PairReading.of("3", support: 0.95, oppose: 0.01, [cue]), .of("1", support: 0.1)]
      #expect(try verdict(.of(pairs)).level == level, "\(kind)")
    }
  }

  @Test("a sign of sarcasm, another pair and a weak name are told with their places")
  func placesOfLimits() throws {
    let pairs = ["1", "2", "3"].enumerated().map { index, number in
      PairReading(
        pair: number, isMentioned: true, isMentionedWeakly: number == "3",
        firstMention: 30 - index * 10, firstMentionEnd: 34 - index * 10,
        support: number == "3" ? 0.9 : 0.1, oppose: 0, findings: [])
    }
    var text = TextReading.of(pairs, isSarcastic: true)
    text.sarcasmPlace = 2..<6
    let reasons = try verdict(text).reasons
    let places = { (code: ReasonCode) in
      reasons.filter { $0.code == code }.map { [$0.start, $0.end] }
    }
    #expect(places(.sarcasm) == [[2, 6]])
    #expect(places(.severalPairs) == [[20, 24]])
    #expect(places(.weakMention) == [[10, 14]])
    let neutral = try verdict(.of([.named(at: 5..<9)])).reasons
    #expect(neutral.filter { $0.code == .noStance }.map(\.start) == [5])
  }

  @Test("a reason about the text as a whole has no place")
  func wholeText() throws {
    let verdict = try verdict(.of([Self.clear], isNews: true))
    let reason = try #require(verdict.reasons.first { $0.code == .newsStyle })
    #expect(reason.start == nil && reason.end == nil)
  }

  @Test("both readings of a cited row are told once, with the names of all such rows")
  func twoReadings() throws {
    let readings = Rule.Readings(
      narrow: LocalizedText("di grup", "in a group"), wide: LocalizedText("di mana pun", "anywhere")
    )
    let rows = try ["K4", "D6", "D2"].map { id in
      Rule(
        id: id, table: "t", timing: .any, wording: LocalizedText("a", "b"), kinds: [.voteCall],
        actions: [.comment], conditions: LocalizedText("a", "b"),
        sanctionClass: LocalizedText("a", "b"), basis: "", sources: ["R1"], isVerified: false,
        note: nil, readings: id == "D2" ? nil : readings, from: try day("2022-01-01"), until: nil)
    }
    let comment = try verdict(.of([Self.clear]), .comment, rules: rows)
    let told = comment.reasons.filter { $0.code == .twoReadings }
    #expect(
      told.map(\.message)
        == ["Ada dua bacaan atas aturan K4, D6: sempit, di grup; luas, di mana pun."])
    let post = try verdict(.of([Self.clear]), .post, rules: rows)
    #expect(!codes(post).contains(.twoReadings))
  }

  @Test("one limited cue holds back a clear one beside it")
  func clearAndNegated() throws {
    let pair = PairReading.of(
      support: 0.99, oppose: 0, [Self.call, .of(.voteCall, .support, 3, .negated)])
    #expect(try verdict(.of([pair])).level == .needsReview)
  }

  @Test(
    "a cue behind a condition, about the past or with another pair does not lower the threshold",
    arguments: [FindingScope.conditional, .past, .rival])
  func weakenedCue(_ scope: FindingScope) throws {
    let findings = [Finding.of(.voteCall, .support, 3, scope)]
    #expect(try verdict(.of([.of(support: 0.89, oppose: 0, findings)])).level == .needsReview)
  }

  @Test("told words and signs of sarcasm are never an indication")
  func reportedAndSarcastic() throws {
    let pair = PairReading.of(support: 0.999, oppose: 0, [Self.call])
    #expect(try verdict(.of([pair], isReported: true)).level == .needsReview)
    let sarcasm = try verdict(.of([pair], isSarcastic: true))
    #expect(sarcasm.level == .needsReview)
    #expect(codes(sarcasm).contains(.sarcasm))
  }

  @Test(
    "against the style of news or harsh words an indication takes more",
    arguments: [(0.95, Level.supportIndicated), (0.949, .needsReview)])
  func againstSigns(_ support: Double, _ level: Level) throws {
    let news = try verdict(.of([.of(support: support, oppose: 0, [Self.call])], isNews: true))
    #expect(news.level == level)
    #expect(codes(news).contains(.newsStyle))
    let harsh = PairReading.of(support: support, oppose: 0, [Self.call, .of(.attack, .oppose)])
    let mixed = try verdict(.of([harsh]))
    #expect(mixed.level == level)
    #expect(codes(mixed).isSuperset(of: [.voteCall, .attack]))
  }

  @Test("a pair named only by an everyday word is never indicated")
  func weakMention() throws {
    let pair = PairReading.of(support: 0.99, oppose: 0, isWeak: true, [Self.call])
    let verdict = try verdict(.of([pair]))
    #expect(verdict.level == .needsReview)
    #expect(codes(verdict).contains(.weakMention))
  }

  @Test(
    "a like and a follow never rise above a reading by a person",
    arguments: Action.allCases)
  func passive(_ action: Action) throws {
    let verdict = try verdict(.of([Self.clear]), action)
    #expect((verdict.level == .supportIndicated) == !action.isPassive)
    #expect(codes(verdict).contains(.passiveAction) == action.isPassive)
  }

  @Test(
    "opposition never rises above a reading by a person",
    arguments: [WordingKind.attack, .mockery, .refusal])
  func opposition(_ kind: WordingKind) throws {
    for probability in stride(from: 0.0, through: 1.0, by: 0.05) {
      let pair = PairReading.of(support: 0, oppose: probability, [.of(kind, .oppose)])
      let verdict = try verdict(.of([pair]))
      #expect(verdict.level == .needsReview)
    }
  }

  @Test("two supported pairs are for a person to read")
  func twoSupported() throws {
    let verdict = try verdict(.of([.of("1", support: 0.9, oppose: 0, [Self.call]), Self.clear]))
    #expect(verdict.level == .needsReview)
    #expect(codes(verdict).contains(.severalPairs))
  }

  @Test("support for one pair beside another that is only named is still an indication")
  func supportBesideNamed() throws {
    let verdict = try verdict(.of([.of("1", support: 0.1, oppose: 0.6), Self.clear]))
    #expect(verdict.level == .supportIndicated)
    #expect(verdict.pair == "3")
    #expect(codes(verdict).contains(.severalPairs))
  }

  @Test("the verdict is about the pair with the strongest reading, in whatever order they come")
  func mostTelling() throws {
    let weaker = PairReading.of("1", support: 0.6, oppose: 0.1)
    for pairs in [[weaker, Self.clear], [Self.clear, weaker]] {
      #expect(try verdict(.of(pairs)).pair == "3")
    }
  }

  @Test("of two pairs read alike the verdict is about the one named first, not the lower number")
  func tie() throws {
    let pairs = [("1", 20), ("2", 4), ("3", 30)].map { number, place in
      PairReading(
        pair: number, isMentioned: true, isMentionedWeakly: false, firstMention: place,
        support: 0.6, oppose: 0.1, findings: [])
    }
    #expect(try verdict(.of(pairs)).pair == "2")
    #expect(try verdict(.of(pairs.reversed())).pair == "2")
  }

  @Test("a pair that is named without a sign is neutral, and the verdict names no pair")
  func namedOnly() throws {
    let verdict = try verdict(.of([.of()]))
    #expect(verdict.level == .neutral)
    #expect(verdict.pair == nil)
    #expect(verdict.missing.isEmpty)
    #expect(codes(verdict) == [.noStance])
  }

  @Test("a target that the text does not name is neutral, whatever is found in the text")
  func unmentionedTarget() throws {
    let verdict = try verdict(.of([.unmentioned()], kinds: [.turnout]))
    #expect(verdict.level == .neutral)
    #expect(codes(verdict) == [.noPair, .turnout])
  }

  @Test("news of a pair is no sign where the reading as a whole is neutral")
  func news() throws {
    let pair = PairReading.of("3", support: 0.2, [.of(.wishToWin, .support, 2)])
    var text = TextReading.of([pair])
    #expect(try verdict(text).level == .needsReview)
    text.isNewsLike = true
    #expect(try verdict(text).level == .neutral)
  }

  @Test("a vote declared on a condition is no indication")
  func conditionalVote() throws {
    let vote = Finding.of(.declaredVote, .support, 3, .conditional)
    let pair = PairReading.of("3", support: 0.99, oppose: 0, [vote, .of(.praise, .support, 3)])
    #expect(try verdict(.of([pair])).level == .needsReview)
  }

  @Test("denied support is told as denied")
  func denial() throws {
    #expect(codes(try verdict(.of([.of([.of(.refusal, nil, 2)])]))).contains(.negated))
  }

  @Test("an everyday use of a cue is no sign")
  func everyday() throws {
    let pair = PairReading.of([.of(.voteCall, .support, 3, .everyday)])
    #expect(try verdict(.of([pair])).level == .neutral)
  }

  @Test(
    "a plain sign is for a person to read even where the score is low",
    arguments: [
      (Finding.of(.voteCall, .support, 1), Level.neutral),
      (.of(.praise, .support, 2), .needsReview),
      (.of(.attack, .oppose, 1), .neutral), (.of(.attack, .oppose, 2), .needsReview),
      (.of(.attack, .oppose, 3, .everyday), .neutral), (.of(.attack, .oppose, 3, .rival), .neutral),
      (.of(.turnout, nil, 3), .neutral),
      (.of(.voteCall, .support, 3, .reported), .neutral),
      (.of(.voteCall, .support, 3, [.reported, .quoted]), .needsReview),
      (.of(.declaredVote, .support, 3, .others), .neutral),
      (.of(.praise, .support, 2, .others), .needsReview),
      (.of(.praise, .support, 2, .question), .neutral),
      (.of(.refusal, nil, 2), .needsReview), (.of(.refusal, nil, 1), .neutral),
    ])
  func tellingCue(_ finding: Finding, _ level: Level) throws {
    let verdict = try verdict(.of([.of([finding])]))
    #expect(verdict.level == level)
    #expect(codes(verdict).contains(.lowConfidence) == (level == .needsReview))
  }

  @Test(
    "a text that cannot be judged gets the code that says why",
    arguments: zip(
      Abstention.allCases,
      [
        ReasonCode.empty, .noWords, .tooLittleKnown, .otherLanguage, .tooLong, .patternLimit,
      ]))
  func abstention(_ abstention: Abstention, _ code: ReasonCode) throws {
    let verdict = try verdict(.of([Self.clear], abstention: abstention))
    #expect(verdict.level == .cannotTell)
    #expect(verdict.pair == nil)
    #expect(verdict.reasons.map(\.code) == [code])
    #expect(verdict.rules.isEmpty)
  }

  @Test("above neutral the verdict lists what a text cannot show, the date where it is unknown")
  func missing() throws {
    let known = try verdict(.of([Self.clear]))
    #expect(known.missing.contains("author-status"))
    #expect(known.missing.contains("account-authenticity"))
    #expect(!known.missing.contains("date"))
    let unknown = judge().verdict(
      on: .of([Self.clear]),
      Judge.Circumstances(action: .post, stage: .unknown, day: try day("2024-11-27")))
    #expect(unknown.missing.contains("date"))
  }

  @Test("a verdict cites the rows of its kinds, in the asked language")
  func citations() throws {
    let rule = Rule.of("D2", kinds: [.voteCall], from: try day("2022-09-22"))
    let other = Rule.of("D3", kinds: [.banner], from: try day("2022-09-22"))
    let circumstances = Judge.Circumstances(
      action: .post, stage: .campaign, day: try day("2024-10-10"))
    let verdict = judge([other, rule], .english).verdict(on: .of([Self.clear]), circumstances)
    #expect(
      verdict.rules == [
        RuleCitation(
          id: "D2", condition: "condition", sanctionClass: "heavy discipline", isVerified: false)
      ])
  }

  @Test(
    "a row is not cited for words that are negated, told of somebody else or everyday",
    arguments: [FindingScope.negated, .reported, .everyday])
  func citationsOfLimitedCues(_ scope: FindingScope) throws {
    let rule = Rule.of("D2", kinds: [.voteCall], from: try day("2022-09-22"))
    let pair = PairReading.of(support: 0.4, oppose: 0.55, [.of(.voteCall, .support, 3, scope)])
    let verdict = try verdict(.of([pair]), rules: [rule])
    #expect(verdict.level == .needsReview)
    #expect(verdict.rules.isEmpty)
  }

  @Test("a neutral verdict cites what is allowed, and never a sanction")
  func allowed() throws {
    let rules = [
      Rule.of("A1", kinds: [.turnout], isAllowed: true, from: try day("2022-09-22")),
      Rule.of("D2", kinds: [.turnout], from: try day("2022-09-22")),
    ]
    for pairs in [[], [PairReading.of()]] {
      let verdict = try verdict(.of(pairs, kinds: [.turnout]), rules: rules)
      #expect(verdict.rules.map(\.id) == ["A1"])
      #expect(verdict.rules.map(\.sanctionClass) == ["diperbolehkan"])
    }
  }
}
