import Neutrality

/// JSON of values that come again in most records: what an answer was made by, and lists of rules.
///
/// Comparing them is quick, for they are the same arrays and strings in memory from one record to
/// the next; writing them anew would be the larger part of writing a record.
struct KnownValues: Sendable {
  private static let listLimit = 32

  private var provenance: (value: Provenance, json: [UInt8])?
  private var lists: [(value: [RuleCitation], json: [UInt8])] = []
  private var oldest = 0

  /// The JSON of a provenance, if it was the last one written.
  func json(of value: Provenance) -> [UInt8]? {
    guard let provenance, provenance.value == value else { return nil }
    return provenance.json
  }

  /// Keeps the JSON of a provenance.
  mutating func keep(_ json: [UInt8], of value: Provenance) { provenance = (value, json) }

  /// The JSON of a list of rules, if it was written not long ago.
  func json(of value: [RuleCitation]) -> [UInt8]? {
    for list in lists where list.value.count == value.count && list.value == value {
      return list.json
    }
    return nil
  }

  /// Keeps the JSON of a list of rules in the place of the oldest one.
  mutating func keep(_ json: [UInt8], of value: [RuleCitation]) {
    if lists.count < Self.listLimit { return lists.append((value, json)) }
    lists[oldest] = (value, json)
    oldest = (oldest + 1) % Self.listLimit
  }
}
