import LexiconStore
import Neutrality

/// The rule files as they are, and the book of rows for one kind of election.
struct RuleCatalogue: Sendable {
  /// A row with what its file says about it.
  struct Row: Sendable {
    let rule: Rule
    let file: String
    let elections: Set<String>
  }

  let rows: [Row]

  /// Reads `rules/*.yaml`.
  ///
  /// - Parameter source: The lexicons.
  /// - Throws: ``LexiconError`` with file, line and column where a file is not valid.
  init(_ source: LexiconSource) throws {
    var rows: [Row] = []
    for path in source.paths(in: "rules/")
    where path.hasSuffix(".yaml") && !path.hasPrefix("rules/tests/") {
      rows += try RuleFileReader(try YAMLNode.parse(try source.file(path)).map(), path).rows()
    }
    self.rows = rows
  }

  /// The rows that concern a kind of election.
  ///
  /// - Parameter kind: "pilkada" or "pilpres".
  /// - Returns: The rows.
  func book(for kind: String) -> RuleBook {
    RuleBook(rules: rows.filter { $0.elections.contains(kind) }.map(\.rule))
  }
}

/// Reads one rule file; every key it does not know is an error.
private struct RuleFileReader {
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
    span = try Self.span(try map.map("in-force"))
    elections = Set(try map.strings("applies-to"))
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
      "sources", "verified", "note", "in-force", "applies-to",
    ])
    let span = try entry.optionalMap("in-force").map(Self.span) ?? span
    let cited = try entry.strings("sources")
    guard !cited.isEmpty else { throw entry.error(.missingKey("sources")) }
    for source in cited where !sources.contains(source) { throw entry.error(.unknownValue(source)) }
    let timing = try entry.optionalString("stage") ?? "any"
    guard let timing = Rule.Timing(rawValue: timing) else {
      throw entry.error(.unknownValue(timing))
    }
    let rule = Rule(
      id: try entry.string("id"), table: try entry.optionalString("table") ?? "allowed",
      timing: timing, wording: try Self.localized(entry, "wording"),
      kinds: try values(entry, "kinds"), actions: try actions(entry),
      conditions: try entry.optionalMap("conditions").map(Self.localized)
        ?? LocalizedText("tanpa syarat lain", "without further condition"),
      sanctionClass: isAllowed ? nil : try Self.localized(entry, "class"),
      basis: try entry.optionalString("basis") ?? "", sources: cited,
      isVerified: try entry.bool("verified"),
      note: try entry.optionalMap("note").map(Self.localized), from: span.from, until: span.until)
    let elections = Set(try entry.optionalStrings("applies-to"))
    return RuleCatalogue.Row(
      rule: rule, file: path, elections: elections.isEmpty ? self.elections : elections)
  }

  private func values(_ entry: YAMLMap, _ key: String) throws -> Set<WordingKind> {
    Set(
      try entry.strings(key).map { name in
        guard let kind = WordingKind(rawValue: name) else { throw entry.error(.unknownValue(name)) }
        return kind
      })
  }

  private func actions(_ entry: YAMLMap) throws -> Set<Action> {
    let names = try entry.optionalStrings("actions")
    guard !names.isEmpty else { return Set(Action.allCases) }
    return Set(
      try names.map { name in
        guard let action = Action(rawValue: name) else { throw entry.error(.unknownValue(name)) }
        return action
      })
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
    if let until, until < from { throw map.error(.unknownValue(until.description)) }
    return (from, until)
  }
}
