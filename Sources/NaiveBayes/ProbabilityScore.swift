#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Proper scores of probabilities: least where they are the true ones.
package enum ProbabilityScore {
  /// Brier's score: the mean of Σ (probability - 1 or 0)² over all classes, from 0 to 2.
  ///
  /// Source: Brier, "Verification of Forecasts Expressed in Terms of Probability", 1950.
  ///
  /// - Parameters:
  ///   - probabilities: For each example a probability for each class, one example after the other.
  ///   - labels: The right class of each example.
  /// - Returns: The mean over the examples; 0 if there are none.
  /// - Complexity: Linear in the number of probabilities.
  package static func brier(probabilities: [Double], labels: [Int]) -> Double {
    guard !labels.isEmpty else { return 0 }
    let classCount = probabilities.count / labels.count
    var sum = 0.0
    for (row, label) in labels.enumerated() {
      for index in 0..<classCount {
        let distance = probabilities[row * classCount + index] - (index == label ? 1 : 0)
        sum += distance * distance
      }
    }
    return sum / Double(labels.count)
  }

  /// The mean of -log(probability of the right class), in nats.
  ///
  /// - Parameters:
  ///   - probabilities: For each example a probability for each class, one example after the other.
  ///   - labels: The right class of each example.
  /// - Returns: The mean over the examples; 0 if there are none.
  /// - Complexity: Linear in the number of examples.
  package static func logLoss(probabilities: [Double], labels: [Int]) -> Double {
    guard !labels.isEmpty else { return 0 }
    let classCount = probabilities.count / labels.count
    var sum = 0.0
    for (row, label) in labels.enumerated() {
      sum -= log(max(probabilities[row * classCount + label], Double.leastNormalMagnitude))
    }
    return sum / Double(labels.count)
  }
}
