public import Neutrality

/// What a person said about a record of a corpus.
///
/// Source: the contract, section 2.
public enum Label: String, Sendable, Codable, CaseIterable {
  /// The wording takes the target's side.
  case support
  /// The wording turns against the target.
  case oppose
  /// The text concerns the target and does neither.
  case neutral
  /// The text does not concern the target; counts as neutral.
  case unrelated = "none"

  /// The stance that it stands for.
  public var stance: Stance {
    switch self {
    case .support: .support
    case .oppose: .oppose
    case .neutral, .unrelated: .neutral
    }
  }
}
