/// How often each class uses each feature: all that naive Bayes learns.
///
/// Examples can be added and taken away again in any order; two `Counts` that hold the same
/// examples give the same ``table()``, to the bit. It keeps no example and no text, so taking an
/// example away needs the example.
package struct Counts: Sendable {
  private struct Record {
    let id: UInt64
    let group: UInt8
    /// The last document that touched the record, so that a document counts once.
    var stamp: UInt32 = 0
    var documents: UInt32 = 0
    var priors: UInt32 = 0
  }

  /// How many classes there are.
  package let classCount: Int
  /// How many examples are in the counts.
  package private(set) var documentCount = 0
  private var slots = FeatureSlots()
  private var records: [Record] = []
  private var sums: [Int64] = []
  private var classWeights: [Int64]
  private var stamp: UInt32 = 0

  /// Counts of nothing yet.
  ///
  /// - Parameter classCount: How many classes there are.
  package init(classCount: Int) {
    self.classCount = classCount
    classWeights = [Int64](repeating: 0, count: classCount)
  }

  /// Adds an example.
  ///
  /// - Parameters:
  ///   - features: The features of its text.
  ///   - label: Its class index.
  ///   - weight: How much it counts, from 0 to 65,536; rounded to 1/256.
  /// - Complexity: Linear in the number of features.
  package mutating func add(_ features: FeatureVector, label: Int, weight: Float = 1) {
    add(features.entries[...], label: label, fixedWeight: FixedPoint.count(weight))
  }

  /// Takes an example away, as if it had never been added.
  ///
  /// - Parameters:
  ///   - features: The features that were added; others trap.
  ///   - label: The class index it was added with.
  ///   - weight: The weight it was added with.
  /// - Complexity: Linear in the number of features.
  package mutating func remove(_ features: FeatureVector, label: Int, weight: Float = 1) {
    let fixedWeight = Int64(FixedPoint.count(weight))
    startDocument(label: label, fixedWeight: -fixedWeight, step: -1)
    for entry in features.entries {
      let index = index(of: entry.id, group: entry.group)
      if records[index].stamp != stamp {
        records[index].stamp = stamp
        records[index].documents -= 1
      }
      sums[index * classCount + label] -= fixedWeight * Int64(entry.fixedCount)
      precondition(sums[index * classCount + label] >= 0, "the example was never added")
    }
  }

  /// Adds all that another `Counts` holds.
  ///
  /// - Parameter other: Counts of other examples, with as many classes.
  /// - Complexity: Linear in the number of features of `other`.
  package mutating func merge(_ other: Counts) {
    precondition(classCount == other.classCount, "counts of different classes")
    documentCount += other.documentCount
    for label in 0..<classCount { classWeights[label] += other.classWeights[label] }
    for (at, record) in other.records.enumerated() {
      let index = index(of: record.id, group: record.group)
      records[index].documents += record.documents
      records[index].priors += record.priors
      for label in 0..<classCount {
        sums[index * classCount + label] += other.sums[at * classCount + label]
      }
    }
  }

  /// Adds pseudo-counts from outside the training data.
  ///
  /// - Parameter prior: Counts of one feature, one for each class.
  /// - Complexity: O(1), amortised.
  package mutating func add(_ prior: PriorCount) {
    let index = add(prior, sign: 1)
    records[index].priors += 1
  }

  /// Takes pseudo-counts away, as if they had never been added.
  ///
  /// - Parameter prior: What was added.
  /// - Complexity: O(1).
  package mutating func remove(_ prior: PriorCount) {
    let index = add(prior, sign: -1)
    records[index].priors -= 1
  }

  /// The counts in the order of their ids, without features that nothing holds any more.
  ///
  /// - Returns: A table that depends only on the examples, not on their order.
  /// - Complexity: O(*n* log *n*) for *n* features.
  package func table() -> CountTable {
    let live = records.indices.filter { records[$0].documents > 0 || records[$0].priors > 0 }
    let order = live.sorted { records[$0].id < records[$1].id }
    var table = CountTable(
      classCount: classCount, documentCount: documentCount, classWeights: classWeights)
    table.reserve(order.count)
    for index in order {
      let record = records[index]
      let start = index * classCount
      table.append(
        id: record.id, group: record.group, documents: record.documents, priors: record.priors,
        sums: sums[start..<start + classCount])
    }
    return table
  }

  mutating func add(
    _ entries: ArraySlice<FeatureVector.Entry>, label: Int, fixedWeight: UInt32
  ) {
    startDocument(label: label, fixedWeight: Int64(fixedWeight), step: 1)
    for entry in entries {
      let index = index(of: entry.id, group: entry.group)
      if records[index].stamp != stamp {
        records[index].stamp = stamp
        records[index].documents += 1
      }
      sums[index * classCount + label] += Int64(fixedWeight) * Int64(entry.fixedCount)
    }
  }

  private mutating func startDocument(label: Int, fixedWeight: Int64, step: Int) {
    precondition(label >= 0 && label < classCount, "no such class")
    stamp += 1
    classWeights[label] += fixedWeight
    documentCount += step
    precondition(documentCount >= 0 && classWeights[label] >= 0, "the example was never added")
  }

  private mutating func add(_ prior: PriorCount, sign: Int64) -> Int {
    precondition(prior.counts.count == classCount, "a prior needs a count for each class")
    let index = index(of: prior.id, group: prior.group)
    let fixedWeight = sign * Int64(FixedPoint.count(prior.weight))
    for label in 0..<classCount {
      let units = fixedWeight * Int64(FixedPoint.count(prior.counts[label]))
      sums[index * classCount + label] += units
      precondition(sums[index * classCount + label] >= 0, "the prior was never added")
    }
    return index
  }

  private mutating func index(of id: UInt64, group: UInt8) -> Int {
    let index = slots.insert(id)
    if index == records.count {
      precondition(group < FeatureGroup.limit, "a feature group beyond the limit")
      records.append(Record(id: id, group: group))
      for _ in 0..<classCount { sums.append(0) }
    }
    precondition(records[index].group == group, "one feature id in two groups")
    return index
  }
}

extension Counts: Equatable {
  /// Whether both hold the same examples, as far as counts can tell.
  package static func == (left: Counts, right: Counts) -> Bool { left.table() == right.table() }
}
