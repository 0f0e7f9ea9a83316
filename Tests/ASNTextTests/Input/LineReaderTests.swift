import Testing

@testable import ASNText

struct LineReaderTests {
  /// All events of an input that is read in pieces of `step` bytes, lines as texts.
  private func lines(_ input: [UInt8], step: Int, limit: Int = 100) throws -> [String] {
    let reader = LineReader(.bytes(input, step: step), limit: limit)
    var result: [String] = []
    while true {
      switch try reader.next() {
      case .line(let range):
        result.append("\(reader.number):" + String(decoding: reader.bytes[range], as: UTF8.self))
      case .tooLong(let byteCount): result.append("\(reader.number)!\(byteCount)")
      case .pending: Issue.record("bytes at hand are never pending")
      case .end: return result
      }
    }
  }

  @Test(arguments: [
    ("", []), ("a", ["1:a"]), ("a\n", ["1:a"]), ("a\nb", ["1:a", "2:b"]), ("\n", ["1:"]),
    ("\n\na\n", ["1:", "2:", "3:a"]), ("a\r\nb\r\n", ["1:a", "2:b"]), ("a\r", ["1:a\r"]),
    ("\r\n", ["1:"]), ("a\rb\n", ["1:a\rb"]), ("\u{FEFF}a\n\u{FEFF}b", ["1:a", "2:\u{FEFF}b"]),
    ("\u{FEFF}", ["1:"]), ("é\né", ["1:é", "2:é"]),
  ])
  func `lines are the same however the input is cut`(input: String, expected: [String]) throws {
    for step in [1, 2, 3, 7, 1000] {
      #expect(try lines(Array(input.utf8), step: step) == expected, "step \(step)")
    }
  }

  @Test(arguments: [1, 4, 1000])
  func `a line that is too long is passed over and counted`(step: Int) throws {
    let long = String(repeating: "x", count: 25)
    #expect(
      try lines(Array("a\n\(long)\nb\n\(long)".utf8), step: step, limit: 10)
        == ["1:a", "2!25", "3:b", "4!25"])
  }

  @Test func `a long input needs no more memory than its longest line`() throws {
    let line = Array(String(repeating: "x", count: 999).utf8) + [0x0A]
    let input = Array(repeatElement(line, count: 2000).joined())
    let reader = LineReader(.bytes(input, step: 64 << 10))
    while try reader.next() != .end {}
    #expect(reader.number == 2000)
    #expect(reader.bytes.count <= 4 * (64 << 10))
  }
}
