import Neutrality

/// Where the levels of a verdict begin for a newly trained model.
enum VerdictThresholds {
  /// Chosen for a precision of the indication near 0.95 on comments that the model was not trained on
  /// and on public sets read again for stance; what was measured is in `Corpus/README.md`.
  static let standard = Judge.Thresholds(
    indication: 0.64, indicationWithoutCue: 0.72, indicationAgainstSigns: 0.86, review: 0.5)
}
