import ASNText
import Neutrality
import Testing

/// Answers that hang on who says it, of whom, and whether it is meant.
@Suite struct ScopedStanceTests {
  @Test(
    "a short post without a name is about the pair asked for where it takes a side",
    arguments: [("Semoga menang", "support"), ("mundur saja pak, bikin malu", "oppose")])
  func unnamedTarget(_ text: String, _ stance: String) throws {
    let answer = try Shared.analyzer("pilkada-jateng-2024").assess(text, Request(target: "1"))
    let pair = try #require(answer.stances.first)
    #expect(!pair.mentioned)
    #expect(pair.stance.rawValue == stance)
    #expect(answer.verdict.level == .needsReview)
  }

  @Test(
    "everyday posts are about nobody, whoever is asked for",
    arguments: [
      "besok hujan ga ya", "Voli antar RT semalam, RT 3 menang telak", "Dukung penuh anak sekolah!",
    ])
  func everydayTarget(_ text: String) throws {
    let answer = try Shared.analyzer("pilkada-jatim-2024").assess(text, Request(target: "3"))
    #expect(answer.verdict.level == .neutral)
  }

  @Test("the same post without a target names no pair")
  func noTarget() throws {
    let answer = try Shared.analyzer("pilkada-jateng-2024").assess("Semoga menang", Request())
    #expect(answer.stances.isEmpty && answer.verdict.level == .neutral)
  }
}
