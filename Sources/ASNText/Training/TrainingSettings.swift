import NaiveBayes

/// How the stance model is trained.
///
/// The defaults are those of the default model.
///
/// Chosen by leaving one election out, see `Corpus/README.md`.
public struct TrainingSettings: Sendable, Equatable {
  /// Folds of cross-validation for calibration; 0 trains without calibration.
  public var folds: FoldChoice
  /// How much a post counted in `Lexicons/statistics` weighs against a post of the corpus.
  public var statisticsWeight: Double
  /// Share of complement naive Bayes in each weight, 0 to 1.
  public var complementShare: Double
  /// How far long texts are damped, 0 to 1.
  public var lengthPower: Double
  /// Fewest posts in which a feature must stand.
  public var minimumDocuments: Int
  /// How likely each stance is before a text is read.
  public var prior: Prior

  /// How cross-validation splits.
  public enum FoldChoice: Sendable, Equatable {
    /// Not at all: no calibration.
    case none
    /// So many folds, near-copies kept together.
    case count(Int)
    /// One election at a time.
    case byElection
  }

  /// Factor on all log-odds after calibration on our own corpus, above 0.
  ///
  /// Real posts are noisier than ours: on the relabelled public sets, each election left out in
  /// turn, the slope that fits best is about half of that on our corpus; see `Corpus/README.md`.
  /// A corpus of one election is taken as it is: there it has no effect.
  public var transferSlope: Double
  /// How many posts a cue of the lexicon stands for, a strength point each.
  public var cueWeight: Double
  /// How much the shares of the stances in real posts move the prior, 0 to 1.
  ///
  /// Damped, since a text with few signs should not get the stance that is commonest: at 1 opposition
  /// would hardly ever be found. Chosen on comments written after the model and on held-out elections.
  public var baseRatePower: Double

  /// Posts of each stance (support, oppose, neutral) in the public sets as we read them.
  ///
  /// Counted in `Corpus/Readings/public-sets.tsv`; `none` counts as neutral.
  static let baseRates = [3_359.0, 1_026.0, 2_901.0]
  /// Elections whose tables of `Lexicons/statistics` are left out, to measure on their posts.
  public var uncountedElections: Set<String> = []

  /// How likely each stance is before a text is read.
  public enum Prior: String, Sendable, Equatable, CaseIterable {
    /// As in the corpus.
    case data
    /// All alike.
    case uniform
  }

  /// Settings.
  ///
  /// - Parameters:
  ///   - folds: How cross-validation splits.
  ///   - statisticsWeight: Weight of a counted post.
  ///   - complementShare: Share of complement naive Bayes.
  ///   - lengthPower: How far long texts are damped.
  ///   - minimumDocuments: Fewest posts of a feature.
  ///   - prior: How likely each stance is at first.
  ///   - transferSlope: Factor on all log-odds after calibration.
  ///   - cueWeight: How many posts a cue stands for.
  ///   - baseRatePower: How much real shares move the prior.
  public init(
    folds: FoldChoice = .byElection, statisticsWeight: Double = 0.2,
    complementShare: Double = 0.25, lengthPower: Double = 0.4, minimumDocuments: Int = 2,
    prior: Prior = .uniform, transferSlope: Double = 0.52, cueWeight: Double = 1,
    baseRatePower: Double = 0.2
  ) {
    self.folds = folds
    self.statisticsWeight = statisticsWeight
    self.complementShare = complementShare
    self.lengthPower = lengthPower
    self.minimumDocuments = minimumDocuments
    self.prior = prior
    self.transferSlope = transferSlope
    self.cueWeight = cueWeight
    self.baseRatePower = baseRatePower
  }

  /// The groups of features with their smoothing and weight.
  static let groups: [FeatureGroup] = FeatureKind.general.map { kind in
    switch kind {
    case .word: FeatureGroup(name: kind.name, smoothing: 0.5)
    case .stem: FeatureGroup(name: kind.name, smoothing: 0.5, multiplier: 0.5)
    case .bigram: FeatureGroup(name: kind.name, smoothing: 0.5)
    case .letters: FeatureGroup(name: kind.name, smoothing: 0.7, multiplier: 0.6)
    case .cuePhrase: FeatureGroup(name: kind.name, smoothing: 0.35, multiplier: 0.4)
    case .cueKind: FeatureGroup(name: kind.name, smoothing: 1.4, multiplier: 2)
    case .rivalWord: FeatureGroup(name: kind.name, smoothing: 0.25, multiplier: 0.02)
    case .shape: FeatureGroup(name: kind.name, smoothing: 0.125, multiplier: 2)
    case .emoji: FeatureGroup(name: kind.name, smoothing: 1, multiplier: 2)
    case .sign: FeatureGroup(name: kind.name, smoothing: 0.5, multiplier: 6)
    case .edge: FeatureGroup(name: kind.name, smoothing: 0.5)
    case .spelling, .spellingPair, .spellingLetters: FeatureGroup(name: kind.name, smoothing: 0.5)
    }
  }

  /// The plan for a corpus of one election only: the model will be used on posts like these.
  ///
  /// Priors are those of the corpus, group weights and single weights are learnt by how well they
  /// tell held-out posts (weighted naive Bayes), and the calibration has an intercept a stance.
  var planForOneElection: TrainingPlan {
    var estimator = estimator
    estimator.prior = .data
    estimator.groups = FeatureKind.allCases.map { FeatureGroup(name: $0.name, smoothing: 0.3) }
    estimator.lengthPower = 0
    return TrainingPlan(
      estimator: estimator, foldCount: 5, groupRidge: 1,
      refinement: TrainingPlan.Refinement(iterations: 40, l2: 0.3), calibration: .platt)
  }

  var estimator: EstimatorSettings {
    EstimatorSettings(
      classes: StanceClasses.list, groups: Self.groups, complementShare: complementShare,
      prior: prior == .data ? .data : .uniform, minimumDocuments: minimumDocuments,
      lengthPower: lengthPower)
  }

  /// The settings as entries of a model's meta section.
  func describe(in meta: inout ModelMeta) {
    meta.append("setting.folds", foldText)
    meta.append("setting.statistics-weight", "\(statisticsWeight)")
    meta.append("setting.complement-share", "\(complementShare)")
    meta.append("setting.length-power", "\(lengthPower)")
    meta.append("setting.minimum-documents", "\(minimumDocuments)")
    meta.append("setting.prior", prior.rawValue)
    meta.append("setting.transfer-slope", "\(transferSlope)")
    meta.append("setting.cue-weight", "\(cueWeight)")
    meta.append("setting.base-rate-power", "\(baseRatePower)")
    for group in Self.groups {
      meta.append("group.\(group.name)", "smoothing \(group.smoothing) weight \(group.multiplier)")
    }
  }

  private var foldText: String {
    switch folds {
    case .none: "none"
    case .count(let count): "\(count)"
    case .byElection: "by-election"
    }
  }
}
