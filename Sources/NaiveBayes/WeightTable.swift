#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The weights of a model while it is being made, as floating point.
///
/// The log-odds of class *c* against the reference is
/// `logPriors[c] + scale(n) · Σ count · weight[c]` over the known features of a text, where *n* is
/// the sum of their counts. Everything that is learnt later is folded into these numbers, so the
/// score stays a sum over features.
package struct WeightTable: Sendable, Equatable {
  /// The classes and the reference among them.
  package let classes: ClassList
  /// The groups, with the multipliers that the weights already contain.
  package internal(set) var featureGroups: [FeatureGroup]
  /// How far long texts are damped; see ``scale(count:power:)``.
  package let lengthPower: Double
  /// Log prior odds of each column.
  package internal(set) var logPriors: [Double]
  /// The features, ascending.
  package let ids: [UInt64]
  /// The group of each feature.
  package let groups: [UInt8]
  /// Whether a feature carries evidence; a model holds only those that do.
  package internal(set) var known: [Bool]
  /// For each feature its log-odds in each column.
  package internal(set) var weights: [Double]

  /// Weights of 0 for the features of a table.
  init(settings: EstimatorSettings, table: CountTable, logPriors: [Double]) {
    classes = settings.classes
    featureGroups = settings.groups
    lengthPower = settings.lengthPower
    self.logPriors = logPriors
    ids = table.ids
    groups = table.groups
    known = table.ids.indices.map { index in
      let isFrequent = Int(table.documents[index]) >= max(settings.minimumDocuments, 1)
      let isGroupUsed = settings.groups[Int(table.groups[index])].multiplier > 0
      return (isFrequent || table.priors[index] > 0) && isGroupUsed
    }
    weights = [Double](repeating: 0, count: table.count * settings.classes.columnCount)
  }

  /// How many features there are, known or not.
  package var count: Int { ids.count }

  /// How many features carry evidence.
  package var knownCount: Int { known.reduce(0) { $0 + ($1 ? 1 : 0) } }

  /// The weight of a feature.
  ///
  /// - Parameters:
  ///   - id: Which feature.
  ///   - column: A column, below the number of columns.
  /// - Returns: The log-odds that one occurrence adds, or `nil` where it is not known.
  /// - Complexity: Logarithmic in the number of features.
  package func weight(of id: UInt64, column: Int) -> Double? {
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    guard low < ids.count, ids[low] == id, known[low] else { return nil }
    return weights[low * classes.columnCount + column]
  }

  /// What the evidence of a text is multiplied by for its length.
  ///
  /// Rounded to units of 2^-20, so that contributions of features sum exactly to the log-odds.
  ///
  /// - Parameters:
  ///   - count: The summed counts of its known features.
  ///   - power: From 0 (always 1) to 1 (mean evidence).
  /// - Returns: `max(count, 1)^-power`.
  package static func scale(count: Double, power: Double) -> Double {
    guard power > 0, count > 1 else { return 1 }
    let scale = power == 0.5 ? 1 / count.squareRoot() : pow(count, -power)
    return (scale * FixedPoint.scaleUnits).rounded() / FixedPoint.scaleUnits
  }

  /// Multiplies the weights of each group; a group with 0 is no longer known.
  mutating func multiply(groups multipliers: [Double]) {
    let columns = classes.columnCount
    for group in featureGroups.indices { featureGroups[group].multiplier *= multipliers[group] }
    for index in ids.indices where known[index] {
      let multiplier = multipliers[Int(groups[index])]
      known[index] = multiplier > 0
      for column in 0..<columns { weights[index * columns + column] *= multiplier }
    }
  }

  /// Multiplies each weight by a number of its own.
  mutating func multiply(weights multipliers: [Double]) {
    for index in weights.indices { weights[index] *= multipliers[index] }
  }

  /// Adds to the log priors.
  mutating func add(intercepts: [Double]) {
    for column in logPriors.indices { logPriors[column] += intercepts[column] }
  }

  /// Folds a calibration in: slopes multiply all, intercepts add to the priors.
  ///
  /// - Parameter calibration: A slope and an intercept for each column.
  /// - Complexity: Linear in the number of weights.
  package mutating func apply(_ calibration: Calibration) {
    let columns = classes.columnCount
    for column in 0..<columns {
      logPriors[column] =
        calibration.slopes[column] * logPriors[column] + calibration.intercepts[column]
    }
    for index in weights.indices { weights[index] *= calibration.slopes[index % columns] }
  }
}
