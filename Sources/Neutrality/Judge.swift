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
    let flat = FlatReading(text)
    var decision = Decision()
    decide(on: flat, circumstances, cache: &cache, into: &decision)
    let findings = text.pairs.flatMap(\.findings)
    return decision.verdict(
      in: language, cache, pair: { text.pairs[$0].pair }, slice: { findings[$0].text })
  }

  /// Decides on a text without a word of the answer.
  ///
  /// - Parameters:
  ///   - text: What was read in it.
  ///   - circumstances: What the caller says about it.
  ///   - cache: Of this judge alone; receives the rows.
  ///   - decision: Receives the verdict.
  /// - Complexity: As that of ``verdict(on:_:cache:)``; allocates nothing once its memory is there.
  package func decide(
    on text: borrowing FlatReading, _ circumstances: Circumstances, cache: inout CitationCache,
    into decision: inout Decision
  ) {
    decision.reset()
    if let abstention = text.abstention {
      decision.add(ReasonCode(abstention: abstention))
      decision.missing = .text
      return
    }
    let pair = mostTelling(text)
    guard pair >= 0 else { return decideWithoutPair(text, circumstances, &cache, &decision) }
    let level = level(of: pair, in: text, circumstances.action)
    decision.level = level
    addReasons(for: pair, level: level, text, to: &decision)
    if circumstances.action.isPassive && level == .needsReview { decision.add(.passiveAction) }
    decision.citations = citations(
      for: text.pairs[pair], level: level, text, circumstances, &cache)
    if level == .neutral { return }
    decision.pair = pair
    decision.missing =
      circumstances.stage == .unknown ? .circumstancesAndDate : .circumstances
  }

  /// The pair that the verdict is about; -1 where none is named.
  ///
  /// The one with the strongest reading, of two alike the one named first; never by ballot number,
  /// which would favour a pair.
  private func mostTelling(_ text: borrowing FlatReading) -> Int {
    var best = -1
    var strongest = 0.0
    for index in text.pairs.indices where text.pairs[index].isMentioned {
      let strength = telling(text.pairs[index], text)
      let isFirst =
        best < 0
        || text.pairs[index].firstMention.lowerBound < text.pairs[best].firstMention.lowerBound
      if best < 0 || strength > strongest || (strength == strongest && isFirst) {
        (best, strongest) = (index, strength)
      }
    }
    return best
  }

  private func telling(_ pair: FlatReading.Pair, _ text: borrowing FlatReading) -> Double {
    var cue = 0.0
    for index in pair.wordings
    where text.wordings[index].toward == .support && text.wordings[index].isTelling {
      cue = 0.5
    }
    return max(pair.support, pair.oppose * 0.9) + cue
  }

  private func level(of pair: Int, in text: borrowing FlatReading, _ action: Action) -> Level {
    if isIndication(pair, in: text) { return action.isPassive ? .needsReview : .supportIndicated }
    for reading in text.pairs where reading.isMentioned {
      if leans(reading) { return .needsReview }
      let isNews = text.isNewsLike && reading.stance == .neutral
      let isMocked = text.hasSarcasmSign && !reading.isMentionedWeakly
      for index in reading.wordings {
        let wording = text.wordings[index]
        if (wording.isTelling && !isNews) || (isMocked && wording.toward != nil) {
          return .needsReview
        }
      }
    }
    return .neutral
  }

  /// Whether a side is likelier than none: an answer that says "support" is not called neutral.
  private func leans(_ reading: FlatReading.Pair) -> Bool {
    let side = max(reading.support, reading.oppose)
    // A name that may be anybody's takes more than a plurality.
    let least = reading.isMentionedWeakly ? thresholds.review : Self.leaning
    return side >= least && side >= 1 - reading.support - reading.oppose
  }

  /// The probability of a side from which, where it is the likeliest, a person should read.
  private static let leaning = 0.4

  /// What the wording toward support is like, taken together.
  private struct Support {
    var isBlocked = false
    var isAboutVote = false
    /// Whether some of that is not what others do.
    var isAuthorsVote = false
    var hasCue = false
    var isPlainCall = false
    /// Whether unlimited wording points to opposition.
    var isOpposed = false

    init(_ pair: FlatReading.Pair, _ text: borrowing FlatReading) {
      for index in pair.wordings {
        let wording = text.wordings[index]
        if wording.toward == .oppose, !wording.scope.blocks { isOpposed = true }
        guard wording.toward == .support else { continue }
        if !wording.scope.isDisjoint(with: Self.blocking)
          || (wording.kind == .declaredVote && wording.scope.contains(.conditional))
        {
          isBlocked = true
        }
        if wording.isAboutVote {
          isAboutVote = true
          if !wording.scope.contains(.role) { isAuthorsVote = true }
        }
        if !wording.scope.blocks && wording.strength >= 2 { hasCue = true }
        if wording.isPlainCall { isPlainCall = true }
      }
    }

    private static var blocking: FindingScope { [.negated, .quoted, .reported, .question] }
  }

  private func isIndication(_ index: Int, in text: borrowing FlatReading) -> Bool {
    let pair = text.pairs[index]
    if pair.isMentionedWeakly || text.hasSarcasmSign || text.hasReportedSpeech
      || text.isSharedHeadline
    {
      return false
    }
    let supporting = Support(pair, text)
    // "Lurah ajak warga coblos X": the only words about the vote are about what others do.
    if supporting.isBlocked || (supporting.isAboutVote && !supporting.isAuthorsVote) {
      return false
    }
    for other in text.pairs.indices where other != index && text.pairs[other].isMentioned {
      if text.pairs[other].support >= thresholds.review || isPlainlySupported(other, text) {
        return false
      }
      // Beside another pair praise alone may be a comparison: it takes a word about the vote.
      if !supporting.isAboutVote { return false }
    }
    return pair.support >= needed(pair, supporting, text)
  }

  /// Whether something speaks for a pair in plain words, unlimited.
  private func isPlainlySupported(_ index: Int, _ text: borrowing FlatReading) -> Bool {
    for wording in text.pairs[index].wordings {
      let wording = text.wordings[wording]
      if wording.toward == .support && wording.strength >= 2 && wording.scope.isEmpty {
        return true
      }
    }
    return false
  }

  /// The probability of support that an indication takes: more without a cue, more against signs.
  private func needed(
    _ pair: FlatReading.Pair, _ supporting: Support, _ text: borrowing FlatReading
  ) -> Double {
    // Three exclamation marks and a flame behind a name are no wording.
    if !supporting.hasCue && pair.supportByWords < thresholds.review { return .infinity }
    let base = supporting.hasCue ? thresholds.indication : thresholds.indicationWithoutCue
    if text.isNewsStyle || supporting.isOpposed {
      return max(base, thresholds.indicationAgainstSigns)
    }
    let isCall = pair.support > pair.oppose + 0.1 && supporting.isPlainCall
    return isCall && text.pairs.count == 1 ? base * Self.callShare : base
  }

  /// The part of the usual probability that a short plain call ("yuk pilih …") takes: it has few
  /// words to score.
  private static let callShare = 0.9

  private func addReasons(
    for index: Int, level: Level, _ text: borrowing FlatReading, to decision: inout Decision
  ) {
    let pair = text.pairs[index]
    for index in pair.wordings where text.wordings[index].isDenial {
      let wording = text.wordings[index]
      decision.add(.negated, wording: index, at: wording.start..<wording.end)
    }
    for wording in pair.wordings where text.wordings[wording].toward != nil {
      addReasons(for: text.wordings[wording], wording, pair: index, to: &decision)
    }
    if pair.stance == .support && level != .neutral { decision.add(.overallSupport, pair: index) }
    if pair.stance == .oppose && level != .neutral { decision.add(.overallOppose, pair: index) }
    if text.isNewsStyle || text.isSharedHeadline { decision.add(.newsStyle) }
    if text.hasSarcasmSign { decision.add(.sarcasm, at: text.sarcasmPlace) }
    if let other = firstOther(than: index, text) {
      decision.add(.severalPairs, at: Self.place(text.pairs[other]))
    }
    let place = Self.place(pair)
    if pair.isMentionedWeakly { decision.add(.weakMention, pair: index, at: place) }
    if text.isAbout(.turnout) { decision.add(.turnout) }
    if text.isAbout(.official) { decision.add(.official) }
    if level == .neutral { decision.add(.noStance, pair: index, at: place) }
    if level == .needsReview && pair.stance == .neutral { decision.add(.lowConfidence) }
  }

  private func addReasons(
    for wording: FlatReading.Wording, _ index: Int, pair: Int, to decision: inout Decision
  ) {
    let place = wording.start..<wording.end
    if let code = ReasonCode(finding: wording) {
      decision.add(code, wording: index, pair: pair, at: place)
    }
    if wording.scope.isEmpty { return }
    for limit in ReasonCode.limits where wording.scope.contains(limit.scope) {
      decision.add(limit.code, wording: index, at: place)
    }
  }

  /// The pair besides another that is named first.
  private func firstOther(than index: Int, _ text: borrowing FlatReading) -> Int? {
    var found: Int?
    for other in text.pairs.indices where other != index && text.pairs[other].isMentioned {
      let place = text.pairs[other].firstMention.lowerBound
      if found.map({ place < text.pairs[$0].firstMention.lowerBound }) ?? true { found = other }
    }
    return found
  }

  /// The words that name a pair first; nil where the text does not name it.
  private static func place(_ pair: FlatReading.Pair) -> Range<Int>? {
    pair.firstMention.isEmpty ? nil : pair.firstMention
  }

  private func decideWithoutPair(
    _ text: borrowing FlatReading, _ circumstances: Circumstances, _ cache: inout CitationCache,
    _ decision: inout Decision
  ) {
    decision.level = .neutral
    decision.add(.noPair)
    if text.isAbout(.turnout) { decision.add(.turnout) }
    if text.isAbout(.official) { decision.add(.official) }
    decision.citations = cite(text.neutralBits, circumstances, allowed: true, &cache)
  }

  private func citations(
    for pair: FlatReading.Pair, level: Level, _ text: borrowing FlatReading,
    _ circumstances: Circumstances, _ cache: inout CitationCache
  ) -> Int {
    if level == .neutral { return cite(text.neutralBits, circumstances, allowed: true, &cache) }
    var kinds = touched(by: pair, text)
    if kinds == 0 && pair.stance != .neutral { kinds = WordingKind.overall.bit }
    return cite(kinds, circumstances, allowed: false, &cache)
  }

  /// Kinds of wording that point to a stance, unless they are negated or told of somebody else.
  private func touched(by pair: FlatReading.Pair, _ text: borrowing FlatReading) -> UInt32 {
    var kinds: UInt32 = pair.stance == .support ? WordingKind.overall.bit : 0
    for index in pair.wordings {
      let wording = text.wordings[index]
      if wording.toward != nil, wording.scope.isDisjoint(with: [.negated, .reported, .everyday]) {
        kinds |= wording.kind.bit
      }
    }
    return kinds
  }

  private func cite(
    _ kinds: UInt32, _ circumstances: Circumstances, allowed: Bool, _ cache: inout CitationCache
  ) -> Int {
    if kinds == 0 { return -1 }
    let key = CitationCache.Key(
      kinds: kinds, action: circumstances.action, stage: circumstances.stage,
      period: rules.period(of: circumstances.day), allowed: allowed)
    return cache.place(of: key) {
      let set = Set(WordingKind.allCases.filter { $0.bit & kinds != 0 })
      let rows = rules.rows(
        for: set, action: circumstances.action, stage: circumstances.stage,
        day: circumstances.day, allowed: allowed)
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
}
