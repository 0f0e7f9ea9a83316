/// Fits weights to all examples but those of some folds.
///
/// What is learnt beyond counting (group multipliers, refinement) needs held-out evidence of its
/// own: within the training part, each fold is seen with weights counted without it. So no number
/// that reaches ``HeldOutPredictions`` has seen the example that it is about.
struct CrossFit {
  let rows: SparseRows
  /// The fold of each row.
  let folds: [Int]
  private let plan: TrainingPlan
  private let estimator: Estimator
  private let total: CountTable
  private let parts: [CountTable]

  init(rows: SparseRows, folds: Folds, total: CountTable, plan: TrainingPlan) {
    self.rows = rows
    self.folds = folds.assignment
    self.plan = plan
    self.total = total
    estimator = Estimator(plan.estimator)
    var parts = [CountTable](repeating: total.emptied(), count: folds.count)
    for row in 0..<rows.count { rows.add(row, to: &parts[folds.assignment[row]]) }
    self.parts = parts
  }

  /// The weights learnt from all rows outside a fold; from all rows where it is `nil`.
  func weights(excluding outer: Int?) -> WeightTable {
    var result = count(excluding: [outer])
    guard plan.groupRidge != nil || plan.refinement != nil else { return result }
    var inner = parts.indices.map { $0 == outer ? result : count(excluding: [outer, $0]) }
    let chosen = folds.indices.filter { folds[$0] != outer }
    weighGroups(&result, &inner, chosen)
    refine(&result, inner, chosen)
    return result
  }

  private var movesPriors: Bool { plan.estimator.prior == .data }

  private func count(excluding excluded: [Int?]) -> WeightTable {
    var table = total
    for case let fold? in excluded { table.subtract(parts[fold]) }
    return estimator.weights(from: table)
  }

  private func weighGroups(
    _ result: inout WeightTable, _ inner: inout [WeightTable], _ chosen: [Int]
  ) {
    guard let ridge = plan.groupRidge else { return }
    let tables = inner
    let fit = GroupWeights(
      rows: rows, chosen: chosen, weights: { tables[folds[$0]] }, ridge: ridge,
      movesPriors: movesPriors)
    for index in inner.indices {
      inner[index].multiply(groups: fit.multipliers)
      inner[index].add(intercepts: fit.intercepts)
    }
    result.multiply(groups: fit.multipliers)
    result.add(intercepts: fit.intercepts)
  }

  private func refine(_ result: inout WeightTable, _ inner: [WeightTable], _ chosen: [Int]) {
    guard let refinement = plan.refinement else { return }
    let fit = WeightRefinement(
      rows: rows, chosen: chosen, weights: { inner[folds[$0]] }, l2: refinement.l2,
      movesPriors: movesPriors
    ).fit(iterations: refinement.iterations)
    result.multiply(weights: fit.multipliers)
    result.add(intercepts: fit.intercepts)
  }
}
