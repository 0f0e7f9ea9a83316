import TestSupport
import Testing

@testable import ASNText

struct HumanWriterTests {
  private let analyzer: Analyzer

  init() throws { analyzer = try Analyzer(election: "pilkada-dki-2024") }

  private func answer(
    _ text: String, _ language: Language = .indonesian, palette: Palette = .plain,
    reader: HumanWriter.Reader = .reviewer
  ) -> String {
    HumanWriter(language: language, palette: palette, reader: reader)
      .text(analyzer.assess(text), of: Array(text.utf8))
  }

  @Test func `evidence is marked in place and numbered`() {
    let lines = answer("Jam sembilan coblos nomor 3 ya")
    #expect(lines.contains(/\[coblos nomor 3 ya\][¹²]\n/))
    #expect(lines.contains("nomor 3 – nomor pasangan"))
    #expect(lines.contains("R101"))
  }

  @Test(arguments: Language.allCases)
  func `no line is wider than 80 columns`(language: Language) {
    let text =
      "Ayo coblos nomor 3, jangan pilih nomor 1 dan 2! " + String(repeating: "mantap ", count: 40)
      + String(repeating: "漢", count: 100)
    for line in answer(text, language).split(separator: "\n") {
      #expect(DisplayText.width(line) <= 80)
    }
  }

  @Test func `without colour there is no control character, whatever the post holds`() {
    var generator = SeededRandom(seed: 41)
    for _ in 0..<200 {
      let text = "coblos nomor 3 " + RandomPost.make(using: &generator)
      for reader in [HumanWriter.Reader.reviewer, .author] {
        let scalars = answer(text, reader: reader).unicodeScalars
        #expect(
          scalars.allSatisfy { scalar in
            scalar == "\n" || (scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
          })
        #expect(!scalars.contains("\u{202E}"))
      }
    }
  }

  @Test func `colours surround words and change none of them`() {
    let text = "Ayo coblos nomor 3!"
    let coloured = answer(text, palette: Palette(isOn: true))
    #expect(coloured.contains("\u{1B}["))
    let plain = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain == answer(text))
  }

  @Test(arguments: Language.allCases)
  func `advice tells what, why, by which rule, what stays allowed and who decides`(
    language: Language
  ) throws {
    let analyzer = try Analyzer(election: "pilkada-dki-2024", language: language)
    let answer = analyzer.assess("Ayo coblos nomor 3!")
    let advice = HumanWriter(language: language, reader: .author).advice(on: answer)
    #expect(advice.contains("\"Ayo coblos nomor 3\"") && advice.contains("skb-2022/D2"))
    let isIndonesian = language == .indonesian
    for word in isIndonesian
      ? ["tetap boleh", "memutuskan adalah Anda"] : ["may still", "up to you"]
    {
      #expect(advice.contains(word))
    }
  }

  @Test func `advice never claims that a rule was broken`() {
    for text in ["Ayo coblos nomor 3!", "Selamat pagi", "", "Jangan pilih nomor 1"] {
      for language in Language.allCases {
        let lines = answer(text, language, reader: .author).lowercased()
        #expect(!lines.contains("melanggar") && !lines.contains("violat"))
        for coaching in ["hapus", "ubah ", "tulis ulang", "remove", "rewrite", "change"] {
          #expect(!lines.contains(coaching))
        }
      }
    }
  }

  @Test(
    arguments: [
      (0.0, "0 %"), (0.001, "<1 %"), (0.5, "50 %"), (0.999, ">99 %"), (1, "100 %"),
    ] as [(Double, String)])
  func `a share is certain only where it is`(share: Double, text: String) {
    #expect(HumanWriter(language: .english).percent(share) == text)
  }

  @Test(
    arguments: [(1.834, "+1,83"), (-0.5, "-0,50"), (0, "+0,00"), (12.345, "+12,35")]
      as [(Double, String)])
  func `a weight has its sign and a comma`(value: Double, text: String) {
    #expect(HumanWriter(language: .indonesian).signed(value) == text)
  }

  @Test func `every kind of wording has a name of its own in both languages`() {
    for kind in WordingKind.allCases {
      let words = HumanWords.kind(kind.rawValue)
      #expect(!words.indonesian.isEmpty && !words.english.isEmpty)
      #expect(words.indonesian != kind.rawValue || kind == .slogan)
    }
  }
}

struct DisplayTextTests {
  @Test(arguments: [("abc", 3), ("é", 1), ("e\u{301}", 1), ("😀", 2), ("☝️", 2), ("漢", 2), ("", 0)])
  func `width is in columns`(text: String, width: Int) {
    #expect(DisplayText.width(text) == width)
  }

  @Test func `a text breaks at spaces and keeps its lines`() {
    #expect(
      DisplayText.wrap("aa bb cc\ndd", columns: 7, indent: "  ", first: "1 ")
        == "1 aa bb\n  cc\n  dd\n")
    #expect(DisplayText.wrap("x aaaaaaaaaaa b", columns: 5) == "x\naaaaa\naaaaa\na b\n")
    #expect(DisplayText.wrap("漢漢漢", columns: 5, indent: " ") == " 漢漢\n 漢\n")
  }

  @Test func `no line is wider than asked for, coloured or not`() {
    var generator = SeededRandom(seed: 12)
    for _ in 0..<300 {
      let post = (0..<4).map { _ in RandomPost.make(using: &generator) }.joined()
      let text = post.unicodeScalars.map { DisplayText.harmless($0) }.joined()
      let coloured = Palette(isOn: true).bold(text)
      for shown in [text, coloured] {
        for line in DisplayText.wrap(shown, columns: 24, indent: "  ").split(separator: "\n") {
          #expect(DisplayText.width(line) <= 24)
        }
      }
      #expect(DisplayText.width(coloured) == DisplayText.width(text))
    }
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a␛[31mb"), ("a\u{202E}b", "a<U+202E>b"), ("a\tb", "a b"),
    ("a\u{9B}b", "a<U+9B>b"), ("a\u{0}", "a␀"),
  ])
  func `what could steer a terminal is named instead`(text: String, shown: String) {
    #expect(DisplayText.harmless(text) == shown)
  }
}
