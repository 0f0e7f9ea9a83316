/// Learns a multiplier for every weight of every feature, starting from naive Bayes.
///
/// WANBIA-C with single weights for attributes: naive Bayes decides for which class a feature
/// speaks, the conditional likelihood decides how much of it is already said by other features.
/// Multipliers are at least 0, so no word changes sides, and are held at 1, so a word that is
/// seldom met keeps what was counted. As in ``GroupWeights``, each example is seen with weights
/// that were counted without it; otherwise every rare feature would look reliable.
///
/// Source: Zaidi et al., JMLR 14, 2013; the scaling of a linear classifier by log-count ratios:
/// Wang, Manning, "Baselines and Bigrams", ACL 2012.
struct WeightRefinement {
  private let columns: Int
  /// The multipliers that are learnt: one for each column of each feature that the examples hold.
  private var weightCount: Int { columns * active.count }
  private let totalCount: Int
  /// The features that the examples hold, in the order of first sight.
  private var active: [UInt32] = []
  /// For each feature its place among the active ones, or -1.
  private var places: [Int32]
  private let l2: Double
  private let movesPriors: Bool
  private var ends: [Int] = []
  /// For each entry the place of its feature among the active ones.
  private var features: [UInt32] = []
  /// For each entry its evidence in each column.
  private var evidence: [Float] = []
  private var offsets: [Double] = []
  private var labels: [Int] = []
  private var rowWeights: [Double] = []

  /// Gathers the evidence of the examples to learn from; parameters as for ``GroupWeights``.
  init(
    rows: SparseRows, chosen: [Int], weights: (Int) -> WeightTable, l2: Double, movesPriors: Bool
  ) {
    guard let first = chosen.first.map(weights) else { preconditionFailure("no examples") }
    columns = first.classes.columnCount
    totalCount = first.weights.count
    places = [Int32](repeating: -1, count: first.count)
    self.l2 = l2
    self.movesPriors = movesPriors
    for row in chosen { append(row, of: rows, weights(row)) }
  }

  /// The multipliers of all weights and what is to be added to the log priors.
  ///
  /// - Complexity: For each round linear in the number of features of the examples.
  func fit(iterations: Int) -> (multipliers: [Double], intercepts: [Double]) {
    let start =
      [Double](repeating: 1, count: weightCount) + [Double](repeating: 0, count: columns)
    let optimizer = BoundedLBFGS(iterations: iterations, boundedCount: weightCount)
    let found = optimizer.minimize(from: start) { parameters, gradient in
      evaluate(parameters, &gradient)
    }
    var multipliers = [Double](repeating: 1, count: totalCount)
    for (place, feature) in active.enumerated() {
      for column in 0..<columns {
        multipliers[Int(feature) * columns + column] = found[place * columns + column]
      }
    }
    return (multipliers, Array(found[weightCount...]))
  }

  private mutating func append(_ row: Int, of rows: SparseRows, _ table: WeightTable) {
    let scale = rows.scale(row, table)
    for place in rows.places(row) where table.known[Int(rows.features[place])] {
      let start = Int(rows.features[place]) * columns
      features.append(activate(rows.features[place]))
      for column in 0..<columns {
        evidence.append(Float(scale * rows.count(at: place) * table.weights[start + column]))
      }
    }
    ends.append(features.count)
    offsets.append(contentsOf: table.logPriors)
    labels.append(table.classes.column(of: rows.labels[row]) ?? -1)
    rowWeights.append(rows.weight(row))
  }

  /// The place of a feature among the active ones.
  private mutating func activate(_ feature: UInt32) -> UInt32 {
    if places[Int(feature)] < 0 {
      places[Int(feature)] = Int32(active.count)
      active.append(feature)
    }
    return UInt32(places[Int(feature)])
  }

  private func evaluate(_ parameters: [Double], _ gradient: inout [Double]) -> Double {
    var loss = startRidge(parameters, &gradient)
    var odds = [Double](repeating: 0, count: columns)
    var begin = 0
    for row in labels.indices {
      let places = begin..<ends[row]
      begin = ends[row]
      fillLogOdds(row, places, parameters, &odds)
      let observed = labels[row] < 0 ? 0 : odds[labels[row]]
      loss += rowWeights[row] * (LogOdds.normalize(&odds).logSum - observed)
      for column in 0..<columns {
        odds[column] = rowWeights[row] * (odds[column] - (labels[row] == column ? 1 : 0))
        if movesPriors { gradient[weightCount + column] += odds[column] }
      }
      addGradient(places, residuals: odds, &gradient)
    }
    return loss
  }

  private func startRidge(_ parameters: [Double], _ gradient: inout [Double]) -> Double {
    var sum = 0.0
    for index in 0..<weightCount {
      let distance = parameters[index] - 1
      gradient[index] = l2 * distance
      sum += l2 / 2 * distance * distance
    }
    for index in weightCount..<parameters.count {
      gradient[index] = 1e-3 * parameters[index]
      sum += 1e-3 / 2 * parameters[index] * parameters[index]
    }
    return sum
  }

  private func fillLogOdds(
    _ row: Int, _ places: Range<Int>, _ parameters: [Double], _ odds: inout [Double]
  ) {
    for column in 0..<columns {
      odds[column] = offsets[row * columns + column] + parameters[weightCount + column]
    }
    for place in places {
      let start = Int(features[place]) * columns
      for column in 0..<columns {
        odds[column] += parameters[start + column] * Double(evidence[place * columns + column])
      }
    }
  }

  private func addGradient(
    _ places: Range<Int>, residuals: [Double], _ gradient: inout [Double]
  ) {
    for place in places {
      let start = Int(features[place]) * columns
      for column in 0..<columns {
        gradient[start + column] += residuals[column] * Double(evidence[place * columns + column])
      }
    }
  }
}
