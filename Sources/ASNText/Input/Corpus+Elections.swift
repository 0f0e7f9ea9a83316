import Elections
public import Neutrality

extension Corpus {
  /// Moves the rows whose election or pair does not exist to the errors.
  ///
  /// - Parameters:
  ///   - resources: The election packs.
  ///   - language: The language of messages.
  /// - Throws: `LexiconError` where a pack that is needed is not valid.
  /// - Complexity: Linear in the number of rows; each pack is read once.
  public mutating func rejectUnknownPairs(
    _ resources: Resources, language: Language = .indonesian
  ) throws {
    let known = Set(resources.elections)
    var pairCounts: [String: Int] = [:]
    var kept: [LabelledRecord] = []
    for record in records {
      guard known.contains(record.election) else {
        reject(record, .unknownElection(record.election), language)
        continue
      }
      let pairCount = try pairCounts[record.election] ?? resources.pairCount(record.election)
      pairCounts[record.election] = pairCount
      if let target = record.target, !(1...pairCount).contains(Int(target) ?? 0) {
        reject(record, .unknownPair(target), language)
      } else {
        kept.append(record)
      }
    }
    records = kept
  }

  private mutating func reject(
    _ record: LabelledRecord, _ fault: RecordFault, _ language: Language
  ) {
    let failure = RecordFailure(fault: fault, id: record.id, line: record.line)
    errors.append(
      CorpusError(file: record.file, error: RecordError(failure, language: language)))
  }
}

extension Resources {
  /// How many pairs an election has.
  ///
  /// - Parameter election: One of ``elections``.
  /// - Returns: The number of pairs; ballot numbers are 1 to this.
  /// - Throws: `LexiconError` where the pack is not valid.
  package func pairCount(_ election: String) throws -> Int {
    try Election(id: election, from: source).pairs.count
  }
}
