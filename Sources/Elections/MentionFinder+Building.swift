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
    self.init(
      election: election, names: try NameTables(source), everydayWords: everydayWords, on: day)
  }

  /// A finder for one election.
  ///
  /// - Parameters:
  ///   - election: Its pairs and what they are called.
  ///   - lexicons: The names that all elections share.
  ///   - everydayWords: The standard words of the language: a weak name among them needs more.
  ///   - day: Only aliases that count on this day are found; nil for all.
  /// - Complexity: Linear in the number of names; done once.
  package convenience init(
    election: Election, names lexicons: NameTables, everydayWords: WordSet,
    on day: LexiconDate? = nil
  ) {
    var builder = FinderTables(day: day)
    for (index, pair) in election.pairs.enumerated() { builder.add(pair, bit: 1 << UInt32(index)) }
    for party in lexicons.parties { builder.add(party, election) }
    builder.addPeopleAndPlaces(lexicons, places: election.places)
    self.init(
      builder, words: lexicons.words, everydayWords: everydayWords,
      pairCount: election.pairs.count)
  }
}

/// The tables of a ``MentionFinder`` while they are filled.
struct FinderTables {
  typealias Entry = MentionFinder.Entry

  var names = PhraseTable<Entry>(capacity: 2_500)
  var glued = PhraseTable<Entry>(capacity: 1_000)
  var handles = PhraseTable<Entry>(capacity: 100)
  var everyday: [UInt64: WordSet] = [:]
  var known: [UInt64] = []
  var nameWords = WordSet(capacity: 2_000)
  var spelling = NameSpelling()
  var aliasDays = AliasDays()
  let day: LexiconDate?

  init(day: LexiconDate?) { self.day = day }

  mutating func add(_ pair: Pair, bit: UInt32) {
    for alias in pair.names { add(alias, .name, bit) }
    for alias in pair.slogans { add(alias, .slogan, bit) }
    for alias in pair.gestures { add(alias, .gesture, bit) }
    for hashtag in pair.hashtags {
      let hash = TextHash.of(hashtag)
      Self.insert(&glued, [hash], entry(bit, .hashtag))
      spelling.add(hashtag.utf8, hash: hash, pairs: bit)
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
    note(words)
    Self.insert(&names, words, entry)
    if kind == .name { addSpelling(of: alias.text, pairs) }
    guard kind != .gesture, kind != .person, kind != .place else { return }
    let joined = Self.joined(alias.text)
    Self.insert(&glued, [joined], entry)
    known.append(joined)
    if kind == .name { Self.insert(&handles, [joined], entry) }
  }

  private mutating func note(_ words: [UInt64]) {
    for word in words { nameWords.insert(word) }
  }

  private mutating func addSpelling(of name: String, _ pairs: UInt32) {
    for word in name.utf8.split(separator: UInt8(ascii: " ")) {
      spelling.add(word, hash: TextHash.of(word), pairs: pairs)
    }
    let joined = name.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "'") }
    spelling.add(joined, hash: TextHash.of(joined), pairs: pairs)
  }

  /// The hash of a name written together.
  private static func joined(_ text: String) -> UInt64 {
    TextHash.of(text.utf8.lazy.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "'") })
  }

  mutating func addPeopleAndPlaces(_ lexicons: NameTables, places: [String]) {
    for index in lexicons.people.indices { addPlain(lexicons.people.words(at: index), .person) }
    for (index, glued) in lexicons.gluedPlaces.enumerated() {
      addPlain(lexicons.places.words(at: index), .place, glued: glued)
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
    note(words)
    Self.insert(&names, words, entry(0, kind))
    if let joined { Self.insert(&glued, [joined], entry(0, kind)) }
  }

  private func namesPair(_ words: [UInt64], from start: Int) -> Bool {
    let match = names.longestMatch(from: start, to: words.count) { words[$0] }
    guard let match else { return false }
    return match.payload.kind == .name && !match.payload.needsContext
  }

  /// A party stands for the pair that it supports in this election, and for no pair else.
  mutating func add(_ party: NameTables.Party, _ election: Election) {
    var pairs: UInt32 = 0
    for (index, pair) in election.pairs.enumerated() where pair.parties.contains(party.id) {
      pairs |= 1 << UInt32(index)
    }
    for alias in party.aliases {
      add(alias, .party, pairs)
      addEveryday(party.everyday, of: alias)
    }
  }

  private mutating func addEveryday(_ neighbours: [UInt64], of alias: Alias) {
    guard !neighbours.isEmpty, let first = TextHash.phrase(alias.text).first else { return }
    var set = everyday[first] ?? WordSet()
    for word in neighbours { set.insert(word) }
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
