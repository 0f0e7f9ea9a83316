import Hashing
import LexiconStore
import Testing

@Suite struct WordFilterTests {
  @Test("what was inserted comes through; of other words nearly none does")
  func filter() {
    var filter = WordFilter()
    let words = (0..<2_000).map { TextHash.of("kata\($0)") }
    for word in words { filter.insert(word) }
    #expect(words.allSatisfy { filter.mayContain($0) })
    let others = (0..<10_000).count { filter.mayContain(TextHash.of("lain\($0)")) }
    #expect(others < 500)
    #expect(!WordFilter().mayContain(words[0]))
  }

  @Test("the words of a set and the first words of phrases come through")
  func tables() {
    var table = PhraseTable<Int>()
    table.insert(TextHash.phrase("pramono anung wibowo"), 1)
    var set = WordSet()
    set.insert(TextHash.of("nomor"))
    var filter = WordFilter()
    table.insertFirstWords(into: &filter)
    set.insertWords(into: &filter)
    #expect(filter.mayContain(TextHash.of("pramono")))
    #expect(filter.mayContain(TextHash.of("nomor")))
    #expect(!filter.mayContain(TextHash.of("anung")))
  }
}
