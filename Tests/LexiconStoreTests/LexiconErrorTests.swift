import LexiconStore
import Testing

struct LexiconErrorTests {
  private static let places: [(Int, Int, String)] = [
    (3, 7, "a.tsv:3:7: L105 2 cells instead of 4"), (3, 0, "a.tsv:3: L105 2 cells instead of 4"),
    (0, 0, "a.tsv: L105 2 cells instead of 4"),
  ]

  @Test(arguments: places)
  func theDescriptionLeavesOutWhatIsNotKnown(line: Int, column: Int, expected: String) {
    let place = LexiconPlace(file: "a.tsv", line: line, column: column)
    #expect(LexiconError(.wrongCellCount(2, expected: 4), at: place).description == expected)
  }

  @Test func bothLanguagesGiveTheFacts() {
    let error = LexiconError(
      .unknownKey("nmae", known: ["id", "name"]), at: LexiconPlace(file: "x", line: 1, column: 2))
    #expect(error.description == "x:1:2: L207 unknown key \"nmae\"; known are: id, name")
    #expect(
      error.indonesianDescription
        == "x:1:2: L207 kunci \"nmae\" tidak dikenal; yang dikenal: id, name")
    #expect(
      [error.code, error.file, "\(error.line)", "\(error.column)"] == ["L207", "x", "1", "2"])
  }

  @Test func bracesInFactsAndTemplatesStayAsTheyAre() {
    let fault = LexiconFault("L999", ["{1}", "b"], english: "{{0}} {1} {2} {", indonesian: "")
    #expect(fault.englishMessage == "{{1}} b {2} {")
  }
}
