#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Scores texts with a model.
///
/// Evidence is summed in whole numbers, so the score does not depend on the order of the features.
/// Unknown features change nothing but the share that is known. Can be used from many tasks at
/// once, each with a ``Score`` of its own; allocates nothing.
package struct Scorer: Sendable {
  /// The model.
  package let model: Model

  /// A scorer.
  ///
  /// - Parameter model: An opened model.
  package init(_ model: Model) {
    self.model = model
  }

  /// Scores a text.
  ///
  /// - Parameters:
  ///   - features: The features of the text.
  ///   - score: Where the result goes; contributions are emptied.
  /// - Complexity: Linear in the number of features.
  package func score(_ features: FeatureVector, into score: inout Score) {
    precondition(score.logOdds.count == model.classes.count, "a score of another model")
    score.contributions.removeAll(keepingCapacity: true)
    if model.table.columnCount == 2 {
      sumPairs(features, &score)
    } else {
      sumColumns(features, &score)
    }
    score.scale = WeightTable.scale(count: score.knownCount, power: model.lengthPower)
    finish(&score)
  }

  /// Scores a text and tells what each of its features added.
  ///
  /// - Parameters:
  ///   - features: The features of the text.
  ///   - score: Where the result goes, contributions with it; unknown features add 0.
  /// - Complexity: Linear in the number of features; twice the look-ups of ``score(_:into:)``.
  package func explain(_ features: FeatureVector, into score: inout Score) {
    self.score(features, into: &score)
    let columns = model.table.columnCount
    for entry in features.entries {
      let offset = model.table.offset(of: entry.id)
      for column in 0..<columns {
        let weight = offset.map { model.table.weight(at: $0, column: column) } ?? 0
        let units = Int64(entry.fixedCount) &* Int64(weight)
        score.contributions.append(Double(units) / FixedPoint.evidenceUnits * score.scale)
      }
    }
  }

  /// The sum for three classes, two columns, kept in registers.
  private func sumPairs(_ features: FeatureVector, _ score: inout Score) {
    let table = model.table
    var (first, second): (Int64, Int64) = (0, 0)
    var (known, total): (UInt64, UInt64) = (0, 0)
    for entry in features.entries {
      total &+= UInt64(entry.fixedCount)
      guard let weights = table.weights(of: entry.id) else { continue }
      known &+= UInt64(entry.fixedCount)
      first &+= Int64(entry.fixedCount) &* Int64(weights.0)
      second &+= Int64(entry.fixedCount) &* Int64(weights.1)
    }
    (score.sums[0], score.sums[1]) = (first, second)
    setCounts(&score, known: known, total: total)
  }

  /// The sum for any number of classes.
  private func sumColumns(_ features: FeatureVector, _ score: inout Score) {
    let table = model.table
    var (known, total): (UInt64, UInt64) = (0, 0)
    for column in score.sums.indices { score.sums[column] = 0 }
    for entry in features.entries {
      total &+= UInt64(entry.fixedCount)
      guard let offset = table.offset(of: entry.id) else { continue }
      known &+= UInt64(entry.fixedCount)
      for column in score.sums.indices {
        let weight = Int64(table.weight(at: offset, column: column))
        score.sums[column] &+= Int64(entry.fixedCount) &* weight
      }
    }
    setCounts(&score, known: known, total: total)
  }

  private func setCounts(_ score: inout Score, known: UInt64, total: UInt64) {
    score.knownCount = Double(known) / FixedPoint.countUnits
    score.totalCount = Double(total) / FixedPoint.countUnits
  }

  private func finish(_ score: inout Score) {
    let reference = model.classes.reference
    score.logOdds[reference] = 0
    var largest = 0.0
    for column in score.sums.indices {
      let prior = Double(model.fixedLogPriors[column]) / FixedPoint.weightUnits
      let evidence = Double(score.sums[column]) / FixedPoint.evidenceUnits * score.scale
      score.logOdds[model.classes.label(ofColumn: column)] = prior + evidence
      largest = max(largest, prior + evidence)
    }
    var sum = 0.0
    for label in score.logOdds.indices {
      score.probabilities[label] = exp(score.logOdds[label] - largest)
      sum += score.probabilities[label]
    }
    for label in score.probabilities.indices { score.probabilities[label] /= sum }
  }
}
