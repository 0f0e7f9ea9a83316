import Hashing
import LexiconStore
import TestSupport
import Testing

struct TSVTableTests {
  private let columns = ["form", "normal", "note"]

  private func table(_ text: String) throws -> TSVTable {
    try TSVTable(LexiconFile(path: "slang/x.tsv", text: text), columns: columns)
  }

  private func rows(_ table: TSVTable) -> [[String]] {
    (0..<table.rowCount).map { row in
      table.columns.indices.map { table.string(row: row, column: $0) }
    }
  }

  @Test func rowsAreReadWithTheirLines() throws {
    let table = try table(
      "# comment\nform\tnormal\tnote\n\ngk\ttidak\t\n#x\ty\nyg\tyang\tK #1\n\t\t\n")
    #expect(rows(table) == [["gk", "tidak", ""], ["yg", "yang", "K #1"], ["", "", ""]])
    #expect((0..<3).map { table.line(ofRow: $0) } == [4, 6, 7])
  }

  @Test func aNumberSignAloneInTheFirstCellIsARow() throws {
    let table = try table("form\tnormal\tnote\n#\tnomor\t\n# a\tcomment\n#\n")
    #expect(rows(table) == [["#", "nomor", ""]])
  }

  @Test func theLastLineNeedsNoLineFeed() throws {
    #expect(rows(try table("form\tnormal\tnote\na\tb\tc")) == [["a", "b", "c"]])
    #expect(rows(try table("form\tnormal\tnote")) == [])
    #expect(rows(try table("form\tnormal\tnote\na\tb\t")) == [["a", "b", ""]])
  }

  @Test func cellsCanBeReadWithoutStrings() throws {
    let table = try table("form\tnormal\tnote\né\ttidak\tK\n")
    table.withBytes { bytes in
      #expect(table.range(row: 0, column: 0) == 17..<19)
      #expect(table.hash(row: 0, column: 1, in: bytes) == TextHash.of("tidak"))
      #expect(table.string(row: 0, column: 0, in: bytes) == "é")
    }
  }

  private static let faulty: [(String, String)] = [
    ("", "1:1: L103"), ("\n# only\n", "1:1: L103"), ("form\tnormal\na\tb\n", "1:6: L104"),
    ("form\tnormal\tnotes\n", "1:13: L104"), ("normal\tform\tnote\n", "1:1: L104"),
    ("form\tnormal\tnote\tmore\n", "1:18: L104"),
    ("form\tnormal\tnote\na\tb\n", "2:4: L105"), ("form\tnormal\tnote\né\té\n", "2:4: L105"),
    ("form\tnormal\tnote\na\tb\tc\td\n", "2:7: L105"), ("form\tnormal\tnote\na\n", "2:2: L105"),
    ("form\tnormal\tnote\n\né\t b\tc\n", "3:3: L106"),
    ("form\tnormal\tnote\na\tb \tc\n", "2:4: L106"),
    ("form\tnormal\tnote\na\tb\tc\u{A0}\n", "2:6: L106"),
    ("form\tnormal\tnote\n\u{A0}a\tb\tc\n", "2:1: L106"), ("form\tnormal\tnote\n \n", "2:1: L106"),
    ("form\tnormal\tnote\r\n", "1:17: L102"), ("form\tnormal\tnote\na\tb\u{7}\tc\n", "2:4: L102"),
    ("\u{FEFF}form\tnormal\tnote\n", "1:1: L107"),
  ]

  @Test(arguments: faulty)
  func aFaultHasItsPlace(text: String, expected: String) {
    let error = #expect(throws: LexiconError.self) { try table(text) }
    #expect(error?.description.hasPrefix("slang/x.tsv:\(expected) ") == true, "\(error as Any)")
  }

  @Test func invalidUTF8HasItsPlace() {
    let file = LexiconFile(path: "x.tsv", bytes: Array("form\n".utf8) + [0x61, 0xFF])
    let error = #expect(throws: LexiconError.self) { try TSVTable(file, columns: ["form"]) }
    #expect(error?.description == "x.tsv:2:2: L101 not valid UTF-8")
  }

  @Test func aFileOverTheLimitIsRefused() {
    let bytes = [UInt8](repeating: 0x0A, count: LexiconFile.byteLimit + 1)
    let file = LexiconFile(path: "x.tsv", bytes: bytes)
    let error = #expect(throws: LexiconError.self) { try TSVTable(file, columns: ["form"]) }
    #expect(error?.code == "L003")
  }

  @Test func allFaultsAreReportedUpToTheLimit() {
    let file = LexiconFile(path: "x.tsv", text: "a\tb\n1\n1\t2\n 1\t2\n1\t2\t3\n")
    let faults = TSVTable.faults(in: file, columns: ["a", "b"])
    #expect(faults.map { "\($0.line) \($0.code)" } == ["2 L105", "4 L106", "5 L105"])
    #expect(TSVTable.faults(in: file, columns: ["a", "b"], limit: 2) == Array(faults.prefix(2)))
  }

  @Test func anErrorOfTheCallerGetsThePlaceOfItsCell() throws {
    let table = try table("form\tnormal\tnote\nx\ty\tz\né\té\tnote\n")
    let fault = LexiconFault("L301", ["note"], english: "bad {0}", indonesian: "{0} salah")
    let error = table.error(fault, row: 1, column: 2)
    #expect(error.description == "slang/x.tsv:3:5: L301 bad note")
  }

  @Test func anyTableThatIsWrittenIsReadBack() throws {
    var generator = SeededRandom(seed: 21)
    let cells = ["", "a", "tidak tahu", "é", "☝️", "b#", "\"q\"", "<T>"]
    for _ in 0..<200 {
      let expected = (0..<Int.random(in: 0..<20, using: &generator)).map { _ in
        ["x"] + (0..<2).compactMap { _ in cells.randomElement(using: &generator) }
      }
      let lines = [columns] + expected
      let text = lines.map { $0.joined(separator: "\t") + "\n" }.joined()
      #expect(rows(try table(text)) == expected)
    }
  }
}
