import Hashing
import Indonesian
import LexiconStore
import Testing

@Suite struct CueTableTests {
  private static let columns = "phrase\tkind\ttoward\tstrength\tunless\tnote\n"
  private static let groups = "group\twords\tnote\nfood\tmakan,nasi\t\ngame\tgim,nasi\t\n"

  private func table(_ rows: String) throws -> CueTable {
    try CueTable(
      lexicon(["cues/x.tsv": Self.columns + rows, "everyday.tsv": Self.groups]))
  }

  private func cue(_ phrase: String, in table: CueTable) -> Cue? {
    let words = phrase.split(separator: " ").map {
      $0 == "<T>" ? CueTable.target : TextHash.of(String($0))
    }
    guard let match = table.phrases.longestMatch(from: 0, to: words.count, hash: { words[$0] })
    else { return nil }
    return match.length == words.count ? table.cues[Int(match.payload)] : nil
  }

  @Test("a row is read with all that it says")
  func row() throws {
    let table = try table("pilih <T>\tvote-call\tsupport\t3\t@food,kata\t\n")
    let cue = try #require(self.cue("pilih <T>", in: table))
    #expect(cue.kind == "vote-call")
    #expect(cue.direction == .support)
    #expect(cue.strength == 3)
    #expect(cue.unless == [TextHash.of("kata")])
    #expect(cue.namesTarget)
    #expect(cue.everydayGroups == table.everydayGroups(of: TextHash.of("makan")))
    #expect(cue.everydayGroups != 0)
  }

  @Test("the id of a cue is that of its phrase, whatever rows stand around it")
  func identity() throws {
    let row = "pilih <T>\tvote-call\tsupport\t3\t\t\n"
    let alone = try #require(cue("pilih <T>", in: try table(row)))
    let behind = try table("a\tpraise\tsupport\t1\t\t\n<T> pilih\tpraise\tsupport\t1\t\t\n" + row)
    #expect(cue("pilih <T>", in: behind)?.id == alone.id)
    #expect(cue("<T> pilih", in: behind)?.id != alone.id)
  }

  @Test("a phrase is found by words that count as its own, unless that phrase is listed itself")
  func countedWords() throws {
    let table = try CueTable(
      lexicon([
        "cues/x.tsv": Self.columns + "aku pilih <T>\tvote-call\tsupport\t3\t\t\n"
          + "saya pilih <T>\tdeclared-vote\tsupport\t2\t\t\n",
        "everyday.tsv": Self.groups,
        "cue-words.tsv": "word\tas\tnote\naku\tsaya\t\ngue\tsaya\t\nsih\t\t\n",
      ]))
    #expect(table.counted(as: TextHash.of("gue")) == TextHash.of("saya"))
    #expect(table.counted(as: TextHash.of("dia")) == TextHash.of("dia"))
    #expect(table.isFiller(TextHash.of("sih")) && !table.isFiller(TextHash.of("gue")))
    #expect(cue("aku pilih <T>", in: table)?.strength == 3)
    #expect(cue("saya pilih <T>", in: table)?.strength == 2)
  }

  @Test("a word may belong to several everyday groups, and most belong to none")
  func groups() throws {
    let table = try table("a\tpraise\tsupport\t1\t\t\n")
    let food = table.everydayGroups(of: TextHash.of("makan"))
    let game = table.everydayGroups(of: TextHash.of("gim"))
    #expect(table.everydayGroups(of: TextHash.of("nasi")) == food | game)
    #expect(food & game == 0)
    #expect(table.everydayGroups(of: TextHash.of("coblos")) == 0)
  }

  @Test(
    "a value that no table knows is refused with its place",
    arguments: [
      ("a\tpraise\tfor\t1\t\t\n", 10), ("a\tpraise\tsupport\t0\t\t\n", 18),
      ("a\tpraise\tsupport\t4\t\t\n", 18), ("a\tpraise\tsupport\tx\t\t\n", 18),
      ("a\tpraise\tsupport\t1\t@nothing\t\n", 20),
    ])
  func faults(_ row: String, _ column: Int) {
    let error = #expect(throws: LexiconError.self) { try table(row) }
    #expect(error?.file == "cues/x.tsv" && error?.line == 2 && error?.column == column)
  }

  @Test(
    "the built-in cues know the plain calls and refusals",
    arguments: [
      ("coblos <T>", CueDirection.support), ("pilih nomor <T>", .support),
      ("jangan pilih <T>", .oppose), ("asal bukan <T>", .oppose), ("jangan golput", .neutral),
    ])
  func builtIn(_ phrase: String, _ direction: CueDirection) throws {
    #expect(cue(phrase, in: try BuiltIn.cues.get())?.direction == direction)
  }

  @Test("no two cues have one id, and every phrase leads to a cue of the table")
  func ids() throws {
    let table = try BuiltIn.cues.get()
    #expect(Set(table.cues.map(\.id)).count == table.cues.count)
    #expect(table.phrases.allPayloads.allSatisfy { table.cues.indices.contains(Int($0)) })
  }

  @Test("no phrase of the built-in tables stands in two of them")
  func noPhraseTwice() throws {
    var files: [String: String] = [:]
    var twice: [String] = []
    for path in BuiltIn.source.paths(in: "cues/") {
      try BuiltIn.source.forEachRow(
        of: path, columns: ["phrase", "kind", "toward", "strength", "unless", "note"]
      ) { row in
        if let other = files[row.string(0)] { twice.append("\(row.string(0)): \(other), \(path)") }
        files[row.string(0)] = path
      }
    }
    #expect(twice.isEmpty)
  }
}
