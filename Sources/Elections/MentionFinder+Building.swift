package import Hashing
package import LexiconStore

extension MentionFinder {
  /// A finder for one election.
  ///
  /// - Parameters:
  ///   - election: Its pairs and what they are called.
  ///   - source: The lexicons: parties, persons, places, election words.
  ///   - everydayWords: The standard words of the language: a weak name among them needs more.
  ///   - day: Only aliases that count on this day are found; nil for all.
  /// - Throws: ``LexiconError`` with file and line where a table is not valid.
  /// - Complexity: Linear in the size of the tables; done once.
  package convenience init(
    election: Election, source: LexiconSource, everydayWords: WordSet, on day: LexiconDate? = nil
  ) throws {
    var builder = FinderTables(day: day)
    for (index, pair) in election.pairs.enumerated() { builder.add(pair, bit: 1 << UInt32(index)) }
    try builder.addParties(source, election)
    try builder.addPeopleAndPlaces(source, places: election.places)
    self.init(
      builder, words: try ElectionWords(source), everydayWords: everydayWords,
      pairCount: election.pairs.count)
  }
}

/// The tables of a ``MentionFinder`` while they are filled.
struct FinderTables {
  typealias Entry = MentionFinder.Entry

  var names = PhraseTable<Entry>(capacity: 4_000)
  var glued = PhraseTable<Entry>(capacity: 1_000)
  var handles = PhraseTable<Entry>(capacity: 100)
  var everyday: [UInt64: WordSet] = [:]
  var known: [UInt64] = []
  var aliasDays = AliasDays()
  let day: LexiconDate?

  init(day: LexiconDate?) { self.day = day }

  mutating func add(_ pair: Pair, bit: UInt32) {
    for alias in pair.names { add(alias, .name, bit) }
    for alias in pair.slogans { add(alias, .slogan, bit) }
    for alias in pair.gestures { add(alias, .gesture, bit) }
    for hashtag in pair.hashtags {
      Self.insert(&glued, [TextHash.of(hashtag)], entry(bit, .hashtag))
    }
    for handle in pair.handles {
      let hash = TextHash.of(handle.lowercased())
      Self.insert(&handles, [hash], entry(bit, .handle))
    }
  }

  mutating func add(_ alias: Alias, _ kind: MentionKind, _ pairs: UInt32) {
    aliasDays.add(alias)
    guard alias.counts(on: day) else { return }
    var entry = entry(pairs, kind)
    entry.needsContext = alias.needsContext
    entry.needsCapitals = alias.needsCapitals
    entry.isMock = alias.isMock
    let words = TextHash.phrase(alias.text)
    known += words
    Self.insert(&names, words, entry)
    guard kind != .gesture, kind != .person, kind != .place else { return }
    let joined = Self.joined(alias.text)
    Self.insert(&glued, [joined], entry)
    known.append(joined)
    if kind == .name { Self.insert(&handles, [joined], entry) }
  }

  /// The hash of a name written together.
  private static func joined(_ text: String) -> UInt64 {
    TextHash.of(text.utf8.lazy.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "'") })
  }

  mutating func addPeopleAndPlaces(_ source: LexiconSource, places: [String]) throws {
    var words: [UInt64] = []
    try source.forEachRow(of: "people.tsv", columns: ["name", "role", "source"]) { row in
      row.hashes(0, separator: UInt8(ascii: " "), into: &words)
      addPlain(words, .person)
    }
    try source.forEachRow(of: "places.tsv", columns: ["place", "note"]) { row in
      row.hashes(0, separator: UInt8(ascii: " "), into: &words)
      addPlain(words, .place, glued: row.hash(0, without: UInt8(ascii: " ")))
    }
    for place in places {
      let glued = TextHash.of(place.utf8.lazy.filter { $0 != UInt8(ascii: " ") })
      addPlain(TextHash.phrase(place), .place, glued: glued)
    }
  }

  /// Adds a person or place, unless a pair of the election is named inside: "pak jokowi" is a pair
  /// in 2019 and a person in 2024.
  private mutating func addPlain(
    _ words: [UInt64], _ kind: MentionKind, glued joined: UInt64? = nil
  ) {
    if words.indices.contains(where: { namesPair(words, from: $0) }) { return }
    Self.insert(&names, words, entry(0, kind))
    if let joined { Self.insert(&glued, [joined], entry(0, kind)) }
  }

  private func namesPair(_ words: [UInt64], from start: Int) -> Bool {
    let match = names.longestMatch(from: start, to: words.count) { words[$0] }
    guard let match else { return false }
    return match.payload.kind == .name && !match.payload.needsContext
  }

  /// A party stands for the pair that it supports in this election, and for no pair else.
  mutating func addParties(_ source: LexiconSource, _ election: Election) throws {
    for node in try YAMLNode.parse(try source.file("parties.yaml")).maps() {
      try node.rejectUnknownKeys([
        "id", "name", "number2024", "number2019", "aliases", "nicknames", "everyday", "sources",
      ])
      let id = try node.string("id")
      var pairs: UInt32 = 0
      for (index, pair) in election.pairs.enumerated() where pair.parties.contains(id) {
        pairs |= 1 << UInt32(index)
      }
      let neighbours = try node.optionalStrings("everyday")
      for alias in try node.maps("aliases") + node.optionalMaps("nicknames") {
        let alias = try Alias(reading: alias)
        add(alias, .party, pairs)
        addEveryday(neighbours, of: alias)
      }
    }
  }

  private mutating func addEveryday(_ neighbours: [String], of alias: Alias) {
    guard let first = TextHash.phrase(alias.text).first, !neighbours.isEmpty else { return }
    var set = everyday[first] ?? WordSet()
    for word in neighbours { set.insert(TextHash.of(word)) }
    everyday[first] = set
  }

  private func entry(_ pairs: UInt32, _ kind: MentionKind) -> Entry {
    Entry(pairs: pairs, kind: kind, needsContext: false, isMock: false, needsCapitals: false)
  }

  /// What is stored twice: a pair of the election beats a party, a party a person or place; two
  /// pairs with the same expression share it; the looser guard stays.
  private static func insert(_ table: inout PhraseTable<Entry>, _ words: [UInt64], _ entry: Entry) {
    table.insert(words, entry) { old, new in
      guard old.kind.namesPair, new.kind.namesPair else { return old }
      var merged = new.pairs == old.pairs ? old : new
      merged.pairs = old.pairs | new.pairs
      merged.needsContext = old.needsContext && new.needsContext
      merged.needsCapitals = old.needsCapitals && new.needsCapitals
      return merged
    }
  }
}
