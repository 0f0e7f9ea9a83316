import LexiconStore
import UnicodeText

extension MentionFinder {
  /// How far from a number a word about everyday things may stand.
  private static let reach = 6

  /// Drops numbers that only "pilih" and the like make ballot numbers, where a word about things
  /// stands near and nothing tells of an election: "pilih nomor 3 aja, yang warna merah".
  func dropEveryday(_ mentions: inout [Mention], _ tokens: [Word], target: UInt32) {
    guard target == 0, mentions.contains(where: { $0.kind == .number }),
      mentions.allSatisfy({ $0.kind == .number || !$0.kind.namesPair }),
      !tokens.contains(where: { words.context.contains($0.hash) })
    else { return }
    mentions.removeAll { mention in
      guard mention.kind == .number else { return false }
      let near =
        max(0, mention.start - Self.reach)..<min(tokens.count, mention.end + Self.reach)
      return near.contains { words.things.contains(tokens[$0].hash) }
    }
  }

  /// Drops "nomor satu" where it is a rank: behind a word or a name of another pair, in a post
  /// that names none by this number ("marah-marah nomor satu").
  func dropRanks(_ mentions: inout [Mention], _ tokens: [Word]) {
    let named = mentions.reduce(0 as UInt32) { $1.kind == .name ? $0 | $1.pairs : $0 }
    guard named != 0 else { return }
    mentions.removeAll { mention in
      guard mention.kind == .number, mention.isWeak, mention.pairs == 1, named & 1 == 0,
        mention.end - mention.start == 2, mention.start > 0
      else { return false }
      let before = tokens[mention.start - 1]
      return before.kind == .word && !words.versus.contains(before.hash)
        && !words.connectors.contains(before.hash)
    }
  }

  /// Whether a name stands right behind a word for voting: "pilih Edy".
  func isAfterVote(_ mention: Mention, _ tokens: [Word]) -> Bool {
    guard mention.kind == .name, mention.isWeak else { return false }
    var place = mention.start - 1
    while place > 0, words.titles.contains(tokens[place].hash) { place -= 1 }
    guard place >= 0, words.votes.contains(tokens[place].hash) else { return false }
    let name = tokens[mention.start..<mention.end]
    return name.contains { !everydayWords.contains($0.hash) }
      && !name.contains { words.things.contains($0.hash) }
  }

  /// Keeps weak names without context weakly, where politics is spoken of beside a title, or two
  /// pairs are set against each other; false where there are none.
  func keepsSome(_ mentions: inout [Mention], _ tokens: [Word]) -> Bool {
    let isChoice = tokens.contains {
      words.votes.contains($0.hash) || words.choices.contains($0.hash)
    }
    let isPolitical = isChoice || tokens.contains { words.civic.contains($0.hash) }
    let isShow = !isPolitical && tokens.contains { words.shows.contains($0.hash) }
    let counts = { (mention: Mention) in
      self.isName(mention, tokens)
        && (isChoice || self.isTitled(mention, tokens)
          || (tokens[mention.start].flags.contains(.startsUpper) && !isShow))
    }
    guard mentions.contains(where: counts) else { return false }
    mentions.removeAll { $0.isWeak && !counts($0) }
    return true
  }

  /// Whether it is a name with a word in it that is no everyday word.
  private func isName(_ mention: Mention, _ tokens: [Word]) -> Bool {
    mention.kind == .name
      && tokens[mention.start..<mention.end].contains {
        $0.kind == .word && !everydayWords.contains($0.hash)
      }
  }

  /// Whether a form of address stands before it, or it is one word in capitals.
  private func isTitled(_ mention: Mention, _ tokens: [Word]) -> Bool {
    let isAcronym =
      mention.end - mention.start == 1 && tokens[mention.start].flags.contains(.allUpper)
      && tokens.contains { $0.kind == .word && !$0.flags.contains(.allUpper) }
    return isAcronym || words.titles.contains(tokens[mention.start].hash)
      || (mention.start > 0 && words.titles.contains(tokens[mention.start - 1].hash))
  }
}
