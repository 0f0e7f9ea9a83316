/// What was read in one text: ``TextReading`` as plain numbers in memory that is used again.
///
/// Holds no piece of the text and no names: whoever fills it knows what stands at a place and which
/// pair stands at an index.
package struct FlatReading: Sendable {
  /// One piece of wording; see ``Finding``.
  package struct Wording: Sendable {
    /// What the wording does.
    package var kind: WordingKind
    /// The stance it points to.
    package var toward: Stance?
    /// 1 weak, 2 plain, 3 strong.
    package var strength: Int
    /// What limits it.
    package var scope: FindingScope
    /// Half-open range in Unicode scalars of the text as given.
    package var start: Int
    /// End of the range.
    package var end: Int

    /// A piece of wording.
    package init(
      kind: WordingKind, toward: Stance?, strength: Int, scope: FindingScope, start: Int, end: Int
    ) {
      self.kind = kind
      self.toward = toward
      self.strength = strength
      self.scope = scope
      self.start = start
      self.end = end
    }
  }

  /// What was read about one pair; see ``PairReading``.
  package struct Pair: Sendable {
    /// Whether the text names or clearly means the pair.
    package var isMentioned: Bool
    /// Whether it is named only by a word that is also an everyday word.
    package var isMentionedWeakly: Bool
    /// Where it is first named, in Unicode scalars; empty where the text does not name it.
    package var firstMention: Range<Int>
    /// Calibrated probability of support, 0 to 1.
    package var support: Double
    /// Calibrated probability of opposition, 0 to 1.
    package var oppose: Double
    /// The probability of support that remains without marks of style and emoji, 0 to 1.
    package var supportByWords: Double
    /// Its pieces of wording, as a range of ``FlatReading/wordings``.
    package var wordings: Range<Int>

    /// What was read about one pair.
    package init(
      isMentioned: Bool, isMentionedWeakly: Bool, firstMention: Range<Int>, support: Double,
      oppose: Double, supportByWords: Double, wordings: Range<Int>
    ) {
      self.isMentioned = isMentioned
      self.isMentionedWeakly = isMentionedWeakly
      self.firstMention = firstMention
      self.support = support
      self.oppose = oppose
      self.supportByWords = supportByWords
      self.wordings = wordings
    }

    /// The likeliest stance.
    package var stance: Stance { Stance(support: support, oppose: oppose) }
  }

  /// Every pair mentioned, and the target.
  package var pairs: [Pair] = []
  /// The pieces of wording of all pairs.
  package var wordings: [Wording] = []
  /// Why the text cannot be judged, or nil.
  package var abstention: Abstention?
  /// Whether it is written like news.
  package var isNewsStyle = false
  /// Whether it tells somebody's words.
  package var hasReportedSpeech = false
  /// Whether it carries a sign of sarcasm.
  package var hasSarcasmSign = false
  /// Whether it has words of newsrooms or polls and neither an author nor a reader in it.
  package var isNewsLike = false
  /// Whether it is a headline with its link, which tells of others whatever it says.
  package var isSharedHeadline = false
  /// Where that sign stands, in Unicode scalars; nil where it is no phrase.
  package var sarcasmPlace: Range<Int>?
  /// Kinds of wording that are allowed to all, see `WordingKind.bit`.
  package var neutralBits: UInt32 = 0

  /// Nothing read yet.
  package init() {}

  /// Becomes empty and keeps its memory.
  package mutating func removeAll() {
    pairs.removeAll(keepingCapacity: true)
    wordings.removeAll(keepingCapacity: true)
    (abstention, sarcasmPlace) = (nil, nil)
    (isNewsStyle, hasReportedSpeech, hasSarcasmSign) = (false, false, false)
    (isNewsLike, isSharedHeadline) = (false, false)
    neutralBits = 0
  }
}

extension FlatReading {
  /// The numbers of a reading.
  init(_ text: TextReading) {
    for pair in text.pairs {
      let start = wordings.count
      wordings += pair.findings.map(Wording.init)
      pairs.append(
        Pair(
          isMentioned: pair.isMentioned, isMentionedWeakly: pair.isMentionedWeakly,
          firstMention: pair.firstMention..<max(pair.firstMention, pair.firstMentionEnd),
          support: pair.support, oppose: pair.oppose, supportByWords: pair.supportByWords,
          wordings: start..<wordings.count))
    }
    abstention = text.abstention
    isNewsStyle = text.isNewsStyle
    hasReportedSpeech = text.hasReportedSpeech
    hasSarcasmSign = text.hasSarcasmSign
    isNewsLike = text.isNewsLike
    isSharedHeadline = text.isSharedHeadline
    sarcasmPlace = text.sarcasmPlace
    neutralBits = text.neutralBits
  }

  /// Whether some of its wording is of a kind that is allowed to all.
  func isAbout(_ kind: WordingKind) -> Bool { neutralBits & kind.bit != 0 }
}

extension FlatReading.Wording {
  /// The numbers of a finding.
  init(_ finding: Finding) {
    self.init(
      kind: finding.kind, toward: finding.toward, strength: finding.strength,
      scope: finding.scope, start: finding.start, end: finding.end)
  }

  /// Whether it takes a side in the election itself, which praise does not.
  var isAboutVote: Bool {
    guard !scope.blocks else { return false }
    switch kind {
    case .voteCall, .declaredVote, .wishToWin, .endorse, .mobilise, .slogan, .claimWin: return true
    default: return false
    }
  }

  /// Whether it calls to vote for the pair, declares the own vote or wishes a win, unlimited.
  var isPlainCall: Bool {
    guard strength == 3, scope.isEmpty else { return false }
    return kind == .voteCall || kind == .declaredVote || kind == .wishToWin
  }

  /// Whether it calls for a person to read the text even where the score is low.
  var isTelling: Bool {
    switch toward {
    case .support:
      (strength >= 2 || !scope.isDisjoint(with: [.negated, .quoted]))
        && scope.isDisjoint(with: [.everyday, .rival]) && !isToldByOthers
        && !(kind == .praise && scope.contains(.question))
    case .oppose: strength >= 2 && scope.isDisjoint(with: [.everyday, .reported, .rival])
    case .neutral, nil: isDenial
    }
  }

  /// Whether it takes a side by itself, however much limits it, away from everyday uses.
  package var takesSide: Bool {
    toward != nil && toward != .neutral && strength >= 2 && !scope.contains(.everyday)
  }

  /// Whether somebody else supports, who is not quoted.
  private var isToldByOthers: Bool {
    if scope.contains(.reported) { return !scope.contains(.quoted) || isActOfAnother }
    return scope.contains(.others) && (isAboutVote || kind == .endorse || kind == .mobilise)
  }

  /// Whether support is denied, which is no opposition: "bukan relawan X".
  var isDenial: Bool {
    kind == .refusal && toward == nil && strength >= 2
      && scope.isDisjoint(with: [.everyday, .rival])
  }

  /// Whether it is an act told of somebody else: no reason speaks of the author then.
  var isActOfAnother: Bool {
    guard scope.contains(.reported) else { return false }
    switch kind {
    case .attend, .join, .banner, .collectID: return true
    default: return false
    }
  }
}
