/// A partition of examples for cross-validation that keeps groups whole.
///
/// A group holds examples that must not be on both sides: near-copies of one text, or all posts on
/// one election. It depends only on the groups and labels, neither on chance nor on the order of
/// the examples.
package struct Folds: Sendable, Equatable {
  /// The fold of each example, from 0.
  package let assignment: [Int]
  /// How many folds there are.
  package let count: Int

  /// Spreads groups over folds so that each class is about equally frequent in every fold.
  ///
  /// Groups are dealt greedily, the most uneven first, each to the fold where the class shares are
  /// then least spread: scikit-learn's `StratifiedGroupKFold`, with ties broken by group id.
  ///
  /// - Parameters:
  ///   - groups: The group of each example.
  ///   - labels: The class of each example.
  ///   - count: How many folds to make, at least 2.
  /// - Returns: The folds.
  /// - Throws: ``TrainingError/tooFewGroups(found:needed:)`` where there are fewer groups than folds.
  /// - Complexity: O(*n* log *n* + groups · folds² · classes).
  package static func grouped(groups: [UInt64], labels: [Int], count: Int) throws(TrainingError)
    -> Folds
  {
    precondition(count >= 2 && groups.count == labels.count, "a group and a label for each")
    let (ranks, groupCount) = rank(groups)
    guard groupCount >= count else {
      throw TrainingError.tooFewGroups(found: groupCount, needed: count)
    }
    var dealer = FoldDealer(foldCount: count, classCount: (labels.max() ?? 0) + 1)
    let foldOfGroup = dealer.deal(dealer.countLabels(ranks, labels, groupCount))
    return Folds(assignment: ranks.map { foldOfGroup[$0] }, count: count)
  }

  /// One fold for each group.
  ///
  /// - Parameter groups: The group of each example.
  /// - Returns: The folds, in ascending order of the group ids.
  /// - Throws: ``TrainingError/tooFewGroups(found:needed:)`` where there are fewer than 2 groups.
  /// - Complexity: O(*n* log *n*).
  package static func leavingOneGroupOut(_ groups: [UInt64]) throws(TrainingError) -> Folds {
    let (ranks, groupCount) = rank(groups)
    guard groupCount >= 2 else { throw TrainingError.tooFewGroups(found: groupCount, needed: 2) }
    return Folds(assignment: ranks, count: groupCount)
  }

  /// Replaces group ids by their rank, from 0.
  private static func rank(_ groups: [UInt64]) -> (ranks: [Int], count: Int) {
    let order = groups.indices.sorted { groups[$0] < groups[$1] }
    var ranks = [Int](repeating: 0, count: groups.count)
    var rank = -1
    var last: UInt64?
    for index in order {
      if groups[index] != last { rank += 1 }
      last = groups[index]
      ranks[index] = rank
    }
    return (ranks, rank + 1)
  }
}

/// Deals groups of examples to folds.
private struct FoldDealer {
  let foldCount: Int
  let classCount: Int
  /// For each fold how many examples of each class it has.
  private var dealt: [Double]
  private var sizes: [Double]

  init(foldCount: Int, classCount: Int) {
    self.foldCount = foldCount
    self.classCount = classCount
    dealt = [Double](repeating: 0, count: foldCount * classCount)
    sizes = [Double](repeating: 0, count: foldCount)
  }

  /// For each group how many examples of each class it has.
  func countLabels(_ ranks: [Int], _ labels: [Int], _ groupCount: Int) -> [[Double]] {
    let none = [Double](repeating: 0, count: classCount)
    var counts = [[Double]](repeating: none, count: groupCount)
    for (rank, label) in zip(ranks, labels) { counts[rank][label] += 1 }
    return counts
  }

  /// The fold of each group.
  mutating func deal(_ groups: [[Double]]) -> [Int] {
    let spreads = groups.map { Self.variance($0) }
    let order = groups.indices.sorted { (spreads[$1], $0) < (spreads[$0], $1) }
    var totals = [Double](repeating: 0, count: classCount)
    for group in groups { for label in 0..<classCount { totals[label] += group[label] } }
    var folds = [Int](repeating: 0, count: groups.count)
    for group in order {
      let fold = bestFold(for: groups[group], totals: totals)
      folds[group] = fold
      for label in 0..<classCount { dealt[fold * classCount + label] += groups[group][label] }
      sizes[fold] += groups[group].reduce(0, +)
    }
    return folds
  }

  private func bestFold(for group: [Double], totals: [Double]) -> Int {
    var best = 0
    var leastSpread = Double.infinity
    for fold in 0..<foldCount {
      let spread = spread(adding: group, to: fold, totals: totals)
      let isSmaller = spread == leastSpread && sizes[fold] < sizes[best]
      if spread < leastSpread || isSmaller { (best, leastSpread) = (fold, spread) }
    }
    return best
  }

  /// How unevenly the classes would be spread over the folds: the summed deviation of their shares.
  private func spread(adding group: [Double], to chosen: Int, totals: [Double]) -> Double {
    var sum = 0.0
    for label in 0..<classCount where totals[label] > 0 {
      let shares = (0..<foldCount).map { fold in
        (dealt[fold * classCount + label] + (fold == chosen ? group[label] : 0)) / totals[label]
      }
      sum += Self.variance(shares).squareRoot()
    }
    return sum
  }

  private static func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
  }
}
