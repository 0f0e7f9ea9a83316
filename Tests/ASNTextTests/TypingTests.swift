import Neutrality
import Testing

@testable import ASNText

/// How a text is typed does not change what it says: capitals, emoji without meaning, hashtags.
struct TypingTests {
  private static let posts = [
    "Pramono Anung Janjikan Rute Baru Transjakarta di Jakarta Utara https://contoh.id/berita",
    "KPU Jakarta Tetapkan Nomor Urut, Pramono Anung Dapat Nomor 3",
    "Ridwan Kamil: Normalisasi Sungai Jadi Prioritas Program Jakarta",
    "Survei Terbaru: Elektabilitas Pramono Anung Naik, Ridwan Kamil Turun",
    "Semoga Pramono Anung menang satu putaran, Jakarta butuh pemimpin seperti beliau",
    "Ayo kita pilih Ridwan Kamil dan Suswono untuk Jakarta yang lebih baik",
  ]

  private func answer(_ text: String) throws -> Assessment { try Shared.analyzer().assess(text) }

  @Test(arguments: [.upperCase, .lowerCase, .mixedCase, .emoji] as [Attack], posts)
  func `capitals and emoji without meaning change no figure`(attack: Attack, text: String) throws {
    let (plain, typed) = (try answer(text), try answer(AttackRewriter(attack).rewrite(text)))
    #expect(typed.verdict.level == plain.verdict.level)
    #expect(typed.stances.map(\.pair) == plain.stances.map(\.pair))
    #expect(typed.stances.map(\.probability) == plain.stances.map(\.probability))
  }

  @Test(arguments: posts)
  func `words glued to hashtags are read like the words`(text: String) throws {
    let glued = AttackRewriter(.hashtags).rewrite(text)
    #expect(glued != text)
    #expect(try answer(glued).verdict.level == answer(text).verdict.level)
  }

  @Test func `an account or hashtag does not take in the parts of the next hashtag`() throws {
    for text in [
      "@pramonoanung Saya dukung Pak Pramono", "#JakartaMenyala Saya dukung Pak Pramono",
    ] {
      let glued = text.replacing("Saya dukung Pak", with: "#SayaDukungPak")
      #expect(
        try answer(glued).stances.map(\.probability) == answer(text).stances.map(\.probability))
    }
  }

  @Test func `a name across two hashtags is found`() throws {
    let found = try answer("#KataPakRidwan #KamilTidakAda yang baru").stances.map(\.pair)
    #expect(found == ["1"])
  }

  @Test func `what is left out of the terms stays in the normal form`() throws {
    let worker = try Shared.analyzer().makeWorker()
    let text = try worker.normalize(Array("gk 🔹 tau #JakartaRamai ya 🔹".utf8).span)
    #expect(text.normal == "tidak 🔹 tahu #jakartaramai ya 🔹")
    #expect(
      text.words.map(\.kind) == [
        "word", "emoji", "word", "hashtag", "word", "word", "word", "emoji",
      ])
    #expect(try answer("🔹").verdict.level == .cannotTell)
  }
}
