import LexiconStore
import Neutrality

/// Reads one file of cases; every key and name it does not know is an error, for a case that
/// asks for what cannot come would say nothing.
struct PolicyFileReader {
  let names: PolicyNames

  /// The cases of a file.
  ///
  /// - Parameter file: The file.
  /// - Returns: Its cases, at least one.
  /// - Throws: ``LexiconError`` with file, line and column.
  func cases(_ file: LexiconFile) throws -> [PolicyCase] {
    let map = try YAMLNode.parse(file).map()
    try map.rejectUnknownKeys(["cases", "title", "note"])
    let cases = try map.maps("cases").map(read)
    guard !cases.isEmpty else { throw map.error(.missingKey("text")) }
    return cases
  }

  private func read(_ map: YAMLMap) throws -> PolicyCase {
    try map.rejectUnknownKeys([
      "text", "election", "target", "date", "action", "level", "pair", "stance", "rules",
      "not-rules", "reasons", "not-reasons", "note",
    ])
    let election = try map.optionalString("election") ?? PolicyNames.defaultElection
    guard let pairCount = names.pairCounts[election] else {
      throw try map.node("election").error(.unknownValue(election))
    }
    _ = try map.optionalString("note")
    return PolicyCase(
      text: try map.string("text"), election: election,
      request: try request(map, pairCount), expected: try expectation(map, pairCount),
      place: map.place)
  }

  private func request(_ map: YAMLMap, _ pairCount: Int) throws -> Request {
    var request = Request()
    request.target = try map.optionalNode("target").map { try number($0, pairCount) }
    request.date = try map.optionalDate("date").flatMap { CalendarDay($0.description) }
    if let node = map.optionalNode("action") { request.action = try value(node) }
    return request
  }

  private func expectation(_ map: YAMLMap, _ pairCount: Int) throws -> PolicyCase.Expectation {
    var expected = PolicyCase.Expectation(levels: try levels(try map.node("level")))
    expected.pair = try map.optionalNode("pair").map { node in
      try node.string() == "none" ? .absent : .number(try number(node, pairCount))
    }
    for entry in try map.optionalMap("stance")?.entries ?? [] {
      guard isPair(entry.key, pairCount) else {
        throw LexiconError(.unknownValue(entry.key), at: entry.place)
      }
      expected.stances.append((entry.key, try value(entry.value)))
    }
    expected.rules = try ruleIDs(map, "rules")
    expected.absentRules = try ruleIDs(map, "not-rules")
    expected.reasons = try map.optionalSequence("reasons").map(value)
    expected.absentReasons = try map.optionalSequence("not-reasons").map(value)
    return expected
  }

  private func levels(_ node: YAMLNode) throws -> [Level] {
    guard node.kind == .sequence else { return [try value(node)] }
    let levels: [Level] = try node.sequence().map(value)
    guard !levels.isEmpty else { throw node.error(.missingValue()) }
    return levels
  }

  private func ruleIDs(_ map: YAMLMap, _ key: String) throws -> [String] {
    try map.optionalSequence(key).map { node in
      let id = try node.string()
      guard names.rules.contains(id) else { throw node.error(.unknownValue(id)) }
      return id
    }
  }

  private func value<Value: RawRepresentable<String>>(_ node: YAMLNode) throws -> Value {
    let name = try node.string()
    guard let value = Value(rawValue: name) else { throw node.error(.unknownValue(name)) }
    return value
  }

  private func number(_ node: YAMLNode, _ pairCount: Int) throws -> String {
    let number = try node.string()
    guard isPair(number, pairCount) else { throw node.error(.unknownValue(number)) }
    return number
  }

  private func isPair(_ number: String, _ count: Int) -> Bool {
    Int(number).map { (1...count).contains($0) && String($0) == number } ?? false
  }
}
