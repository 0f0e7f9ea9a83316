/// Counts in the order of their feature ids: what an estimator reads.
///
/// Unlike ``Counts`` it is not made to grow; features have fixed positions from 0, and each class
/// sum is a whole number of units of 2^-16.
package struct CountTable: Sendable, Equatable {
  /// How many classes there are.
  package let classCount: Int
  /// How many examples were counted.
  package internal(set) var documentCount: Int
  /// The summed weight of the examples of each class, in units of 2^-8.
  package internal(set) var classWeights: [Int64]
  /// The features, ascending.
  package private(set) var ids: [UInt64] = []
  /// The group of each feature.
  package private(set) var groups: [UInt8] = []
  /// How many examples hold each feature.
  package internal(set) var documents: [UInt32] = []
  /// How many prior counts each feature has.
  package private(set) var priors: [UInt32] = []
  /// For each feature its weighted count in each class, in units of 2^-16.
  package internal(set) var sums: [Int64] = []

  init(classCount: Int, documentCount: Int, classWeights: [Int64]) {
    self.classCount = classCount
    self.documentCount = documentCount
    self.classWeights = classWeights
  }

  /// How many features there are.
  package var count: Int { ids.count }

  /// The weighted count of a feature in a class.
  ///
  /// - Parameters:
  ///   - index: Position of the feature.
  ///   - label: A class index.
  /// - Returns: The sum of the example weights times the counts.
  package func sum(_ index: Int, label: Int) -> Double {
    Double(sums[index * classCount + label]) / FixedPoint.sumUnits
  }

  /// The summed weight of a class's examples.
  ///
  /// - Parameter label: A class index.
  /// - Returns: The number of examples, where each has the weight 1.
  package func classWeight(_ label: Int) -> Double {
    Double(classWeights[label]) / FixedPoint.countUnits
  }

  mutating func reserve(_ count: Int) {
    ids.reserveCapacity(count)
    groups.reserveCapacity(count)
    documents.reserveCapacity(count)
    priors.reserveCapacity(count)
    sums.reserveCapacity(count * classCount)
  }

  mutating func append(
    id: UInt64, group: UInt8, documents: UInt32, priors: UInt32, sums: ArraySlice<Int64>
  ) {
    ids.append(id)
    groups.append(group)
    self.documents.append(documents)
    self.priors.append(priors)
    self.sums.append(contentsOf: sums)
  }

  /// A table of the same features in which nothing was counted, without prior counts.
  func emptied() -> CountTable {
    var table = self
    table.documentCount = 0
    table.classWeights = classWeights.map { _ in 0 }
    table.documents = documents.map { _ in 0 }
    table.priors = priors.map { _ in 0 }
    table.sums = sums.map { _ in 0 }
    return table
  }

  /// Takes away what a table of the same features holds, save its prior counts.
  mutating func subtract(_ other: CountTable) {
    precondition(count == other.count && classCount == other.classCount, "another table")
    documentCount -= other.documentCount
    for label in classWeights.indices { classWeights[label] -= other.classWeights[label] }
    for index in documents.indices { documents[index] -= other.documents[index] }
    for index in sums.indices { sums[index] -= other.sums[index] }
  }
}
