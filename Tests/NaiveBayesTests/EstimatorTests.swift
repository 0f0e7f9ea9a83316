import NaiveBayes
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

// Reference numbers: scikit-learn 1.9.1, printed by
//
//     X = np.array([[3,1,0,0,1],[2,0,1,0,0],[0,2,0,1,0],[0,3,1,2,0],
//                   [1,0,2,0,1],[0,1,4,0,2],[0,0,1,0,1]])
//     y = np.array([0,0,1,1,2,2,2])
//     m = MultinomialNB(alpha=.5).fit(X, y)
//     (m.feature_log_prob_[:2] - m.feature_log_prob_[2]).T     # multinomial
//     m.class_log_prior_[:2] - m.class_log_prior_[2]           # priors
//     c = ComplementNB(alpha=.5).fit(X, y)
//     (c.feature_log_prob_[:2] - c.feature_log_prob_[2]).T     # complement
//     n = ComplementNB(alpha=.5, norm=True).fit(X, y)
//     (n.feature_log_prob_[:2] - n.feature_log_prob_[2]).T     # normalised
//     c.feature_log_prob_.sum(axis=1).mean()                   # meanNorm
//     m.predict_proba([[1,2,0,1,3]])                           # probabilities
struct EstimatorTests {
  static let multinomial = [
    1.688747750892, -0.800119300112, 0.389464766762, 1.597775972686, -1.219973145672,
    -1.310944923878, 0.389464766762, 2.244403137611, -0.709147521906, -1.898731588780,
  ]
  static let complement = [
    1.527541636111, 0.019531870917, 0.228258651981, 1.142097400608, -0.995516779641,
    -1.037189476042, 0.228258651981, 2.132496104636, -0.870353636687, -1.112697028550,
  ]
  static let normalised = [
    0.171257153906, -0.014922085062, 0.024189954547, 0.101330437828, -0.116044488969,
    -0.132787002510, 0.023236510201, 0.193658385231, -0.102639129686, -0.147279735486,
  ]
  static let meanNorm = 9.121812382002
  static let priors = [-0.405465108108, -0.405465108108]
  static let probabilities = [0.528904555759, 0.088654742036, 0.382440702205]

  @Test func multinomialWeightsAreThoseOfScikitLearn() {
    let weights = Estimator(settings()).weights(from: countsOfSevenTexts().table())
    #expect(zip(weights.weights, Self.multinomial).allSatisfy { isClose($0, $1) })
    #expect(zip(weights.logPriors, Self.priors).allSatisfy { isClose($0, $1) })
  }

  @Test func complementWeightsAreThoseOfScikitLearn() {
    let weights = Estimator(settings(complementShare: 1))
      .weights(from: countsOfSevenTexts().table())
    #expect(zip(weights.weights, Self.complement).allSatisfy { isClose($0, $1) })
  }

