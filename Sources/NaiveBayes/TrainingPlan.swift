/// What training does: count, weigh, calibrate.
package struct TrainingPlan: Sendable, Equatable {
  /// The optional step that learns a multiplier for every single weight.
  package struct Refinement: Sendable, Equatable {
    /// How many rounds of optimisation to run at most.
    package let iterations: Int
    /// How strongly each multiplier is held at 1; above 0.
    package let l2: Double

    /// A refinement.
    ///
    /// - Parameters:
    ///   - iterations: How many rounds to run at most.
    ///   - l2: How strongly each multiplier is held at 1, in units of one example; above 0.
    package init(iterations: Int, l2: Double) {
      precondition(iterations > 0 && l2 > 0, "rounds and a ridge")
      self.iterations = iterations
      self.l2 = l2
    }
  }

  /// What turns counts into weights.
  package var estimator: EstimatorSettings
  /// How many folds cross-validation makes; 0 for none, where nothing is learnt beyond counting.
  package var foldCount: Int
  /// How strongly learnt group multipliers are held at 1; `nil` keeps the multipliers as given.
  package var groupRidge: Double?
  /// Whether and how single weights are refined.
  package var refinement: Refinement?
  /// What is fitted to the held-out predictions in the end.
  package var calibration: Calibration.Kind

  /// A plan.
  ///
  /// - Parameters:
  ///   - estimator: What turns counts into weights.
  ///   - foldCount: How many folds cross-validation makes; at least 2, or 3 if multipliers of
  ///     groups or weights are learnt, since those are learnt by folds within the folds.
  ///   - groupRidge: How strongly learnt group multipliers are held at 1, above 0.
  ///   - refinement: Whether and how single weights are refined.
  ///   - calibration: What is fitted to the held-out predictions in the end.
  package init(
    estimator: EstimatorSettings, foldCount: Int = 5, groupRidge: Double? = nil,
    refinement: Refinement? = nil, calibration: Calibration.Kind = .platt
  ) {
    precondition(groupRidge ?? 1 > 0, "a ridge must be above 0")
    self.estimator = estimator
    self.foldCount = foldCount
    self.groupRidge = groupRidge
    self.refinement = refinement
    self.calibration = calibration
    precondition(foldCount >= leastFoldCount, "too few folds")
  }

  /// The fewest folds that this plan can work with.
  var leastFoldCount: Int { groupRidge == nil && refinement == nil ? 2 : 3 }
}
