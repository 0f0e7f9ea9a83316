import Hashing
import Indonesian
import Testing

@Suite struct WordMemoryTests {
  @Test("a remembered root is the root that was found")
  func roots() throws {
    let stemmer = try BuiltIn.normalizer.get().stemmer
    // Twice as many words as places: some are forgotten, none may get the root of another.
    var memory = WordMemory()
    let words = try BuiltIn.words.get().prefix(9_000)
    for word in words + words.reversed() {
      let hash = TextHash.of(word)
      let root = stemmer.stem(of: Array(word.utf8)[...], hash: hash)
      #expect(memory.stem(of: hash) { root } == root, "\(word)")
    }
  }

  @Test("a root is looked for once")
  func once() {
    var memory = WordMemory()
    var count = 0
    for _ in 0..<3 {
      #expect(
        memory.stem(of: 77) {
          count += 1
          return 5
        } == 5)
    }
    #expect(count == 1)
  }

  @Test("a plain word is known until another takes its place")
  func plain() {
    var memory = WordMemory()
    #expect(!memory.isPlain(9))
    memory.rememberPlain(9)
    #expect(memory.isPlain(9))
    memory.rememberPlain(9 + 1 << 40)
    #expect(!memory.isPlain(9) && memory.isPlain(9 + 1 << 40))
  }

  @Test(
    "words with a figure or a guarded form are never taken for plain",
    arguments: ["orang2", "b2x"])
  func figures(_ word: String) throws {
    let normalizer = try BuiltIn.normalizer.get()
    #expect(!normalizer.isPlainAnywhere(Array(word.utf8)[...], hash: TextHash.of(word)))
  }
}
