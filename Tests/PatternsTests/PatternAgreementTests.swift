import TestSupport
import Testing

@testable import Patterns

struct PatternAgreementTests {
  private static let sources = [
    "(a|b)*c?", "\\b\\w+\\b", "(?i)ÉA|b+", "(?<x>a)(?=b)", "[^a\\s]+", "a*?b", "(?:ab)+|é", "\\d+",
  ]

  private func randomText(_ generator: inout SeededRandom) -> [UInt8] {
    let letters = ["a", "b", "c", "é", "É", " ", "3", "☝", "\n"]
    let count = Int.random(in: 0..<40, using: &generator)
    return (0..<count).flatMap { _ in Array(letters[Int.random(in: 0..<9, using: &generator)].utf8)
    }
  }

  @Test(arguments: sources)
  func machineCodeAndInterpreterAgree(source: String) throws {
    let compiled = try Pattern(source)
    let interpreted = try Pattern(source, options: .interpreted)
    #expect(!interpreted.isMachineCode)
    let scratch = MatchScratch()
    var generator = SeededRandom(seed: 7)
    for _ in 0..<300 {
      let text = randomText(&generator)
      let expected = try interpreted.matches(in: text.span, scratch: scratch)
      #expect(try compiled.matches(in: text.span, scratch: scratch) == expected, "\(text)")
    }
  }

  @Test func fourTasksShareOnePattern() async throws {
    let pattern = try Pattern("(\\w+) nomor (\\d)")
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for task in 0..<4 {
        group.addTask {
          let scratch = MatchScratch()
          var count = 0
          for round in 0..<2000 {
            let text = Array("é coblos nomor \(round % 10) \(task)".utf8)
            let match = try pattern.firstMatch(in: text.span, scratch: scratch)
            if match == PatternMatch(range: 3..<17, groups: [3..<9, 16..<17]) { count += 1 }
          }
          return count
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == [2000, 2000, 2000, 2000])
  }
}
