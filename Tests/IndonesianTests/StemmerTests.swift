import Hashing
import Indonesian
import Testing

@Suite struct StemmerTests {
  private let stemmer: Stemmer

  init() throws { stemmer = try BuiltIn.normalizer.get().stemmer }

  private func stem(_ word: String) -> UInt64 {
    stemmer.stem(of: Array(word.utf8)[...], hash: TextHash.of(word))
  }

  @Test(
    "derived words have the root that they are made of",
    arguments: [
      ("mendukung", "dukung"), ("dukungan", "dukung"), ("pendukung", "dukung"),
      ("didukung", "dukung"), ("memilih", "pilih"), ("pilihan", "pilih"), ("pemilih", "pilih"),
      ("dipilih", "pilih"), ("pilihlah", "pilih"), ("mencoblos", "coblos"), ("coblosan", "coblos"),
      ("menyapu", "sapu"), ("menulis", "tulis"), ("mengirim", "kirim"), ("bukunya", "buku"),
      ("berikan", "beri"),
    ])
  func roots(_ word: String, _ root: String) {
    #expect(stem(word) == TextHash.of(root))
  }

  @Test(
    "a root is never found inside another word",
    arguments: [
      ("relawan", "rawan"), ("menangis", "menang"), ("berikan", "ikan"), ("bulan", "bul"),
      ("kawan", "awan"), ("makan", "mak"), ("jangan", "jang"), ("bukan", "buk"),
    ])
  func falseRoots(_ word: String, _ root: String) {
    #expect(stem(word) != TextHash.of(root))
  }

  @Test("the stem of every standard word is itself a standard word of at least four letters")
  func stemsAreStandardWords() throws {
    var lengths: [UInt64: Int] = [:]
    for word in try BuiltIn.words.get() { lengths[TextHash.of(word)] = word.utf8.count }
    for word in try BuiltIn.words.get() {
      let stem = stem(word)
      #expect(stem == TextHash.of(word) || (lengths[stem] ?? 0) >= 4, "\(word)")
    }
  }

  @Test("a word that nobody knows is its own stem", arguments: ["xyzzyqan", "khofifah", "mekqz"])
  func unknownWords(_ word: String) {
    #expect(stem(word) == TextHash.of(word))
  }

  @Test("a negation is its own stem", arguments: ["tidak", "bukan", "jangan", "belum", "tanpa"])
  func negations(_ word: String) {
    #expect(stem(word) == TextHash.of(word))
  }
}
