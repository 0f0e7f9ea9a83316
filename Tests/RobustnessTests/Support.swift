import Testing

@testable import ASNText

/// What all tests of this folder share: the built-in files, loaded once.
enum Shared {
  private static let loaded: Result<Analyzer, any Error> = Result {
    try Analyzer(election: "pilkada-dki-2024")
  }

  static func analyzer() throws -> Analyzer { try loaded.get() }
}

extension Assessment {
  /// Checks what holds for every answer to a text.
  func check(for text: String, _ comment: String) {
    let scalars = Array(text.unicodeScalars)
    #expect(!verdict.reasons.isEmpty, "\(comment)")
    for stance in stances {
      let probability = stance.probability
      let sum = probability.support + probability.oppose + probability.neutral
      #expect(abs(sum - 1) < 1e-6, "\(comment)")
      for evidence in stance.evidence {
        guard evidence.start <= evidence.end, evidence.end <= scalars.count else {
          Issue.record("evidence outside the text: \(comment)")
          continue
        }
        let isSlice = evidence.text.unicodeScalars.elementsEqual(
          scalars[evidence.start..<evidence.end])
        #expect(isSlice, "\(comment)")
      }
    }
  }
}
