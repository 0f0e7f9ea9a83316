import LexiconStore
import Testing

@testable import ASNText

/// Cases of the rules: those of the program come out, and one that does not is told.
struct PolicyRunnerTests {
  private func report(_ files: [LexiconFile]) throws -> PolicyReport {
    let resources = try Shared.resources.get()
    var runner = PolicyRunner(resources, language: .english)
    return try runner.run(files: files)
  }

  private func report(_ text: String) throws -> PolicyReport {
    try report([LexiconFile(path: "uji.yaml", text: text)])
  }

  @Test func `every case of the program comes out`() throws {
    var runner = PolicyRunner(try Shared.resources.get(), language: .english)
    let report = try runner.run([])
    #expect(report.cases > 0)
    #expect(report.isPassed, "\(report.page(in: .english))")
  }

  @Test(arguments: [
    ("level: netral", "level"), ("level: [netral, tidak-dapat-dinilai]", "level"),
    ("level: indikasi-dukungan\n    pair: \"1\"", "pair"),
    ("level: indikasi-dukungan\n    pair: none", "pair"),
    ("level: indikasi-dukungan\n    stance: {\"3\": oppose}", "stance"),
    ("level: indikasi-dukungan\n    stance: {\"1\": support}", "stance"),
    ("level: indikasi-dukungan\n    rules: [skb-2022/K2]", "rules"),
    ("level: indikasi-dukungan\n    not-rules: [skb-2022/D2]", "not-rules"),
    ("level: indikasi-dukungan\n    reasons: [R201]", "reasons"),
    ("level: indikasi-dukungan\n    not-reasons: [R101]", "not-reasons"),
  ])
  func `what does not come out is told by file, line and field`(
    expectation: String, field: String
  ) throws {
    let text = """
      cases:
        - text: halo
          level: netral
        - text: "Ayo coblos nomor 3!"
          date: 2024-10-05
          \(expectation)

      """
    let report = try report(text)
    #expect(report.cases == 2 && report.failed == 1 && !report.isPassed)
    #expect(report.failures.map(\.field) == [field])
    #expect(report.failures.map(\.file) == ["uji.yaml"] && report.failures.map(\.line) == [4])
    #expect(report.page(in: .indonesian).contains("uji.yaml:4: \(field): "))
  }

  @Test func `a case is met where all it asks for comes`() throws {
    let report = try report(
      """
      cases:
        - text: "Ayo coblos nomor 3!"
          election: pilkada-dki-2024
          target: "3"
          date: 2024-10-05
          action: like
          level: [netral, perlu-telaah]
          pair: "3"
          stance: {"3": support, "1": neutral}
          rules: [skb-2022/D6]
          not-rules: [skb-2022/K4]
          reasons: [R101, R311, R315]
          not-reasons: [R201]
          note: words
      """)
    #expect(report.isPassed, "\(report.page(in: .english))")
  }

  @Test(
    arguments: [
      ("lvl: netral", "L207", 3), ("note: x", "L206", 2), ("level: baik", "L219", 3),
      ("level: []", "L209", 3), ("level: netral\n    action: lihat", "L219", 4),
      ("level: netral\n    date: 2024-02-30", "L210", 4),
      ("level: netral\n    election: pilkada-mars-2024", "L219", 4),
      ("level: netral\n    target: \"9\"", "L219", 4),
      ("level: netral\n    target: \"03\"", "L219", 4),
      ("level: netral\n    pair: \"0\"", "L219", 4),
      ("level: netral\n    stance: {\"4\": support}", "L219", 4),
      ("level: netral\n    stance: {\"3\": maybe}", "L219", 4),
      ("level: netral\n    rules: [skb-2022/D99]", "L219", 4),
      ("level: netral\n    not-reasons: [R999]", "L219", 4),
    ])
  func `a file that is not valid is told by code and line`(
    rest: String, code: String, line: Int
  ) throws {
    let bad = LexiconFile(path: "salah.yaml", text: "cases:\n  - text: halo\n    \(rest)\n")
    let good = LexiconFile(path: "ok.yaml", text: "cases:\n  - {text: halo, level: netral}\n")
    let report = try report([bad, good])
    #expect(!report.isPassed && report.cases == 1 && report.failed == 0)
    #expect(report.faults.map(\.code) == [code] && report.faults.map(\.line) == [line])
    #expect(report.faults.map(\.file) == ["salah.yaml"])
  }

  @Test func `a file without cases is not valid`() throws {
    #expect(try report("cases: []\n").faults.count == 1)
  }

  @Test func `cases change no hash of an answer`() {
    let file = LexiconFile(path: "rules/tests/new.yaml", text: "cases: []\n")
    let more = LexiconSource(files: Shared.source.files + [file])
    let (all, rules) = more.digests(andOf: "rules/")
    #expect(all == Shared.source.digest() && all == more.digest())
    #expect(rules == Shared.source.digests(andOf: "rules/").part)
    let other = LexiconFile(path: "rules/tests.yaml", text: "x: 1\n")
    #expect(LexiconSource(files: Shared.source.files + [other]).digest() != more.digest())
  }
}
