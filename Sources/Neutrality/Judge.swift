/// Turns what was read in a text into a verdict.
///
/// Pure: the same reading gives the same verdict.
///
/// It never reaches ``Level/supportIndicated`` on the statistical score alone where the text is
/// quoted, negated, asked, reported, sarcastic or about several pairs: precision before recall.
public struct Judge: Sendable {
  /// The probabilities from which levels begin.
  ///
  /// They come with the model, which was calibrated.
  public struct Thresholds: Sendable, Equatable {
    /// Probability of support from which ``Level/supportIndicated`` is possible with a cue.
    public let indication: Double
    /// Probability of support from which it is possible without a cue.
    public let indicationWithoutCue: Double
    /// Probability of support from which it is possible against a headline's style or harsh words.
    public let indicationAgainstSigns: Double
    /// Probability of support or opposition from which a person should read the text.
    public let review: Double

    /// The probabilities from which levels begin.
    ///
    /// - Parameters:
    ///   - indication: With a cue.
    ///   - indicationWithoutCue: Without a cue, at least `indication`.
    ///   - indicationAgainstSigns: Against a headline's style or harsh words.
    ///   - review: For a person to read.
    public init(
      indication: Double, indicationWithoutCue: Double, indicationAgainstSigns: Double,
      review: Double
    ) {
      self.indication = indication
      self.indicationWithoutCue = indicationWithoutCue
      self.indicationAgainstSigns = indicationAgainstSigns
      self.review = review
    }
  }

  /// What the caller says about the text.
  public struct Circumstances: Sendable {
    /// What the author did with it.
    public let action: Action
    /// The stage on its date.
    public let stage: Stage
    /// The date, or the day by which an undated text is judged.
    public let day: CalendarDay

    /// What the caller says about the text.
    ///
    /// - Parameters:
    ///   - action: What the author did with it.
    ///   - stage: The stage on its date.
    ///   - day: The date, or the day by which an undated text is judged.
    public init(action: Action, stage: Stage, day: CalendarDay) {
      self.action = action
      self.stage = stage
      self.day = day
    }
  }

  private let thresholds: Thresholds
  private let rules: RuleBook
  private let language: Language

  /// A judge.
  ///
  /// - Parameters:
  ///   - thresholds: Where levels begin.
  ///   - rules: The rows to cite.
  ///   - language: The language of messages.
  public init(thresholds: Thresholds, rules: RuleBook, language: Language) {
    self.thresholds = thresholds
    self.rules = rules
    self.language = language
  }

  /// The verdict on a text.
  ///
  /// - Parameters:
  ///   - text: What was read in it.
  ///   - circumstances: What the caller says about it.
  /// - Returns: The verdict; its reasons are never empty.
  /// - Complexity: Linear in the findings and the rules.
  public func verdict(on text: TextReading, _ circumstances: Circumstances) -> Verdict {
    var cache = CitationCache()
    return verdict(on: text, circumstances, cache: &cache)
  }

  /// The verdict on a text, with citations kept for the next one.
  ///
  /// - Parameters:
  ///   - text: What was read in it.
  ///   - circumstances: What the caller says about it.
  ///   - cache: Of this judge alone.
  /// - Returns: The verdict; its reasons are never empty.
  /// - Complexity: Linear in the findings; in the rules, too, where the cache knows nothing.
  package func verdict(
    on text: TextReading, _ circumstances: Circumstances, cache: inout CitationCache
  ) -> Verdict {
    if let abstention = text.abstention { return abstain(abstention) }
    let mentioned = text.pairs.filter(\.isMentioned)
    guard let pair = mostTelling(mentioned) else { return withoutPair(text, circumstances, &cache) }
    let level = level(of: pair, among: mentioned, in: text, circumstances.action)
    var reasons = ReasonList(language: language)
    addReasons(for: pair, level: level, text: text, among: mentioned, to: &reasons)
    if circumstances.action.isPassive && level == .needsReview { reasons.add(.passiveAction) }
    let cited = citations(for: pair, level: level, text, circumstances, &cache)
    if let readings = cited.readings { reasons.add(readings) }
    return Verdict(
      level: level, pair: level == .neutral ? nil : pair.pair, reasons: reasons.reasons,
      rules: cited.citations, missing: level == .neutral ? [] : missing(circumstances))
  }

  /// The pair that the verdict is about: the one with the strongest reading, of two alike the one
  /// named first; never by ballot number, which would favour a pair.
  private func mostTelling(_ pairs: [PairReading]) -> PairReading? {
    pairs.max { first, second in
      (telling(first), second.firstMention) < (telling(second), first.firstMention)
    }
  }

