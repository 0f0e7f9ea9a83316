#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// From log-odds against a reference class to probabilities.
package enum LogOdds {
  /// The probabilities that belong to some log-odds (softmax, the reference being 0).
  ///
  /// - Parameters:
  ///   - logOdds: Log-odds of each column.
  ///   - classes: The classes and the reference among them.
  /// - Returns: A probability for each class, by class index; they sum to 1.
  package static func probabilities(_ logOdds: some Collection<Double>, _ classes: ClassList)
    -> [Double]
  {
    var columns = Array(logOdds)
    let rest = normalize(&columns).reference
    columns.insert(rest, at: classes.reference)
    return columns
  }

  /// The probabilities that belong to two log-odds, the reference standing behind them.
  ///
  /// - Parameters:
  ///   - first: Log-odds of the first class.
  ///   - second: Log-odds of the second class.
  /// - Returns: What ``probabilities(_:_:)`` gives, without an array.
  package static func probabilities(
    _ first: Double, _ second: Double
  ) -> (first: Double, second: Double, reference: Double) {
    let largest = max(0, first, second)
    let reference = exp(-largest)
    let (one, two) = (exp(first - largest), exp(second - largest))
    let sum = reference + one + two
    return (one / sum, two / sum, reference / sum)
  }

  /// Replaces log-odds by probabilities, and gives that of the reference.
  ///
  /// - Returns: The probability of the reference, and the logarithm of the sum of e to each
  ///   log-odds, the reference's among them.
  @discardableResult
  static func normalize(_ values: inout [Double]) -> (reference: Double, logSum: Double) {
    var largest = 0.0
    for value in values where value > largest { largest = value }
    let reference = exp(-largest)
    var sum = reference
    for index in values.indices {
      values[index] = exp(values[index] - largest)
      sum += values[index]
    }
    for index in values.indices { values[index] /= sum }
    return (reference / sum, largest + log(sum))
  }
}
