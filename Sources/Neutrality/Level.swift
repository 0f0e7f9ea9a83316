/// What a verdict says about the wording of one text: never that a rule was broken, never a person.
///
/// Source: the contract, section 4.
public enum Level: String, Sendable, Codable, CaseIterable {
  /// No wording for or against a pair was found.
  case neutral = "netral"
  /// There are signs, but weak, mixed, negated, quoted, sarcastic, about two pairs or against one.
  case needsReview = "perlu-telaah"
  /// Strong, calibrated wording of support toward one named pair; still for a person to confirm.
  case supportIndicated = "indikasi-dukungan"
  /// Empty, links or emoji only, too little known text, another language or too long.
  case cannotTell = "tidak-dapat-dinilai"
}