  private func telling(_ pair: PairReading) -> Double {
    let cue = pair.findings.contains { $0.toward == .support && $0.isTelling } ? 0.5 : 0
    return max(pair.support, pair.oppose * 0.9) + cue
  }

  private func level(
    of pair: PairReading, among mentioned: [PairReading], in text: TextReading, _ action: Action
  ) -> Level {
    if isIndication(pair, among: mentioned, in: text) {
      return action.isPassive ? .needsReview : .supportIndicated
    }
    let signs = mentioned.contains { reading in
      leans(reading)
        || reading.findings.contains {
          ($0.isTelling && !(text.isNewsLike && reading.stance == .neutral))
            || (text.hasSarcasmSign && $0.toward != nil && !reading.isMentionedWeakly)
        }
    }
    return signs ? .needsReview : .neutral
  }

  /// Whether a side is likelier than none: an answer that says "support" is not called neutral.
  private func leans(_ reading: PairReading) -> Bool {
    let side = max(reading.support, reading.oppose)
    // A name that may be anybody's takes more than a plurality.
    let least = reading.isMentionedWeakly ? thresholds.review : Self.leaning
    return side >= least && side >= 1 - reading.support - reading.oppose
  }

  private func isIndication(
    _ pair: PairReading, among mentioned: [PairReading], in text: TextReading
  ) -> Bool {
    let supporting = pair.findings.filter { $0.toward == .support }
    let isBlocked = supporting.contains {
      !$0.scope.isDisjoint(with: [.negated, .quoted, .reported, .question])
        || ($0.kind == .declaredVote && $0.scope.contains(.conditional))
    }
    let isRivalSupported = mentioned.contains {
      $0.pair != pair.pair
        && ($0.support >= thresholds.review || $0.findings.contains(where: \.isPlainSupport))
    }
    // "Lurah ajak warga coblos X": the only words about the vote are about what others do.
    let votes = supporting.filter(\.isAboutVote)
    let isOfOthers = !votes.isEmpty && votes.allSatisfy { $0.scope.contains(.others) }
    // Beside another pair praise alone may be a comparison: it takes a word about the vote.
    let isClear = mentioned.count == 1 || supporting.contains { $0.isAboutVote }
    return !isBlocked && !isOfOthers && !isRivalSupported && isClear && !pair.isMentionedWeakly
      && !text.hasSarcasmSign && !text.hasReportedSpeech && !text.isSharedHeadline
      && pair.support >= needed(pair, supporting, text)
  }

  /// The probability of support that an indication takes: more without a cue, more against signs.
  private func needed(
    _ pair: PairReading, _ supporting: [Finding], _ text: TextReading
  ) -> Double {
    let hasCue = supporting.contains { !$0.scope.blocks && $0.strength >= 2 }
    let hasSign =
      text.isNewsStyle || pair.findings.contains { $0.toward == .oppose && !$0.scope.blocks }
    // Three exclamation marks and a flame behind a name are no wording.
    if !hasCue && pair.supportByWords < thresholds.review { return .infinity }
    let base = hasCue ? thresholds.indication : thresholds.indicationWithoutCue
    if hasSign { return max(base, thresholds.indicationAgainstSigns) }
    let isCall = pair.support > pair.oppose + 0.1 && supporting.contains(where: \.isPlainCall)
    return isCall && text.pairs.count == 1 ? base * Self.callShare : base
  }

  /// The part of the usual probability that a short plain call ("yuk pilih …") takes: it has few
  /// words to score.
  private static let callShare = 0.9

  /// The probability of a side from which, where it is the likeliest, a person should read.
  private static let leaning = 0.4

  private func addReasons(
    for pair: PairReading, level: Level, text: TextReading, among mentioned: [PairReading],
    to reasons: inout ReasonList
  ) {
    for finding in pair.findings where finding.isDenial { reasons.add(.negated, about: finding) }
    for finding in pair.findings where finding.toward != nil {
      if let code = ReasonCode(finding: finding) {
        reasons.add(code, about: finding, pair: pair.pair)
      }
      for code in ReasonCode.limiting(finding.scope) { reasons.add(code, about: finding) }
    }
    if pair.stance == .support && level != .neutral {
      reasons.add(.overallSupport, pair: pair.pair)
    }
    if pair.stance == .oppose && level != .neutral { reasons.add(.overallOppose, pair: pair.pair) }
    if text.isNewsStyle || text.isSharedHeadline { reasons.add(.newsStyle) }
    if text.hasSarcasmSign { reasons.add(.sarcasm, at: text.sarcasmPlace) }
    if mentioned.count > 1 {
      let others = mentioned.filter { $0.pair != pair.pair }
      reasons.add(
        .severalPairs, at: others.min { $0.firstMention < $1.firstMention }?.place)
    }
    if pair.isMentionedWeakly { reasons.add(.weakMention, pair: pair.pair, at: pair.place) }
    if text.isAbout(.turnout) { reasons.add(.turnout) }
    if text.isAbout(.official) { reasons.add(.official) }
    if level == .neutral { reasons.add(.noStance, pair: pair.pair, at: pair.place) }
    if level == .needsReview && pair.stance == .neutral { reasons.add(.lowConfidence) }
  }

