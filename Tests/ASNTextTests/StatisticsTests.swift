import ASNText
import Elections
import Hashing
import LexiconStore
import Testing

/// What stands in the published counts.
@Suite struct StatisticsTests {
  private static let tables = Shared.source.paths(in: "statistics/").filter { $0.hasSuffix(".tsv") }
  private static let columns = ["word", "next", "support", "oppose", "neutral"]

  /// Words, names of two words and forms of address, of all packs and persons.
  private struct Names {
    var words: Set<String> = []
    var pairs: Set<String> = []

    init() throws {
      var titles: Set<String> = []
      try Shared.source.forEachRow(of: "titles.tsv", columns: ["title", "note"]) { row in
        for word in row.string(0).split(separator: " ") { titles.insert(String(word)) }
      }
      try Shared.source.forEachRow(of: "people.tsv", columns: ["name", "role", "source"]) { row in
        for word in row.string(0).split(separator: " ") { words.insert(String(word)) }
      }
      for id in Shared.elections {
        for pair in try Election(id: id, from: Shared.source).pairs {
          for name in pair.names + pair.slogans {
            if name.text.contains(" ") { pairs.insert(name.text) } else { words.insert(name.text) }
          }
        }
      }
      words.subtract(titles)
    }
  }

  @Test("no table of counts holds a name of a pack or of a public figure", arguments: tables)
  func names(_ path: String) throws {
    let names = try Names()
    try Shared.source.forEachRow(of: path, columns: Self.columns) { row in
      let word = row.string(0).replacing("!", with: "")
      #expect(!names.words.contains(word), "\(path): \(word)")
      #expect(!names.words.contains(row.string(1)), "\(path): \(row.string(1))")
      let both = "\(word) \(row.string(1))"
      #expect(!names.pairs.contains(both), "\(path): \(both)")
    }
  }

  @Test("every row of a table stands for at least five posts", arguments: tables)
  func posts(_ path: String) throws {
    try Shared.source.forEachRow(of: path, columns: Self.columns) { row in
      let posts = (2...4).compactMap { Int(row.string($0)) }.reduce(0, +)
      #expect(posts >= StatisticsBuilder.minimumPosts, "\(path): \(row.string(0))")
    }
  }

  @Test("a part of a person's name is not counted, though it is a standard word")
  func shield() throws {
    var builder = try StatisticsBuilder(resources: try Shared.resources.get())
    for _ in 0..<5 {
      try builder.add(
        LabelledRecord(
          id: "1", text: Array("sandi rahasia pramono memang kuat dan teguh".utf8),
          election: "pilkada-dki-2024", target: "3", label: .support, file: "", line: 1))
    }
    let table = builder.table(note: "test")
    #expect(table.contains("kuat\t"))
    #expect(!table.contains("sandi") && !table.contains("teguh"))
  }
}
