/// Examples in canonical order, their features replaced by positions in a ``CountTable``.
///
/// Each row is sorted by position and holds each feature once.
struct SparseRows {
  private(set) var ends: [Int] = []
  private(set) var features: [UInt32] = []
  private(set) var fixedCounts: [UInt32] = []
  private(set) var labels: [Int] = []
  private(set) var groups: [UInt64] = []
  private(set) var fixedWeights: [UInt32] = []

  init(_ dataset: Dataset, order: [Int], table: CountTable) {
    var slots = FeatureSlots()
    for id in table.ids { _ = slots.insert(id) }
    var row: [UInt64] = []
    for index in order {
      row.removeAll(keepingCapacity: true)
      for entry in dataset.features(index) {
        guard let position = slots.index(of: entry.id) else { continue }
        row.append(UInt64(position) << 32 | UInt64(entry.fixedCount))
      }
      append(row.sorted())
      labels.append(dataset.labels[index])
      groups.append(dataset.groups[index])
      fixedWeights.append(dataset.fixedWeights[index])
    }
  }

  var count: Int { labels.count }

  /// The places of a row's features in ``features`` and ``fixedCounts``.
  func places(_ row: Int) -> Range<Int> {
    (row == 0 ? 0 : ends[row - 1])..<ends[row]
  }

  /// How much a row counts.
  func weight(_ row: Int) -> Double {
    Double(fixedWeights[row]) / FixedPoint.countUnits
  }

  /// How often the feature at a place counts.
  func count(at place: Int) -> Double {
    Double(fixedCounts[place]) / FixedPoint.countUnits
  }

  /// Adds a row to the counts of a table of the same features.
  func add(_ row: Int, to table: inout CountTable) {
    let label = labels[row]
    table.documentCount += 1
    table.classWeights[label] += Int64(fixedWeights[row])
    for place in places(row) {
      let feature = Int(features[place])
      table.documents[feature] += 1
      table.sums[feature * table.classCount + label] +=
        Int64(fixedWeights[row]) * Int64(fixedCounts[place])
    }
  }

  /// What the evidence of a row is multiplied by for its length, under some weights.
  func scale(_ row: Int, _ weights: WeightTable) -> Double {
    guard weights.lengthPower > 0 else { return 1 }
    var units: UInt64 = 0
    for place in places(row) where weights.known[Int(features[place])] {
      units += UInt64(fixedCounts[place])
    }
    return WeightTable.scale(
      count: Double(units) / FixedPoint.countUnits, power: weights.lengthPower)
  }

  /// The log-odds of a row under some weights.
  func logOdds(_ row: Int, _ weights: WeightTable) -> [Double] {
    let columns = weights.classes.columnCount
    var sums = [Double](repeating: 0, count: columns)
    for place in places(row) where weights.known[Int(features[place])] {
      let start = Int(features[place]) * columns
      for column in 0..<columns {
        sums[column] += count(at: place) * weights.weights[start + column]
      }
    }
    let scale = scale(row, weights)
    return (0..<columns).map { weights.logPriors[$0] + scale * sums[$0] }
  }

  private mutating func append(_ sorted: [UInt64]) {
    let start = features.count
    for item in sorted {
      let (feature, units) = (UInt32(item >> 32), UInt32(truncatingIfNeeded: item))
      if features.count > start, features[features.count - 1] == feature {
        fixedCounts[fixedCounts.count - 1] += units
      } else {
        features.append(feature)
        fixedCounts.append(units)
      }
    }
    ends.append(features.count)
  }
}
