import NaiveBayes
import TestSupport
import Testing

struct TrainerTests {
  private func plan(
    groupRidge: Double? = nil, refinement: TrainingPlan.Refinement? = nil,
    calibration: Calibration.Kind = .platt, lengthPower: Double = 0
  ) -> TrainingPlan {
    TrainingPlan(
      estimator: settings(groups: threeGroups, lengthPower: lengthPower), groupRidge: groupRidge,
      refinement: refinement, calibration: calibration)
  }

  private func logLoss(_ result: Trainer.Result) -> Double {
    let predictions = result.heldOut.calibrated(by: result.calibration)
    return ProbabilityScore.logLoss(
      probabilities: predictions.probabilities(), labels: predictions.labels)
  }

  @Test func withoutFoldsTheWeightsAreThoseThatFollowFromTheCounts() throws {
    var plan = plan(calibration: .none)
    let samples = dataset(madeUpCorpus(seed: 6, count: 200))
    let folded = try Trainer(plan).train(samples)
    plan.foldCount = 0
    let counted = try Trainer(plan).train(samples)
    #expect(counted.weights == folded.weights)
    #expect(counted.heldOut.count == 0 && folded.heldOut.count == 200)
  }

  private static let fullPlan = TrainingPlan(
    estimator: settings(groups: threeGroups, complementShare: 0.3, lengthPower: 0.3),
    groupRidge: 1, refinement: .init(iterations: 10, l2: 1))

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func orderOfTheExamplesAndTheirFeaturesDoesNotMatter(seed: UInt64) throws {
    var generator = SeededRandom(seed: seed)
    let samples = madeUpCorpus(seed: seed, count: 150, echo: true)
    let shuffled = samples.shuffled(using: &generator).map { sample in
      var sample = sample
      var features = FeatureVector()
      for entry in sample.features.entries.shuffled(using: &generator) {
        features.add(id: entry.id, group: entry.group, count: entry.count)
      }
      sample.features = features
      return sample
    }
    let trainer = Trainer(Self.fullPlan)
    let left = try trainer.train(dataset(samples))
    let right = try trainer.train(dataset(shuffled))
    #expect(left.calibration == right.calibration)
    #expect(ModelWriter(left.weights, meta: "").bytes == ModelWriter(right.weights, meta: "").bytes)
  }

  @Test func uninformativeGroupGetsNoWeight() throws {
    let result = try Trainer(plan(groupRidge: 1)).train(
      dataset(madeUpCorpus(seed: 3, count: 1500)))
    let multipliers = result.weights.featureGroups.map(\.multiplier)
    #expect(multipliers[0] > 0.6)
    #expect(multipliers[1] < 0.1)
    #expect(multipliers[2] == 1)
  }

  @Test func evidenceThatIsGivenTwiceCountsOnce() throws {
    let once = try Trainer(plan(groupRidge: 0.01)).train(
      dataset(madeUpCorpus(seed: 4, count: 1500)))
    let twice = try Trainer(plan(groupRidge: 0.01)).train(
      dataset(madeUpCorpus(seed: 4, count: 1500, echo: true)))
    let single = once.weights.featureGroups[0].multiplier
    let pair = twice.weights.featureGroups
    #expect(isClose(pair[0].multiplier + pair[2].multiplier, single, within: 0.05))
  }

  @Test func groupWeightsLowerTheHeldOutLoss() throws {
    let data = dataset(madeUpCorpus(seed: 5, count: 1000))
    let plain = try Trainer(plan()).train(data)
    let weighed = try Trainer(plan(groupRidge: 1)).train(data)
    #expect(logLoss(weighed) < logLoss(plain) - 0.01)
  }

  @Test func refinementLowersTheHeldOutLoss() throws {
    let data = dataset(madeUpCorpus(seed: 6, count: 1000))
    let plain = try Trainer(plan()).train(data)
    let refined = try Trainer(plan(refinement: .init(iterations: 30, l2: 2))).train(data)
    #expect(logLoss(refined) < logLoss(plain) - 0.01)
  }

  @Test func refinementTurnsNoWeightAround() throws {
    let data = dataset(madeUpCorpus(seed: 6, count: 300))
    let plain = try Trainer(plan(calibration: .none)).train(data).weights
    let refined = try Trainer(plan(refinement: .init(iterations: 30, l2: 0.1), calibration: .none))
      .train(data).weights
    #expect(refined.weights != plain.weights)
    #expect(zip(plain.weights, refined.weights).allSatisfy { $0 * $1 >= 0 })
  }

