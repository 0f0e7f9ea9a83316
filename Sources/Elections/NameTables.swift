internal import Hashing
package import LexiconStore

/// The names and words that all elections share: parties, persons, places, ballot words.
///
/// From `Lexicons/parties.yaml`, `people.tsv`, `places.tsv` and what ``ElectionWords`` reads; read
/// once, however many elections there are.
package struct NameTables: Sendable {
  /// A party and what it is called.
  struct Party: Sendable {
    let id: String
    let aliases: [Alias]
    /// Hashes of words beside which its names are everyday words.
    let everyday: [UInt64]
  }

  /// Phrases one behind the other, in one array.
  struct Phrases: Sendable {
    private var hashes: [UInt64] = []
    private var ends: [Int32] = []

    var indices: Range<Int> { ends.indices }

    func words(at index: Int) -> [UInt64] {
      Array(hashes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])])
    }

    fileprivate mutating func append(_ words: [UInt64]) {
      hashes += words
      ends.append(Int32(hashes.count))
    }
  }

  private(set) var parties: [Party] = []
  private(set) var people = Phrases()
  private(set) var places = Phrases()
  /// For each place its hash without spaces.
  private(set) var gluedPlaces: [UInt64] = []
  let words: ElectionWords

  /// Reads the tables.
  ///
  /// - Parameter source: The lexicons.
  /// - Throws: ``LexiconError`` with file and line where a table is not valid.
  /// - Complexity: Linear in the size of the tables.
  package init(_ source: LexiconSource) throws {
    for node in try YAMLNode.parse(try source.file("parties.yaml")).maps() {
      parties.append(try Party(reading: node))
    }
    var phrase: [UInt64] = []
    var (people, places, glued) = (Phrases(), Phrases(), [UInt64]())
    try source.forEachRow(of: "people.tsv", columns: ["name", "role", "source"]) { row in
      row.hashes(0, separator: UInt8(ascii: " "), into: &phrase)
      people.append(phrase)
    }
    try source.forEachRow(of: "places.tsv", columns: ["place", "note"]) { row in
      row.hashes(0, separator: UInt8(ascii: " "), into: &phrase)
      places.append(phrase)
      glued.append(row.hash(0, without: UInt8(ascii: " ")))
    }
    (self.people, self.places, gluedPlaces) = (people, places, glued)
    words = try ElectionWords(source)
  }
}

extension NameTables.Party {
  fileprivate init(reading map: YAMLMap) throws {
    try map.rejectUnknownKeys([
      "id", "name", "number2024", "number2019", "aliases", "nicknames", "everyday", "sources",
    ])
    id = try map.string("id")
    everyday = try map.optionalStrings("everyday").map { TextHash.of($0) }
    aliases = try (map.maps("aliases") + map.optionalMaps("nicknames")).map(Alias.init(reading:))
  }
}
