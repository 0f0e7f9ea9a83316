import ASNText
import TestSupport
import Testing

@Suite struct AnalyzerPropertyTests {
  /// Pieces that make offsets hard: marks that combine, wide and invisible scalars, line ends.
  private static let pieces = [
    "Ayo", "coblos", "nomor 3", "nomor tiga", "Pramono", "Ridwan Kamil", "#JakartaMenyala",
    "@ridwankamil", "jangan pilih", "tidak", "dukung", "semoga menang", "🙏🏽", "👨‍👩‍👧", "🇮🇩", "3️⃣", "☝🏿",
    "e\u{301}", "\u{200B}", "\u{FEFF}", "\r\n", "\n", "\t", "  ", "“", "”", "\"", "?", "!!!", "…",
    "ｃｏｂｌｏｓ", "соblos", "½", "㏂", "𝐏𝐫𝐚𝐦𝐨𝐧𝐨", "İ", "ß", "menaaang", "orang2", "http://x.id/a",
    "R.I.D.O", "d4kung", "c o b l o s", "مرحبا", "東京", "\u{0}", "org2", "gausah", "ngedukung",
  ]

  private static func text(_ random: inout SeededRandom) -> String {
    let separator = [" ", "", " ", "\u{200B}"].randomElement(using: &random) ?? " "
    return (0..<Int.random(in: 0...14, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined(separator: separator)
  }

  @Test("whatever the text, the answer keeps the contract", arguments: UInt64(0)..<40)
  func contract(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let analyzer = try Shared.analyzer()
    for _ in 0..<25 {
      let text = Self.text(&random)
      let target = [nil, nil, "1", "2", "3"].randomElement(using: &random) ?? nil
      check(try analyzer.assess(text, Request(target: target)), text, target)
    }
  }

  private func check(_ answer: Assessment, _ text: String, _ target: String?) {
    #expect(!answer.codes.isEmpty)
    #expect(answer.stances.map(\.pair) == answer.stances.map(\.pair).sorted())
    #expect(target == nil || answer.stances.contains { $0.pair == target })
    for stance in answer.stances {
      check(stance, text)
      #expect(stance.mentioned || stance.pair == target)
    }
    if let pair = answer.verdict.pair {
      #expect(answer.stances.contains { $0.pair == pair && $0.mentioned })
    }
  }

  private func check(_ stance: PairStance, _ text: String) {
    let values = [
      stance.probability.support, stance.probability.oppose, stance.probability.neutral,
    ]
    #expect(abs(values.reduce(0, +) - 1) < 1e-6)
    #expect(values.allSatisfy { (0...1).contains($0) })
    let largest: Stance =
      values[0] > values[1] && values[0] > values[2]
      ? .support : (values[1] > values[2] ? .oppose : .neutral)
    #expect(stance.stance == (stance.mentioned ? largest : .neutral))
    let scalars = Array(text.unicodeScalars)
    for evidence in stance.evidence {
      #expect(0 <= evidence.start && evidence.start < evidence.end && evidence.end <= scalars.count)
      guard evidence.end <= scalars.count, evidence.start <= evidence.end else { continue }
      let slice = scalars[evidence.start..<evidence.end]
      #expect(slice.elementsEqual(evidence.text.unicodeScalars), "\(text.debugDescription)")
      let range = evidence.range(in: text)
      #expect(
        range.map { String(text.unicodeScalars[$0]) }?.unicodeScalars.elementsEqual(slice) == true)
      #expect(evidence.weight.isFinite)
      #expect((evidence.toward == nil) == (evidence.weight == 0))
    }
  }

  @Test("in the longer text evidence of the shorter keeps its place and weight")
  func evidenceRange() throws {
    let text = "Pramono hebat"
    let stance = try Shared.analyzer().assess(text).stance("3")
    let name = try #require(stance.evidence.first { $0.kind == "pair-name" })
    #expect(name.range(in: "Suswono hebat") == nil)
    #expect(name.range(in: "") == nil)
    #expect(name.range(in: text).map { String(text[$0]) } == "Pramono")
  }

  @Test(
    "a line end, a byte order mark and spaces around a post change nothing",
    arguments: SamplePosts.all)
  func surroundings(_ text: String) throws {
    let analyzer = try Shared.analyzer()
    let plain = analyzer.assess(text).withoutPlaces
    for changed in ["\(text)\n", "\(text)\r\n", "\u{FEFF}\(text)", "  \(text)", "\(text)  "] {
      #expect(analyzer.assess(changed).withoutPlaces == plain, "\(changed.debugDescription)")
    }
  }

  @Test("a post read before changes nothing: workers keep no trace")
  func noTrace() throws {
    let analyzer = try Shared.analyzer()
    let alone = SamplePosts.all.map { analyzer.makeFresh($0) }
    let worker = analyzer.makeWorker()
    for (text, expected) in zip(SamplePosts.all, alone).reversed() {
      #expect(try worker.assess(Array(text.utf8).span, Request()) == expected)
    }
  }

  @Test("eight tasks at once get the answers of one")
  func tasks() async throws {
    let analyzer = try Shared.analyzer()
    let expected = SamplePosts.all.map { analyzer.assess($0) }
    try await withThrowingTaskGroup(of: [Assessment].self) { group in
      for task in 0..<8 {
        group.addTask {
          let texts = task.isMultiple(of: 2) ? SamplePosts.all : SamplePosts.all.reversed()
          let answers = (0..<10).flatMap { _ in texts.map { analyzer.assess($0) } }
          let last = Array(answers.suffix(SamplePosts.all.count))
          return task.isMultiple(of: 2) ? last : last.reversed()
        }
      }
      for try await answers in group { #expect(answers == expected) }
    }
  }

  @Test("an explanation gives the answer itself, and its weights sum to its log-odds")
  func explanation() throws {
    let analyzer = try Shared.analyzer()
    for text in SamplePosts.all {
      let explanation = try analyzer.explain(text, Request())
      #expect(explanation.assessment == analyzer.assess(text))
      for pair in explanation.pairs where pair.mentioned {
        let support = pair.features.reduce(pair.prior.support) { $0 + $1.weight.support }
        let oppose = pair.features.reduce(pair.prior.oppose) { $0 + $1.weight.oppose }
        #expect(abs(support - pair.logOdds.support) < 1e-9)
        #expect(abs(oppose - pair.logOdds.oppose) < 1e-9)
      }
    }
  }
}

extension Analyzer {
  /// The answer of a worker that has read nothing before.
  fileprivate func makeFresh(_ text: String) -> Assessment? {
    try? makeWorker().assess(Array(text.utf8).span, Request())
  }
}
