import Testing
import UnicodeText

@Suite struct TextReaderErrorTests {
  private let reader = TextReader()

  @Test(
    arguments: [
      ([0x61, 0xFF], 1),
      ([0x80], 0),
      ([0xC0, 0x80], 0),
      ([0x61, 0xC3], 1),
      ([0xE0, 0x80, 0x80], 0),
      ([0xED, 0xA0, 0x80], 0),
      ([0xF0, 0x80, 0x80, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0xF5, 0x80, 0x80, 0x80], 0),
      ([0xC3, 0xA9, 0xE2, 0x82, 0x41], 2),
    ] as [([UInt8], Int)])
  func badUTF8IsRefusedWithItsPlace(_ bytes: [UInt8], _ offset: Int) throws {
    try reader.read("lama")
    #expect(throws: TextError.invalidUTF8(byteOffset: offset)) { try reader.read(bytes.span) }
    #expect(reader.words.isEmpty)
  }

  @Test(arguments: [
    "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10FFFF}",
  ])
  func theEdgesOfUTF8AreRead(_ text: String) throws {
    try reader.read("a " + text)
    #expect(reader.scalarCount == 3)
    #expect(reader.given(2..<3) == text)
  }

  @Test func textsUpTo64KiBAreRead() throws {
    let longest = String(repeating: "a", count: TextReader.maximumByteCount)
    try reader.read(longest)
    #expect(reader.words.map(\.range) == [0..<65_536])
    #expect(throws: TextError.tooLong(byteCount: 65_537)) { try reader.read(longest + "a") }
    #expect(reader.words.isEmpty)
  }

  /// Each took minutes if any step looked at all that stands before or behind it.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("\u{301}\u{316}", 1), ("aбα漢", 16_384), ("a1.", 43_690), ("x@", 65_536), ("#a.é", 39_321),
      ("é://", 39_321), ("1\u{FE0F}", 1), ("漢", nil), ("\u{FDFA}", nil), ("ᅡ", 1), ("\u{200B}", 0),
      ("_", 1), ("http:", 26_214), ("👩\u{200D}", 1), ("a ", 32_768), ("$a", nil),
    ] as [(String, Int?)])
  func hostileTextsAreReadInLinearTime(_ piece: String, _ count: Int?) throws {
    let copies = TextReader.maximumByteCount / piece.utf8.count
    let start = piece.unicodeScalars.first?.value ?? 0
    let base = start == 0x301 ? "e" : ""
    try reader.read(base + String(repeating: piece, count: copies - base.count))
    if let count { #expect(reader.words.count == count) }
    #expect(reader.words.allSatisfy { $0.range.upperBound <= reader.scalarCount })
  }
}
