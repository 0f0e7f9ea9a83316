import Hashing
import LexiconStore
package import UnicodeText

extension MentionFinder {
  /// Drops what is only an everyday word or number: nothing else in the post is about an election.
  ///
  /// A weak expression stays where the post names some pair strongly, uses an election word, or the
  /// caller named a target. One made of standard words ("asih") must besides begin with a capital
  /// or stand beside such a word or a form of address.
  func dropWithoutContext(_ mentions: inout [Mention], _ tokens: [Word], target: UInt32) {
    dropEveryday(&mentions, tokens, target: target)
    guard mentions.contains(where: { $0.isWeak }) else { return }
    dropRanks(&mentions, tokens)
    let hasStrong = mentions.contains { $0.kind.namesPair && !$0.isWeak }
    let hasContext =
      hasStrong || target != 0 || tokens.contains { words.context.contains($0.hash) }
      || mentions.contains { isAfterVote($0, tokens) }
    if !hasContext, keepsSome(&mentions, tokens) { return }
    mentions.removeAll { mention in
      guard mention.isWeak else { return false }
      switch mention.kind {
      case .number, .gesture, .hashtag: return !hasContext
      case .name, .slogan, .handle:
        return !(hasContext || isAcronymOfVote(mention, tokens))
          || (isEveryday(mention, tokens) && !isMarked(mention, tokens)
            && (mention.pairs & target == 0 || mention.kind == .slogan))
      case .party: return !(hasContext || isCapitalised(mention, tokens))
      case .person, .place: return !isCapitalised(mention, tokens)
      }
    }
    for index in mentions.indices
    where mentions[index].isWeak && (hasContext || isAcronymOfVote(mentions[index], tokens)) {
      mentions[index].isWeak =
        !hasStrong && isEveryday(mentions[index], tokens)
        && !isAcronym(mentions[index], tokens)
    }
  }

  /// Whether all its words are standard words of the language: "asih", "jakarta maju".
  private func isEveryday(_ mention: Mention, _ tokens: [Word]) -> Bool {
    guard mention.kind != .number, mention.kind != .gesture else { return true }
    return tokens[mention.start..<mention.end].allSatisfy {
      $0.kind != .word || everydayWords.contains($0.hash)
    }
  }

  /// Whether it is a name of one word in capitals, in a post that is not all in capitals: "AMIN".
  private func isAcronym(_ mention: Mention, _ tokens: [Word]) -> Bool {
    mention.kind == .name && mention.end - mention.start == 1
      && tokens[mention.start].flags.contains(.allUpper)
      && tokens.contains { $0.kind == .word && !$0.flags.contains(.allUpper) }
  }

  private func isMarked(_ mention: Mention, _ tokens: [Word]) -> Bool {
    if mention.kind == .slogan && mention.end - mention.start > 1 { return true }
    return isCapitalised(mention, tokens)
      || isBesideContext(mention.start, mention.end, tokens)
  }

  /// Whether it is one word in capitals behind a word for voting or campaigning, in a post that is
  /// not all in capitals: "yuk pilih RIDO", "baliho RIDO".
  private func isAcronymOfVote(_ mention: Mention, _ tokens: [Word]) -> Bool {
    guard mention.kind == .name, mention.end - mention.start == 1,
      tokens[mention.start].flags.contains(.allUpper)
    else { return false }
    let before = tokens[max(0, mention.start - 2)..<mention.start]
    return before.contains { words.votes.contains($0.hash) || words.campaign.contains($0.hash) }
      && tokens.contains { $0.kind == .word && !$0.flags.contains(.allUpper) }
  }

  private func isBesideContext(_ start: Int, _ end: Int, _ tokens: [Word]) -> Bool {
    let near = max(0, start - 2)..<min(tokens.count, end + 2)
    return near.contains { place in
      let hash = tokens[place].hash
      return words.context.contains(hash) || words.votes.contains(hash)
        || (place < start && words.titles.contains(hash))
    }
  }

  /// Whether all words begin with a capital, away from the start of a line.
  private func isCapitalised(_ mention: Mention, _ tokens: [Word]) -> Bool {
    let first = tokens[mention.start]
    return first.flags.contains(.allUpper)
      || (first.flags.contains(.startsUpper) && mention.start > 0
        && tokens[mention.start - 1].kind != .punctuation)
  }

  /// Takes forms of address and office into the name that follows: "Pak", "Calon Gubernur", "H.".
  ///
  /// So that a post about "Bu Airin" and one about "Andra Soni" have the same features.
  func swallowTitles(_ mentions: inout [Mention], _ tokens: [Word]) {
    for index in mentions.indices
    where mentions[index].kind == .name || mentions[index].kind == .person {
      let floor = index > 0 ? mentions[index - 1].end : 0
      var start = mentions[index].start
      while start > floor {
        if words.titles.contains(tokens[start - 1].hash) {
          start -= 1
        } else if start - 1 > floor, words.dots.contains(tokens[start - 1].hash),
          words.titles.contains(tokens[start - 2].hash)
        {
          start -= 2
        } else {
          break
        }
      }
      mentions[index].start = start
    }
  }

  /// Makes one mention of neighbours that stand for the same pair: "Pramono - Rano (03)".
  func mergeNeighbours(_ mentions: inout [Mention], _ tokens: [Word]) {
    var kept = 0
    for index in mentions.indices {
      let mention = mentions[index]
      if kept > 0, canMerge(mentions[kept - 1], mention, tokens) {
        mentions[kept - 1].end = mention.end
        mentions[kept - 1].isWeak = mentions[kept - 1].isWeak && mention.isWeak
        mentions[kept - 1].isMock = mentions[kept - 1].isMock || mention.isMock
      } else {
        mentions[kept] = mention
        kept += 1
      }
    }
    mentions.removeSubrange(kept...)
  }

  private func canMerge(_ first: Mention, _ second: Mention, _ tokens: [Word]) -> Bool {
    guard first.pairs == second.pairs, first.pair != nil, first.isPlain, second.isPlain else {
      return false
    }
    let between = first.end..<second.start
    return between.count <= 3 && between.allSatisfy { words.connectors.contains(tokens[$0].hash) }
  }
}

extension Mention {
  /// Whether it is the kind of expression that may be written beside another for the same pair.
  fileprivate var isPlain: Bool {
    kind == .name || kind == .number || kind == .handle || kind == .gesture
  }
}
