import Neutrality
import Testing

@testable import ASNText

struct AttackTests {
  @Test(
    arguments: [
      (.lookAlikes, "Ayo coblos", "Ауо соblоѕ"),
      (.zeroWidth, "ayo", "a\u{200B}y\u{200B}o"),
      (.leetspeak, "ayo pilih Sandi", "ayo p1l1h 54nd1"),
      (.spacing, "ayo pilih dia", "ayo  p i l i h  dia"),
      (.elongation, "ayo pilih nomor", "ayo piliiiih nomoooor"),
      (.upperCase, "Ayo, pilih", "AYO, PILIH"), (.lowerCase, "Ayo PILIH", "ayo pilih"),
      (.mixedCase, "pilih", "pIlIh"), (.emoji, "a b c d", "a b \u{1F539} c d \u{1F539}"),
      (.hashtags, "ayo pilih dia, besok ya", "#AyoPilihDia, besok ya"),
      (.slang, "Tidak jadi", "gk jadi"),
    ] as [(Attack, String, String)])
  func `each attack rewrites words`(attack: Attack, text: String, expected: String) {
    #expect(AttackRewriter(attack, slang: ["tidak": "gk"]).rewrite(text) == expected)
  }

  @Test(arguments: Attack.allCases)
  func `addresses, numbers and what is no word stay`(attack: Attack) {
    for text in ["@khofifah_ip", "#SalamDua", "https://kpu.go.id/x", "www.kpu.id", "03", "👍🏽", ""] {
      #expect(AttackRewriter(attack).rewrite(text) == text)
    }
  }

  @Test func `the pieces of a text are the text`() {
    for text in SamplePosts.all {
      #expect(AttackPieces(of: text).pieces.map(\.text).joined() == text)
    }
  }

  private static let calls = [
    "Ayo coblos nomor tiga Pramono Rano, semoga menang satu putaran",
    "Saya dukung penuh Ridwan Kamil dan Suswono, insyaallah menang",
  ]

  /// Spelling alone must not hide a call to vote.
  @Test(
    arguments: [
      .lookAlikes, .zeroWidth, .leetspeak, .spacing, .elongation, .upperCase, .lowerCase,
      .mixedCase, .emoji,
    ] as [Attack], calls)
  func `a disguised call is answered like the plain one`(attack: Attack, text: String) throws {
    let analyzer = try Shared.analyzer()
    let plain = analyzer.assess(text)
    #expect(plain.verdict.level == .supportIndicated)
    let disguised = analyzer.assess(AttackRewriter(attack).rewrite(text))
    #expect(disguised.verdict.level == .supportIndicated)
    #expect(disguised.verdict.pair == plain.verdict.pair)
  }

  private func record(_ id: String, _ text: String) -> LabelledRecord {
    LabelledRecord(
      id: id, text: Array(text.utf8), election: "pilkada-dki-2024", target: nil, label: .neutral,
      file: "made up", line: 1)
  }

  @Test func `the report counts every attack and never holds a text`() throws {
    let posts = [record("a", Self.calls[0]), record("b", "Selamat pagi"), record("c", "03")]
    let report = try Evaluator(resources: try Shared.resources.get()).attack(posts)
    #expect(report.n == 3)
    #expect(report.supportAnswers == 1)
    #expect(report.attacks.map(\.attack) == Attack.allCases)
    #expect(report.attacks.allSatisfy { $0.rewritten <= 2 && $0.neutralRaised == 0 })
    #expect(report.attacks.allSatisfy { $0.supportLostShare.n == 1 })
    let json = String(decoding: try JSONEncoding.bytes(report), as: UTF8.self)
    #expect(!json.contains("coblos") && !json.contains("Selamat"))
    let page = report.page(in: .indonesian)
    #expect(page.contains("look-alikes") && !page.contains("coblos"))
  }

  @Test func `a lost indication, a raised neutral and the worst posts are counted`() throws {
    func answer(_ level: Level, _ pair: String?, _ support: Double) -> AttackComparison.Answer {
      AttackComparison.Answer(level: level, pair: pair, support: support)
    }
    var comparison = AttackComparison(.emoji)
    comparison.add(
      "lost", answer(.supportIndicated, "1", 0.9), answer(.neutral, nil, 0.1), isRewritten: true)
    comparison.add(
      "other", answer(.supportIndicated, "1", 0.9), answer(.supportIndicated, "2", 0.9),
      isRewritten: true)
    comparison.add(
      "raised", answer(.neutral, nil, 0.2), answer(.supportIndicated, "1", 0.8), isRewritten: true)
    comparison.add(
      "fell", answer(.neutral, nil, 0.2), answer(.cannotTell, nil, 0.2), isRewritten: true)
    comparison.add("same", answer(.neutral, nil, 0), answer(.neutral, nil, 0), isRewritten: false)
    let row = comparison.row
    #expect(row.rewritten == 4 && row.changed == 3)
    #expect(row.supportLost == 2 && row.supportLostShare.n == 2)
    #expect(row.neutralRaised == 1 && row.indicationsGained == 1)
    #expect(row.worst.map(\.id) == ["lost", "raised", "fell"])
  }
}
