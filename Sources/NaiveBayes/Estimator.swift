#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Makes weights from counts: multinomial naive Bayes, complement naive Bayes, or a mix.
///
/// With `N` the count of a feature in a class, `A` its count in all classes, `V` the number of
/// features of its group and `a` the group's smoothing, the score of a feature for a class is
///
/// - multinomial: log((N + a) / Σ(N + a)), the sum over the group;
/// - complement: -log((A + a - N) / Σ(A + a - N)), that is, how rare it is in the *other* classes.
///
/// A weight is the score for a class less the score for the reference class. With one group these
/// are the weights of scikit-learn's `MultinomialNB` and `ComplementNB`, except that normalised
/// complement weights are multiplied by one common factor, their mean norm, so that they keep the
/// size of log-odds.
///
/// Source: Rennie, Shih, Teevan, Karger, "Tackling the Poor Assumptions of Naive Bayes Text
/// Classifiers", ICML 2003 (complement, steps 4–6 without the tf-idf steps).
package struct Estimator: Sendable {
  /// What to make.
  package let settings: EstimatorSettings

  /// An estimator.
  ///
  /// - Parameter settings: What to make.
  package init(_ settings: EstimatorSettings) {
    self.settings = settings
  }

  /// The weights that follow from some counts.
  ///
  /// - Parameter table: Counts with as many classes as the settings name.
  /// - Returns: A weight for each feature and each class but the reference, and the priors.
  /// - Complexity: Linear in the number of features times classes.
  package func weights(from table: CountTable) -> WeightTable {
    precondition(table.classCount == settings.classes.count, "counts of other classes")
    precondition(table.groups.allSatisfy { $0 < settings.groups.count }, "an unnamed group")
    var result = WeightTable(settings: settings, table: table, logPriors: logPriors(table))
    if settings.complementShare < 1 {
      add(multinomialScores(table, result.known), share: 1 - settings.complementShare, to: &result)
    }
    if settings.complementShare > 0 {
      add(complementScores(table, result.known), share: settings.complementShare, to: &result)
    }
    return result
  }

  /// The log prior of each column against the reference.
  private func logPriors(_ table: CountTable) -> [Double] {
    let classes = settings.classes
    let masses: [Double] =
      switch settings.prior {
      case .data: (0..<classes.count).map { max(table.classWeight($0), 0.5) }
      case .uniform: [Double](repeating: 1, count: classes.count)
      case .given(let given): given
      }
    precondition(masses.count == classes.count && masses.allSatisfy { $0 > 0 }, "bad priors")
    return (0..<classes.columnCount).map {
      log(masses[classes.label(ofColumn: $0)]) - log(masses[classes.reference])
    }
  }

  private func add(_ scores: [Double], share: Double, to result: inout WeightTable) {
    let (count, columns) = (settings.classes.count, settings.classes.columnCount)
    for index in 0..<result.count where result.known[index] {
      let reference = scores[index * count + settings.classes.reference]
      let factor = share * settings.groups[Int(result.groups[index])].multiplier
      for column in 0..<columns {
        let score = scores[index * count + settings.classes.label(ofColumn: column)]
        result.weights[index * columns + column] += factor * (score - reference)
      }
    }
  }

  private func multinomialScores(_ table: CountTable, _ known: [Bool]) -> [Double] {
    logShares(table, known) { table, index, label in table.sum(index, label: label) }
  }

  private func complementScores(_ table: CountTable, _ known: [Bool]) -> [Double] {
    let logs = logShares(table, known) { table, index, label in
      var others: Int64 = 0
      for other in 0..<table.classCount where other != label {
        others += table.sums[index * table.classCount + other]
      }
      return Double(others) / FixedPoint.sumUnits
    }
    guard settings.normalizesComplement else { return logs.map { -$0 } }
    return normalized(logs, table, known)
  }

  /// For each feature and class the logarithm of its smoothed share of all mass in its group.
  private func logShares(
    _ table: CountTable, _ known: [Bool], mass: (CountTable, Int, Int) -> Double
  ) -> [Double] {
    let count = table.classCount
    var logs = [Double](repeating: 0, count: table.count * count)
    var totals = [Double](repeating: 0, count: FeatureGroup.limit * count)
    for index in 0..<table.count where known[index] {
      let group = Int(table.groups[index])
      for label in 0..<count {
        let smoothed = mass(table, index, label) + settings.groups[group].smoothing
        totals[group * count + label] += smoothed
        logs[index * count + label] = log(smoothed)
      }
    }
    let logTotals = totals.map { log($0) }
    for index in 0..<table.count where known[index] {
      let group = Int(table.groups[index])
      for label in 0..<count { logs[index * count + label] -= logTotals[group * count + label] }
    }
    return logs
  }

  private func normalized(_ logs: [Double], _ table: CountTable, _ known: [Bool]) -> [Double] {
    let count = table.classCount
    var norms = [Double](repeating: 0, count: FeatureGroup.limit * count)
    for index in 0..<table.count where known[index] {
      for label in 0..<count {
        norms[Int(table.groups[index]) * count + label] -= logs[index * count + label]
      }
    }
    var scores = logs
    for index in 0..<table.count where known[index] {
      let start = Int(table.groups[index]) * count
      let mean = norms[start..<start + count].reduce(0, +) / Double(count)
      for label in 0..<count where norms[start + label] > 0 {
        scores[index * count + label] *= -mean / norms[start + label]
      }
    }
    return scores
  }
}
