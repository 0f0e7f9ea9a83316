import NaiveBayes
public import Neutrality

/// How a model did on posts of folds it was not trained on.
public struct TrainingReport: Sendable, Equatable {
  /// Posts given.
  public let posts: Int
  /// Posts that name their target and were used.
  public let used: Int
  /// Features with weights.
  public let features: Int
  /// All held-out posts.
  public let confusion: ConfusionMatrix
  /// Held-out posts by election, by name.
  public let byElection: [(election: String, confusion: ConfusionMatrix)]
  /// Expected calibration error over 10 bins of equal width.
  public let calibrationError: Double

  /// Macro-F1 over all held-out posts.
  public var macroF1: Double { confusion.macroF1 }

  init(records: [LabelledRecord], heldOut: HeldOutPredictions, total: Int, features: Int) {
    posts = total
    used = records.count
    self.features = features
    var all = ConfusionMatrix()
    var elections: [String: ConfusionMatrix] = [:]
    let probabilities = heldOut.probabilities()
    for (index, record) in records.enumerated() where heldOut.count == records.count {
      let row = Array(probabilities[(index * 3)..<(index * 3 + 3)])
      let best = row.indices.max { (row[$0], $1) < (row[$1], $0) } ?? StanceClasses.neutral
      let predicted = StanceClasses.stance(at: best)
      all.add(gold: record.label.stance, predicted: predicted)
      elections[record.election, default: ConfusionMatrix()]
        .add(gold: record.label.stance, predicted: predicted)
    }
    confusion = all
    byElection = elections.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    calibrationError =
      heldOut.count > 0
      ? Reliability(probabilities: probabilities, labels: heldOut.labels, binCount: 10)
        .expectedCalibrationError : 0
  }

  /// Compares field by field.
  ///
  /// - Parameters:
  ///   - first: A report.
  ///   - second: Another.
  /// - Returns: True if all figures are equal.
  public static func == (first: TrainingReport, second: TrainingReport) -> Bool {
    first.posts == second.posts && first.used == second.used && first.features == second.features
      && first.confusion == second.confusion && first.calibrationError == second.calibrationError
      && first.byElection.elementsEqual(second.byElection) { $0.0 == $1.0 && $0.1 == $1.1 }
  }
}
