import LexiconStore
import Testing

@testable import ASNText

@Suite struct AnalyzerTests {
  private func assess(
    _ text: String, in election: String = "pilkada-dki-2024", _ request: Request = Request()
  ) throws -> Assessment {
    try Shared.analyzer(election).assess(text, request)
  }

  @Test("the example of the contract: a call to vote for number 3")
  func contractExample() throws {
    let answer = try assess("Ayo, coblos nomor 3!", in: "pilkada-dki-2024", Request(id: "7"))
    #expect(answer.id == "7")
    #expect(answer.election == "pilkada-dki-2024")
    #expect(answer.verdict.level == .supportIndicated)
    #expect(answer.verdict.pair == "3")
    #expect(answer.codes.first == .voteCall)
    #expect(answer.verdict.missing.contains("author-status"))
    #expect(answer.verdict.rules.contains { $0.id.hasPrefix("skb-2022/") && !$0.isVerified })
    #expect(answer.stances.map(\.pair) == ["3"])
    let stance = try answer.stance("3")
    #expect(stance.name == "Pramono Anung–Rano Karno")
    #expect(stance.mentioned && stance.stance == .support)
    #expect(stance.probability.support > 0.5)
    let number = try #require(stance.evidence.first { $0.kind == "pair-number" })
    #expect((number.start, number.end, number.text) == (12, 19, "nomor 3"))
    #expect(stance.evidence.contains { $0.kind == "vote-call" && $0.text.contains("coblos") })
    #expect(answer.provenance.version == Resources.version)
    for hash in [answer.provenance.model, answer.provenance.lexicons, answer.provenance.rules] {
      #expect(hash.hasPrefix("sha256:") && hash.count == 71)
    }
  }

  @Test("stances come by ballot number, whatever the order in the text")
  func order() throws {
    let answer = try assess("Pramono, Dharma Pongrekun dan Ridwan Kamil debat malam ini")
    #expect(answer.stances.map(\.pair) == ["1", "2", "3"])
    #expect(answer.stances.allSatisfy { $0.mentioned })
  }

  @Test("a target that the text does not mean is in the answer, neutral and without probability")
  func unmentionedTarget() throws {
    let answer = try assess("Ayo coblos Pramono", in: "pilkada-dki-2024", Request(target: "1"))
    #expect(answer.stances.map(\.pair) == ["1", "3"])
    let stance = try answer.stance("1")
    #expect(!stance.mentioned && stance.stance == .neutral)
    #expect(stance.probability == .notMentioned)
    #expect(answer.verdict.pair == "3")
  }

  @Test("leading zeros of a target's number do not matter", arguments: ["3", "03", "003"])
  func targetNumber(_ target: String) throws {
    let request = Request(target: target)
    let answer = try assess("hujan lagi di sini", in: "pilkada-dki-2024", request)
    #expect(answer.stances.map(\.pair) == ["3"])
  }

  @Test("a pair that the election does not have is refused", arguments: ["0", "4", "-1", "x", ""])
  func unknownPair(_ target: String) {
    #expect(throws: AssessmentError.unknownPair(target)) {
      try assess("Ayo coblos Pramono", in: "pilkada-dki-2024", Request(target: target))
    }
  }

  @Test("an election that no pack describes is refused")
  func unknownElection() {
    let error = #expect(throws: LexiconError.self) {
      try Analyzer(election: "pilkada-mars-2024", resources: try Shared.resources.get())
    }
    #expect(error?.code == "L004")
  }

  @Test("a text of 64 KiB is read; one byte more cannot be judged, and says so")
  func tooLong() throws {
    let most = String(repeating: "a ", count: 32_768)
    let read = try assess(most)
    #expect(read.codes != [.tooLong])
    let answer = try assess(most + "a")
    #expect(answer.verdict.level == .cannotTell)
    #expect(answer.codes == [.tooLong])
  }

  @Test("bytes that are not UTF-8 give an error with their place")
  func invalidUTF8() throws {
    let worker = try Shared.analyzer().makeWorker()
    let bytes: [UInt8] = [0x61, 0x62, 0xFF, 0x63]
    #expect(throws: AssessmentError.invalidUTF8(byteOffset: 2)) {
      try worker.assess(bytes.span, Request())
    }
    let after = try worker.assess(Array("Ayo coblos nomor 3".utf8).span, Request())
    let expected = try assess("Ayo coblos nomor 3")
    #expect(after == expected)
  }

  @Test("the language changes messages and conditions, and nothing else")
  func language() throws {
    let english = try Analyzer(
      election: "pilkada-dki-2024", resources: try Shared.resources.get(), language: .english)
    for text in SamplePosts.all {
      let (first, second) = (try assess(text), english.assess(text))
      #expect(first.stances == second.stances)
      #expect(first.verdict.level == second.verdict.level)
      #expect(first.codes == second.codes)
      #expect(first.verdict.rules.map(\.id) == second.verdict.rules.map(\.id))
      #expect(first.verdict.reasons.map(\.message) != second.verdict.reasons.map(\.message))
    }
  }

  @Test("a date before determination cites other rows than one after; no date cites both")
  func dates() throws {
    let before = CalendarDay(year: 2024, month: 9, day: 1)
    let after = CalendarDay(year: 2024, month: 10, day: 1)
    let rules = try [before, after, nil].map { date in
      Set(
        try assess("Ayo coblos nomor 3", in: "pilkada-dki-2024", Request(date: date))
          .verdict.rules.map(\.id))
    }
    #expect(!rules[0].isEmpty && !rules[1].isEmpty)
    #expect(rules[0] != rules[1])
    #expect(rules[2] == rules[0].union(rules[1]))
  }

  @Test("the date of the post decides which aliases count; without one all do")
  func datedAliases() throws {
    let pack = try Shared.source.file("elections/pilkada-dki-2024.yaml")
    let text = String(decoding: pack.bytes, as: UTF8.self).replacing(
      "\n    aliases:\n", with: "\n    aliases:\n      - {text: kuda zirah, from: 2024-10-01}\n",
      maxReplacements: 1)
    let source = LexiconSource(
      files: Shared.source.files + [LexiconFile(path: pack.path, text: text)])
    let resources = try Resources(source: source, model: try Shared.resources.get().model)
    let worker = try Analyzer(election: "pilkada-dki-2024", resources: resources).makeWorker()
    let post = Array("Ayo coblos Kuda Zirah!".utf8)
    let isNamed = { (date: CalendarDay?) in
      try !worker.assess(post.span, Request(date: date)).stances.isEmpty
    }
    #expect(try isNamed(nil))
    #expect(try !isNamed(CalendarDay(year: 2024, month: 9, day: 30)))
    #expect(try isNamed(CalendarDay(year: 2024, month: 10, day: 1)))
    #expect(try isNamed(nil))
  }

  @Test("no verdict cites a row that was not yet in force")
  func datedRules() throws {
    let date = CalendarDay(year: 2017, month: 3, day: 20)
    let answer = try assess(
      "Ayo coblos Anies Baswedan", in: "pilkada-dki-2017", Request(date: date))
    #expect(!answer.verdict.rules.isEmpty)
    #expect(answer.verdict.rules.allSatisfy { !$0.id.hasPrefix("skb-2022/") })
  }

  @Test("a like and a follow never rise above a reading by a person", arguments: Action.allCases)
  func passiveActions(_ action: Action) throws {
    for text in SamplePosts.all {
      let answer = try assess(text, in: "pilkada-dki-2024", Request(action: action))
      #expect(!action.isPassive || answer.verdict.level != .supportIndicated)
    }
  }
}
