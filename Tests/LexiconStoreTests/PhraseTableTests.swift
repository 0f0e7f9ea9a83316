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

  @Test(
    "a phrase is read past fillers, as many as may be, and never ends or begins with one",
    arguments: [
      ([1, 2, 3], 0, 3), ([1, 9, 2, 3], 1, 4), ([1, 9, 9, 2, 3], 1, 1), ([1, 9, 9, 2, 3], 2, 5),
      ([1, 9, 2, 9, 3], 2, 5), ([1, 9], 2, 1), ([9, 1, 2, 3], 2, 0), ([1, 8, 2, 3], 2, 1),
      ([1, 9, 4, 3], 2, 3),
    ])
  func fillers(_ text: [UInt64], _ skips: Int, _ length: Int) {
    var table = PhraseTable<Int>()
    table.insert([1], 1)
    table.insert([1, 2, 3], 2)
    table.insert([1, 9, 4], 3)
    let match = table.longestMatch(
      from: 0, to: text.count, skipping: skips, hash: { text[$0] }, isFiller: { text[$0] == 9 })
    #expect(match?.length ?? 0 == length)
  }

  @Test("a phrase stored twice is merged in its place")
  func merge() {
    var table = PhraseTable<Int>()
    table.insert([5, 6], 1)
    table.insert([5, 6], 2) { $0 + $1 * 10 }
    #expect(table.allPayloads == [21])
  }
}
