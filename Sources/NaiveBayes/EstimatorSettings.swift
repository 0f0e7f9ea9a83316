/// What turns counts into weights, without any learning.
package struct EstimatorSettings: Sendable, Equatable {
  /// How likely each class is before a text is read.
  package enum Prior: Sendable, Equatable {
    /// As often as in the training data; a class counts as half an example at least.
    case data
    /// All classes alike.
    case uniform
    /// Given for each class; only their ratios matter. Each must be above 0.
    case given([Double])
  }

  /// The classes and the reference among them.
  package var classes: ClassList
  /// The groups of features, at most 16.
  package var groups: [FeatureGroup]
  /// How much of each weight comes from complement naive Bayes, from 0 (multinomial) to 1.
  package var complementShare: Double
  /// Whether complement weights are normalised by class, as by scikit-learn's `norm=True`.
  package var normalizesComplement: Bool
  /// How likely each class is before a text is read.
  package var prior: Prior
  /// A feature that fewer examples hold is unknown, unless it has prior counts.
  package var minimumDocuments: Int
  /// With *n* features known in a text, their evidence is multiplied by *n*^-power; 0 is off.
  package var lengthPower: Double

  /// Settings that give scikit-learn's `MultinomialNB` unless told otherwise.
  ///
  /// - Parameters:
  ///   - classes: The classes and the reference among them.
  ///   - groups: The groups of features, from 1 to 16.
  ///   - complementShare: How much of each weight is complement naive Bayes, from 0 to 1.
  ///   - normalizesComplement: Whether complement weights are normalised by class.
  ///   - prior: How likely each class is before a text is read.
  ///   - minimumDocuments: In how many examples a feature must stand.
  ///   - lengthPower: How far long texts are damped, from 0 (not) to 1 (mean evidence).
  package init(
    classes: ClassList, groups: [FeatureGroup], complementShare: Double = 0,
    normalizesComplement: Bool = false, prior: Prior = .data, minimumDocuments: Int = 1,
    lengthPower: Double = 0
  ) {
    precondition((1...FeatureGroup.limit).contains(groups.count), "from 1 to 16 groups")
    precondition((0...1).contains(complementShare), "a share lies between 0 and 1")
    precondition((0...1).contains(lengthPower), "a length power lies between 0 and 1")
    self.classes = classes
    self.groups = groups
    self.complementShare = complementShare
    self.normalizesComplement = normalizesComplement
    self.prior = prior
    self.minimumDocuments = minimumDocuments
    self.lengthPower = lengthPower
  }
}
