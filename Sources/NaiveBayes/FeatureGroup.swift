/// A kind of feature (words, word pairs, characters, …) with its own smoothing and weight.
///
/// Each group is a bag of its own: the probabilities of its features sum to 1 within the group, so
/// that a thousand character sequences do not thin out the words.
package struct FeatureGroup: Sendable, Equatable {
  /// The largest number of groups a model may have.
  package static let limit = 16

  /// What reports call the group.
  package let name: String
  /// The pseudo-count that each feature has in each class, above 0.
  package let smoothing: Double
  /// What the log-odds of the group's features are multiplied by, at least 0.
  package var multiplier: Double

  /// A group of features.
  ///
  /// - Parameters:
  ///   - name: What reports call it.
  ///   - smoothing: Pseudo-count of each feature in each class; must be above 0.
  ///   - multiplier: What its log-odds are multiplied by; must be at least 0.
  package init(name: String, smoothing: Double, multiplier: Double = 1) {
    precondition(smoothing > 0 && smoothing.isFinite, "smoothing must be above 0")
    precondition(multiplier >= 0 && multiplier.isFinite, "a multiplier must be at least 0")
    self.name = name
    self.smoothing = smoothing
    self.multiplier = multiplier
  }
}
