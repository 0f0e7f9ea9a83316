/// Makes probabilities that are too sure, or too timid, agree with how often they are right.
///
/// Naive Bayes counts evidence twice that says the same thing, so its probabilities lie too near 0
/// and 1. A slope and an intercept for each class but the reference mend that, and both can be
/// folded exactly into weights and priors (``WeightTable/apply(_:)``).
///
/// Source: Platt, "Probabilistic Outputs for Support Vector Machines", 1999; temperature scaling:
/// Guo et al., "On Calibration of Modern Neural Networks", ICML 2017.
package struct Calibration: Sendable, Equatable {
  /// How many parameters are fitted.
  package enum Kind: String, Sendable, CaseIterable {
    /// Nothing is changed.
    case none
    /// One slope for all classes, no intercepts.
    case temperature
    /// A slope and an intercept for each class but the reference.
    case platt
  }

  /// What the log-odds of each column are multiplied by; at least 0.
  package let slopes: [Double]
  /// What is then added to each.
  package let intercepts: [Double]

  /// A calibration with known parameters.
  ///
  /// - Parameters:
  ///   - slopes: One for each column, at least 0.
  ///   - intercepts: One for each column.
  package init(slopes: [Double], intercepts: [Double]) {
    precondition(slopes.count == intercepts.count, "a slope and an intercept for each column")
    precondition(slopes.allSatisfy { $0 >= 0 }, "a slope below 0 would turn evidence around")
    self.slopes = slopes
    self.intercepts = intercepts
  }

  /// Changes nothing.
  ///
  /// - Parameter columnCount: How many classes there are besides the reference.
  /// - Returns: Slopes of 1 and intercepts of 0.
  package static func identity(columnCount: Int) -> Calibration {
    Calibration(
      slopes: [Double](repeating: 1, count: columnCount),
      intercepts: [Double](repeating: 0, count: columnCount))
  }

  /// The calibration under which held-out labels are most likely.
  ///
  /// - Parameters:
  ///   - kind: How many parameters to fit.
  ///   - predictions: Predictions for examples that had no part in the training.
  ///   - ridge: How strongly parameters are held at slope 1 and intercept 0, above 0. It only has
  ///     to keep them finite where the classes can be told apart without error.
  /// - Returns: A slope and an intercept for each column.
  /// - Complexity: Linear in the number of examples, for each of at most 50 Newton steps.
  package static func fit(
    _ kind: Kind, to predictions: HeldOutPredictions, ridge: Double = 1e-3
  ) -> Calibration {
    let columns = predictions.classes.columnCount
    switch kind {
    case .none: return identity(columnCount: columns)
    case .temperature:
      let slope = fitTemperature(predictions, ridge)
      return Calibration(
        slopes: [Double](repeating: slope, count: columns),
        intercepts: [Double](repeating: 0, count: columns))
    case .platt:
      let found = fitPlatt(predictions, ridge)
      return Calibration(
        slopes: Array(found[..<columns]), intercepts: Array(found[columns...]))
    }
  }

  private static func fitTemperature(_ predictions: HeldOutPredictions, _ ridge: Double) -> Double {
    let columns = predictions.classes.columnCount
    var fit = LogLinearFit(columnCount: columns, start: [1], ridge: [ridge], lowerBounds: [0])
    let zeros = [Double](repeating: 0, count: columns)
    for index in 0..<predictions.count {
      fit.append(
        values: Array(predictions.logOdds(at: index)), offsets: zeros,
        column: predictions.classes.column(of: predictions.labels[index]),
        weight: predictions.weights[index])
    }
    return fit.minimize()[0]
  }

  private static func fitPlatt(_ predictions: HeldOutPredictions, _ ridge: Double) -> [Double] {
    let columns = predictions.classes.columnCount
    let (ones, zeros) = (
      [Double](repeating: 1, count: columns), [Double](repeating: 0, count: columns)
    )
    var fit = LogLinearFit(
      columnCount: columns, start: ones + zeros,
      ridge: [Double](repeating: ridge, count: 2 * columns),
      lowerBounds: zeros + zeros.map { _ in -Double.infinity })
    for index in 0..<predictions.count {
      var values = [Double](repeating: 0, count: 2 * columns * columns)
      for (column, odds) in predictions.logOdds(at: index).enumerated() {
        values[column * 2 * columns + column] = odds
        values[column * 2 * columns + columns + column] = 1
      }
      fit.append(
        values: values, offsets: zeros,
        column: predictions.classes.column(of: predictions.labels[index]),
        weight: predictions.weights[index])
    }
    return fit.minimize()
  }
}
