/// Trains a model: counts, learns multipliers, calibrates by cross-validation.
///
/// The same examples give the same result in any order, to the bit. Knows neither texts nor files.
package struct Trainer: Sendable {
  /// What training gives.
  package struct Result: Sendable, Equatable {
    /// The finished weights, calibration folded in, learnt from all examples.
    package let weights: WeightTable
    /// The calibration that was folded in.
    package let calibration: Calibration
    /// What models trained without an example's fold said of it, before calibration; in the order
    /// in which the examples were added.
    package let heldOut: HeldOutPredictions
    /// The fold of each example, likewise.
    package let folds: Folds
    /// How many examples were counted.
    package let documentCount: Int
  }

  /// What training does.
  package let plan: TrainingPlan

  /// A trainer.
  ///
  /// - Parameter plan: What training does.
  package init(_ plan: TrainingPlan) {
    self.plan = plan
  }

  /// Trains on labelled examples.
  ///
  /// - Parameters:
  ///   - dataset: The examples.
  ///   - priors: Counts from outside the examples.
  ///   - folds: How to cross-validate, for example leaving one group out; by default as many
  ///     stratified folds as the plan says.
  /// - Returns: Weights, calibration and held-out predictions.
  /// - Throws: ``TrainingError`` where a class has no examples or there are too few groups.
  /// - Complexity: Without folds, linear in the number of features and O(*n* log *n*) for *n*
  ///   different ones. For *k* folds *k* + 1 times counting; *k*² / 2 times if multipliers are learnt.
  package func train(_ dataset: Dataset, priors: [PriorCount] = [], folds: Folds? = nil)
    throws(TrainingError) -> Result
  {
    try check(dataset)
    if plan.foldCount == 0 && folds == nil { return countOnly(dataset, priors) }
    let folds = try choose(folds, dataset)
    let order = dataset.canonicalOrder()
    let total = count(dataset, priors)
    let fit = CrossFit(
      rows: SparseRows(dataset, order: order, table: total),
      folds: Folds(assignment: order.map { folds.assignment[$0] }, count: folds.count),
      total: total, plan: plan)
    let canonical = predict(fit, folds.count)
    let calibration = Calibration.fit(plan.calibration, to: canonical)
    var weights = fit.weights(excluding: nil)
    weights.apply(calibration)
    return Result(
      weights: weights, calibration: calibration, heldOut: restore(canonical, order),
      folds: folds, documentCount: dataset.count)
  }

  /// The weights that follow from the counts, with nothing to say how good they are.
  private func countOnly(_ dataset: Dataset, _ priors: [PriorCount]) -> Result {
    let isPlain = plan.groupRidge == nil && plan.refinement == nil && plan.calibration == .none
    precondition(isPlain, "what is learnt beyond counting needs folds")
    let heldOut = HeldOutPredictions(classes: plan.estimator.classes)
    return Result(
      weights: Estimator(plan.estimator).weights(from: count(dataset, priors)),
      calibration: Calibration.fit(.none, to: heldOut), heldOut: heldOut,
      folds: Folds(assignment: [], count: 0), documentCount: dataset.count)
  }

  private func check(_ dataset: Dataset) throws(TrainingError) {
    guard dataset.count > 0 else { throw TrainingError.noExamples }
    let found = Set(dataset.labels)
    for (label, name) in plan.estimator.classes.names.enumerated() where !found.contains(label) {
      throw TrainingError.classWithoutExamples(name: name)
    }
  }

  private func choose(_ given: Folds?, _ dataset: Dataset) throws(TrainingError) -> Folds {
    guard let given else {
      return try Folds.grouped(
        groups: dataset.groups, labels: dataset.labels, count: plan.foldCount)
    }
    precondition(given.assignment.count == dataset.count, "a fold for each example")
    guard given.count >= plan.leastFoldCount else {
      throw TrainingError.tooFewGroups(found: given.count, needed: plan.leastFoldCount)
    }
    return given
  }

  private func count(_ dataset: Dataset, _ priors: [PriorCount]) -> CountTable {
    var counts = Counts(classCount: plan.estimator.classes.count)
    for index in 0..<dataset.count {
      counts.add(
        dataset.features(index), label: dataset.labels[index],
        fixedWeight: dataset.fixedWeights[index])
    }
    for prior in priors { counts.add(prior) }
    return counts.table()
  }

  /// Held-out predictions for all rows, in canonical order.
  private func predict(_ fit: CrossFit, _ foldCount: Int) -> HeldOutPredictions {
    var logOdds = [[Double]](repeating: [], count: fit.rows.count)
    for fold in 0..<foldCount {
      let weights = fit.weights(excluding: fold)
      for row in 0..<fit.rows.count where fit.folds[row] == fold {
        logOdds[row] = fit.rows.logOdds(row, weights)
      }
    }
    var result = HeldOutPredictions(classes: plan.estimator.classes)
    for row in 0..<fit.rows.count {
      result.append(
        logOdds: logOdds[row], label: fit.rows.labels[row], weight: fit.rows.weight(row))
    }
    return result
  }

  private func restore(_ canonical: HeldOutPredictions, _ order: [Int]) -> HeldOutPredictions {
    var rows = [Int](repeating: 0, count: order.count)
    for (row, index) in order.enumerated() { rows[index] = row }
    var result = HeldOutPredictions(classes: canonical.classes)
    for row in rows {
      result.append(
        logOdds: Array(canonical.logOdds(at: row)), label: canonical.labels[row],
        weight: canonical.weights[row])
    }
    return result
  }
}
