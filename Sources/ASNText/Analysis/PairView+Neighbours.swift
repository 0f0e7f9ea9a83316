import Hashing

extension PairView {
  /// How many terms away a pair may stand from the words about it.
  private static let reach = 8
  /// Words between names of which the same is told: "X dan Y hebat".
  private static let joiners = ["dan", "atau", "serta", "maupun", "&", "vs", "lawan", "sama"].map {
    TextHash.of($0)
  }

  /// The side of the pair that is named last before a term of a clause about both; nil for none.
  ///
  /// - Complexity: O(1).
  func pairBefore(_ index: Int) -> Side? {
    var place = index - 1
    while place >= max(0, index - Self.reach), sides[place] == .both {
      if let side = namedSide(place) {
        return isJoined(side, beside: place, step: -1) ? .both : side
      }
      place -= 1
    }
    return nil
  }

  /// The side of the pair that is named first from a term on in a clause about both; nil for none.
  ///
  /// - Complexity: O(1).
  func pairAfter(_ index: Int) -> Side? {
    var place = index
    while place < min(symbols.count, index + Self.reach), sides[place] == .both {
      if let side = namedSide(place) {
        return isJoined(side, beside: place, step: 1) ? .both : side
      }
      place += 1
    }
    return nil
  }

  /// The side that a term names, if it names one.
  func namedSide(_ index: Int) -> Side? {
    switch symbols[index] {
    case Symbol.target, Symbol.targetTag, Symbol.targetSlogan: .target
    case Symbol.rival, Symbol.rivalTag, Symbol.rivalSlogan: .rival
    default: nil
    }
  }

  /// Whether a word like "dan" joins a named pair to the other one.
  private func isJoined(_ side: Side, beside index: Int, step: Int) -> Bool {
    let (joiner, other) = (index + step, index + 2 * step)
    guard symbols.indices.contains(other), Self.joiners.contains(symbols[joiner]) else {
      return false
    }
    return namedSide(other).map { $0 != side } ?? false
  }
}
