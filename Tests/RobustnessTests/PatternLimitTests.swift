import LexiconStore
import Neutrality
import Testing

@testable import ASNText

/// A pattern at its limit: the post cannot be judged, which is said, and the next one can.
struct PatternLimitTests {
  @Test func `a limit of PCRE2 that is reached is an abstention with its own reason`() throws {
    let table = "name\tkind\ttriggers\tpattern\tnote\nslow\tnews\tcoblos\t(?:a|aa)+$(?<=b)\t\n"
    let files = LexiconSource().files + [LexiconFile(path: "patterns.tsv", text: table)]
    let resources = try Resources(
      source: LexiconSource(files: files), model: try Resources().model)
    let analyzer = try Analyzer(election: "pilkada-dki-2024", resources: resources)
    let bomb = "coblos nomor 3 " + String(repeating: "a", count: 5_000)
    let verdict = analyzer.assess(bomb).verdict
    #expect(verdict.level == .cannotTell)
    #expect(verdict.reasons.map(\.code) == [.patternLimit])
    #expect(analyzer.assess("Ayo coblos nomor 3!").verdict.level == .supportIndicated)
  }
}
