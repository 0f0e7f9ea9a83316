import Neutrality

/// Where the levels of a verdict begin for a newly trained model.
enum VerdictThresholds {
  /// Chosen on held-out elections; what precision they reach there, `Corpus/README.md` says.
  static let standard = Judge.Thresholds(
    indication: 0.55, indicationWithoutCue: 0.75, indicationAgainstSigns: 0.85, review: 0.5)
}
