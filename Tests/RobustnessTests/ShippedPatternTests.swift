import LexiconStore
import Patterns
import Testing

/// Every pattern that is shipped against texts made to explode it.
struct ShippedPatternTests {
  private static let rows: [(name: String, triggers: [String], pattern: String)] = {
    var rows: [(name: String, triggers: [String], pattern: String)] = []
    try? LexiconSource().forEachRow(
      of: "patterns.tsv", columns: ["name", "kind", "triggers", "pattern", "note"]
    ) { row in
      rows.append((row.string(0), row.list(2, separator: ",").map { String($0) }, row.string(3)))
    }
    return rows
  }()

  private static let fillers = [
    " ", "\t\n", "a", "\"", "“”", "wk", "hiya", "xi", "(", "1/", ".", ": ", ", ", "nya", "é",
    "kata ", "kata", "hebat banget ", "senin (", "\u{301}",
  ]

  @Test func `there are patterns`() { #expect(Self.rows.count >= 4) }

  @Test(arguments: rows.map(\.name))
  func `work from any one place grows no faster than the text`(name: String) throws {
    let row = try #require(Self.rows.first { $0.name == name })
    let scratch = MatchScratch()
    for count in [1_000, 20_000] {
      // PCRE2 counts the steps from each place at which a match may begin. Bounded repeats within
      // one another ({0,200} and {0,70}) may add a number that does not grow with the text.
      let steps = UInt32(8 * count + 400_000)
      let limits = MatchLimits(stepCount: steps, depth: steps, heapByteCount: 20 << 20)
      let pattern = try Pattern(row.pattern, options: .interpreted, limits: limits)
      for filler in Self.fillers {
        let body = String(repeating: filler, count: count / filler.utf8.count)
        for prefix in row.triggers + ["\"", "hebat banget", ""] {
          let bytes = Array((prefix + body + prefix).utf8)
          #expect(throws: Never.self, "\(prefix)\(filler)\(filler)…") {
            try pattern.firstMatch(in: bytes.span, scratch: scratch)
          }
        }
      }
    }
  }
}
