import LexiconStore
import Neutrality

/// Reads one rule file; every key it does not know is an error.
struct RuleFileReader {
  /// The name of the rule set.
  let id: String
  private let map: YAMLMap
  private let path: String
  private let span: (from: CalendarDay, until: CalendarDay?)
  private let elections: Set<String>
  private let sources: Set<String>

  init(_ map: YAMLMap, _ path: String) throws {
    try map.rejectUnknownKeys([
      "id", "title", "in-force", "applies-to", "sources", "rules", "allowed",
    ])
    self.map = map
    self.path = path
    id = try map.string("id")
    span = try Self.span(try map.map("in-force"))
    elections = Set(try map.strings("applies-to"))
    try Self.checkElections(map)
    sources = Set(try map.map("sources").entries.map(\.key))
    _ = try Self.localized(map, "title")
  }

  func rows() throws -> [RuleCatalogue.Row] {
    try map.optionalMaps("rules").map { try row($0, isAllowed: false) }
      + map.optionalMaps("allowed").map { try row($0, isAllowed: true) }
  }

  private func row(_ entry: YAMLMap, isAllowed: Bool) throws -> RuleCatalogue.Row {
    try entry.rejectUnknownKeys([
      "id", "table", "stage", "wording", "kinds", "actions", "conditions", "class", "basis",
      "sources", "verified", "note", "readings", "in-force", "applies-to",
    ])
    try Self.checkElections(entry)
    let span = try entry.optionalMap("in-force").map(Self.span) ?? span
    let cited = try entry.strings("sources")
    guard !cited.isEmpty else { throw entry.error(.missingKey("sources")) }
    for source in try entry.sequence("sources") where !sources.contains(try source.string()) {
      throw source.error(.unknownValue(try source.string()))
    }
    let timing = try entry.optionalNode("stage").map { try Self.value($0) as Rule.Timing } ?? .any
    let rule = Rule(
      id: try entry.string("id"), table: try entry.optionalString("table") ?? "allowed",
      timing: timing, wording: try Self.localized(entry, "wording"),
      kinds: try values(entry, "kinds"), actions: try actions(entry),
      conditions: try entry.optionalMap("conditions").map(Self.localized)
        ?? LocalizedText("tanpa syarat lain", "without further condition"),
      sanctionClass: isAllowed ? nil : try Self.localized(entry, "class"),
      basis: try entry.optionalString("basis") ?? "", sources: cited,
      isVerified: try entry.bool("verified"),
      note: try entry.optionalMap("note").map(Self.localized),
      readings: try entry.optionalMap("readings").map(Self.readings), from: span.from,
      until: span.until)
    let elections = Set(try entry.optionalStrings("applies-to"))
    return RuleCatalogue.Row(
      rule: rule, file: path, elections: elections.isEmpty ? self.elections : elections,
      place: entry.place)
  }

  private func values(_ entry: YAMLMap, _ key: String) throws -> Set<WordingKind> {
    let kinds = try entry.sequence(key)
    guard !kinds.isEmpty else { throw entry.error(.missingKey(key)) }
    return Set(try kinds.map { try Self.value($0) })
  }

  private func actions(_ entry: YAMLMap) throws -> Set<Action> {
    let actions: [Action] = try entry.optionalSequence("actions").map { try Self.value($0) }
    return Set(actions.isEmpty ? Action.allCases : actions)
  }

  private static func value<Value: RawRepresentable<String>>(_ node: YAMLNode) throws -> Value {
    let name = try node.string()
    guard let value = Value(rawValue: name) else { throw node.error(.unknownValue(name)) }
    return value
  }

  private static func checkElections(_ map: YAMLMap) throws {
    for node in try map.optionalSequence("applies-to") {
      let kind = try node.string()
      guard RuleCatalogue.electionKinds.contains(kind) else {
        throw node.error(.unknownValue(kind))
      }
    }
  }

  private static func readings(_ map: YAMLMap) throws -> Rule.Readings {
    try map.rejectUnknownKeys(["narrow", "wide"])
    return Rule.Readings(
      narrow: try localized(map, "narrow"), wide: try localized(map, "wide"))
  }

  private static func localized(_ map: YAMLMap, _ key: String) throws -> LocalizedText {
    try localized(try map.map(key))
  }

  private static func localized(_ map: YAMLMap) throws -> LocalizedText {
    try map.rejectUnknownKeys(["id", "en"])
    return LocalizedText(try map.string("id"), try map.string("en"))
  }

  private static func span(_ map: YAMLMap) throws -> (from: CalendarDay, until: CalendarDay?) {
    try map.rejectUnknownKeys(["from", "until"])
    guard let from = CalendarDay(try map.date("from").description) else {
      throw map.error(.wrongDate(try map.string("from")))
    }
    let end = try map.optionalNode("until").flatMap { $0.isNull ? nil : try $0.date() }
    let until = end.flatMap { CalendarDay($0.description) }
    if let until, until < from {
      throw map.error(.datesReversed(from: from.description, until: until.description))
    }
    return (from, until)
  }
}
