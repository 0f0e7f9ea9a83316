import Hashing
import LexiconStore
import Patterns
import Testing

@testable import ASNText

@Suite struct StylePatternsTests {
  private func findings(
    _ text: String, _ words: [String], table: String? = nil, limits: MatchLimits = .standard
  ) throws -> StylePatterns.Findings {
    let source =
      table.map { LexiconSource(files: [LexiconFile(path: "patterns.tsv", text: $0)]) }
      ?? LexiconSource()
    let patterns = try StylePatterns(source, limits: limits)
    let bytes = Array(text.utf8)
    let hashes = words.map { TextHash.of($0) }
    return patterns.findings(in: bytes.span, words: hashes.span, scratch: MatchScratch())
  }

  @Test("a dateline is news, a speaker before a quotation a report, scorn behind praise sarcasm")
  func kinds() throws {
    #expect(try findings("Selasa (5/11/2024) pagi", ["selasa"]) == .news)
    #expect(try findings("Kata Rano: \"coblos\"", ["kata", "rano"]) == .report)
    #expect(try findings("hebat banget wkwkwk", ["hebat", "banget"]) == .sarcasm)
    #expect(try findings("hebat banget", ["hebat", "banget"]) == [])
  }

  @Test("a pattern is not asked without its trigger word")
  func trigger() throws {
    #expect(try findings("Selasa (5/11/2024) pagi", ["pagi"]) == [])
  }

  @Test("a limit that is reached is said, not taken for no match")
  func limit() throws {
    let table = "name\tkind\ttriggers\tpattern\tnote\nslow\tnews\ta\t(a|aa)+$\t\n"
    let few = MatchLimits(stepCount: 50, depth: 50, heapByteCount: 1 << 16)
    let text = String(repeating: "a", count: 60) + "!"
    #expect(try findings(text, ["a"], table: table, limits: few) == .limitReached)
  }

  @Test(
    "a pattern that can explode, is not valid or of an unknown kind is refused with its line",
    arguments: ["x\tnews\ta\t(a+)+$\t", "x\tnews\ta\t(a\t", "x\tgossip\ta\ta\t"])
  func refused(_ row: String) throws {
    let error = #expect(throws: LexiconError.self) {
      try findings("a", ["a"], table: "name\tkind\ttriggers\tpattern\tnote\n" + row + "\n")
    }
    #expect(error?.line == 2)
  }

  @Test("the words of a slogan are no sign of sarcasm against its own pair")
  func slogan() throws {
    let analyzer = try Analyzer(election: "pilkada-banten-2024")
    for slogan in ["banten maju adil merata tidak korupsi", "banten maju bersama"] {
      let codes = analyzer.assess("hebat banget \(slogan)!").verdict.reasons.map(\.code)
      #expect(!codes.contains(.sarcasm), "\(slogan)")
    }
    let sting = analyzer.assess("hebat banget Airin, korupsi")
    #expect(sting.verdict.reasons.contains { $0.code == .sarcasm })
  }
}
