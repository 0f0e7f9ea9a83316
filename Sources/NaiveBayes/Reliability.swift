/// How often predictions are right, by how sure they are: a reliability diagram as numbers.
///
/// Source: Guo et al., "On Calibration of Modern Neural Networks", ICML 2017, section 2; bin *m* of
/// *M* holds confidences in ((m-1)/M, m/M], and the first also holds 0.
package struct Reliability: Sendable, Equatable {
  /// Predictions of about the same confidence.
  package struct Bin: Sendable, Equatable {
    /// How many predictions there are.
    package var count = 0
    /// Their mean confidence; 0 in an empty bin.
    package var confidence = 0.0
    /// The share of them that is right; 0 in an empty bin.
    package var accuracy = 0.0
  }

  /// The bins, from unsure to sure, of equal width between 0 and 1.
  package let bins: [Bin]

  /// Sorts predictions into bins.
  ///
  /// - Parameters:
  ///   - confidences: How sure each prediction is, from 0 to 1.
  ///   - hits: Whether each is right; as many.
  ///   - binCount: How many bins to make; 10 and 15 are usual.
  /// - Complexity: Linear in the number of predictions.
  package init(confidences: [Double], hits: [Bool], binCount: Int) {
    precondition(binCount > 0 && confidences.count == hits.count, "a hit for each confidence")
    var bins = [Bin](repeating: Bin(), count: binCount)
    for (confidence, hit) in zip(confidences, hits) {
      let place = Int((confidence * Double(binCount)).rounded(.up)) - 1
      let index = max(0, min(binCount - 1, place))
      bins[index].count += 1
      bins[index].confidence += confidence
      bins[index].accuracy += hit ? 1 : 0
    }
    for index in bins.indices where bins[index].count > 0 {
      bins[index].confidence /= Double(bins[index].count)
      bins[index].accuracy /= Double(bins[index].count)
    }
    self.bins = bins
  }

  /// The reliability of the likeliest class of each prediction.
  ///
  /// - Parameters:
  ///   - probabilities: For each example a probability for each class, one example after the other.
  ///   - labels: The right class of each example.
  ///   - binCount: How many bins to make.
  package init(probabilities: [Double], labels: [Int], binCount: Int) {
    precondition(labels.isEmpty || probabilities.count % labels.count == 0, "equal rows")
    let classCount = labels.isEmpty ? 1 : probabilities.count / labels.count
    var confidences: [Double] = []
    var hits: [Bool] = []
    for (row, label) in labels.enumerated() {
      let start = row * classCount
      var best = 0
      for other in 1..<max(classCount, 1)
      where probabilities[start + other] > probabilities[start + best] {
        best = other
      }
      confidences.append(probabilities[start + best])
      hits.append(best == label)
    }
    self.init(confidences: confidences, hits: hits, binCount: binCount)
  }

  /// Expected calibration error: the mean distance of confidence from accuracy, from 0 to 1.
  package var expectedCalibrationError: Double {
    let total = bins.reduce(0) { $0 + $1.count }
    guard total > 0 else { return 0 }
    return bins.reduce(0) { sum, bin in
      sum + Double(bin.count) / Double(total) * abs(bin.accuracy - bin.confidence)
    }
  }
}
