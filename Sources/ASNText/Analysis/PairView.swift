import Elections
import Hashing
import Indonesian

/// Which side a term or clause belongs to, seen from one pair.
enum Side: UInt8, Sendable {
  /// No pair was named so far.
  case none
  /// The pair read.
  case target
  /// Another pair.
  case rival
  /// Both.
  case both
}

/// A post seen from one pair: names have become TARGET and RIVAL, and nothing tells which is which.
///
/// Everything that is counted or matched for a pair comes from here, so swapping all names of two
/// pairs swaps their readings and changes nothing else.
struct PairView: Sendable {
  /// What a term is in the eyes of the model, for each term; 0 for terms that say nothing.
  var symbols: [UInt64] = []
  /// The side each term belongs to.
  var sides: [Side] = []
  /// How the pair is named.
  var targetMentions = 0
  /// How other pairs are named.
  var rivalMentions = 0
  /// Whether every mention of the pair is weak.
  var isWeak = true
  /// Kinds of mention of the pair, one bit each.
  var targetKinds: UInt16 = 0

  /// Symbols of mentions.
  enum Symbol {
    static let target = CueTable.target
    static let rival = TextHash.of("<R>")
    static let targetTag = TextHash.of("<T#>")
    static let rivalTag = TextHash.of("<R#>")
    static let targetSlogan = TextHash.of("<T!>")
    static let rivalSlogan = TextHash.of("<R!>")
    static let targetParty = TextHash.of("<TP>")
    static let rivalParty = TextHash.of("<RP>")
    static let otherParty = TextHash.of("<P>")
    static let person = TextHash.of("<N>")
    static let place = TextHash.of("<L>")
    static let number = TextHash.of("<0>")
    static let link = TextHash.of("<U>")
    static let handle = TextHash.of("<@>")
  }

  /// Looks at a post from one pair.
  ///
  /// - Parameters:
  ///   - terms: The post's terms, with clauses and sentences set.
  ///   - mentions: Its mentions.
  ///   - bit: The bit of the pair.
  /// - Complexity: Linear in the number of terms.
  mutating func look(_ terms: [Term], _ mentions: [Mention], from bit: UInt32) {
    var symbols = symbols
    self.symbols = []
    symbols.removeAll(keepingCapacity: true)
    sides.removeAll(keepingCapacity: true)
    (targetMentions, rivalMentions, isWeak, targetKinds) = (0, 0, true, 0)
    let addressed = addressedCount(terms, mentions)
    symbols.append(contentsOf: repeatElement(0, count: terms.count))
    fill(symbols.mutableSpan, terms, mentions, bit, addressed)
    self.symbols = symbols
    assignSides(terms, mentions, bit)
  }

  private mutating func fill(
    _ symbols: consuming MutableSpan<UInt64>, _ terms: [Term], _ mentions: [Mention],
    _ bit: UInt32, _ addressed: Int
  ) {
    for index in terms.indices {
      symbols[index] = symbol(
        of: terms[index], mentions, bit, isAddressed: index < addressed)
    }
  }

  /// The accounts that a reply begins with, where there are several; 0 where there is one.
  ///
  /// A network puts everybody of a conversation there, so a candidate among them is named weakly.
  private func addressedCount(_ terms: [Term], _ mentions: [Mention]) -> Int {
    var count = 0
    while count < terms.count {
      let term = terms[count]
      let isAccount =
        term.kind == .handle
        || term.kind == .mention && mentions[Int(term.mention)].kind == .handle
      guard isAccount else { break }
      count += 1
    }
    return count > 1 ? count : 0
  }

  private mutating func symbol(
    of term: Term, _ mentions: [Mention], _ bit: UInt32, isAddressed: Bool
  ) -> UInt64 {
    switch term.kind {
    case .word: return term.hash
    case .emoji: return term.hash
    case .number: return Symbol.number
    case .link: return Symbol.link
    case .handle: return Symbol.handle
    case .mark, .hashtag: return 0
    case .mention: return count(mentions[Int(term.mention)], bit, isAddressed: isAddressed)
    }
  }

  private mutating func count(
    _ mention: Mention, _ bit: UInt32, isAddressed: Bool
  ) -> UInt64 {
    let isTarget = mention.pairs & bit != 0
    switch mention.kind {
    case .person: return Symbol.person
    case .place: return Symbol.place
    case .party:
      if mention.pairs == 0 { return Symbol.otherParty }
      return isTarget ? Symbol.targetParty : Symbol.rivalParty
    case .name, .number, .hashtag, .handle, .slogan, .gesture: break
    }
    guard isTarget else {
      rivalMentions += 1
      switch mention.kind {
      case .hashtag: return Symbol.rivalTag
      case .slogan: return Symbol.rivalSlogan
      default: return Symbol.rival
      }
    }
    targetMentions += 1
    isWeak = isWeak && (mention.isWeak || isAddressed)
    targetKinds |= 1 << UInt16(mention.kind.rawValue)
    switch mention.kind {
    case .hashtag: return Symbol.targetTag
    case .slogan: return Symbol.targetSlogan
    default: return Symbol.target
    }
  }

  /// Gives each clause the side of the pairs it names; a clause that names none goes with the one
  /// before it in its sentence, and at the start of a post with the first that names one.
  private mutating func assignSides(_ terms: [Term], _ mentions: [Mention], _ bit: UInt32) {
    if rivalMentions == 0 {
      sides.append(
        contentsOf: repeatElement(targetMentions > 0 ? .target : .none, count: terms.count))
      return
    }
    var start = 0
    var current: Side = targetMentions > 0 ? .none : .rival
    while start < terms.count {
      var end = start
      var seen: UInt8 = 0
      while end < terms.count, terms[end].clause == terms[start].clause {
        if terms[end].mention >= 0 { seen |= bits(mentions[Int(terms[end].mention)], bit) }
        end += 1
      }
      if seen != 0 { current = seen == 3 ? .both : (seen == 1 ? .target : .rival) }
      sides.append(contentsOf: repeatElement(current, count: end - start))
      start = end
    }
    fillBeginning()
  }

  private func bits(_ mention: Mention, _ bit: UInt32) -> UInt8 {
    guard mention.kind.namesPair, mention.kind != .hashtag else { return 0 }
    return (mention.pairs & bit != 0 ? 1 : 0) | (mention.pairs & ~bit != 0 ? 2 : 0)
  }

  private mutating func fillBeginning() {
    guard let first = sides.firstIndex(where: { $0 != .none }) else {
      for index in sides.indices { sides[index] = .both }
      return
    }
    for index in 0..<first { sides[index] = sides[first] }
  }
}
