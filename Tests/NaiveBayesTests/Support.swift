import NaiveBayes
import TestSupport

/// One labelled example of a made-up corpus.
struct Sample {
  var features: FeatureVector
  var label: Int
  var group: UInt64
  var weight: Float = 1
}

/// A vector with a count for each of the ids 1, 2, 3, …, all in group 0.
func vector(_ counts: [Float]) -> FeatureVector {
  var features = FeatureVector()
  for (at, count) in counts.enumerated() where count > 0 {
    features.add(id: UInt64(at + 1), group: 0, count: count)
  }
  return features
}

let stances = ClassList(["support", "oppose", "neutral"], reference: 2)

func settings(
  smoothing: Double = 0.5, groups: [FeatureGroup]? = nil, complementShare: Double = 0,
  normalizesComplement: Bool = false, prior: EstimatorSettings.Prior = .data,
  minimumDocuments: Int = 1, lengthPower: Double = 0
) -> EstimatorSettings {
  EstimatorSettings(
    classes: stances, groups: groups ?? [FeatureGroup(name: "word", smoothing: smoothing)],
    complementShare: complementShare, normalizesComplement: normalizesComplement, prior: prior,
    minimumDocuments: minimumDocuments, lengthPower: lengthPower)
}

/// The seven texts over five features whose weights scikit-learn printed; see `EstimatorTests`.
let sevenTexts: [(counts: [Float], label: Int)] = [
  ([3, 1, 0, 0, 1], 0), ([2, 0, 1, 0, 0], 0), ([0, 2, 0, 1, 0], 1), ([0, 3, 1, 2, 0], 1),
  ([1, 0, 2, 0, 1], 2), ([0, 1, 4, 0, 2], 2), ([0, 0, 1, 0, 1], 2),
]

func countsOfSevenTexts() -> Counts {
  var counts = Counts(classCount: 3)
  for text in sevenTexts { counts.add(vector(text.counts), label: text.label) }
  return counts
}

/// A corpus in which group 0 tells the class, group 1 is chance, and group 2 repeats group 0.
func madeUpCorpus(seed: UInt64, count: Int, echo: Bool = false) -> [Sample] {
  var generator = SeededRandom(seed: seed)
  return (0..<count).map { index in
    let label = Int(generator.next() % 3)
    var features = FeatureVector()
    for _ in 0..<4 {
      let isTypical = generator.unit() < 0.5
      let topic = isTypical ? UInt64(label) : generator.next() % 3
      let id = 1 + topic * 10 + generator.next() % 10
      features.add(id: id, group: 0)
      if echo { features.add(id: 100_000 + id, group: 2) }
    }
    for _ in 0..<4 { features.add(id: 1000 + generator.next() % 300, group: 1) }
    return Sample(features: features, label: label, group: UInt64(index))
  }
}

func dataset(_ samples: [Sample]) -> Dataset {
  var result = Dataset()
  for sample in samples {
    result.append(
      sample.features, label: sample.label, group: sample.group, weight: sample.weight)
  }
  return result
}

let threeGroups = [
  FeatureGroup(name: "word", smoothing: 0.5), FeatureGroup(name: "noise", smoothing: 0.5),
  FeatureGroup(name: "echo", smoothing: 0.5),
]

func isClose(_ left: Double, _ right: Double, within tolerance: Double = 1e-9) -> Bool {
  abs(left - right) <= tolerance
}
