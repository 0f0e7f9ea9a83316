/// Counts of one feature from outside the training data: a lexicon, or another corpus's table.
///
/// They are added to the sums of the feature as if it had been seen, but to no document count. A
/// feature with prior counts stays in the model however few documents hold it.
package struct PriorCount: Sendable, Equatable {
  /// Which feature; never 0.
  package let id: UInt64
  /// Index of its ``FeatureGroup``.
  package let group: UInt8
  /// How often each class is said to use it, by class index.
  package let counts: [Float]
  /// What the counts are multiplied by.
  package let weight: Float

  /// Pseudo-counts of one feature.
  ///
  /// - Parameters:
  ///   - id: Which feature; 0 traps.
  ///   - group: Index of its group.
  ///   - counts: A count for each class, from 0 to 65,536.
  ///   - weight: What the counts are multiplied by, from 0 to 65,536.
  package init(id: UInt64, group: UInt8, counts: [Float], weight: Float = 1) {
    precondition(id != 0, "feature id 0 marks an empty place in tables")
    self.id = id
    self.group = group
    self.counts = counts
    self.weight = weight
  }
}
