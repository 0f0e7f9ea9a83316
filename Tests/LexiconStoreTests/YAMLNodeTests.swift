import LexiconStore
import TestSupport
import Testing

struct YAMLNodeTests {
  private func parse(_ text: String) throws -> YAMLNode {
    try YAMLNode.parse(LexiconFile(path: "x.yaml", text: text))
  }

  @Test func aTreeHasItsPlaces() throws {
    let root = try parse("# c\nid: dki\npairs:\n  - number: \"1\"\n    parties: [é, pks]\n")
    let map = try root.map()
    #expect(map.entries.map(\.key) == ["id", "pairs"])
    #expect(map.entries[1].place == LexiconPlace(file: "x.yaml", line: 3, column: 1))
    let pair = try #require(try map.maps("pairs").first)
    #expect(pair.place == LexiconPlace(file: "x.yaml", line: 4, column: 5))
    #expect(try pair.strings("parties") == ["é", "pks"])
    let party = try pair.node("parties").sequence()[1]
    #expect(party.place == LexiconPlace(file: "x.yaml", line: 5, column: 18))
  }

  @Test func scalarsOfEveryStyleAreText() throws {
    let map = try parse(
      "a: x y\nb: 'it''s'\nc: \"\\u00e9\\n\"\nd: |\n  l1\n  l2\ne: >-\n  f1\n  f2\n"
    )
    .map()
    let texts = try ["a", "b", "c", "d", "e"].map { try map.string($0) }
    #expect(texts == ["x y", "it's", "é\n", "l1\nl2\n", "f1 f2"])
  }

  @Test func nothingIsNoText() throws {
    let map = try parse("a:\nb: ~\nc: null\nd: \"\"\ne: \"null\"\n").map()
    #expect(try map.optionalString("a") == nil)
    #expect(try map.optionalString("b") == nil)
    #expect(try map.optionalStrings("c") == [])
    #expect(try map.string("d") == "")
    #expect(try map.string("e") == "null")
    #expect(throws: LexiconError.self) { try map.string("a") }
  }

  private static let faulty: [(String, String)] = [
    ("a: [1\n", "2:1: L201"), ("a: b: c\n", "1:5: L201"), ("a: 1\n\tb: 2\n", "2:1: L201"),
    ("a: &x 1\n", "1:4: L202"), ("a: 1\nb: *x\n", "2:4: L202"), ("a: !!str 1\n", "1:4: L202"),
    ("- &x [1]\n", "1:3: L202"), ("a: !t {b: 1}\n", "1:4: L202"), ("&k a: 1\n", "1:1: L202"),
    ("? [a]\n: 1\n", "1:3: L202"), ("a: 1\nb: 2\na: 3\n", "3:1: L203"),
    ("x: {a: 1, \"a\": 2}\n", "1:11: L203"), ("", "1:1: L205"), ("a: 1\n---\nb: 2\n", "2:1: L205"),
    ("a: 1\r\n", "1:5: L102"), ("\u{FEFF}a: 1\n", "1:1: L107"),
    ("a: é\nb: \u{FFFF}\n", "2:4: L201"),
  ]

  @Test(arguments: faulty)
  func aFaultHasItsPlace(text: String, expected: String) {
    let error = #expect(throws: LexiconError.self) { try parse(text) }
    #expect(error?.description.hasPrefix("x.yaml:\(expected) ") == true, "\(error as Any)")
  }

  @Test func aDuplicateKeyNamesTheFirst() {
    let error = #expect(throws: LexiconError.self) { try parse("a: 1\nb: 2\na: 3\n") }
    #expect(error?.fault == .duplicateKey("a", firstLine: 1))
  }

  @Test func depthIsLimited() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try parse(nested(YAMLNode.depthLimit)).kind == .sequence)
    for depth in [YAMLNode.depthLimit + 1, 5000] {
      let error = #expect(throws: LexiconError.self) { try parse(nested(depth)) }
      #expect(error?.code == "L204")
    }
  }

  @Test func sizeIsLimited() {
    let bytes = [UInt8](repeating: 0x23, count: LexiconFile.byteLimit + 1)
    let error = #expect(throws: LexiconError.self) {
      try YAMLNode.parse(LexiconFile(path: "x.yaml", bytes: bytes))
    }
    #expect(error?.code == "L003")
  }

  @Test func noTextStopsTheReader() {
    var generator = SeededRandom(seed: 9)
    let pieces = [
      "a", ": ", "- ", "[", "]", "{", "}", ",", "\n", "  ", "\"", "'", "|", "&", "*", "!",
    ]
    for _ in 0..<3000 {
      let count = Int.random(in: 0..<16, using: &generator)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      do {
        _ = try parse(text)
      } catch {
        #expect((error as? LexiconError)?.code.hasPrefix("L20") == true, "\(text) \(error)")
      }
    }
  }
}
