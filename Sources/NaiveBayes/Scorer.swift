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
/// once, each with a ``Score`` of its own; allocates nothing. A class, so that handing it on counts
/// one reference instead of those of all parts of the model.
package final class Scorer: Sendable {
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
    score.contributions.removeAll(keepingCapacity: true)
    sum(features, &score, recording: false)
  }

  /// Scores a text and tells what each of its features added.
  ///
  /// - Parameters:
  ///   - features: The features of the text.
  ///   - score: Where the result goes, contributions with it; unknown features add 0.
  /// - Complexity: Linear in the number of features.
  package func explain(_ features: FeatureVector, into score: inout Score) {
    score.contributions.removeAll(keepingCapacity: true)
    let count = features.count * model.table.columnCount
    score.contributions.append(contentsOf: repeatElement(0, count: count))
    sum(features, &score, recording: true)
    // A power of two below the scale's 20 bits: the products are exact.
    let factor = score.scale / FixedPoint.evidenceUnits
    var contributions = score.contributions.mutableSpan
    for index in contributions.indices { contributions[index] *= factor }
  }

  private func sum(_ features: FeatureVector, _ score: inout Score, recording: Bool) {
    precondition(score.logOdds.count == model.classes.count, "a score of another model")
    if model.table.columnCount == 2 {
      sumPairs(features.entries, &score, recording: recording)
    } else {
      sumColumns(features.entries, &score, recording: recording)
    }
    score.scale = WeightTable.scale(count: score.knownCount, power: model.lengthPower)
    finish(&score)
  }

  /// The sum for three classes, two columns, kept in registers.
  private func sumPairs(
    _ entries: [FeatureVector.Entry], _ score: inout Score, recording: Bool
  ) {
    let table = model.table
    var (first, second): (Int64, Int64) = (0, 0)
    var (known, total): (UInt64, UInt64) = (0, 0)
    var contributions = score.contributions.mutableSpan
    for index in entries.indices {
      let count = Int64(entries[index].fixedCount)
      total &+= UInt64(bitPattern: count)
      guard let weights = table.weights(of: entries[index].id) else { continue }
      known &+= UInt64(bitPattern: count)
      first &+= count &* Int64(weights.0)
      second &+= count &* Int64(weights.1)
      if recording {
        contributions[2 * index] = Double(count &* Int64(weights.0))
        contributions[2 * index + 1] = Double(count &* Int64(weights.1))
      }
    }
    (score.sums[0], score.sums[1]) = (first, second)
    setCounts(&score, known: known, total: total)
  }

  /// The sum for any number of classes.
  private func sumColumns(
    _ entries: [FeatureVector.Entry], _ score: inout Score, recording: Bool
  ) {
    let table = model.table
    let columns = table.columnCount
    var (known, total): (UInt64, UInt64) = (0, 0)
    for column in 0..<columns { score.sums[column] = 0 }
    for index in entries.indices {
      let count = Int64(entries[index].fixedCount)
      total &+= UInt64(bitPattern: count)
      guard let offset = table.offset(of: entries[index].id) else { continue }
      known &+= UInt64(bitPattern: count)
      for column in 0..<columns {
        let units = count &* Int64(table.weight(at: offset, column: column))
        score.sums[column] &+= units
        if recording { score.contributions[index * columns + column] = Double(units) }
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
