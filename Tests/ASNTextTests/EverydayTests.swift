import ASNText
import Testing

/// Words of campaigns in everyday sentences: a keyword alone is never support.
@Suite struct EverydayTests {
  private static let everyday = [
    "menang banyak main gim", "lanjutkan makan siang", "coblos kertas ujian",
    "juara dua, salam dua jari dari adik", "gerakan senam nomor satu",
    "ikut sosialisasi netralitas ASN", "tetap nomor satu di hati", "aku pilih nasi goreng",
    "dukung timnas Indonesia!", "vote idola kamu nomor 2 ya", "tahan godaan donat kedua",
    "menyala abangku", "nomor 3 di bank masih antre", "goreng di pan, jangan di panci",
    "satu, dua, tiga, lompat!", "perubahan jadwal rapat hari ini",
    "kerja, kerja, kerja sampai malam",
    "anak saya juara 1 lomba", "baju nomor 2 warna hitam",
  ]

  @Test("an everyday sentence is neutral in every election", arguments: everyday)
  func everydaySentences(_ text: String) throws {
    for election in Shared.elections {
      let answer = try Shared.analyzer(election).assess(text)
      #expect(answer.verdict.level == .neutral, "\(election): \(answer.codes)")
      #expect(answer.stances.isEmpty, "\(election): \(answer.stances.map(\.pair))")
    }
  }

  @Test("an everyday sentence is no indication for a target either", arguments: everyday)
  func everydaySentencesWithTarget(_ text: String) throws {
    for target in ["1", "2", "3"] {
      let answer = try Shared.analyzer().assess(text, Request(target: target))
      #expect(answer.verdict.level != .supportIndicated, "\(target): \(answer.codes)")
    }
  }

  @Test(
    "news, counts, turnout and criticism of services are no indication",
    arguments: [
      ("pilkada-jatim-2024", "Khofifah resmikan jembatan"),
      ("pilkada-jatim-2024", "hasil hitung cepat: nomor 1 unggul"),
      ("pilkada-jatim-2024", "RT @x: ayo coblos Khofifah"),
      ("pilkada-jatim-2024", "jangan golput ya, datang ke TPS 27 November"),
      ("pilkada-jatim-2024", "jalan rusak, gubernur kerja dong"),
      ("pilkada-jatim-2024", "asal bukan dia"), ("pilpres-2019", "2019 ganti presiden"),
      ("pilkada-jatim-2024", "Survei: Khofifah 60 persen, Risma 25 persen"),
      ("pilkada-jatim-2024", "Menurut Khofifah, panen tahun ini naik"),
      ("pilkada-dki-2024", "KPU: pasangan nomor 3 adalah Pramono Anung dan Rano Karno"),
      ("pilkada-dki-2024", "Debat malam ini: Ridwan Kamil, Dharma Pongrekun, Pramono Anung"),
      ("pilkada-dki-2024", "Pak Pramono, lampu jalan di gang kami mati"),
    ])
  func noIndication(_ election: String, _ text: String) throws {
    let answer = try Shared.analyzer(election).assess(text)
    #expect(answer.verdict.level != .supportIndicated, "\(answer.codes)")
  }

  @Test(
    "negated, quoted, asked and refused support is no indication",
    arguments: [
      "jangan pilih nomor satu", "saya tidak dukung nomor dua", "saya bukan relawan paslon dua",
      "Jan pilih no 2", "siapa yang mau coblos nomor 3?", "kata Pramono: \"coblos nomor 3\"",
      "ogah pilih Ridwan Kamil", "asal bukan Ridwan Kamil", "belum tentu coblos nomor 3",
      "Pramono hadir di Tebet !!! 🔥", "PAN dukung Ridwan Kamil",
    ])
  func limited(_ text: String) throws {
    let answer = try Shared.analyzer().assess(text)
    #expect(answer.verdict.level != .supportIndicated, "\(answer.codes)")
  }

  @Test(
    "plain calls to vote are read as support of their pair, however they are spelt",
    arguments: [
      "Ayo coblos nomor 3!", "ayo nyoblos no 3", "AYO COBLOS NOMOR 3", "ayoo cobloooos nomor tiga",
      "jangan lupa coblos nomor 3 ya", "tanpa ragu pilih nomor 3", "ayo cоblos nomor ３",
      "Coblos Pramono-Rano 27 November", "yuk dukung dan coblos Pramono Anung",
    ])
  func calls(_ text: String) throws {
    let answer = try Shared.analyzer().assess(text)
    #expect(answer.verdict.pair == "3", "\(answer.codes)")
    #expect(try answer.stance("3").stance == .support)
    #expect(answer.codes.contains(.voteCall))
  }
}
