/// Fits few parameters by the conditional likelihood of labels: temperature, Platt, group weights.
///
/// The log-odds of row *i* and column *c* are `offset + Σ parameter[p] · value[i, c, p]`. Minimised
/// is the summed weighted negative log-likelihood plus `Σ ridge[p]/2 · (parameter[p] - start[p])²`,
/// over parameters at or above their lower bounds; the function is convex.
///
/// Method: Newton's on the parameters that are free, projected onto the bounds (Bertsekas,
/// "Projected Newton Methods for Optimization Problems with Simple Constraints", SIAM J. Control
/// Optim. 20, 1982), with step halving. No randomness; rows are summed in their order.
struct LogLinearFit {
  /// How many parameters there are.
  let parameterCount: Int
  /// How many classes there are besides the reference.
  let columnCount: Int
  /// Where each parameter starts, and where its ridge pulls it.
  let start: [Double]
  /// How strongly each parameter is pulled to its start; above 0.
  let ridge: [Double]
  /// The least value of each parameter.
  let lowerBounds: [Double]
  private var values: [Double] = []
  private var offsets: [Double] = []
  private var labels: [Int] = []
  private var rowWeights: [Double] = []

  init(columnCount: Int, start: [Double], ridge: [Double], lowerBounds: [Double]) {
    parameterCount = start.count
    self.columnCount = columnCount
    self.start = start
    self.ridge = ridge
    self.lowerBounds = lowerBounds
  }

  /// Adds an example.
  ///
  /// - Parameters:
  ///   - values: For each column its factors, one a parameter.
  ///   - offsets: For each column what is added to its log-odds.
  ///   - column: The column that is right, or `nil` for the reference.
  ///   - weight: How much the example counts.
  mutating func append(values: [Double], offsets: [Double], column: Int?, weight: Double) {
    self.values.append(contentsOf: values)
    self.offsets.append(contentsOf: offsets)
    labels.append(column ?? -1)
    rowWeights.append(weight)
  }

  /// The parameters with the least loss.
  ///
  /// - Parameter iterations: The most Newton steps to take.
  /// - Returns: The parameters, within their bounds.
  /// - Complexity: For each step linear in rows times columns times squared parameters.
  func minimize(iterations: Int = 50) -> [Double] {
    var current = start
    var state = evaluate(current)
    for _ in 0..<iterations {
      let free = (0..<parameterCount).filter {
        current[$0] > lowerBounds[$0] || state.gradient[$0] < 0
      }
      let tolerance = 1e-10 * (1 + rowWeights.reduce(0, +))
      guard free.contains(where: { abs(state.gradient[$0]) > tolerance }) else { break }
      let direction = newtonDirection(state, free: free)
      guard let next = search(from: current, loss: state.loss, direction: direction) else { break }
      (current, state) = (next, evaluate(next))
    }
    return current
  }

  private struct State {
    var loss = 0.0
    var gradient: [Double]
    /// Row-major; only the lower triangle is filled.
    var hessian: [Double]
  }

  private func evaluate(_ parameters: [Double], onlyLoss: Bool = false) -> State {
    var state = State(
      gradient: [Double](repeating: 0, count: parameterCount),
      hessian: [Double](repeating: 0, count: parameterCount * parameterCount))
    for index in 0..<parameterCount {
      let distance = parameters[index] - start[index]
      state.loss += ridge[index] / 2 * distance * distance
      state.gradient[index] = ridge[index] * distance
      state.hessian[index * parameterCount + index] = ridge[index]
    }
    var odds = [Double](repeating: 0, count: columnCount)
    for row in labels.indices {
      fillLogOdds(row, parameters, &odds)
      let observed = labels[row] < 0 ? 0 : odds[labels[row]]
      state.loss += rowWeights[row] * (LogOdds.normalize(&odds).logSum - observed)
      if !onlyLoss { addDerivatives(row, odds, &state) }
    }
    return state
  }

  private func fillLogOdds(_ row: Int, _ parameters: [Double], _ odds: inout [Double]) {
    for column in 0..<columnCount {
      let at = row * columnCount + column
      var sum = offsets[at]
      for index in 0..<parameterCount {
        sum += parameters[index] * values[at * parameterCount + index]
      }
      odds[column] = sum
    }
  }

  private func addDerivatives(_ row: Int, _ probabilities: [Double], _ state: inout State) {
    let weight = rowWeights[row]
    var mean = [Double](repeating: 0, count: parameterCount)
    for column in 0..<columnCount {
      let at = (row * columnCount + column) * parameterCount
      let probability = probabilities[column]
      let residual = probability - (labels[row] == column ? 1 : 0)
      for first in 0..<parameterCount where values[at + first] != 0 {
        let value = values[at + first]
        state.gradient[first] += weight * residual * value
        mean[first] += probability * value
        for second in 0...first {
          state.hessian[first * parameterCount + second] +=
            weight * probability * value * values[at + second]
        }
      }
    }
    for first in 0..<parameterCount {
      for second in 0...first {
        state.hessian[first * parameterCount + second] -= weight * mean[first] * mean[second]
      }
    }
  }

  private func newtonDirection(_ state: State, free: [Int]) -> [Double] {
    let size = free.count
    var matrix = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        matrix[row * size + column] = state.hessian[free[row] * parameterCount + free[column]]
      }
    }
    let solution = Self.solve(matrix, size: size, right: free.map { -state.gradient[$0] })
    var direction = [Double](repeating: 0, count: parameterCount)
    for (at, index) in free.enumerated() { direction[index] = solution[at] }
    return direction
  }

  private func search(from current: [Double], loss: Double, direction: [Double]) -> [Double]? {
    var step = 1.0
    for _ in 0..<40 {
      let next = current.indices.map { max(lowerBounds[$0], current[$0] + step * direction[$0]) }
      if evaluate(next, onlyLoss: true).loss < loss { return next }
      step /= 2
    }
    return nil
  }

  /// Solves a symmetric positive definite system by Cholesky's method.
  ///
  /// - Parameters:
  ///   - lower: The lower triangle, row-major; a pivot that rounding made tiny is lifted.
  ///   - size: Rows and columns.
  ///   - right: The right-hand side.
  /// - Returns: The solution.
  static func solve(_ lower: [Double], size: Int, right: [Double]) -> [Double] {
    var factor = lower
    for row in 0..<size {
      for column in 0...row {
        var sum = factor[row * size + column]
        for inner in 0..<column {
          sum -= factor[row * size + inner] * factor[column * size + inner]
        }
        factor[row * size + column] =
          row == column ? max(sum, 1e-12).squareRoot() : sum / factor[column * size + column]
      }
    }
    return substitute(factor, size: size, right: right)
  }

  private static func substitute(_ factor: [Double], size: Int, right: [Double]) -> [Double] {
    var solution = right
    for row in 0..<size {
      for column in 0..<row { solution[row] -= factor[row * size + column] * solution[column] }
      solution[row] /= factor[row * size + row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for below in (row + 1)..<max(size, row + 1) {
        solution[row] -= factor[below * size + row] * solution[below]
      }
      solution[row] /= factor[row * size + row]
    }
    return solution
  }
}
