import Elections
import LexiconStore
import Testing

@Suite struct ElectionTests {
  private static let pack = """
    id: pilkada-uji-2024
    name: {id: Pilkada Uji, en: Test election}
    kind: pilkada
    region: Uji
    rules: skb-2022
    places: [uji]
    sources: {K: own}
    stages:
      registration: {from: 2024-08-27, until: 2024-08-29, source: K}
      determination: {on: 2024-09-22, source: K}
      campaign:
        - {from: 2024-09-25, until: 2024-11-23, source: K}
      quiet:
        - {from: 2024-11-24, until: 2024-11-26, source: K}
      voting:
        - {on: 2024-11-27, source: K}
    pairs:
      - number: "1"
        label: Satu–Saja
        candidates:
          - {name: Satu, role: governor, aliases: [{text: anuwira, source: K}]}
        aliases:
          - {text: bersamajaya, source: K}
      - number: "2"
        label: Dua–Saja
        candidates:
          - {name: Dua, role: governor, aliases: [{text: bagusdana, source: K}]}
        aliases:
          - {text: bersamajaya, source: K}

    """

  private func election(_ text: String) throws -> Election {
    let file = LexiconFile(path: "elections/pilkada-uji-2024.yaml", text: text)
    return try Election(id: "pilkada-uji-2024", from: LexiconSource(files: [file]))
  }

  private func changed(_ old: String, _ new: String) -> String {
    let parts = Self.pack.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    precondition(parts.count == 2, "the pack has no \(old)")
    return parts.joined(separator: new)
  }

  @Test(
    "every pack of the program loads, with pairs, dates and names in both languages",
    arguments: BuiltIn.elections)
  func builtIn(_ id: String) throws {
    let election = try Election(id: id, from: BuiltIn.source)
    #expect(election.id == id)
    #expect(!election.indonesianName.isEmpty && !election.englishName.isEmpty)
    #expect(election.pairs.count >= 2)
    #expect(election.pairs.indices.allSatisfy { election.pairs[$0].number == "\($0 + 1)" })
    #expect(election.pairs.allSatisfy { !$0.label.isEmpty && !$0.names.isEmpty })
    #expect(!election.voting.isEmpty && !election.campaign.isEmpty)
  }

  @Test("the list of packs in these tests is the list of packs in the program")
  func allPacks() {
    let ids = BuiltIn.source.paths(in: "elections/").map {
      String($0.dropFirst("elections/".count).dropLast(".yaml".count))
    }
    #expect(ids == BuiltIn.elections)
  }

  @Test("stages of a built-in pack follow one another", arguments: BuiltIn.elections)
  func stagesInOrder(_ id: String) throws {
    let election = try Election(id: id, from: BuiltIn.source)
    let registered = try #require(election.registration?.until)
    let determined = try #require(election.determination)
    #expect(registered < determined)
    for (index, day) in election.voting.enumerated() {
      #expect(determined < election.campaign[index].from)
      #expect(election.campaign[index].until < election.quiet[index].from)
      #expect(election.quiet[index].until < day)
    }
  }

  @Test("no party stands in two pairs of one election", arguments: BuiltIn.elections)
  func partiesOnce(_ id: String) throws {
    let parties = try Election(id: id, from: BuiltIn.source).pairs.flatMap(\.parties)
    #expect(Set(parties).count == parties.count)
  }

  @Test(
    "aliases are written as they are searched: lower case, single spaces",
    arguments: BuiltIn.elections)
  func aliasForm(_ id: String) throws {
    for pair in try Election(id: id, from: BuiltIn.source).pairs {
      for alias in pair.names + pair.slogans + pair.gestures {
        #expect(alias.text == alias.text.lowercased(), "\(alias.text)")
        let words = alias.text.split(separator: " ", omittingEmptySubsequences: false)
        #expect(words.allSatisfy { !$0.isEmpty }, "\(alias.text)")
      }
      #expect(pair.hashtags.allSatisfy { !$0.hasPrefix("#") && $0 == $0.lowercased() })
      #expect(pair.handles.allSatisfy { !$0.hasPrefix("@") })
    }
  }

