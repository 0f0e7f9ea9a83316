import NaiveBayes
import TestSupport
import Testing

struct ScorerTests {
  private func model(lengthPower: Double = 0, classes: ClassList = stances) throws -> Model {
    var own = settings(lengthPower: lengthPower)
    own.classes = classes
    var counts = Counts(classCount: classes.count)
    for text in sevenTexts { counts.add(vector(text.counts), label: text.label) }
    for label in 0..<classes.count { counts.add(vector([1, 0, 0, 0, 1]), label: label) }
    return try Model(
      bytes: ModelWriter(Estimator(own).weights(from: counts.table()), meta: "").bytes)
  }

  private func score(_ model: Model, _ features: FeatureVector) -> Score {
    var score = Score(for: model.classes)
    Scorer(model).explain(features, into: &score)
    return score
  }

  private func randomText(_ generator: inout SeededRandom) -> FeatureVector {
    var features = FeatureVector()
    for _ in 0..<(generator.next() % 60) {
      features.add(
        id: 1 + generator.next() % 8, group: 0, count: Float(generator.next() % 2000) / 256)
    }
    return features
  }

  @Test(arguments: [0, 0.5, 0.3, 1])
  func contributionsAndPriorSumExactlyToTheLogOdds(power: Double) throws {
    let model = try model(lengthPower: power)
    var generator = SeededRandom(seed: 1)
    for _ in 0..<50 {
      let score = score(model, randomText(&generator))
      for column in 0..<2 {
        let own = stride(from: column, to: score.contributions.count, by: 2)
        let sum = own.map { score.contributions[$0] }.shuffled(using: &generator)
          .reduce(model.logPriors[column], +)
        #expect(sum == score.logOdds[column])
      }
    }
  }

  @Test(arguments: [0, 0.5])
  func orderOfTheFeaturesDoesNotMatter(power: Double) throws {
    let model = try model(lengthPower: power)
    var generator = SeededRandom(seed: 2)
    for _ in 0..<50 {
      let features = randomText(&generator)
      var shuffled = FeatureVector()
      for entry in features.entries.shuffled(using: &generator) {
        shuffled.add(id: entry.id, group: entry.group, count: entry.count)
      }
      #expect(score(model, features).logOdds == score(model, shuffled).logOdds)
    }
  }

  @Test func unknownFeaturesChangeOnlyTheKnownShare() throws {
    let model = try model(lengthPower: 0.5)
    var features = vector([1, 2, 0, 1, 0])
    let before = score(model, features)
    features.add(id: 12_345, group: 0, count: 4)
    let after = score(model, features)
    #expect(after.logOdds == before.logOdds && after.probabilities == before.probabilities)
    #expect(before.knownShare == 1 && after.knownShare == 0.5)
    #expect(Array(after.contributions.suffix(2)) == [0, 0])
  }

  @Test func textWithoutFeaturesHasThePriorOnly() throws {
    let model = try model()
    let score = score(model, FeatureVector())
    #expect(Array(score.logOdds[..<2]) == model.logPriors)
    #expect(score.knownShare == 0)
  }

  @Test func repeatedFeatureCountsAsOneWithTheSummedCount() throws {
    let model = try model(lengthPower: 0.5)
    var twice = FeatureVector()
    twice.add(id: 2, group: 0)
    twice.add(id: 2, group: 0)
    #expect(score(model, twice).logOdds == score(model, vector([0, 2])).logOdds)
  }

  // Four known occurrences and power one half: the evidence is halved.
  @Test func longTextsAreDampedByThePower() throws {
    let text = vector([4])
    let (plain, damped) = (try model(), try model(lengthPower: 0.5))
    let prior = plain.logPriors[0]
    let evidence = score(plain, text).logOdds[0] - prior
    #expect(score(damped, text).scale == 0.5)
    #expect(isClose(score(damped, text).logOdds[0] - prior, evidence / 2))
  }

  @Test func probabilitiesAreTheSoftmaxOfTheLogOdds() throws {
    let model = try model()
    let score = score(model, vector([1, 2, 0, 1, 3]))
    let expected = LogOdds.probabilities(score.logOdds[..<2], model.classes)
    #expect(zip(score.probabilities, expected).allSatisfy { isClose($0, $1, within: 1e-12) })
    #expect(isClose(score.probabilities.reduce(0, +), 1, within: 1e-12))
  }

  @Test(arguments: [(2, 0), (2, 1), (4, 2), (5, 0)])
  func anyNumberOfClassesIsScored(count: Int, reference: Int) throws {
    let classes = ClassList((0..<count).map { "class \($0)" }, reference: reference)
    var counts = Counts(classCount: count)
    for (at, text) in sevenTexts.enumerated() { counts.add(vector(text.counts), label: at % count) }
    let own = EstimatorSettings(
      classes: classes, groups: [FeatureGroup(name: "word", smoothing: 0.5)])
    let weights = Estimator(own).weights(from: counts.table())
    expectHandSum(try Model(bytes: ModelWriter(weights, meta: "").bytes), weights)
  }

  private func expectHandSum(_ model: Model, _ weights: WeightTable) {
    let text: [Float] = [1, 2, 0, 1, 3]
    let score = score(model, vector(text))
    #expect(score.logOdds[model.classes.reference] == 0)
    for column in 0..<model.classes.columnCount {
      var sum = weights.logPriors[column]
      for (at, count) in text.enumerated() {
        sum += Double(count) * (weights.weight(of: UInt64(at + 1), column: column) ?? 0)
      }
      #expect(isClose(score.logOdds[model.classes.label(ofColumn: column)], sum, within: 1e-4))
    }
  }

  @Test func scratchSpaceCanBeUsedAgain() throws {
    let model = try model()
    let fresh = score(model, vector([1, 0, 2]))
    var used = Score(for: model.classes)
    Scorer(model).explain(vector([9, 9, 9, 9, 9]), into: &used)
    Scorer(model).explain(vector([1, 0, 2]), into: &used)
    #expect(used == fresh)
  }
}
