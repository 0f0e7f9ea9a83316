import Testing

@testable import Patterns

struct MatchLimitsTests {
  private let scratch = MatchScratch()
  private let small = MatchLimits(stepCount: 10_000, depth: 1000, heapByteCount: 64 << 10)

  @Test(arguments: [PatternOptions(), .interpreted])
  func anExplodingPatternIsAnErrorAndNotNoMatch(options: PatternOptions) throws {
    let bytes = [UInt8](repeating: 0x61, count: 40)
    let pattern = try Pattern("(a|aa)+$(?<=b)", options: options, limits: small)
    let error = #expect(throws: PatternError.self) {
      try pattern.firstMatch(in: bytes.span, scratch: scratch)
    }
    #expect(error?.kind == .stepLimit)
  }

  @Test func standardLimitsStopAnExplodingPattern() throws {
    let bytes = [UInt8](repeating: 0x61, count: 64)
    let pattern = try Pattern("(a+)+(?<=b)c?$")
    #expect(throws: PatternError.self) {
      try pattern.firstMatch(in: bytes.span, scratch: scratch)
    }
  }

  @Test func depthIsLimitedInTheInterpreter() throws {
    let limits = MatchLimits(stepCount: 1_000_000, depth: 20, heapByteCount: 1 << 20)
    let bytes = Array((String(repeating: "ab", count: 100) + "c").utf8)
    let pattern = try Pattern("(?:ab|a)+c", options: .interpreted, limits: limits)
    let error = #expect(throws: PatternError.self) {
      try pattern.firstMatch(in: bytes.span, scratch: scratch)
    }
    #expect(error?.kind == .depthLimit)
  }

  @Test(arguments: [PatternOptions(), .interpreted])
  func memoryIsLimited(options: PatternOptions) throws {
    let limits = MatchLimits(stepCount: 10_000_000, depth: 10_000_000, heapByteCount: 64 << 10)
    let bytes = Array((String(repeating: "ab", count: 30_000) + "c").utf8)
    let pattern = try Pattern("(?:(a)(b)|a)+c", options: options, limits: limits)
    let error = #expect(throws: PatternError.self) {
      try pattern.firstMatch(in: bytes.span, scratch: scratch)
    }
    #expect(error?.kind == .heapLimit)
  }

  @Test func eachPatternKeepsItsOwnLimitsInOneScratch() throws {
    let bytes = Array((String(repeating: "ab", count: 5000) + "c").utf8)
    let narrow = try Pattern("(?:(a)(b)|a)+c", limits: small)
    let wide = try Pattern("(?:(a)(b)|a)+c")
    for _ in 0..<2 {
      #expect(throws: PatternError.self) {
        try narrow.firstMatch(in: bytes.span, scratch: scratch)
      }
      #expect(try wide.firstMatch(in: bytes.span, scratch: scratch)?.range == 0..<10_001)
    }
  }

  @Test func standardLimitsAreEnoughForTheLongestPost() throws {
    let bytes = Array((String(repeating: "ab ", count: 21_844) + "no 3").utf8)
    for source in ["(?:ab )*no (\\d)", ".*no (\\d)", "no (\\d)", "\\w+ 3"] {
      for options in [PatternOptions(), .interpreted] {
        let pattern = try Pattern(source, options: options)
        let match = try pattern.firstMatch(in: bytes.span, scratch: scratch)
        #expect(match?.range.upperBound == bytes.count, "\(source) \(options)")
      }
    }
  }
}