  @Test("a small pack is read as it is written")
  func small() throws {
    let election = try election(Self.pack)
    #expect(
      election.kind == "pilkada" && election.ruleSet == "skb-2022" && election.region == "Uji")
    #expect(election.voting == ["2024-11-27"] && election.determination == "2024-09-22")
    #expect(election.campaign.map(\.from) == ["2024-09-25"])
    #expect(election.pairs.map(\.label) == ["Satu–Saja", "Dua–Saja"])
    #expect(election.pairs[0].names.map(\.text) == ["anuwira", "bersamajaya"])
  }

  @Test(
    "a pack that is not valid is refused with its file and line",
    arguments: [
      ("region: Uji", "regio: Uji", 4), ("kind: pilkada", "kind: pilbup", 1),
      ("kind: pilkada\n", "", 1),
      ("{on: 2024-09-22, source: K}", "{on: 2024-09-31, source: K}", 10),
      ("{on: 2024-11-27, source: K}", "{on: kemarin, source: K}", 16),
      ("from: 2024-09-25, until: 2024-11-23", "from: 2024-11-25, until: 2024-11-23", 12),
      ("  - number: \"1\"\n    label", "  - label", 18), ("number: \"2\"", "number: \"3\"", 1),
      ("id: pilkada-uji-2024", "id: pilkada-lain-2024", 1),
      ("{text: anuwira, source: K}", "{text: anuwira, needs: luck}", 21),
      ("{text: anuwira, source: K}", "{txt: anuwira}", 21),
      ("role: governor, aliases: [{text: anuwira", "aliases: [{text: anuwira", 21),
      ("{text: bersamajaya, source: K}", "{text: anuwira, source: K}", 23),
      (
        "{text: anuwira, source: K}",
        "{text: anuwira, from: 2024-02-01}, {text: anuwira, until: 2024-02-01}", 21
      ),
      ("{text: anuwira, source: K}", "{text: anuwira, from: 2024-02-02, until: 2024-02-01}", 21),
      ("    aliases:\n", "    hashtags: [satu, satu]\n    aliases:\n", 22),
    ])
  func faults(_ old: String, _ new: String, _ line: Int) {
    let error = #expect(throws: LexiconError.self) { try election(changed(old, new)) }
    #expect(error?.file == "elections/pilkada-uji-2024.yaml")
    #expect(error?.line == line, "\(error as Any)")
  }

  @Test("a pack that does not exist is told by its name")
  func noSuchPack() {
    let error = #expect(throws: LexiconError.self) {
      try Election(id: "pilkada-mars-2024", from: BuiltIn.source)
    }
    #expect(error?.code == "L004")
    #expect(error?.file == "Lexicons/elections/pilkada-mars-2024.yaml")
  }

  @Test("an alias with dates names its pair only on its days; without a date always")
  func datedAlias() throws {
    let text = changed(
      "{text: anuwira, source: K}",
      "{text: anuwira, until: 2024-06-30}, {text: anu, from: 2024-07-01, until: 2024-12-31}")
    let file = LexiconFile(path: "elections/pilkada-uji-2024.yaml", text: text)
    let source = LexiconSource(files: BuiltIn.source.files + [file])
    let found = { (day: String?) in
      let date = day.flatMap { LexiconDate($0) }
      return try Finder("pilkada-uji-2024", source, on: date).found("anuwira hadir lalu anu pulang")
    }
    #expect(try found(nil) == ["1 name: anuwira", "1 name: anu"])
    #expect(try found("2024-06-30") == ["1 name: anuwira"])
    #expect(try found("2024-07-01") == ["1 name: anu"])
    #expect(try found("2025-01-01") == [])
    let days = try Finder("pilkada-uji-2024", source).finder.aliasDays
    let periods = try ["2024-06-30", "2024-07-01", "2024-12-31", "2025-01-01"].map {
      days.period(of: try #require(LexiconDate($0)))
    }
    #expect(periods[0] < periods[1] && periods[1] == periods[2] && periods[2] < periods[3])
    #expect(!days.isEmpty)
    #expect(try BuiltIn.finder("pilkada-dki-2024").finder.aliasDays.isEmpty)
  }

  @Test("two pairs with the same alias share it: it names both, and neither alone")
  func sharedAlias() throws {
    let file = LexiconFile(path: "elections/pilkada-uji-2024.yaml", text: Self.pack)
    let finder = try Finder(
      "pilkada-uji-2024", LexiconSource(files: BuiltIn.source.files + [file]))
    #expect(try finder.found("anuwira hadir") == ["1 name: anuwira"])
    #expect(try finder.found("bersamajaya hadir") == ["1/2 name: bersamajaya"])
    let (mentions, _, _) = try finder.read("bersamajaya hadir")
    #expect(mentions.map(\.pair) == [nil])
  }
}
