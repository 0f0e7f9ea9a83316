import NaiveBayes
import Neutrality

/// Makes the figures of a report from outcomes.
struct EvaluationSummary {
  let outcomes: [Evaluator.Outcome]
  let provenance: Provenance

  /// The report.
  func report() -> EvaluationReport {
    let matrix = Self.matrix(outcomes)
    let support = outcomes.filter { $0.gold == .support }
    let indicated = outcomes.filter(\.isIndicated)
    let hits = indicated.count { $0.gold == .support }
    let recall = Interval.wilson(hits, support.count)
    return EvaluationReport(
      n: outcomes.count, accuracy: matrix.accuracy, macroF1: matrix.macroF1,
      macroF1Interval: Interval.bootstrapMacroF1(outcomes.map { ($0.gold, $0.predicted) }),
      perClass: Self.byStance { matrix.figures(of: $0) },
      confusion: Self.byStance { gold in
        Self.byStance { matrix.count(gold: gold, predicted: $0) }
      },
      majority: majority(matrix), calibration: calibration(),
      coverage: ratio(outcomes.count { $0.level != .cannotTell }, outcomes.count),
      indication: EvaluationReport.Indication(
        precision: Interval.wilson(hits, indicated.count), recall: recall, n: indicated.count),
      byPair: slices { "\($0.election)/\($0.pair)" }, byElection: slices { $0.election },
      levels: Dictionary(grouping: outcomes, by: \.level.rawValue).mapValues(\.count),
      prevalence: prevalence(
        recall: recall.value,
        falseRate: ratio(indicated.count - hits, outcomes.count - support.count)),
      curve: curve(), provenance: provenance)
  }

  private static func matrix(_ outcomes: [Evaluator.Outcome]) -> ConfusionMatrix {
    var matrix = ConfusionMatrix()
    for outcome in outcomes { matrix.add(gold: outcome.gold, predicted: outcome.predicted) }
    return matrix
  }

  private static func byStance<Value>(_ value: (Stance) -> Value) -> [String: Value] {
    Dictionary(uniqueKeysWithValues: Stance.allCases.map { ($0.rawValue, value($0)) })
  }

  private func majority(_ matrix: ConfusionMatrix) -> EvaluationReport.Majority {
    let top = Stance.allCases.max { matrix.figures(of: $0).n < matrix.figures(of: $1).n }
    let label = top ?? .neutral
    var baseline = ConfusionMatrix()
    for outcome in outcomes { baseline.add(gold: outcome.gold, predicted: label) }
    return EvaluationReport.Majority(
      label: label.rawValue, accuracy: baseline.accuracy, macroF1: baseline.macroF1)
  }

  private func calibration() -> EvaluationReport.Calibration {
    let probabilities = outcomes.flatMap {
      [$0.probability.support, $0.probability.oppose, $0.probability.neutral]
    }
    let labels = outcomes.map { StanceClasses.index(of: $0.gold) }
    let reliability = Reliability(probabilities: probabilities, labels: labels, binCount: 10)
    return EvaluationReport.Calibration(
      ece: reliability.expectedCalibrationError,
      brier: outcomes.isEmpty
        ? 0 : ProbabilityScore.brier(probabilities: probabilities, labels: labels),
      bins: reliability.bins.map {
        EvaluationReport.Calibration.Bin(
          n: $0.count, confidence: $0.confidence, accuracy: $0.accuracy)
      })
  }

  private func slices(
    by name: (Evaluator.Outcome) -> String
  ) -> [String: EvaluationReport.Slice] {
    Dictionary(grouping: outcomes, by: name).mapValues { part in
      let matrix = Self.matrix(part)
      let wrong = part.count { $0.isIndicated && $0.gold != .support }
      return EvaluationReport.Slice(
        n: part.count, accuracy: matrix.accuracy, macroF1: matrix.macroF1,
        falseIndications: Interval.wilson(wrong, part.count))
    }
  }

  /// Bayes' rule: the share of indications that are wrong where `share` of posts is support.
  private func prevalence(recall: Double, falseRate: Double) -> [EvaluationReport.Prevalence] {
    [0.01, 0.05, 0.2, 0.5].map { share in
      let wrong = falseRate * (1 - share)
      let all = wrong + recall * share
      return EvaluationReport.Prevalence(support: share, wrong: all > 0 ? wrong / all : nil)
    }
  }

  private func curve() -> [EvaluationReport.CurvePoint] {
    let support = outcomes.count { $0.gold == .support }
    return stride(from: 0, through: 20, by: 1).map { step in
      let threshold = Double(step) / 20
      let taken = outcomes.filter { $0.probability.support >= threshold }
      let hits = taken.count { $0.gold == .support }
      return EvaluationReport.CurvePoint(
        threshold: threshold, coverage: ratio(taken.count, outcomes.count),
        precision: ratio(hits, taken.count), recall: ratio(hits, support))
    }
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }
}
