/// How answers change when posts are rewritten so that only programs see a difference.
public struct AttackReport: Sendable, Equatable, Codable {
  /// A post whose answer changed.
  public struct Change: Sendable, Equatable, Codable {
    /// The post's id.
    public let id: String
    /// Its level as it was written.
    public let from: String
    /// Its level when rewritten.
    public let to: String
    /// How much probability of support it lost; negative where it gained.
    public let supportLost: Double
  }

  /// The figures of one attack.
  public struct Row: Sendable, Equatable, Codable {
    /// What was done to the posts.
    public let attack: Attack
    /// How many posts differ when rewritten; all others keep their answers.
    public let rewritten: Int
    /// How many answers have another level.
    public let changed: Int
    /// How many posts with `indikasi-dukungan` lost it or kept it for another pair.
    public let supportLost: Int
    /// The share of them, with its interval.
    public let supportLostShare: EvaluationReport.Share
    /// How many posts rose from `netral` to `perlu-telaah` or `indikasi-dukungan`.
    public let neutralRaised: Int
    /// How many posts rose to `indikasi-dukungan`.
    public let indicationsGained: Int
    /// The posts whose answers changed most, at most ten, by id; never their texts.
    public let worst: [Change]
  }

  /// How many posts.
  public let n: Int
  /// How many of them have `indikasi-dukungan` as they were written.
  public let supportAnswers: Int
  /// The figures by attack.
  public let attacks: [Row]
  /// Digests of what made the answers.
  public let provenance: Provenance
}
