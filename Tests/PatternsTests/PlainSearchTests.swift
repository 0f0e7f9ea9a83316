import TestSupport
import Testing

@testable import Patterns

@Suite struct PlainSearchTests {
  static let patterns = [
    #"(?i)\b(?:kata|ujar)(?:nya)?\b[^.!?\n]{0,60}:\s*+["“]"#, #"(?i)["”]\s*+,?\s*+(?:kata|ujar)\b"#,
    #"(?i)^\W*+(?:wk(?:wk)+|haha\w*+)\b[^\n]{0,60}\b(?:dukung|pilih)"#,
    #"(?i)\b(jago|juara)\b[^\n]{0,50}[,.!:…]++\s*+\1\s++(?:konten|janji)"#,
    #"(?is)^(?!.*\b(?:bebas|beres))[^\n]{0,200}?\bhebat\b.*korup\w*"#, #"“?pilih”?\b"#,
    #"é?k\d++\s"#,
  ]
  private static let pieces = [
    "kata", "Katanya", "ujar", ":", "\"", " ", "  ", "\n", ",", "wkwk", "WKWKWK", "haha_1",
    "dukung", "pilih", "jago", "Jago", "janji", "!", "hebat", "bebas", "korupsi", "k9 ", "K", "s",
    "-", "\t",
    "\u{0B}", "a",
  ]

  @Test("ASCII holds a match read as bytes where it holds one read as Unicode", arguments: patterns)
  func agreement(_ source: String) throws {
    let pattern = try Pattern(source)
    let scratch = MatchScratch()
    var random = SeededRandom(seed: 7)
    var found = 0
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0...14, using: &random)).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }.joined(separator: Bool.random(using: &random) ? " " : "")
      let bytes = Array(text.utf8)
      let expected =
        try pattern.firstMatch(in: bytes.span, scratch: scratch, isValidUTF8: true) != nil
      let isFound = try pattern.isFound(inASCII: bytes.span, scratch: scratch)
      #expect(isFound == expected, "\(text.debugDescription)")
      if isFound { found += 1 }
    }
    #expect(found > 0)
  }

  @Test("limits hold there, too")
  func limits() throws {
    let limits = MatchLimits(stepCount: 10_000, depth: 1000, heapByteCount: 64 << 10)
    let pattern = try Pattern("(a|aa)+$(?<=b)", limits: limits)
    let bytes = Array(repeating: UInt8(ascii: "a"), count: 40)
    #expect(throws: PatternError.self) {
      try pattern.isFound(inASCII: bytes.span, scratch: MatchScratch())
    }
  }
}