  @Test func normalisedComplementWeightsAreThoseOfScikitLearnTimesTheMeanNorm() {
    let weights = Estimator(settings(complementShare: 1, normalizesComplement: true))
      .weights(from: countsOfSevenTexts().table())
    #expect(
      zip(weights.weights, Self.normalised).allSatisfy { isClose($0, $1 * Self.meanNorm) })
  }

  @Test(arguments: [0.25, 0.5, 0.9])
  func mixIsTheWeightedMeanOfBoth(share: Double) {
    let weights = Estimator(settings(complementShare: share))
      .weights(from: countsOfSevenTexts().table())
    for index in weights.weights.indices {
      let mean = (1 - share) * Self.multinomial[index] + share * Self.complement[index]
      #expect(isClose(weights.weights[index], mean))
    }
  }

  @Test func probabilitiesOfAStoredModelAreThoseOfScikitLearnUpToRounding() throws {
    let weights = Estimator(settings()).weights(from: countsOfSevenTexts().table())
    let model = try Model(bytes: ModelWriter(weights, meta: "").bytes)
    var score = Score(for: model.classes)
    Scorer(model).score(vector([1, 2, 0, 1, 3]), into: &score)
    #expect(
      zip(score.probabilities, Self.probabilities).allSatisfy { isClose($0, $1, within: 1e-4) })
  }

  // Class a has the first feature three times, class b the second once; smoothing 1. So a has the
  // shares 4/5 and 1/5, b has 1/3 and 2/3: the log ratios are log(12/5) and log(3/10).
  @Test(arguments: [0, 0.5, 1])
  func twoClassesWorkedOutByHand(complementShare: Double) {
    var counts = Counts(classCount: 2)
    counts.add(vector([3, 0]), label: 0)
    counts.add(vector([0, 1]), label: 1)
    let twoClasses = EstimatorSettings(
      classes: ClassList(["a", "b"], reference: 1),
      groups: [FeatureGroup(name: "word", smoothing: 1)], complementShare: complementShare)
    let weights = Estimator(twoClasses).weights(from: counts.table())
    #expect(isClose(weights.weights[0], log(12.0 / 5)))
    #expect(isClose(weights.weights[1], log(3.0 / 10)))
    #expect(weights.logPriors == [0])
  }

  @Test func referenceMayBeAnyClass() {
    var first = settings()
    first.classes = ClassList(["support", "oppose", "neutral"], reference: 0)
    let weights = Estimator(first).weights(from: countsOfSevenTexts().table())
    for index in 0..<5 {
      let support = Self.multinomial[2 * index]
      #expect(isClose(weights.weights[2 * index], Self.multinomial[2 * index + 1] - support))
      #expect(isClose(weights.weights[2 * index + 1], -support))
    }
  }

  @Test func eachGroupIsABagOfItsOwn() {
    var alone = Counts(classCount: 3)
    var both = Counts(classCount: 3)
    for text in sevenTexts {
      alone.add(vector(text.counts), label: text.label)
      var more = vector(text.counts)
      more.add(id: 77, group: 1, count: 40)
      both.add(more, label: text.label)
    }
    let groups = [
      FeatureGroup(name: "word", smoothing: 0.5), FeatureGroup(name: "other", smoothing: 3),
    ]
    let small = Estimator(settings()).weights(from: alone.table())
    let large = Estimator(settings(groups: groups)).weights(from: both.table())
    #expect(Array(large.weights[..<10]) == small.weights)
    #expect(large.weight(of: 77, column: 0) == 0)
  }

  @Test func multiplierMultipliesTheWeightsOfItsGroup() {
    let groups = [FeatureGroup(name: "word", smoothing: 0.5, multiplier: 2.5)]
    let weights = Estimator(settings(groups: groups)).weights(from: countsOfSevenTexts().table())
    #expect(zip(weights.weights, Self.multinomial).allSatisfy { isClose($0, 2.5 * $1) })
  }

  @Test func groupWithTheMultiplierZeroIsUnknown() {
    let groups = [FeatureGroup(name: "word", smoothing: 0.5, multiplier: 0)]
    let weights = Estimator(settings(groups: groups)).weights(from: countsOfSevenTexts().table())
    #expect(weights.knownCount == 0)
  }

  // In the seven texts the features stand in 3, 4, 5, 2 and 4 texts.
  @Test(arguments: [(1, 5), (2, 5), (3, 4), (4, 3), (5, 1), (6, 0)])
  func rareFeaturesAreUnknown(minimum: Int, known: Int) {
    let weights = Estimator(settings(minimumDocuments: minimum))
      .weights(from: countsOfSevenTexts().table())
    #expect(weights.knownCount == known)
  }

  @Test func rareFeatureWithPriorCountsIsKnown() {
    var counts = countsOfSevenTexts()
    counts.add(PriorCount(id: 4, group: 0, counts: [0, 2, 0]))
    counts.add(PriorCount(id: 900, group: 0, counts: [5, 0, 0], weight: 2))
    let table = counts.table()
    let weights = Estimator(settings(minimumDocuments: 6)).weights(from: table)
    #expect(weights.knownCount == 2)
    #expect(table.sum(3, label: 1) == 5)
    #expect(table.sum(5, label: 0) == 10)
    // Its share of the two known features is 10.5/11 in support and 1/2 in neutral.
    #expect(isClose(weights.weight(of: 900, column: 0) ?? 0, log(21.0 / 11)))
    #expect(weights.weight(of: 1, column: 0) == nil)
  }

  @Test func priorsCanBeUniformOrGiven() {
    let table = countsOfSevenTexts().table()
    let uniform = Estimator(settings(prior: .uniform)).weights(from: table)
    let given = Estimator(settings(prior: .given([2, 1, 8]))).weights(from: table)
    #expect(uniform.logPriors == [0, 0])
    #expect(isClose(given.logPriors[0], log(0.25)) && isClose(given.logPriors[1], log(0.125)))
  }
}
