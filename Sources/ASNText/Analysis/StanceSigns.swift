import Hashing
import Indonesian
import NaiveBayes
import Neutrality

/// What all cues of a post say together about a pair, as one feature.
///
/// Each cue counts by itself; where another pair is named, or words do not mean what they say, what
/// they come to is more than the sum.
struct StanceSigns {
  /// What was found, one bit each.
  private struct Found: OptionSet {
    let rawValue: UInt16

    static let vote = Found(rawValue: 1 << 0)
    static let praise = Found(rawValue: 1 << 1)
    static let against = Found(rawValue: 1 << 2)
    static let weaklyAgainst = Found(rawValue: 1 << 3)
    static let limited = Found(rawValue: 1 << 4)
    static let forRival = Found(rawValue: 1 << 5)
    static let againstRival = Found(rawValue: 1 << 6)
    static let told = Found(rawValue: 1 << 7)
  }

  /// What the cues come to.
  private enum Sign: Int, CaseIterable {
    case call, callAgainstRival, praise, mixed, against, againstForRival, weaklyAgainst
    case told, asked, forRival, againstRival, doubtful

    /// Whether the cues do not mean what they say, whoever else is named.
    var isTwisted: Bool { self == .told || self == .doubtful }
  }

  private let sign: Sign?
  private let isBesideRival: Bool

  /// Reads the cues.
  ///
  /// - Parameters:
  ///   - hits: The cues found for the pair.
  ///   - cues: The table of cues.
  ///   - view: The post seen from the pair.
  ///   - terms: The post's terms.
  ///   - hasSarcasmSign: Whether the post carries a sign of sarcasm.
  init(hits: [CueHit], cues: [Cue], view: PairView, terms: [Term], hasSarcasmSign: Bool) {
    var found = view.rivalMentions > 0 ? Self.comparison(terms, view) : []
    for hit in hits { found.formUnion(Self.found(hit, cues[hit.cue])) }
    let isBesideRival = view.rivalMentions > 0
    let sign = Self.sign(of: found, hasSarcasmSign: hasSarcasmSign)
    self.sign = sign.flatMap { isBesideRival || $0.isTwisted ? $0 : nil }
    self.isBesideRival = isBesideRival
  }

  /// Adds the feature.
  func add(to sink: inout FeatureSink) {
    guard let sign else { return }
    let number = UInt64(sign.rawValue * 2 + (isBesideRival ? 1 : 0))
    sink.add(
      .sign, Self.id(number),
      FeaturePlace(start: 0, end: 0, shape: UInt32(300 + number)))
  }

  /// What a sign is called in explanations.
  static func name(of number: Int) -> String {
    let sign = Sign(rawValue: number / 2).map { "\($0)" } ?? "\(number)"
    return "cues:" + sign + (number % 2 == 1 ? "-beside-rival" : "")
  }

  /// What the signs are taken to mean before any post was read: posts with two pairs are rare.
  static var priors: [PriorCount] {
    let meanings: [(Sign, Stance, Float)] = [
      (.callAgainstRival, .support, 80), (.call, .support, 30), (.praise, .support, 10),
      (.against, .oppose, 40), (.againstForRival, .oppose, 80), (.told, .neutral, 50),
      (.doubtful, .oppose, 40), (.forRival, .neutral, 10), (.againstRival, .support, 5),
    ]
    return meanings.flatMap { sign, stance, weight in
      [0, 1].map { beside in
        var counts: [Float] = [0, 0, 0]
        counts[StanceClasses.index(of: stance)] = weight
        return PriorCount(
          id: FeatureSink.id(.sign, id(UInt64(sign.rawValue * 2 + beside))),
          group: FeatureKind.sign.rawValue, counts: counts)
      }
    }
  }

  private static func id(_ number: UInt64) -> UInt64 { TextHash.combine(0x5349, number) }

  private static func found(_ hit: CueHit, _ cue: Cue) -> Found {
    if cue.direction == .neutral || hit.scope.contains(.everyday) { return [] }
    let isSupport = cue.direction == .support
    if hit.scope.contains(.rival) {
      guard cue.strength >= 2, hit.scope.isDisjoint(with: [.quoted, .reported, .question]) else {
        return []
      }
      return isSupport == hit.scope.contains(.negated) ? .againstRival : .forRival
    }
    if !hit.scope.isDisjoint(with: [.quoted, .reported]) { return .told }
    if !hit.scope.isDisjoint(with: [.question, .conditional]) { return .limited }
    let isVote = cue.family == .vote || cue.family == .wish || cue.family == .act
    if hit.scope.contains(.negated) {
      return isSupport ? (isVote ? .against : .weaklyAgainst) : .limited
    }
    if hit.scope.contains(.past) { return isSupport && isVote ? .weaklyAgainst : .limited }
    if isSupport { return isVote && cue.strength >= 2 ? .vote : .praise }
    return cue.strength >= 2 ? .against : .weaklyAgainst
  }

  /// Which of two is said to be the better one: "X lebih baik daripada Y".
  private static func comparison(_ terms: [Term], _ view: PairView) -> Found {
    var (target, rival, isDenied) = (false, false, false)
    var (targetLess, rivalLess) = (false, false)
    for (index, term) in terms.enumerated() {
      if term.flags.contains(.negator) { isDenied = true }
      guard term.kind == .mention else { continue }
      let isLess = term.flags.contains(.compared)
      switch view.namedSide(index) {
      case .target: (target, targetLess) = (target || !isLess, targetLess || isLess)
      case .rival: (rival, rivalLess) = (rival || !isLess, rivalLess || isLess)
      default: break
      }
    }
    if isDenied { return [] }
    if target && rivalLess && !rival && !targetLess { return [.vote, .againstRival] }
    if rival && targetLess && !target && !rivalLess { return [.against, .forRival] }
    return []
  }

  private static func sign(of found: Found, hasSarcasmSign: Bool) -> Sign? {
    let isFor = !found.isDisjoint(with: [.vote, .praise])
    let isAgainst = !found.isDisjoint(with: [.against, .weaklyAgainst])
    if isFor && hasSarcasmSign { return .doubtful }
    if isFor && isAgainst { return .mixed }
    if isFor {
      guard found.contains(.vote) else { return .praise }
      return found.contains(.againstRival) ? .callAgainstRival : .call
    }
    if isAgainst {
      if found.contains(.forRival) { return .againstForRival }
      return found.contains(.against) ? .against : .weaklyAgainst
    }
    if found.contains(.told) { return .told }
    if found.contains(.limited) { return .asked }
    if found.contains(.forRival) { return .forRival }
    return found.contains(.againstRival) ? .againstRival : nil
  }
}
