import NaiveBayes
public import Neutrality

/// Reads labelled posts with a model and compares.
public struct Evaluator: Sendable {
  let resources: Resources

  /// An evaluator.
  ///
  /// - Parameter resources: Model, lexicons and rules.
  public init(resources: Resources) {
    self.resources = resources
  }

  /// One post, as it was read.
  struct Outcome {
    let gold: Stance
    let predicted: Stance
    let probability: StanceProbability
    let isIndicated: Bool
    let level: Level
    let pair: String
    let election: String
  }

  /// Reads posts and compares.
  ///
  /// - Parameter corpus: The labelled posts.
  /// - Returns: The report.
  /// - Throws: `LexiconError` for an unknown election, ``AssessmentError`` for an unknown pair.
  /// - Complexity: Linear in the size of the corpus.
  public func evaluate(_ corpus: [LabelledRecord]) throws -> EvaluationReport {
    EvaluationSummary(outcomes: try outcomes(corpus), provenance: resources.hashes).report()
  }

  /// Reads posts.
  func outcomes(_ corpus: [LabelledRecord]) throws -> [Outcome] {
    var source = FeatureSource(resources: resources)
    var outcomes: [Outcome] = []
    for record in corpus {
      let worker = try source.worker(of: record.election)
      let assessment = try worker.assess(
        record.text.span, Request(id: record.id, target: record.target))
      outcomes.append(outcome(record, assessment))
    }
    return outcomes
  }

  /// A post without a target is read for the pair that the verdict is about.
  private func outcome(_ record: LabelledRecord, _ assessment: Assessment) -> Outcome {
    let pair = record.target.flatMap(Int.init).map(String.init) ?? assessment.verdict.pair
    let stance = assessment.stances.first { $0.pair == pair }
    return Outcome(
      gold: record.label.stance, predicted: stance?.stance ?? .neutral,
      probability: stance?.probability ?? .notMentioned,
      isIndicated: assessment.verdict.level == .supportIndicated
        && assessment.verdict.pair == pair,
      level: assessment.verdict.level, pair: pair ?? "-", election: record.election)
  }
}
