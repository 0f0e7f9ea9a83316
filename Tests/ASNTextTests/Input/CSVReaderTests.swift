import TestSupport
import Testing

@testable import ASNText

struct CSVReaderTests {
  /// All events of an input: rows as "line:cell|cell", faults as "line!code".
  private func events(_ input: String, step: Int, limit: Int = 1000) throws -> [String] {
    let reader = CSVReader(.bytes(Array(input.utf8), step: step), limit: limit)
    var result: [String] = []
    while true {
      switch try reader.next() {
      case .row:
        let cells = reader.cells.map {
          String(decoding: reader.content(of: $0), as: UTF8.self)
        }
        result.append("\(reader.line):" + cells.joined(separator: "|"))
      case .broken(let fault): result.append("\(reader.line)!\(fault.code)")
      case .pending: Issue.record("bytes at hand are never pending")
      case .end: return result
      }
    }
  }

  @Test(arguments: [
    ("", []), ("a,b", ["1:a|b"]), ("a,b\n", ["1:a|b"]), ("a,b\r\nc,d\r\n", ["1:a|b", "2:c|d"]),
    ("a,\n,b", ["1:a|", "2:|b"]), ("\"a\"\"b\",c\n", ["1:a\"b|c"]), ("\"\"\n", ["1:"]),
    ("\"a\nb\",c\nd,e", ["1:a\nb|c", "3:d|e"]), ("\"a\r\nb\"\r\nc\r\n", ["1:a\r\nb", "3:c"]),
    ("\"a,b\",\"\"\"\"", ["1:a,b|\""]), ("a\n\n\r\nb\n", ["1:a", "4:b"]),
    ("\u{FEFF}a\nb", ["1:a", "2:b"]), ("\u{FEFF}\"a\"", ["1:a"]), ("é,😀", ["1:é|😀"]),
    ("a,\"\",b\r\n", ["1:a||b"]), ("\u{EF}x", ["1:\u{EF}x"]),
  ])
  func `records are the same however the input is cut`(input: String, expected: [String]) throws {
    for step in [1, 2, 3, 5, 1000] {
      #expect(try events(input, step: step) == expected, "step \(step)")
    }
  }

  @Test(arguments: [
    ("a\"b,c\nd,e\n", ["1!E208", "2:d|e"]), ("\"a\"b\nc\n", ["1!E208", "2:c"]),
    ("\"open\nb\nc", ["1!E208", "2:b", "3:c"]), ("\"open", ["1!E208"]),
    ("x\n\"open,1\ny,\"good\"\nz\n", ["1:x", "2!E208", "3:y|good", "4:z"]),
    ("\"a\"\rb\nc", ["1!E208", "2:c"]), ("a,\"b\"\r", ["1!E208"]),
  ])
  func `behind a broken record it goes on with the next line`(
    input: String, expected: [String]
  ) throws {
    for step in [1, 2, 3, 1000] {
      #expect(try events(input, step: step) == expected, "step \(step)")
    }
  }

  @Test(arguments: [1, 7, 1000])
  func `a record that is too long is passed over`(step: Int) throws {
    let long = String(repeating: "x", count: 50)
    #expect(
      try events("a\n\(long),b\nc\n\"\(long)\nd\n", step: step, limit: 20)
        == ["1:a", "2!E214", "3:c", "4!E214", "5:d"])
  }

  @Test func `what is written with quotes is read back`() throws {
    var generator = SeededRandom(seed: 3)
    for _ in 0..<500 {
      let rows = (0..<4).map { _ in
        (0..<3).map { _ in RandomPost.make(using: &generator) }
      }
      let input = rows.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }.joined(separator: "\n")
      let step = Int.random(in: 1...40, using: &generator)
      let reader = CSVReader(.bytes(Array(input.utf8), step: step))
      for row in rows {
        #expect(try reader.next() == .row)
        #expect(reader.cells.map { reader.content(of: $0) } == row.map { Array($0.utf8) })
      }
      #expect(try reader.next() == .end)
    }
  }
}
