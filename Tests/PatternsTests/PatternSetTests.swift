import TestSupport
import Testing

@testable import Patterns

struct PatternSetTests {
  private let scratch = MatchScratch()

  private func set(_ rows: [(String, String, [UInt64])]) throws -> PatternSet {
    try PatternSet(
      rows.map { try PatternSet.Entry(name: $0.0, pattern: Pattern($0.1), triggers: $0.2) })
  }

  private func names(_ set: PatternSet, _ text: String, _ words: [UInt64]) throws -> [String] {
    let bytes = Array(text.utf8)
    return try set.matches(in: bytes.span, words: words.span, scratch: scratch)
      .map { "\($0.name)@\($0.match.range.lowerBound)" }
  }

  private static let asked: [([UInt64], [String])] = [
    ([], ["always@2"]),
    ([11], ["first@0", "always@2"]),
    ([12], ["first@0", "always@2"]),
    ([13, 99], ["always@2", "last@0", "last@2"]),
    ([13, 11], ["first@0", "always@2", "last@0", "last@2"]),
    ([12 + 8, 13 + 16], ["always@2"]),
  ]

  @Test(arguments: asked)
  func aPatternIsAskedOnlyWhenATriggerIsPresent(words: [UInt64], expected: [String]) throws {
    let set = try set([
      ("first", "^no", [11, 12]), ("always", "n[i]", []), ("last", "n", [13]),
    ])
    #expect(try names(set, "noni", words) == expected)
  }

  @Test func oneTriggerMayStandForManyPatterns() throws {
    let set = try set([("a", "x", [5]), ("b", "x", [5, 6]), ("c", "x", [6])])
    #expect(try names(set, "x", [5]) == ["a@0", "b@0"])
    #expect(try names(set, "x", [6]) == ["b@0", "c@0"])
  }

  @Test func anEmptySetFindsNothing() throws {
    #expect(try names(set([]), "x", [1, 2, 3]) == [])
  }

  @Test func anErrorNamesItsPattern() throws {
    let limits = MatchLimits(stepCount: 100, depth: 100, heapByteCount: 32 << 10)
    let pattern = try Pattern("(a|aa)+$(?<=b)", limits: limits)
    let set = PatternSet([PatternSet.Entry(name: "bad", pattern: pattern, triggers: [])])
    let bytes = [UInt8](repeating: 0x61, count: 40)
    let words: [UInt64] = []
    let error = #expect(throws: PatternError.self) {
      try set.matches(in: bytes.span, words: words.span, scratch: scratch)
    }
    #expect(error?.patternName == "bad")
    #expect(error?.kind == .stepLimit)
  }

  @Test func triggersAreFoundAmongMany() {
    var generator = SeededRandom(seed: 3)
    let hashes = (0..<500).map { _ in generator.next() | 1 }
    let table = TriggerTable(hashes.map { [$0] })
    for (index, hash) in hashes.enumerated() {
      var isAsked = [Bool](repeating: false, count: hashes.count)
      table.mark([hash].span, in: &isAsked)
      #expect(isAsked.firstIndex(of: true) == index)
      #expect(isAsked.filter { $0 }.count == 1)
    }
  }
}
