import NaiveBayes
import TestSupport
import Testing

struct CountsTests {
  private func bytes(_ counts: Counts) -> [UInt8] {
    let weights = Estimator(settings(groups: threeGroups)).weights(from: counts.table())
    return ModelWriter(weights, meta: "test").bytes
  }

  private func counts(_ samples: [Sample]) -> Counts {
    var counts = Counts(classCount: 3)
    for sample in samples {
      counts.add(sample.features, label: sample.label, weight: sample.weight)
    }
    return counts
  }

  private func samples(_ seed: UInt64) -> [Sample] {
    var generator = SeededRandom(seed: seed)
    return madeUpCorpus(seed: seed, count: 120, echo: true).map { sample in
      var sample = sample
      sample.weight = Float(generator.unit() * 3)
      return sample
    }
  }

  @Test func sumsAndDocumentsAreCounted() {
    let table = countsOfSevenTexts().table()
    #expect(table.ids == [1, 2, 3, 4, 5])
    #expect(table.documents == [3, 4, 5, 2, 4])
    #expect((0..<3).map { table.sum(2, label: $0) } == [1, 1, 7])
    #expect((0..<3).map { table.classWeight($0) } == [2, 2, 3])
  }

  @Test func featureThatStandsTwiceInATextCountsAsOneDocument() {
    var features = FeatureVector()
    features.add(id: 5, group: 0)
    features.add(id: 5, group: 0, count: 0.5)
    var counts = Counts(classCount: 2)
    counts.add(features, label: 1, weight: 2)
    let table = counts.table()
    #expect(table.documents == [1])
    #expect(table.sum(0, label: 1) == 3)
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func orderOfTheExamplesDoesNotMatter(seed: UInt64) {
    var generator = SeededRandom(seed: seed &+ 99)
    let samples = samples(seed)
    #expect(bytes(counts(samples)) == bytes(counts(samples.shuffled(using: &generator))))
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func whatIsUnlearntWasNeverLearnt(seed: UInt64) {
    let samples = samples(seed)
    var all = counts(samples)
    for sample in samples[40...] {
      all.remove(sample.features, label: sample.label, weight: sample.weight)
    }
    let never = counts(Array(samples[..<40]))
    #expect(all == never)
    #expect(all.documentCount == 40)
    #expect(bytes(all) == bytes(never))
  }

  @Test func exampleOfNoWeightCanBeTakenAway() {
    var counts = countsOfSevenTexts()
    counts.add(vector([1]), label: 0, weight: 0)
    #expect(counts.documentCount == 8)
    counts.remove(vector([1]), label: 0, weight: 0)
    #expect(counts.documentCount == 7)
    #expect(counts == countsOfSevenTexts())
  }

  @Test func priorCountsCanBeTakenAway() {
    var counts = countsOfSevenTexts()
    let prior = PriorCount(id: 31, group: 0, counts: [1, 2.5, 0], weight: 0.5)
    counts.add(prior)
    #expect(counts.table().count == 6)
    counts.remove(prior)
    #expect(counts == countsOfSevenTexts())
  }

  @Test func mergedCountsAreThoseOfAllExamples() {
    let samples = samples(7)
    var left = counts(Array(samples[..<50]))
    left.merge(counts(Array(samples[50...])))
    #expect(bytes(left) == bytes(counts(samples)))
  }

  @Test func exampleThatWasNeverAddedCannotBeTakenAway() async {
    await #expect(processExitsWith: .failure) {
      var counts = Counts(classCount: 2)
      counts.add(vector([1, 1]), label: 0)
      counts.remove(vector([1, 1]), label: 1)
    }
  }

  @Test func oneFeatureInTwoGroupsTraps() async {
    await #expect(processExitsWith: .failure) {
      var features = FeatureVector()
      features.add(id: 4, group: 0)
      features.add(id: 4, group: 1)
      var counts = Counts(classCount: 2)
      counts.add(features, label: 0)
    }
  }
}
