import TestSupport
import Testing

@testable import Patterns

struct PatternLintTests {
  private static let nested: [(String, Int, Int)] = [
    ("(a+)+", 0, 4), ("(a*)*", 0, 4), ("(.*x)*", 0, 5), ("(?:a+)+", 0, 6), ("x(?:b|c*)+y", 1, 9),
    ("(a{2,})*", 0, 7), ("(a+){3,}", 0, 4), ("((a+)b)+", 0, 7), ("(a+)+?", 0, 4),
    ("(a+?)*", 0, 5), ("(?<n>a+)+", 0, 8), ("(?P<n>a+)+", 0, 9), ("(?'n'a+)+", 0, 8),
    ("([)]+)+", 0, 6), ("([]a]+)*", 0, 7), ("([[:alpha:]]+)+", 0, 14), ("(\\x{41}+)+", 0, 9),
    ("(\\(+)+", 0, 5), ("(\\Q)\\E+)+", 0, 8), ("(?#(a)(b+)+", 6, 10), ("(?i:a+)+", 0, 7),
    ("(?x)(a+) +", 4, 9), ("(?x:(a+)  # )\n +)", 4, 15), ("(?>(a+)+)", 3, 7), ("é(a+)+", 2, 6),
    ("(?=(a+)+)", 3, 7), ("(?|a+|b)*", 0, 8), ("(a++b+)+", 0, 7), ("(?>x)(a+)*", 5, 9),
    ("([^]]+)+", 0, 7), ("([a[]+)+", 0, 7), ("(?(?=a)b+|c)*", 0, 12), ("(?ix: (a+) )+", 0, 12),
  ]

  @Test(arguments: nested)
  func nestedUnboundedRepeatsAreFound(source: String, group: Int, offset: Int) {
    let fault = PatternLint.Fault(groupOffset: group, offset: offset)
    #expect(PatternLint.faults(in: source) == [fault])
    #expect(throws: Never.self) { try Pattern(source) }
  }

  private static let sound: [String] = [
    "a+b+", "(a)+", "(ab|cd)*", "(a+)", "(a+)?", "(a+){1,5}", "(a{1,9})+", "(?:a+)b+", "(a++)+",
    "(?>a+)+", "(a+)++", "[(a+)]+", "\\(a+\\)+", "\\Q(a+)+\\E", "(?#(a+)+)b", "(a{,3}b)+",
    "(a{x})+", "(?i)a+", "(?<!a)b+", "(*UCP)a+", "(\\p{Lu})+", "(?:\\x{41}{2})+", "(?x)a+ # (b+)+",
    "(\\c)a)+", "([*+])+", "(a+)(b)+", "",
  ]

  @Test(arguments: sound)
  func soundPatternsPass(source: String) {
    #expect(PatternLint.faults(in: source).isEmpty)
  }

  @Test func everyFaultIsReported() {
    let faults = PatternLint.faults(in: "(a+)+|((b*)*)*")
    #expect(faults.map(\.offset) == [4, 11, 13])
  }

  @Test func extendedModeComesFromTheOptionsToo() {
    #expect(PatternLint.faults(in: "(a+) +").isEmpty)
    #expect(PatternLint.faults(in: "(a+) +", options: .extended).map(\.offset) == [5])
  }

  @Test(arguments: [
    "(", ")", "(?", "(?<", "[", "[[:", "\\", "\\Q", "a{", "(*", "(?#", "*", ")+", "[^",
  ])
  func brokenPatternsAreLeftToTheCompiler(source: String) {
    #expect(PatternLint.faults(in: source).isEmpty)
  }

  @Test func noTextStopsTheLint() {
    var generator = SeededRandom(seed: 11)
    let pieces = Array("()[]{}*+?|\\QE#<>='!:xa1,^- ")
    for _ in 0..<3000 {
      let count = Int.random(in: 0..<14, using: &generator)
      let source = String((0..<count).compactMap { _ in pieces.randomElement(using: &generator) })
      let faults = PatternLint.faults(in: source)
      #expect(faults.allSatisfy { $0.groupOffset < $0.offset && $0.offset < source.utf8.count })
    }
  }
}
