import Hashing
import Testing

@testable import Elections

@Suite struct NameSpellingTests {
  private func listed(_ word: String, among names: [(String, UInt32)]) -> String? {
    var spelling = NameSpelling()
    for (name, pairs) in names {
      spelling.add(name.utf8, hash: TextHash.of(name), pairs: pairs)
    }
    let hash = spelling.listedWord(for: ArraySlice(word.utf8))
    return names.first { TextHash.of($0.0) == hash }?.0
  }

  @Test(
    "letters that stand for one sound are one",
    arguments: [
      ("silvy", "sylvi"), ("soekarno", "sukarno"), ("djarot", "jarot"), ("tjahaja", "cahaja"),
      ("lutfy", "luthfi"), ("khofiffa", "khofifah"), ("anniez", "anies"), ("kopipah", "khofifah"),
      ("aerin", "airin"), ("djarod", "djarot"),
      ("ganjr", "ganjar"), ("prbw", "prabowo"), ("sjaikhoe", "sjaikhu"),
    ])
  func sound(_ word: String, _ name: String) {
    #expect(listed(word, among: [(name, 1)]) == name)
  }

  @Test("a spelling that two pairs share names neither")
  func shared() {
    #expect(listed("silvvy", among: [("silvi", 1), ("sylvy", 2)]) == nil)
    #expect(listed("silvvy", among: [("silvi", 1), ("sylvy", 1)]) == "silvi")
  }

  @Test("short words, other letters and other vowels are left alone")
  func leftAlone() {
    #expect(listed("edii", among: [("edi", 1)]) == nil)
    #expect(listed("sílvi", among: [("silvi", 1)]) == nil)
    #expect(listed("ahok2", among: [("ahook", 1)]) == nil)
    #expect(listed("gunjar", among: [("ganjar", 1)]) == nil)
    #expect(listed("gnjr", among: [("ganjar", 1), ("gunjar", 2)]) == nil)
  }

  @Test("a sound has at least three letters, doubled ones once")
  func short() {
    #expect(NameSpelling.sound("aaaaa".utf8) == nil)
    #expect(NameSpelling.sound("aabbb".utf8) == nil)
    #expect(NameSpelling.sound("aabbcc".utf8) == NameSpelling.sound("abc".utf8))
  }
}
