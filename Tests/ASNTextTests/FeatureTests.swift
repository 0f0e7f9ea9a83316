import ASNText
import Testing

/// What of a post becomes a feature.
@Suite struct FeatureTests {
  /// The features of a group for a pair of Jakarta 2024, in order.
  private func features(_ group: String, _ text: String, pair: String = "3") throws -> [String] {
    let explanation = try Shared.analyzer().explain(text, Request(target: pair))
    let sum = try #require(explanation.pairs.first { $0.pair == pair })
    return sum.features.filter { $0.group == group }.map(\.text)
  }

  @Test(
    "the first and the last word, name or emoji are features",
    arguments: [
      ("Semoga Pramono menang.", ["Semoga", "menang"]), ("🔥 pilih Pramono 🙏", ["🔥", "🙏"]),
      ("Pramono", ["Pramono", "Pramono"]), ("... Pramono?! https://a.id", ["Pramono", "Pramono"]),
      ("@user 2024 bersama Pramono", ["bersama", "Pramono"]),
    ])
  func edges(_ text: String, _ expected: [String]) throws {
    #expect(try features("edge", text) == expected)
  }

  @Test("what a cue does counts once a post, however often it is said")
  func repeatedCues() throws {
    let once = try features("cue-kind", "Pramono itu pembohong")
    #expect(!once.isEmpty)
    let text = "Pramono itu pembohong, pembohong, pembohong"
    #expect(try features("cue-kind", text).count == once.count)
    #expect(try features("cue", text).count == 3)
  }

  @Test("cues that do something else are not left out")
  func differentCues() throws {
    let attack = try features("cue-kind", "Pramono pembohong").count
    let both = try features("cue-kind", "Pramono pembohong. ayo coblos Pramono").count
    #expect(both > attack)
  }
}
