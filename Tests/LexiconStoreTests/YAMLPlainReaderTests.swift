import TestSupport
import Testing

@testable import LexiconStore

/// The plain reader against libyaml: the same tree with the same places, or none.
struct YAMLPlainReaderTests {
  private func plain(_ file: LexiconFile) -> YAMLNode? {
    file.withBytes { YAMLPlainReader.tree(of: $0, in: file) }
  }

  private func byEvents(_ file: LexiconFile) -> YAMLNode? {
    try? file.withBytes { (bytes) throws(LexiconError) in
      try YAMLNode.parseEvents(of: bytes, in: file)
    }
  }

  private static let builtIn = LexiconSource().files.filter { $0.path.hasSuffix(".yaml") }

  @Test func everyFileThatAStartReadsIsReadWithoutLibyaml() {
    for file in Self.builtIn {
      let tree = plain(file)
      // Cases are only read by `rules test`.
      let isCase = file.path.hasPrefix("rules/tests/")
      #expect(
        tree != nil || isCase, "\(file.path) has YAML that only libyaml reads, and starts slowly")
      let isEqual = tree == nil || tree == byEvents(file)
      #expect(isEqual, "\(file.path)")
    }
  }

  private static let read = [
    "a: b\n", "a: b", "- a\n- b\n", "a:\n- b\n- c\nd: e\n", "a:\n  b:\n    c: d\n  e: f\n",
    "- a: b\n  c: d\n- a: e\n", "a: [b, c]\nd: {e: f, g: [h]}\n", "a: [b,\n  c\n  , d]\ne: f\n",
    "a: \"b # c: d\" # e\n", "a: http://b#c?d=e # f\n", "# a\n\na: b # c\n# d\n  # e\nf: g\n",
    "é: ü é\nb: {é: é, c: d}\n", "a: -1\nb: -c\n", "a: []\nb: {}\n", "a: [b # c\n  , d]\n",
    "a b: c d   \n", "a: [-1, http://b/c]\n", "a: {b: \"c\"}\n", "a: b'c\"d\n", "a.b: c\n",
    "a: ☝️ – \u{FFFD}\n",
    "a: \"b \\\"c\\\" \\\\\"\n",
  ]

  @Test(arguments: read)
  func plainYAMLGivesTheTreeOfLibyaml(text: String) {
    let file = LexiconFile(path: "x.yaml", text: text)
    #expect(plain(file) != nil)
    #expect(plain(file) == byEvents(file))
  }

  private static let left = [
    "", "# a\n", "a", "a:\n", "a: b: c\n", "a: b\n  c\n", "a:\n  b\n", "a: |\n  b\n", "a: 'b'\n",
    "a: \"b\\n\"\n", "a: \"b\n  c\"\n", "a: &b c\n", "a: *b\n", "a: !!str b\n", "a: b\na: c\n",
    "a: [b\n  c]\n", "a: [b: c]\n", "a: {b}\n", "a: [b, ]\n", "a: [b\n", "? a\n: b\n",
    "---\na: b\n", "--- a: b\n", "a: b\n---\n", "a: b\n...\n", "a: [b,\n--- c]\n", "%YAML 1.1\n",
    "a: b\n c: d\n", "  a: b\nc: d\n", "- a\n  - b\n", "-\n  a\n", "- - a\n", "a:\tb\n",
    "a: b\u{2028}c\n",
    "a: b\u{FEFF}\n", "a: b\u{FFFF}\n",
    "a : b\n", "a: @b\n", "a: [b]c\n", "\"a\": b\n", "a: \"b\"c\n", "a: #b\n",
  ]

  @Test(arguments: left)
  func whatIsNotPlainIsLeftToLibyaml(text: String) {
    #expect(plain(LexiconFile(path: "x.yaml", text: text)) == nil)
  }

  @Test func nestingIsLimitedAsItIsWithLibyaml() {
    for depth in 29...34 {
      let text =
        "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "\n"
      let file = LexiconFile(path: "x.yaml", text: text)
      #expect((plain(file) == nil) == (byEvents(file) == nil), "depth \(depth)")
    }
  }

  @Test func aDamagedFileIsReadAsLibyamlReadsItOrNotAtAll() throws {
    let marks = Array("-?:,[]{}#&*!|>'\"%@` \n\n  .é~a".utf8)
    var random = SeededRandom(seed: 7)
    var readCount = 0
    for round in 0..<3000 {
      let file = Self.builtIn[Int(random.next() % UInt64(Self.builtIn.count))]
      var bytes = Self.lines(of: file, &random)
      for _ in 0..<(1 + round % 3) where !bytes.isEmpty {
        let place = Int(random.next() % UInt64(bytes.count))
        let mark = marks[Int(random.next() % UInt64(marks.count))]
        switch random.next() % 3 {
        case 0: bytes.insert(mark, at: place)
        case 1: bytes[place] = mark
        default: bytes.remove(at: place)
        }
      }
      guard String(validating: bytes, as: UTF8.self) != nil else { continue }
      let damaged = LexiconFile(path: "x.yaml", bytes: bytes)
      guard let tree = plain(damaged) else { continue }
      readCount += 1
      let isEqual = tree == byEvents(damaged)
      try #require(isEqual, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(readCount > 300)
  }

  /// Some lines of a file from a place where nothing is indented.
  private static func lines(of file: LexiconFile, _ random: inout SeededRandom) -> [UInt8] {
    let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let starts = lines.indices.filter { lines[$0].first.map { $0 > 0x23 } ?? false }
    let start = starts[Int(random.next() % UInt64(starts.count))]
    let end = min(lines.count, start + 1 + Int(random.next() % 30))
    return Array(lines[start..<end].joined(separator: [UInt8(ascii: "\n")]))
  }
}
