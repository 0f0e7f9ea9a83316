import Neutrality
import TestSupport
import Testing

@Suite struct JudgePropertyTests {
  private static let limits: [FindingScope] = [
    .negated, .quoted, .reported, .question, .conditional, .past, .rival, .everyday,
  ]

  private static func finding(_ random: inout SeededRandom) -> Finding {
    var scope: FindingScope = []
    for limit in limits where Int.random(in: 0..<6, using: &random) == 0 { scope.insert(limit) }
    let toward = [Stance.support, .oppose, nil].randomElement(using: &random) ?? nil
    return .of(
      WordingKind.allCases.randomElement(using: &random) ?? .praise, toward,
      Int.random(in: 1...3, using: &random), scope)
  }

  private static func pair(_ number: Int, _ random: inout SeededRandom) -> PairReading {
    let support = Double.random(in: 0...1, using: &random)
    let findings = (0..<Int.random(in: 0...3, using: &random)).map { _ in finding(&random) }
    return PairReading(
      pair: "\(number)", isMentioned: Int.random(in: 0..<5, using: &random) > 0,
      isMentionedWeakly: Int.random(in: 0..<4, using: &random) == 0, support: support,
      oppose: Double.random(in: 0...(1 - support), using: &random), findings: findings)
  }

  private static func text(_ random: inout SeededRandom) -> TextReading {
    let pairs = (0..<Int.random(in: 0...3, using: &random)).map { pair($0 + 1, &random) }
    return .of(
      pairs,
      abstention: Int.random(in: 0..<20, using: &random) == 0
        ? Abstention.allCases.randomElement(using: &random) : nil,
      isNews: Int.random(in: 0..<6, using: &random) == 0,
      isReported: Int.random(in: 0..<6, using: &random) == 0,
      isSarcastic: Int.random(in: 0..<6, using: &random) == 0,
      kinds: Bool.random(using: &random) ? [.turnout, .official] : [])
  }

  @Test("whatever was read, a verdict keeps its promises", arguments: UInt64(0)..<40)
  func promises(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let judge = Judge(
      thresholds: .forTests,
      rules: RuleBook(rules: []), language: seed.isMultiple(of: 2) ? .indonesian : .english)
    for _ in 0..<250 {
      let text = Self.text(&random)
      let action = Action.allCases.randomElement(using: &random) ?? .post
      let circumstances = Judge.Circumstances(
        action: action, stage: .campaign, day: try day("2024-10-10"))
      let verdict = judge.verdict(on: text, circumstances)
      check(verdict, text, action)
      #expect(judge.verdict(on: text, circumstances) == verdict)
    }
  }

  private func check(_ verdict: Verdict, _ text: TextReading, _ action: Action) {
    #expect(!verdict.reasons.isEmpty)
    #expect(Set(verdict.reasons.map(\.code)).count == verdict.reasons.count)
    for reason in verdict.reasons {
      #expect(!reason.message.contains("{") && !reason.message.contains("}"))
    }
    #expect((verdict.level == .cannotTell) == (text.abstention != nil))
    #expect((verdict.pair == nil) == [.neutral, .cannotTell].contains(verdict.level))
    guard verdict.level == .supportIndicated else { return }
    let pair = text.pairs.first { $0.pair == verdict.pair }
    #expect(!action.isPassive && !text.hasReportedSpeech && !text.hasSarcasmSign)
    #expect(pair?.isMentioned == true && pair?.isMentionedWeakly == false)
    #expect(pair?.stance == .support)
    let forbidden: FindingScope = [.negated, .quoted, .reported, .question]
    for finding in pair?.findings ?? [] where finding.toward == .support {
      #expect(finding.scope.isDisjoint(with: forbidden))
    }
  }

  @Test("a reason quotes at most forty scalars of a post")
  func shortQuote() throws {
    let long = String(repeating: "é", count: 60)
    let finding = Finding(
      kind: .praise, toward: .support, strength: 3, scope: [], start: 0, end: 60, text: long)
    let judge = Judge(
      thresholds: .forTests,
      rules: RuleBook(rules: []), language: .english)
    let verdict = judge.verdict(
      on: .of([.of(support: 0.9, oppose: 0, [finding])]),
      Judge.Circumstances(action: .post, stage: .campaign, day: try day("2024-10-10")))
    let message = try #require(verdict.reasons.first { $0.code == .praise }?.message)
    #expect(message.count { $0 == "é" } == 40)
    #expect(message.contains("…"))
  }

  @Test("a piece of a post that looks like a placeholder stays as it is")
  func bracesInPost() throws {
    let finding = Finding(
      kind: .praise, toward: .support, strength: 3, scope: [], start: 0, end: 3, text: "{n}")
    let judge = Judge(
      thresholds: .forTests,
      rules: RuleBook(rules: []), language: .english)
    let verdict = judge.verdict(
      on: .of([.of("7", support: 0.9, oppose: 0, [finding])]),
      Judge.Circumstances(action: .post, stage: .campaign, day: try day("2024-10-10")))
    #expect(
      verdict.reasons.first { $0.code == .praise }?.message == "Praise (\"{n}\") for pair number 7."
    )
  }

  @Test("a verdict does not depend on what was judged before", arguments: UInt64(0)..<8)
  func cache(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let start = try day("2022-01-01")
    let rules = try WordingKind.allCases.enumerated().map { index, kind in
      Rule.of(
        "r\(index)", kinds: [kind], actions: index.isMultiple(of: 3) ? [.share] : [.post, .share],
        isAllowed: index.isMultiple(of: 5),
        from: index.isMultiple(of: 7) ? try day("2024-06-01") : start)
    }
    let judge = Judge(thresholds: .forTests, rules: RuleBook(rules: rules), language: .english)
    var cache = CitationCache()
    for _ in 0..<400 {
      let text = Self.text(&random)
      let circumstances = Judge.Circumstances(
        action: Bool.random(using: &random) ? .post : .share,
        stage: Bool.random(using: &random) ? .campaign : .unknown,
        day: try day(Bool.random(using: &random) ? "2024-10-10" : "2023-10-10"))
      #expect(
        judge.verdict(on: text, circumstances, cache: &cache)
          == judge.verdict(on: text, circumstances))
    }
  }
}
