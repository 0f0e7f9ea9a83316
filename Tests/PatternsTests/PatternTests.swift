import Testing

@testable import Patterns

struct PatternTests {
  private let scratch = MatchScratch()

  private func ranges(_ pattern: String, _ text: String, _ options: PatternOptions = []) throws
    -> [Range<Int>]
  {
    let bytes = Array(text.utf8)
    return try Pattern(pattern, options: options).matches(in: bytes.span, scratch: scratch)
      .map(\.range)
  }

  private static let byteOffsets: [(String, String, Range<Int>)] = [
    ("nomor (\\d)", "pilih nomor 3", 6..<13),
    ("tiga", "☝️ tiga", 7..<11),
    ("\\bé", "né é", 4..<6),
    ("^$", "", 0..<0),
  ]

  @Test(arguments: byteOffsets)
  func offsetsAreBytes(pattern: String, text: String, range: Range<Int>) throws {
    #expect(try ranges(pattern, text) == [range])
  }

  @Test func groupsAreGivenInOrderAndMissingOnesAreNil() throws {
    let pattern = try Pattern("(no)\\.?(?: (\\d)|#(?<tag>\\w))")
    let bytes = Array("no #x".utf8)
    #expect(try pattern.firstMatch(in: bytes.span, scratch: scratch) == nil)
    let tagged = Array("no.#x".utf8)
    let match = try #require(try pattern.firstMatch(in: tagged.span, scratch: scratch))
    #expect(match == PatternMatch(range: 0..<5, groups: [0..<2, nil, 4..<5]))
    #expect(pattern.groupCount == 3)
    #expect(pattern.groupNumber(named: "tag") == 3)
    #expect(pattern.groupNumber(named: "none") == nil)
  }

  @Test func aPatternWithManyGroupsGetsItsRoom() throws {
    let pattern = try Pattern(String(repeating: "(a)", count: 40))
    let bytes = [UInt8](repeating: 0x61, count: 40)
    let match = try #require(try pattern.firstMatch(in: bytes.span, scratch: scratch))
    #expect(match.groups == (0..<40).map { $0..<($0 + 1) })
  }

  private static let sequences: [(String, String, [Range<Int>])] = [
    ("a*", "baac", [0..<0, 1..<3, 3..<3, 4..<4]),
    ("aa", "aaaaa", [0..<2, 2..<4]),
    ("x*", "é", [0..<0, 2..<2]),
    ("a\\K", "aa", [1..<1, 2..<2]),
    ("(?<=a)b", "abab", [1..<2, 3..<4]),
    ("q", "aaaa", []),
  ]

  @Test(arguments: sequences)
  func matchesDoNotOverlapAndEmptyOnesAdvance(
    pattern: String, text: String, expected: [Range<Int>]
  ) throws {
    #expect(try ranges(pattern, text) == expected)
  }

  @Test func optionsChangeTheReading() throws {
    #expect(try ranges("PILIH", "pilih") == [])
    #expect(try ranges("PILIH", "pilih", .ignoresCase) == [0..<5])
    #expect(try ranges("É", "é", .ignoresCase) == [0..<2])
    #expect(try ranges("^b", "a\nb") == [])
    #expect(try ranges("^b", "a\nb", .multiline) == [2..<3])
    #expect(try ranges("a.b", "a\nb") == [])
    #expect(try ranges("a.b", "a\nb", .dotMatchesNewline) == [0..<3])
    #expect(try ranges("a b # c", "ab", .extended) == [0..<2])
  }

  @Test func theSearchStartsAtTheGivenByteAndSeesWhatLiesBefore() throws {
    let bytes = Array("coblos coblos".utf8)
    let pattern = try Pattern("\\bcoblos")
    #expect(try pattern.firstMatch(in: bytes.span, from: 1, scratch: scratch)?.range == 7..<13)
    #expect(try pattern.firstMatch(in: bytes.span, from: 13, scratch: scratch) == nil)
  }

  @Test(arguments: [("(a", 2), ("a{2,1}", 5), ("[z", 2), ("é(", 3), ("\\C", 2)])
  func aFaultyPatternIsAnErrorWithItsByte(source: String, offset: Int) {
    let error = #expect(throws: PatternError.self) { try Pattern(source) }
    #expect(error?.kind == .syntax)
    #expect(error?.offset == offset)
    #expect(error?.description.hasPrefix("P101 ") == true)
  }

  @Test func invalidTextIsAnErrorWithItsByte() throws {
    let bytes: [UInt8] = [0x61, 0x62, 0xFF, 0x63]
    let pattern = try Pattern("c")
    let error = #expect(throws: PatternError.self) {
      try pattern.firstMatch(in: bytes.span, scratch: scratch)
    }
    #expect(error?.kind == .invalidText)
    #expect(error?.offset == 2)
  }

  @Test func textKnownToBeValidGivesTheSameMatches() throws {
    let bytes = Array("é nomor 3 é".utf8)
    let pattern = try Pattern("\\d|é")
    let checked = try pattern.matches(in: bytes.span, scratch: scratch)
    #expect(try pattern.matches(in: bytes.span, scratch: scratch, isValidUTF8: true) == checked)
    #expect(checked.count == 3)
  }

  @Test func aStartInsideACharacterTraps() async {
    await #expect(processExitsWith: .failure) {
      let bytes = Array("é".utf8)
      _ = try Pattern("a").firstMatch(in: bytes.span, from: 1, scratch: MatchScratch())
    }
  }
}
