import Hashing
import Indonesian
import LexiconStore
import Testing

@Suite struct MarkerTableTests {
  private static let negations = "word\tkind\treach\tunless\ntidak\tnegator\t3\thanya,lupa\n"

  private func table(
    markers: String = "", negations: String = MarkerTableTests.negations
  ) throws -> MarkerTable {
    try MarkerTable(
      lexicon([
        "markers.tsv": "phrase\tkind\tnote\n" + markers, "negation.tsv": negations,
      ]))
  }

  private func kinds(_ sentence: String, _ table: MarkerTable) -> Set<String> {
    var terms = sentence.split(separator: " ").map {
      Term(kind: .word, hash: TextHash.of(String($0)), bytes: 0..<0, scalars: 0..<0, flags: [])
    }
    let reader = ScopeReader(table: table, marks: MarkHashes { TextHash.of($0) })
    let summary = reader.mark(&terms)
    return Set(MarkerKind.allCases.filter(summary.has).map(\.rawValue))
  }

  @Test("every kind has a bit of its own")
  func bits() {
    let bits = MarkerKind.allCases.map(MarkerTable.bit)
    #expect(Set(bits).count == MarkerKind.allCases.count)
    #expect(bits.allSatisfy { $0.nonzeroBitCount == 1 })
  }

  @Test("every kind that a table may name is read", arguments: MarkerKind.allCases)
  func kind(_ kind: MarkerKind) throws {
    let table = try table(markers: "x y\t\(kind.rawValue)\t\n")
    #expect(kinds("a x y b", table) == [kind.rawValue])
    #expect(kinds("a x b y", table).isEmpty)
  }

  @Test("a phrase listed under two kinds has both")
  func twoKinds() throws {
    let table = try table(markers: "x\treport\t\nx\tnews\t\n")
    #expect(kinds("x", table) == ["report", "news"])
  }

  @Test(
    "a value that no table knows is refused with its place",
    arguments: [
      ("x\trumour\t\n", negations, "markers.tsv", 2, 3),
      ("", "word\tkind\treach\tunless\ntidak\tnegator\tfar\t\n", "negation.tsv", 2, 15),
      ("", "word\tkind\treach\tunless\ntidak\tnegator\t13\t\n", "negation.tsv", 2, 15),
      ("", "word\tkind\treach\tunless\ntidak\tdenial\t3\t\n", "negation.tsv", 2, 7),
    ])
  func faults(
    _ markers: String, _ negations: String, _ file: String, _ line: Int, _ column: Int
  ) {
    let error = #expect(throws: LexiconError.self) {
      try table(markers: markers, negations: negations)
    }
    #expect(error?.file == file && error?.line == line && error?.column == column)
  }

  @Test("the built-in table knows the small words that turn a sentence")
  func builtIn() throws {
    let table = try BuiltIn.markers.get()
    #expect(kinds("katanya begitu", table).contains("hearsay"))
    #expect(kinds("tapi begitu", table).contains("clause"))
    #expect(kinds("kalau begitu", table).contains("condition"))
    #expect(kinds("menurut dia", table).contains("report"))
    #expect(kinds("makan siang", table).isEmpty)
  }
}
