import Hashing
import Indonesian
import Testing

@Suite struct WordNormalizerTests {
  private let normalizer: WordNormalizer

  init() throws { normalizer = try BuiltIn.normalizer.get() }

  @Test(
    "spoken words become the standard words that they stand for",
    arguments: [
      ("gak", "tidak"), ("nggak", "tidak"), ("gk", "tidak"), ("yg", "yang"), ("dgn", "dengan"),
      ("sdh", "sudah"), ("udah", "sudah"), ("blm", "belum"), ("jgn", "jangan"), ("bkn", "bukan"),
      ("emang", "memang"), ("temen", "teman"), ("nyoblos", "coblos"),
      ("coblosin", "coblos"), ("dukungin", "dukung"),
    ])
  func slang(_ form: String, _ normal: String) {
    #expect(normalizer.normal(form) == normal)
  }

  @Test(
    "a standard word stays, however like another one it is",
    arguments: [
      "saat", "maaf", "taat", "relawan", "rawan", "menangis", "menang", "berikan", "ikan", "tidak",
      "bukan", "jangan", "belum", "tanpa", "bulan", "kawan", "lawan",
    ])
  func standardWordStays(_ word: String) {
    #expect(
      normalizer.outcome(word)
        == WordNormalizer.Outcome(words: [word], isKnown: true, isRespelt: false))
  }

  @Test("no standard word is ever touched")
  func noStandardWordIsTouched() throws {
    for word in try BuiltIn.words.get() {
      for isLower in [true, false] {
        let outcome = normalizer.outcome(word, after: "pak", before: "lupa", isLower: isLower)
        #expect(outcome == .init(words: [word], isKnown: true, isRespelt: false))
      }
    }
  }

  @Test(
    "what no table knows stays as it is written",
    arguments: ["khofifah", "xyzzy", "qwrtp", "pan2024x", "é", "ñandú", "東京"])
  func unknownStays(_ word: String) {
    #expect(
      normalizer.outcome(word)
        == WordNormalizer.Outcome(words: [word], isKnown: false, isRespelt: false))
  }

  @Test(
    "drawn-out letters are shortened to what is known",
    arguments: [
      ("menaaang", "menang"), ("menanggg", "menang"), ("mantaaaap", "mantap"), ("saaaat", "saat"),
      ("maaaaf", "maaf"), ("orangg", "orang"), ("bangettttt", "banget"), ("gaaak", "tidak"),
      ("tidaaaak", "tidak"), ("jangaaaan", "jangan"),
      ("allaaah", "allah"), ("insyaallaaaah", "insyaallah"),
    ])
  func elongation(_ form: String, _ normal: String) {
    #expect(normalizer.normal(form) == normalizer.normal(normal))
  }

  @Test("three or more equal letters become one where nothing is known; two stay")
  func elongationOfUnknown() {
    #expect(normalizer.outcome("khofifaaah").words == ["khofifah"])
    #expect(normalizer.outcome("zzqaazz").words == ["zzqaazz"])
  }

  @Test(
    "a figure two doubles the word before it",
    arguments: [
      ("orang2", "orang-orang"), ("tua2nya", "tua-tuanya"), ("org2", "orang-orang"),
      ("teman2ku", "teman-temanku"), ("temen2", "teman-teman"),
    ])
  func doubling(_ form: String, _ normal: String) {
    #expect(normalizer.normal(form) == normal)
  }

  @Test(
    "a figure that doubles nothing known stays",
    arguments: ["a2", "2024", "02", "jkt2x", "qzx2", "no2"])
  func figureStays(_ form: String) {
    #expect(!normalizer.normal(form).contains("-"))
  }

  @Test(
    "spoken affixes become formal ones",
    arguments: [
      ("ngedukung", "mendukung"), ("ngebenci", "membenci"), ("ngelakuin", "melakukan"),
      ("tambahin", "tambahkan"), ("nyari", "mencari"), ("ngejual", "menjual"),
      ("ngebantu", "membantu"), ("ngelawan", "melawan"), ("ngepilih", "memilih"),
      ("ngetulis", "menulis"), ("ngesapu", "menyapu"), ("ngehapus", "menghapus"),
      ("ngeambil", "mengambil"), ("ngekirim", "mengirim"), ("ngecek", "mengecek"),
      ("ngerusak", "merusak"), ("nyapu", "menyapu"), ("nulis", "menulis"),
    ])
  func affixes(_ form: String, _ normal: String) {
    #expect(normalizer.normal(form) == normal)
  }

  @Test(
    "a clitic is kept behind the word that slang is undone of",
    arguments: [("temenku", "temanku"), ("temennya", "temannya"), ("sdhlah", "sudahlah")])
  func clitics(_ form: String, _ normal: String) {
    #expect(normalizer.normal(form) == normal)
  }

  @Test("a form with a guard is undone only where the guard allows it")
  func guards() {
    #expect(normalizer.outcome("jan", before: "lupa").words == ["jangan"])
    #expect(normalizer.outcome("jan", before: "pilih").words == ["jan"])
    #expect(normalizer.outcome("jan", before: "lupa", isLower: false).words == ["jan"])
    #expect(normalizer.outcome("th", before: "2018").words == ["tahun"])
    #expect(normalizer.outcome("th", before: "orang").words == ["th"])
  }

  @Test("slang of several words becomes several words")
  func severalWords() throws {
    let row = try #require(
      try BuiltIn.slangRows.get().first { $0.guards.isEmpty && $0.normal.contains(" ") })
    let outcome = normalizer.outcome(row.form)
    #expect(outcome.words == row.normal.split(separator: " ").map(String.init))
    #expect(outcome.isKnown && outcome.isRespelt)
  }
}
