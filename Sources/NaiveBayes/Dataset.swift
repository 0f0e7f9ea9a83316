import Hashing

/// Labelled examples as features, to train on.
///
/// Holds no text, and nothing about who wrote one.
package struct Dataset: Sendable {
  private(set) var entries: [FeatureVector.Entry] = []
  private(set) var ends: [Int] = []
  /// The class index of each example.
  package private(set) var labels: [Int] = []
  /// The group of each example; a group is never split by cross-validation.
  package private(set) var groups: [UInt64] = []
  private(set) var fixedWeights: [UInt32] = []

  /// No examples yet.
  package init() {}

  /// How many examples there are.
  package var count: Int { labels.count }

  /// Adds an example.
  ///
  /// - Parameters:
  ///   - features: The features of its text.
  ///   - label: Its class index.
  ///   - group: Which examples it must be kept together with; equal ids are one group.
  ///   - weight: How much it counts, from 0 to 65,536; rounded to 1/256.
  /// - Complexity: Linear in the number of features.
  package mutating func append(
    _ features: FeatureVector, label: Int, group: UInt64, weight: Float = 1
  ) {
    entries.append(contentsOf: features.entries)
    ends.append(entries.count)
    labels.append(label)
    groups.append(group)
    fixedWeights.append(FixedPoint.count(weight))
  }

  /// Adds all examples of another dataset, in their order.
  ///
  /// - Parameter other: More examples.
  /// - Complexity: Linear in the number of features of `other`.
  package mutating func append(_ other: Dataset) {
    let start = entries.count
    entries += other.entries
    ends += other.ends.lazy.map { start + $0 }
    labels += other.labels
    groups += other.groups
    fixedWeights += other.fixedWeights
  }

  /// The features of one example.
  func features(_ index: Int) -> ArraySlice<FeatureVector.Entry> {
    entries[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The examples in an order that does not depend on that in which they were added.
  ///
  /// Sums of floating-point numbers depend on their order; this makes training independent of it.
  /// Sorted by a hash of all that an example is, so only equal examples can tie.
  func canonicalOrder() -> [Int] {
    let keys = (0..<count).map { key($0) }
    return (0..<count).sorted { (keys[$0], $0) < (keys[$1], $1) }
  }

  private func key(_ index: Int) -> UInt64 {
    var sum: UInt64 = 0
    for entry in features(index) {
      sum &+= TextHash.finish(entry.id) &* UInt64(entry.fixedCount)
    }
    let rest = UInt64(UInt32(truncatingIfNeeded: labels[index])) << 32 | UInt64(fixedWeights[index])
    return TextHash.combine(TextHash.combine(TextHash.finish(sum), groups[index]), rest)
  }
}
