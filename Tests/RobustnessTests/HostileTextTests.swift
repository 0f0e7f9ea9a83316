import Neutrality
import Testing

@testable import ASNText

struct HostileTextTests {
  /// Texts that break programs, by name; each is repeated up to the length that is asked for.
  private static let pieces: [(name: String, piece: String)] = [
    ("nested quotes", "\"“'«"), ("combining marks", "\u{301}\u{316}\u{489}\u{20DD}"),
    ("one letter with marks", "a\u{301}\u{302}\u{303}"), ("emoji", "👨‍👩‍👧‍👦🇮🇩👍🏽🔥"),
    ("joiners", "👩\u{200D}"), ("flags without end", "\u{1F1EE}"), ("keycaps", "1\u{FE0F}\u{20E3}"),
    ("overrides", "\u{202E}coblos\u{202D} \u{2066}"), ("one word", "a"), ("one number", "1"),
    ("one mark", "!"), ("scripts", "сoблosкириллицаاختباრქართული漢字ไทย"),
    ("spaced out", "c o b l o s "), ("wide gaps", "c  o b l o s   x "), ("leet", "c0bl0s m3n4ng "),
    ("signs", "@$!"), ("dots", "a.b.c."), ("underscores", "_a_"), ("hashtags", "#A1b2_"),
    ("handles", "@a_b.c"), ("links", "https://a.co/b "), ("schemes", "a://"), ("addresses", "a@b."),
    ("negations", "tidak bukan jangan "), ("names", "Pramono Anung Ridwan Kamil RK 3 "),
    ("numbers", "nomor 3 03 tiga "), ("doubled", "orang-orang-"), ("letters", "aabbccddee"),
    ("quotes and words", "\"kata\" , "), ("laughter", "wkwkhahaxixi"), ("line ends", "\r\n"),
    ("speakers", "kata: \"hebat banget "), ("brackets", "senin ( "), ("NUL", "\0"),
    ("byte order marks", "\u{FEFF}"), ("surrogate neighbours", "\u{D7FF}\u{E000}\u{10FFFF}"),
    ("ligatures", "ﷺﬃ㍿½"), ("jamo", "\u{1100}\u{1161}\u{11A8}"),
  ]

  @Test(arguments: pieces.map(\.name))
  func `every hostile text has a valid answer`(name: String) throws {
    let analyzer = try Shared.analyzer()
    let piece = try #require(Self.pieces.first { $0.name == name }).piece
    for (limit, frame) in [(20_000, ""), (3_000, "coblos Pramono ")] {
      let text = frame + String(repeating: piece, count: limit / piece.utf8.count) + frame
      analyzer.assess(text).check(for: text, name)
    }
  }

  @Test func `the longest text is read, a longer one is told`() throws {
    let analyzer = try Shared.analyzer()
    let longest = String(repeating: "a", count: 65_536)
    analyzer.assess(longest).check(for: longest, "64 KiB")
    let longer = analyzer.assess(longest + "a")
    #expect(longer.verdict.level == .cannotTell)
    #expect(!longer.verdict.reasons.isEmpty)
  }

  /// The whole of Unicode is for the script Tests/Scripts/hostile.sh.
  @Test func `one scalar in five, once each`() throws {
    let analyzer = try Shared.analyzer()
    var text = ""
    for value in stride(from: UInt32(0), through: 0x2FFFF, by: 5) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      text.unicodeScalars.append(scalar)
      if text.utf8.count >= 16_000 {
        analyzer.assess(text).check(for: text, "up to \(value)")
        text = ""
      }
    }
    analyzer.assess(text).check(for: text, "the last ones")
  }

  @Test func `a hostile text leaves no trace in the next answer`() throws {
    let analyzer = try Shared.analyzer()
    let text = "Ayo coblos nomor 3, Pramono menang"
    let before = analyzer.assess(text)
    for (_, piece) in Self.pieces {
      _ = analyzer.assess(String(repeating: piece, count: 50))
      #expect(analyzer.assess(text) == before)
    }
  }
}
