import NaiveBayes

/// Measures how well elections are read that took no part in training.
///
/// For each election of the posts measured a model is trained without its posts and without its
/// table of `Lexicons/statistics`; the answers to all are then reported as one.
public struct ElectionsLeftOut: Sendable {
  private let resources: Resources
  private let settings: TrainingSettings

  /// A measurement.
  ///
  /// - Parameters:
  ///   - resources: The lexicons and rules; their model is not used.
  ///   - settings: How to train.
  public init(resources: Resources, settings: TrainingSettings = TrainingSettings()) {
    self.resources = resources
    self.settings = settings
  }

  /// Trains once an election and reads its posts.
  ///
  /// - Parameters:
  ///   - measured: The labelled posts to read.
  ///   - corpus: The posts to train on; those of the election being read are left out.
  /// - Returns: The report; its model digest is empty, since several models took part.
  /// - Throws: What ``StanceTrainer/train(corpus:)`` and ``Evaluator/evaluate(_:)`` throw.
  /// - Complexity: A training for each election measured.
  public func evaluate(
    _ measured: [LabelledRecord], trainingOn corpus: [LabelledRecord]
  ) throws -> EvaluationReport {
    var outcomes: [Evaluator.Outcome] = []
    for election in Set(measured.map(\.election)).sorted() {
      var settings = settings
      settings.uncountedElections.insert(election)
      let model = try StanceTrainer(resources: resources, settings: settings)
        .train(corpus: corpus.filter { $0.election != election })
      let evaluator = Evaluator(resources: resources.with(model: try Model(bytes: model.bytes)))
      outcomes += try evaluator.outcomes(measured.filter { $0.election == election })
    }
    let provenance = Provenance(
      version: resources.hashes.version, model: "", lexicons: resources.hashes.lexicons,
      rules: resources.hashes.rules)
    return EvaluationSummary(outcomes: outcomes, provenance: provenance).report()
  }
}
