import LexiconStore
import Neutrality
import Testing

@testable import ASNText

/// Rule files are read strictly: each fault has a code and a line.
struct RuleCatalogueTests {
  private static let file = """
    id: uji
    title: {id: Uji, en: Test}
    in-force: {from: 2020-01-01, until: 2024-12-31}
    applies-to: [pilkada]
    sources:
      R1: "https://example.org/1"
    rules:
      - id: uji/1
        stage: after
        wording: {id: satu, en: one}
        kinds: [vote-call]
        actions: [post, like]
        class: {id: berat, en: severe}
        sources: [R1]
        verified: false
      - id: uji/2
        wording: {id: dua, en: two}
        kinds: [praise]
        class: {id: berat, en: severe}
        sources: [R1]
        verified: true
        in-force: {from: 2021-01-01, until: 2021-12-31}

    """

  private func catalogue(_ text: String) throws -> RuleCatalogue {
    try RuleCatalogue(LexiconSource(files: [LexiconFile(path: "rules/uji.yaml", text: text)]))
  }

  @Test func `a file is read as it is written`() throws {
    let catalogue = try catalogue(Self.file)
    #expect(catalogue.sets == ["uji"])
    #expect(catalogue.rows.map(\.rule.id) == ["uji/1", "uji/2"])
    #expect(catalogue.rows[0].rule.timing == .after && catalogue.rows[1].rule.timing == .any)
    #expect(catalogue.rows[0].rule.actions == [.post, .like])
    #expect(catalogue.rows[1].rule.until == CalendarDay(year: 2021, month: 12, day: 31))
    #expect(catalogue.book(for: "pilpres").rules.isEmpty)
  }

  @Test(
    arguments: [
      ("    stage: after", "    stages: after", "L207", 9),
      ("title:", "titel:", "L207", 2),
      ("    sources: [R1]\n", "    sources: []\n", "L206", 8),
      ("    sources: [R1]\n", "", "L206", 8),
      ("    sources: [R1]\n", "    sources: [R9]\n", "L219", 14),
      ("from: 2020-01-01", "from: 2020-02-30", "L210", 3),
      ("until: 2024-12-31", "until: besok", "L210", 3),
      ("until: 2024-12-31", "until: 2019-12-31", "L213", 3),
      ("id: uji/2", "id: uji/1", "L215", 16),
      ("stage: after", "stage: sesudah", "L219", 9),
      ("[vote-call]", "[vote-call, vote]", "L219", 11),
      ("[vote-call]", "[]", "L206", 8),
      ("[post, like]", "[post, view]", "L219", 12),
      ("[pilkada]", "[pilbup]", "L219", 4),
      ("verified: false", "verified: maybe", "L211", 15),
      ("    verified: false\n", "", "L206", 8),
      ("    class: {id: berat, en: severe}\n", "", "L206", 8),
    ])
  func `a fault is told by code and line`(
    old: String, new: String, code: String, line: Int
  ) throws {
    let parts = Self.file.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "the file has no \(old)")
    let error = #expect(throws: LexiconError.self) {
      try catalogue(parts.joined(separator: new))
    }
    #expect(error?.code == code && error?.line == line, "\(error as Any)")
    #expect(error?.file == "rules/uji.yaml")
  }

  /// A second row "uji/2" with its own time.
  private func again(_ from: String, _ until: String) -> String {
    Self.file
      + ("  - id: uji/2\n    wording: {id: dua, en: two}\n    kinds: [praise]\n"
        + "    class: {id: berat, en: severe}\n    sources: [R1]\n    verified: true\n"
        + "    in-force: {from: \(from), until: \(until)}\n")
  }

  @Test(arguments: [
    ("2021-01-01", "2021-12-31", "L214"), ("2021-12-31", "2022-12-31", "L215"),
    ("2020-06-01", "2021-01-01", "L215"), ("2021-06-01", "null", "L215"),
  ])
  func `a row cannot stand twice for one day`(from: String, until: String, code: String) throws {
    let error = #expect(throws: LexiconError.self) { try catalogue(again(from, until)) }
    #expect(error?.code == code, "\(error as Any)")
    #expect(error?.line == 23)
    #expect(error?.fault.facts.last == "rules/uji.yaml:16")
  }

  @Test func `a row may change from one day to the next`() throws {
    let catalogue = try catalogue(again("2022-01-01", "null"))
    #expect(catalogue.rows.filter { $0.rule.id == "uji/2" }.count == 2)
  }

  @Test func `rows with two readings give both`() throws {
    let rows = try RuleCatalogue(Shared.source).rows.filter { $0.rule.readings != nil }
    #expect(rows.map(\.rule.id) == ["skb-2022/K4", "skb-2022/D6"])
  }
}
