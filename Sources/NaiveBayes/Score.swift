/// What a model says of one text; scratch space that is used again for the next.
package struct Score: Sendable, Equatable {
  /// For each class its log-odds against the reference class, by class index; 0 for the reference.
  package internal(set) var logOdds: [Double]
  /// A probability for each class, by class index; they sum to 1.
  package internal(set) var probabilities: [Double]
  /// The summed counts of the features that the model knows.
  package internal(set) var knownCount = 0.0
  /// The summed counts of all features.
  package internal(set) var totalCount = 0.0
  /// What the evidence was multiplied by for its length.
  package internal(set) var scale = 1.0
  /// For each feature of the text, in its order, the log-odds that it added to each column.
  ///
  /// Those of the first feature come first. Filled by ``Scorer/explain(_:into:)`` only.
  /// They and the log prior sum to the log-odds exactly, in any order, as long as every partial
  /// sum stays below 512.
  package internal(set) var contributions: [Double] = []
  var sums: [Int64]

  /// Scratch space for the scores of a model.
  ///
  /// - Parameter classes: The model's classes.
  package init(for classes: ClassList) {
    logOdds = [Double](repeating: 0, count: classes.count)
    probabilities = [Double](repeating: 0, count: classes.count)
    sums = [Int64](repeating: 0, count: classes.columnCount)
  }

  /// Which part of the evidence the model knows, from 0 to 1; 0 for a text without features.
  package var knownShare: Double { totalCount > 0 ? knownCount / totalCount : 0 }
}
