/// Predictions for examples that had no part in the training: what calibration learns from.
package struct HeldOutPredictions: Sendable, Equatable {
  /// The classes and the reference among them.
  package let classes: ClassList
  /// For each example the log-odds of each column, one example after the other.
  package private(set) var logOdds: [Double] = []
  /// The right class of each example.
  package private(set) var labels: [Int] = []
  /// How much each example counts.
  package private(set) var weights: [Double] = []

  /// No predictions yet.
  ///
  /// - Parameter classes: The classes and the reference among them.
  package init(classes: ClassList) {
    self.classes = classes
  }

  /// How many examples there are.
  package var count: Int { labels.count }

  /// Adds a prediction.
  ///
  /// - Parameters:
  ///   - logOdds: The log-odds of each column.
  ///   - label: The right class.
  ///   - weight: How much the example counts.
  package mutating func append(logOdds: [Double], label: Int, weight: Double = 1) {
    precondition(logOdds.count == classes.columnCount, "log-odds for each column")
    precondition(label >= 0 && label < classes.count, "no such class")
    self.logOdds.append(contentsOf: logOdds)
    labels.append(label)
    weights.append(weight)
  }

  /// The log-odds of one example.
  ///
  /// - Parameter index: Position of the example.
  /// - Returns: The log-odds of each column.
  package func logOdds(at index: Int) -> ArraySlice<Double> {
    let columns = classes.columnCount
    return logOdds[index * columns..<(index + 1) * columns]
  }

  /// The probabilities of all examples.
  ///
  /// - Returns: For each example a probability for each class, one example after the other.
  package func probabilities() -> [Double] {
    (0..<count).flatMap { LogOdds.probabilities(logOdds(at: $0), classes) }
  }

  /// The same predictions as they are after a calibration.
  ///
  /// - Parameter calibration: A slope and an intercept for each column.
  /// - Returns: Predictions for the same examples.
  package func calibrated(by calibration: Calibration) -> HeldOutPredictions {
    var result = self
    for index in logOdds.indices {
      let column = index % classes.columnCount
      result.logOdds[index] =
        calibration.slopes[column] * logOdds[index] + calibration.intercepts[column]
    }
    return result
  }
}
