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
    guard from <= until else {
      throw map.error(.datesReversed(from: from.description, until: until.description))
    }
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
    names = try Self.aliases(
      try candidates.flatMap { try $0.optionalMaps("aliases") } + map.optionalMaps("aliases"))
    handles = try Self.words(try candidates.flatMap { try $0.optionalSequence("handles") })
    parties = try Self.words(try map.optionalSequence("parties"))
    slogans = try Self.aliases(try map.optionalMaps("slogans"))
    hashtags = try Self.words(try map.optionalSequence("hashtags"))
    gestures = try Self.aliases(try map.optionalMaps("gestures"))
  }

  /// Aliases, none of them twice for the same day.
  private static func aliases(_ maps: [YAMLMap]) throws -> [Alias] {
    var known: [String: [(alias: Alias, place: LexiconPlace)]] = [:]
    return try maps.map { map in
      let alias = try Alias(reading: map)
      for earlier in known[alias.text] ?? [] where earlier.alias.overlaps(alias) {
        throw map.error(.duplicateEntry(alias.text, first: earlier.place))
      }
      known[alias.text, default: []].append((alias, map.place))
      return alias
    }
  }

  /// Words, none of them twice.
  private static func words(_ nodes: [YAMLNode]) throws -> [String] {
    var known: [String: LexiconPlace] = [:]
    return try nodes.map { node in
      let word = try node.string()
      if let first = known.updateValue(node.place, forKey: word) {
        throw node.error(.duplicateEntry(word, first: first))
      }
      return word
    }
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
    from = try map.optionalDate("from")
    until = try map.optionalDate("until")
    if let from, let until, until < from {
      throw map.error(.datesReversed(from: from.description, until: until.description))
    }
  }
}
