/// Minimises a smooth function of many parameters, some of which must not fall below 0.
///
/// Limited-memory BFGS (Nocedal, "Updating Quasi-Newton Matrices with Limited Storage", Math.
/// Comp. 35, 1980) on the parameters that are free, projected onto the bounds, with step halving
/// until Armijo's condition holds. The number of rounds is fixed, nothing is random.
struct BoundedLBFGS {
  /// How many rounds to run at most.
  let iterations: Int
  /// The parameters before this position must be at least 0; the others are unbounded.
  let boundedCount: Int
  /// How many past steps shape the next one.
  let memory = 6

  private struct Pair {
    let step: [Double]
    let change: [Double]
    let product: Double
  }

  /// The parameters after the last round.
  ///
  /// - Parameters:
  ///   - start: Where to begin, within the bounds.
  ///   - evaluate: Gives the value at some parameters and fills the gradient.
  /// - Returns: Parameters within the bounds, at which the value is at most that of the start.
  func minimize(
    from start: [Double], evaluate: (_ parameters: [Double], _ gradient: inout [Double]) -> Double
  ) -> [Double] {
    var current = start
    var gradient = [Double](repeating: 0, count: start.count)
    var value = evaluate(current, &gradient)
    var pairs: [Pair] = []
    for _ in 0..<iterations {
      let free = freeGradient(current, gradient)
      let size = Self.dot(free, free).squareRoot()
      guard size > 1e-9 else { break }
      let direction = direction(free, pairs)
      var step = pairs.isEmpty ? 1 / size : 1
      var next = current
      var nextGradient = gradient
      var nextValue = value
      var isBetter = false
      for _ in 0..<30 where !isBetter {
        next = project(current, direction, step)
        nextValue = evaluate(next, &nextGradient)
        isBetter = nextValue <= value + 1e-4 * Self.dotDifference(gradient, next, current)
        step /= 2
      }
      guard isBetter, nextValue < value else { break }
      remember(&pairs, current, next, gradient, nextGradient)
      (current, gradient, value) = (next, nextGradient, nextValue)
    }
    return current
  }

  /// The gradient, 0 where a step downhill would leave the bounds.
  private func freeGradient(_ current: [Double], _ gradient: [Double]) -> [Double] {
    var free = gradient
    for index in 0..<boundedCount where current[index] <= 0 && gradient[index] > 0 {
      free[index] = 0
    }
    return free
  }

  /// The two-loop recursion, kept to the free parameters.
  private func direction(_ free: [Double], _ pairs: [Pair]) -> [Double] {
    var result = free
    var factors: [Double] = []
    for pair in pairs.reversed() {
      let factor = Self.dot(pair.step, result) / pair.product
      for index in result.indices { result[index] -= factor * pair.change[index] }
      factors.append(factor)
    }
    if let last = pairs.last {
      let scale = last.product / Self.dot(last.change, last.change)
      for index in result.indices { result[index] *= scale }
    }
    for (pair, factor) in zip(pairs, factors.reversed()) {
      let correction = factor - Self.dot(pair.change, result) / pair.product
      for index in result.indices { result[index] += correction * pair.step[index] }
    }
    for index in result.indices { result[index] = free[index] == 0 ? 0 : -result[index] }
    return Self.dot(result, free) < 0 ? result : free.map { -$0 }
  }

  private func project(_ current: [Double], _ direction: [Double], _ step: Double) -> [Double] {
    var next = current
    for index in next.indices { next[index] += step * direction[index] }
    for index in 0..<boundedCount where next[index] < 0 { next[index] = 0 }
    return next
  }

  private func remember(
    _ pairs: inout [Pair], _ current: [Double], _ next: [Double], _ gradient: [Double],
    _ nextGradient: [Double]
  ) {
    var (step, change) = (next, nextGradient)
    for index in step.indices {
      step[index] -= current[index]
      change[index] -= gradient[index]
    }
    let product = Self.dot(step, change)
    guard product > 1e-12 * Self.dot(change, change) else { return }
    if pairs.count == memory { pairs.removeFirst() }
    pairs.append(Pair(step: step, change: change, product: product))
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }

  private static func dotDifference(_ left: [Double], _ next: [Double], _ last: [Double]) -> Double
  {
    var sum = 0.0
    for index in left.indices { sum += left[index] * (next[index] - last[index]) }
    return sum
  }
}
