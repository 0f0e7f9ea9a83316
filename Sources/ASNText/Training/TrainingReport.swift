import NaiveBayes
public import Neutrality

/// How a model did on posts of folds it was not trained on.
public struct TrainingReport: Sendable, Equatable {
  /// A post whose label may be wrong, for a person to read again.
  public struct Suspect: Sendable, Equatable, Encodable {
    /// Its file as it was named.
    public let file: String
    /// The line on which it begins, from 1.
    public let line: Int
    /// Its label.
    public let label: String
    /// The stance that a model not trained on it holds likeliest.
    public let read: String
    /// How likely that model holds the label, 0 to 1.
    public let probability: Double
  }

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
  /// The posts whose label is least likely to a model that was not trained on them, worst first.
  public let suspects: [Suspect]
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
    var suspects: [Suspect] = []
    let probabilities = heldOut.probabilities()
    for (index, record) in records.enumerated() where heldOut.count == records.count {
      let row = Array(probabilities[(index * 3)..<(index * 3 + 3)])
      let best = row.indices.max { (row[$0], $1) < (row[$1], $0) } ?? StanceClasses.neutral
      let predicted = StanceClasses.stance(at: best)
      if predicted != record.label.stance {
        suspects.append(
          Suspect(
            file: record.file, line: record.line, label: record.label.rawValue,
            read: predicted.rawValue,
            probability: row[StanceClasses.index(of: record.label.stance)]))
      }
      all.add(gold: record.label.stance, predicted: predicted)
      elections[record.election, default: ConfusionMatrix()]
        .add(gold: record.label.stance, predicted: predicted)
    }
    confusion = all
    self.suspects = suspects.sorted {
      ($0.probability, $0.file, $0.line) < ($1.probability, $1.file, $1.line)
    }
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
