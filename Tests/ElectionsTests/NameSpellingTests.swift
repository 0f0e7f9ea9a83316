import Hashing
import Testing

@testable import Elections

@Suite struct NameSpellingTests {
  private func listed(_ word: String, among names: [(String, UInt32)]) -> String? {
    var spelling = NameSpelling()
    for (name, pairs) in names {
      spelling.add(name.utf8, hash: TextHash.of(name), pairs: pairs)
    }
    let hash = spelling.listedWord(for: ArraySlice(word.utf8), hash: TextHash.of(word))
    return names.first { TextHash.of($0.0) == hash }?.0
  }

  @Test(
    "letters that stand for one sound are one",
    arguments: [
      ("silvy", "sylvi"), ("soekarno", "sukarno"), ("djarot", "jarot"), ("tjahaja", "cahaja"),
      ("lutfy", "luthfi"), ("khofiffa", "khofifah"), ("anniez", "anies"), ("sjaikhoe", "sjaikhu"),
    ])
  func sound(_ word: String, _ name: String) {
    #expect(listed(word, among: [(name, 1)]) == name)
  }

  @Test("a spelling that two pairs share names neither")
  func shared() {
    #expect(listed("silvvy", among: [("silvi", 1), ("sylvy", 2)]) == nil)
    #expect(listed("silvvy", among: [("silvi", 1), ("sylvy", 1)]) == "silvi")
  }

  @Test("a listed word, a short one and one with other letters are left alone")
  func leftAlone() {
    #expect(listed("silvi", among: [("sylvi", 1), ("silvi", 2)]) == nil)
    #expect(listed("edii", among: [("edi", 1)]) == nil)
    #expect(listed("sílvi", among: [("silvi", 1)]) == nil)
    #expect(listed("ahok2", among: [("ahook", 1)]) == nil)
  }

  @Test("folding is the same for a word and its folded letters, and never for fewer than three")
  func short() {
    #expect(NameSpelling.fold("aaaaa".utf8) == nil)
    #expect(NameSpelling.fold("aabbb".utf8) == nil)
    #expect(NameSpelling.fold("aabbcc".utf8) == NameSpelling.fold("abc".utf8))
  }
}