  private func withoutPair(
    _ text: TextReading, _ circumstances: Circumstances, _ cache: inout CitationCache
  ) -> Verdict {
    var reasons = ReasonList(language: language)
    reasons.add(.noPair)
    if text.isAbout(.turnout) { reasons.add(.turnout) }
    if text.isAbout(.official) { reasons.add(.official) }
    return Verdict(
      level: .neutral, pair: nil, reasons: reasons.reasons,
      rules: cite(text.neutralBits, circumstances, allowed: true, &cache).citations,
      missing: [])
  }

  private func abstain(_ abstention: Abstention) -> Verdict {
    var reasons = ReasonList(language: language)
    reasons.add(ReasonCode(abstention: abstention))
    return Verdict(
      level: .cannotTell, pair: nil, reasons: reasons.reasons, rules: [], missing: ["text"])
  }

  private func citations(
    for pair: PairReading, level: Level, _ text: TextReading, _ circumstances: Circumstances,
    _ cache: inout CitationCache
  ) -> Cited {
    let allowed = level == .neutral
    var kinds = allowed ? text.neutralBits : touched(by: pair)
    if !allowed && kinds == 0 && pair.stance != .neutral { kinds = WordingKind.overall.bit }
    return cite(kinds, circumstances, allowed: allowed, &cache)
  }

  /// Kinds of wording that point to a stance, unless they are negated or told of somebody else.
  private func touched(by pair: PairReading) -> UInt32 {
    var kinds: UInt32 = pair.stance == .support ? WordingKind.overall.bit : 0
    for finding in pair.findings
    where finding.toward != nil && finding.scope.isDisjoint(with: [.negated, .reported, .everyday])
    {
      kinds |= finding.kind.bit
    }
    return kinds
  }

  private func cite(
    _ kinds: UInt32, _ circumstances: Circumstances, allowed: Bool, _ cache: inout CitationCache
  ) -> Cited {
    if kinds == 0 { return Cited() }
    let key = CitationCache.Key(
      kinds: kinds, action: circumstances.action, stage: circumstances.stage,
      day: circumstances.day, allowed: allowed)
    return cache.cited(key) {
      let set = Set(WordingKind.allCases.filter { $0.bit & kinds != 0 })
      let rows = rules.rows(
        for: set, action: key.action, stage: key.stage, day: key.day, allowed: allowed)
      return Cited(
        citations: rows.map { cite($0) }, readings: Reason.readings(of: rows, in: language))
    }
  }

  private func cite(_ rule: Rule) -> RuleCitation {
    RuleCitation(
      id: rule.id, condition: rule.conditions.text(in: language),
      sanctionClass: (rule.sanctionClass ?? LocalizedText("diperbolehkan", "allowed"))
        .text(in: language),
      isVerified: rule.isVerified)
  }

  private func missing(_ circumstances: Circumstances) -> [String] {
    var missing = ["author-status", "account-authenticity", "picture", "place"]
    if circumstances.stage == .unknown { missing.append("date") }
    return missing
  }
}

extension Finding {
  /// Whether it takes a side in the election itself, which praise does not.
  fileprivate var isAboutVote: Bool {
    guard !scope.blocks else { return false }
    switch kind {
    case .voteCall, .declaredVote, .wishToWin, .endorse, .mobilise, .slogan, .claimWin: return true
    default: return false
    }
  }

  /// Whether it speaks for the pair in plain words, unlimited.
  fileprivate var isPlainSupport: Bool {
    toward == .support && strength >= 2 && scope.isEmpty
  }

  /// Whether it calls to vote for the pair, declares the own vote or wishes a win, unlimited.
  var isPlainCall: Bool {
    guard strength == 3, scope.isEmpty else { return false }
    return kind == .voteCall || kind == .declaredVote || kind == .wishToWin
  }

  /// Whether it takes a side by itself, however much limits it, away from everyday uses.
  package var takesSide: Bool {
    toward != nil && toward != .neutral && strength >= 2 && !scope.contains(.everyday)
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
}

extension TextReading {
  /// Whether some of its wording is of a kind that is allowed to all.
  fileprivate func isAbout(_ kind: WordingKind) -> Bool { neutralBits & kind.bit != 0 }
}