  @Test func strongRidgesKeepNaiveBayes() throws {
    let data = dataset(madeUpCorpus(seed: 7, count: 200))
    let plain = try Trainer(plan(calibration: .none)).train(data).weights
    let held = try Trainer(
      plan(groupRidge: 1e9, refinement: .init(iterations: 5, l2: 1e9), calibration: .none)
    ).train(data).weights
    #expect(zip(plain.weights, held.weights).allSatisfy { isClose($0, $1, within: 1e-4) })
  }

  @Test func heldOutPredictionIsThatOfAModelTrainedWithoutTheFold() throws {
    let samples = madeUpCorpus(seed: 8, count: 100)
    let result = try Trainer(plan(calibration: .none, lengthPower: 0.5)).train(dataset(samples))
    let fold = result.folds.assignment[0]
    var counts = Counts(classCount: 3)
    for (sample, other) in zip(samples, result.folds.assignment) where other != fold {
      counts.add(sample.features, label: sample.label)
    }
    let weights = Estimator(plan(lengthPower: 0.5).estimator).weights(from: counts.table())
    let model = try Model(bytes: ModelWriter(weights, meta: "").bytes)
    var score = Score(for: model.classes)
    Scorer(model).score(samples[0].features, into: &score)
    let heldOut = Array(result.heldOut.logOdds(at: 0))
    #expect(isClose(heldOut[0], score.logOdds[0], within: 1e-3))
    #expect(isClose(heldOut[1], score.logOdds[1], within: 1e-3))
    #expect(result.heldOut.labels == samples.map(\.label))
  }

  // Labels that have nothing to do with the features: whoever saw the example would do better.
  @Test func heldOutPredictionsOfChanceAreNoBetterThanChance() throws {
    var generator = SeededRandom(seed: 21)
    let samples = madeUpCorpus(seed: 9, count: 600).map { sample in
      var sample = sample
      sample.label = Int(generator.next() % 3)
      return sample
    }
    let result = try Trainer(
      plan(groupRidge: 1, refinement: .init(iterations: 20, l2: 0.5), calibration: .none)
    ).train(dataset(samples))
    let probabilities = result.heldOut.probabilities()
    let hits = samples.indices.count { row in
      let own = probabilities[3 * row..<3 * row + 3]
      return own.max() == probabilities[3 * row + samples[row].label]
    }
    #expect((150...250).contains(hits))
  }

  @Test func priorCountsSpeakWhereTheCorpusIsSilent() throws {
    let prior = PriorCount(id: 5_000_000, group: 0, counts: [20, 0, 0])
    let result = try Trainer(plan()).train(
      dataset(madeUpCorpus(seed: 10, count: 200)), priors: [prior])
    #expect(result.weights.weight(of: 5_000_000, column: 0) ?? 0 > 0)
  }

  @Test func foldsCanBeGiven() throws {
    var samples = madeUpCorpus(seed: 11, count: 120)
    for index in samples.indices { samples[index].group = UInt64(index % 4) }
    let folds = try Folds.leavingOneGroupOut(samples.map(\.group))
    let result = try Trainer(plan(groupRidge: 1)).train(dataset(samples), folds: folds)
    #expect(result.folds == folds)
    #expect(result.heldOut.count == 120)
  }

  @Test func corpusThatCannotBeTrainedOnIsAnError() throws {
    let trainer = Trainer(plan(groupRidge: 1))
    #expect(throws: TrainingError.noExamples) { try trainer.train(Dataset()) }
    let samples = madeUpCorpus(seed: 12, count: 60).filter { $0.label != 1 }
    #expect(throws: TrainingError.classWithoutExamples(name: "oppose")) {
      try trainer.train(dataset(samples))
    }
    let few = madeUpCorpus(seed: 13, count: 60).map { sample in
      var sample = sample
      sample.group %= 2
      return sample
    }
    #expect(throws: TrainingError.tooFewGroups(found: 2, needed: 5)) {
      try trainer.train(dataset(few))
    }
    let pair = try Folds.leavingOneGroupOut(few.map(\.group))
    #expect(throws: TrainingError.tooFewGroups(found: 2, needed: 3)) {
      try trainer.train(dataset(few), folds: pair)
    }
  }
}
