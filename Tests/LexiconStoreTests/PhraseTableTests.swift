import Hashing
import LexiconStore
import TestSupport
import Testing

@Suite struct PhraseTableTests {
  @Test(
    "a table gives for any words what a dictionary of the same phrases gives",
    arguments: UInt64(0)..<20)
  func agreesWithDictionary(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    // Few words, so that phrases share beginnings; half of the hashes fall on the same places.
    let words = (0..<40).map { index -> UInt64 in
      let hash = random.next() | 1
      return index.isMultiple(of: 2) ? hash : hash & ~0xFFFF | 7
    }
    var table = PhraseTable<Int>(capacity: 4)
    var dictionary: [[UInt64]: Int] = [:]
    for number in 0..<300 {
      let phrase = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        words.randomElement(using: &random) ?? 1
      }
      table.insert(phrase, number)
      dictionary[phrase] = number
    }
    let text = (0..<500).map { _ in words.randomElement(using: &random) ?? 1 }
    for start in text.indices {
      let expected = (1...4).reversed().lazy
        .filter { start + $0 <= text.count }
        .compactMap { length in
          dictionary[Array(text[start..<(start + length)])].map { (length, $0) }
        }.first
      let match = table.longestMatch(from: start, to: text.count) { text[$0] }
      #expect(match?.length == expected?.0 && match?.payload == expected?.1)
      #expect(table.payload(of: text[start]) == dictionary[[text[start]]])
    }
    #expect(table.payload(of: random.next()) == nil)
  }

  @Test("a phrase stored twice is merged in its place")
  func merge() {
    var table = PhraseTable<Int>()
    table.insert([5, 6], 1)
    table.insert([5, 6], 2) { $0 + $1 * 10 }
    #expect(table.allPayloads == [21])
  }
}
