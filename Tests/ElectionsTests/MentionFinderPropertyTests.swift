import Elections
import LexiconStore
import TestSupport
import Testing

@Suite struct MentionFinderPropertyTests {
  @Test(
    "every strong alias of every pack is found and stands for its pair",
    arguments: BuiltIn.elections)
  func everyAlias(_ id: String) throws {
    let election = try Election(id: id, from: BuiltIn.source)
    let finder = try BuiltIn.finder(id)
    for (index, pair) in election.pairs.enumerated() {
      for alias in pair.names + pair.slogans where !alias.needsContext {
        let (mentions, _, _) = try finder.read("\(alias.text) hadir")
        let bits = mentions.filter(\.kind.namesPair).map(\.pairs)
        #expect(!bits.isEmpty, "\(id): \(alias.text)")
        #expect(bits.allSatisfy { $0 & (1 << UInt32(index)) != 0 }, "\(id): \(alias.text)")
      }
    }
  }

  @Test("every hashtag and account of every pack is found", arguments: BuiltIn.elections)
  func everyTag(_ id: String) throws {
    let election = try Election(id: id, from: BuiltIn.source)
    let finder = try BuiltIn.finder(id)
    for (index, pair) in election.pairs.enumerated() {
      for text in pair.hashtags.map({ "#" + $0 }) + pair.handles.map({ "@" + $0 }) {
        let (mentions, _, _) = try finder.read("\(text) hadir")
        #expect(mentions.contains { $0.pairs & (1 << UInt32(index)) != 0 }, "\(id): \(text)")
      }
    }
  }

  @Test("every ballot number of every pack is found", arguments: BuiltIn.elections)
  func everyNumber(_ id: String) throws {
    let count = try Election(id: id, from: BuiltIn.source).pairs.count
    let finder = try BuiltIn.finder(id)
    for number in 1...9 {
      let (mentions, _, _) = try finder.read("coblos nomor \(number)")
      #expect(mentions.map(\.pairs) == (number <= count ? [1 << UInt32(number - 1)] : []))
    }
  }

  @Test("mentions come in order, inside the text, none over another", arguments: UInt64(0)..<60)
  func order(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "Pramono", "Anung", "pak", "H", ".", "-", "dan", "nomor", "3", "03", "coblos", "(", ")",
      "#JakartaMenyala", "@ridwankamil", "Suswono", "RK", "☝🏻", "3️⃣", "PAN", "Gerindra", "paslon",
      "urut", ":", "jakarta", "rido", "no", "dua", "/", "juta", "\n", "#PramonoAnung2024",
    ]
    let text = (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined(separator: Bool.random(using: &random) ? " " : "")
    let (mentions, tokens, _) = try BuiltIn.finder("pilkada-dki-2024").read(text, target: 0)
    var last = 0
    for mention in mentions {
      #expect(mention.start >= last && mention.end > mention.start && mention.end <= tokens.count)
      last = mention.end
    }
  }
}
