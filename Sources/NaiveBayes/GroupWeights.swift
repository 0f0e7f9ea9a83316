/// Learns what each feature group's evidence is worth: weighted naive Bayes.
///
/// One multiplier a group, at least 0 and held at 1, is chosen so that the labels of examples are
/// most likely under weights that were counted without them. A group whose evidence does not
/// generalise ends at 0, and is then left out of the model.
///
/// Source: Zaidi, Cerquides, Carman, Webb, "Alleviating Naive Bayes Attribute Independence
/// Assumption by Attribute Weighting" (WANBIA-C), JMLR 14, 2013; with groups for attributes, and
/// held-out instead of training examples.
struct GroupWeights {
  /// What each group's weights are to be multiplied by.
  let multipliers: [Double]
  /// What is to be added to the log priors.
  let intercepts: [Double]

  /// Fits the multipliers.
  ///
  /// - Parameters:
  ///   - rows: All examples.
  ///   - chosen: Positions of those to learn from.
  ///   - weights: The weights to use for a row, counted without it.
  ///   - ridge: How strongly multipliers are held at 1.
  ///   - movesPriors: Whether intercepts are learnt as well; otherwise they are 0.
  init(
    rows: SparseRows, chosen: [Int], weights: (Int) -> WeightTable, ridge: Double,
    movesPriors: Bool
  ) {
    guard let first = chosen.first.map(weights) else { preconditionFailure("no examples") }
    let (groups, columns) = (first.featureGroups.count, first.classes.columnCount)
    let free = movesPriors ? columns : 0
    var fit = LogLinearFit(
      columnCount: columns,
      start: [Double](repeating: 1, count: groups) + [Double](repeating: 0, count: free),
      ridge: [Double](repeating: ridge, count: groups) + [Double](repeating: 1e-3, count: free),
      lowerBounds: [Double](repeating: 0, count: groups)
        + [Double](repeating: -.infinity, count: free))
    for row in chosen {
      let table = weights(row)
      fit.append(
        values: Self.values(rows, row, table, free), offsets: table.logPriors,
        column: table.classes.column(of: rows.labels[row]), weight: rows.weight(row))
    }
    let found = fit.minimize()
    multipliers = Array(found[..<groups])
    intercepts = movesPriors ? Array(found[groups...]) : first.logPriors.map { _ in 0 }
  }

  /// For each column the evidence of each group, then the factors of the intercepts.
  private static func values(_ rows: SparseRows, _ row: Int, _ table: WeightTable, _ free: Int)
    -> [Double]
  {
    let (columns, groups) = (table.classes.columnCount, table.featureGroups.count)
    let width = groups + free
    let scale = rows.scale(row, table)
    var values = [Double](repeating: 0, count: columns * width)
    for place in rows.places(row) where table.known[Int(rows.features[place])] {
      let feature = Int(rows.features[place])
      for column in 0..<columns {
        values[column * width + Int(table.groups[feature])] +=
          scale * rows.count(at: place) * table.weights[feature * columns + column]
      }
    }
    if free > 0 { for column in 0..<columns { values[column * width + groups + column] = 1 } }
    return values
  }
}
