/// Advice about the wording of one text, for a person to confirm or reject.
public struct Verdict: Sendable, Equatable, Codable {
  /// The level.
  public let level: Level
  /// The ballot number of the pair it is about, where there is one.
  public let pair: String?
  /// Why; never empty.
  public let reasons: [Reason]
  /// Rows of the rules that could apply.
  public let rules: [RuleCitation]
  /// What the text cannot show: stable names such as "author-status".
  public let missing: [String]

  /// A verdict.
  ///
  /// - Parameters:
  ///   - level: The level.
  ///   - pair: The pair it is about.
  ///   - reasons: Why; at least one.
  ///   - rules: Rows that could apply.
  ///   - missing: What the text cannot show.
  public init(
    level: Level, pair: String?, reasons: [Reason], rules: [RuleCitation], missing: [String]
  ) {
    precondition(!reasons.isEmpty, "a verdict without a reason")
    self.level = level
    self.pair = pair
    self.reasons = reasons
    self.rules = rules
    self.missing = missing
  }
}
