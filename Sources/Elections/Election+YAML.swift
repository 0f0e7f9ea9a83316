package import LexiconStore

extension Election {
  /// Reads `elections/ID.yaml`.
  ///
  /// - Parameters:
  ///   - id: The election's name.
  ///   - source: The lexicons.
  /// - Throws: ``LexiconError`` with file, line and column where the pack is not valid, `L004`
  ///   where there is none of this name.
  package init(id: String, from source: LexiconSource) throws {
    try self.init(try YAMLNode.parse(try source.file("elections/\(id).yaml")).map(), id: id)
  }

  private init(_ map: YAMLMap, id: String) throws {
    try map.rejectUnknownKeys([
      "id", "name", "kind", "region", "rules", "places", "sources", "stages", "pairs",
    ])
    guard try map.string("id") == id else { throw map.error(.unknownValue(try map.string("id"))) }
    self.id = id
    let name = try map.map("name")
    indonesianName = try name.string("id")
    englishName = try name.string("en")
    kind = try map.string("kind")
    guard ["pilkada", "pilpres"].contains(kind) else { throw map.error(.unknownValue(kind)) }
    region = try map.string("region")
    ruleSet = try map.string("rules")
    places = try map.optionalStrings("places")
    _ = try map.map("sources")
    let stages = try map.map("stages")
    try stages.rejectUnknownKeys([
      "registration", "determination", "numbers", "campaign", "quiet", "voting", "recap",
    ])
    registration = try stages.optionalMap("registration").map(Span.init(reading:))
    determination = try stages.optionalMap("determination")?.date("on").description
    campaign = try stages.optionalMaps("campaign").map(Span.init(reading:))
    quiet = try stages.optionalMaps("quiet").map(Span.init(reading:))
    voting = try stages.maps("voting").map { try $0.date("on").description }
    pairs = try map.maps("pairs").map(Pair.init(reading:))
    try Self.checkNumbers(pairs, map)
  }

  /// Ballot numbers must be 1, 2, 3 … in this order: mentions are bits by number.
  private static func checkNumbers(_ pairs: [Pair], _ map: YAMLMap) throws {
    for (index, pair) in pairs.enumerated() where pair.number != String(index + 1) {
      throw map.error(.unknownValue(pair.number))
    }
    guard (1...9).contains(pairs.count) else { throw map.error(.unknownValue("\(pairs.count)")) }
  }
}

extension Election.Span {
  fileprivate init(reading map: YAMLMap) throws {
    let from = try map.date("from")
    let until = try map.date("until")
    guard from <= until else { throw map.error(.unknownValue(until.description)) }
    self.init(from: from.description, until: until.description)
  }
}

extension Pair {
  fileprivate init(reading map: YAMLMap) throws {
    try map.rejectUnknownKeys([
      "number", "label", "acronym", "candidates", "aliases", "parties", "slogans", "hashtags",
      "gestures", "look",
    ])
    number = try map.string("number")
    label = try map.string("label")
    let candidates = try map.maps("candidates")
    for candidate in candidates {
      try candidate.rejectUnknownKeys(["name", "role", "aliases", "handles"])
      _ = try candidate.string("role")
    }
    names =
      try candidates.flatMap { try $0.optionalMaps("aliases").map(Alias.init(reading:)) }
      + map.optionalMaps("aliases").map(Alias.init(reading:))
    handles = try candidates.flatMap { try $0.optionalStrings("handles") }
    parties = try map.optionalStrings("parties")
    slogans = try map.optionalMaps("slogans").map(Alias.init(reading:))
    hashtags = try map.optionalStrings("hashtags")
    gestures = try map.optionalMaps("gestures").map(Alias.init(reading:))
  }
}

extension Alias {
  init(reading map: YAMLMap) throws {
    try map.rejectUnknownKeys(["text", "needs", "mock", "from", "until", "source"])
    text = try map.string("text")
    let needs = try map.optionalString("needs")
    if let needs, needs != "context", needs != "capitals" { throw map.error(.unknownValue(needs)) }
    needsContext = needs != nil
    needsCapitals = needs == "capitals"
    isMock = try map.optionalBool("mock") ?? false
    source = try map.optionalString("source") ?? ""
    _ = try map.optionalDate("from")
    _ = try map.optionalDate("until")
  }
}
