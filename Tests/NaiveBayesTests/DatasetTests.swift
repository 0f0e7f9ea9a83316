import Testing

@testable import NaiveBayes

struct DatasetTests {
  @Test func partsGiveWhatTheWholeGives() {
    let samples = madeUpCorpus(seed: 9, count: 60)
    var joined = dataset(Array(samples[..<25]))
    joined.append(dataset(Array(samples[25...])))
    joined.append(Dataset())
    let whole = dataset(samples)
    #expect(joined.count == 60)
    #expect(joined.labels == whole.labels && joined.groups == whole.groups)
    #expect((0..<60).allSatisfy { joined.features($0) == whole.features($0) })
  }
}
