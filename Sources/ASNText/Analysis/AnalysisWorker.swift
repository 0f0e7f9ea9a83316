import Elections
import Indonesian
import NaiveBayes
package import Neutrality
import UnicodeText

/// Reads texts one after another with scratch of its own; one for each task.
package final class AnalysisWorker {
  let context: AnalysisContext
  let reader: PostReader
  private let judge: Judge
  private var view = PairView()
  private var content = CueContent()
  private var hits: [CueHit] = []
  private var neutral: UInt32 = 0
  private var meanings: CueMeanings
  private var evidence = EvidenceBuilder()
  private var citations = CitationCache()
  private var vector = FeatureVector()
  private var places: [FeaturePlace] = []
  private var score: Score
  /// The pair that the caller named where the post names none.
  private var unnamed: Int?

  init(context: AnalysisContext, language: Language) {
    self.context = context
    reader = PostReader(language: context.resources.language, finder: context.finders.all)
    judge = Judge(thresholds: context.thresholds, rules: context.rules, language: language)
    score = Score(for: context.scorer?.model.classes ?? StanceClasses.list)
    meanings = CueMeanings(count: context.resources.language.cues.cues.count)
  }

  /// Reads one text.
  ///
  /// - Parameters:
  ///   - bytes: The post as UTF-8.
  ///   - request: What the caller says about it.
  /// - Returns: The assessment.
  /// - Throws: ``AssessmentError`` for text that is not UTF-8 or too long, or an unknown pair.
  /// - Complexity: Linear in the length of the text.
  package func assess(
    _ bytes: Span<UInt8>, _ request: Request
  ) throws(AssessmentError) -> Assessment {
    let target = try readPost(bytes, target: request.target, date: request.date)
    let pairs = pairsToRead(target)
    unnamed = reader.post.mentions.contains { $0.kind.namesPair } ? nil : target
    neutral = 0
    var stances: [PairStance] = []
    var readings: [PairReading] = []
    for pair in pairs {
      let (stance, reading) = read(pair: pair)
      stances.append(stance)
      readings.append(reading)
    }
    var text = TextReading(
      pairs: readings, abstention: abstention(readings),
      isNewsStyle: reader.post.isNewsStyle, hasReportedSpeech: reader.post.hasReportedSpeech,
      hasSarcasmSign: reader.post.hasSarcasmSign,
      neutralBits: neutralBits())
    text.sarcasmPlace = sarcasmPlace
    text.isNewsLike = reader.post.isNewsLike
    text.isSharedHeadline = reader.post.isSharedHeadline
    return Assessment(
      id: request.id, election: context.election.id, stances: stances,
      verdict: judge.verdict(on: text, circumstances(request), cache: &citations),
      provenance: context.resources.hashes)
  }

  /// Why the post cannot be judged, or nil.
  private func abstention(_ readings: [PairReading]) -> Abstention? {
    reader.post.abstention(
      isTelling: readings.contains { reading in
        reading.isMentioned && reading.findings.contains { $0.takesSide }
      })
  }

  /// The assessment of a text that was not read.
  func cannotTell(_ abstention: Abstention, _ request: Request) -> Assessment {
    let text = TextReading(
      pairs: [], abstention: abstention, isNewsStyle: false, hasReportedSpeech: false,
      hasSarcasmSign: false,
      neutralKinds: [])
    return Assessment(
      id: request.id, election: context.election.id, stances: [],
      verdict: judge.verdict(on: text, circumstances(request), cache: &citations),
      provenance: context.resources.hashes)
  }

  /// Reads the post into ``reader`` and gives the index of the target.
  func readPost(
    _ bytes: Span<UInt8>, target: String?, date: CalendarDay? = nil
  ) throws(AssessmentError) -> Int? {
    if context.finders.hasDates { reader.finder = context.finders.finder(on: date) }
    var index: Int?
    if let target {
      index = context.pairIndex(target)
      if index == nil { throw .unknownPair(target) }
    }
    do throws(TextError) {
      try reader.read(bytes, target: index)
    } catch {
      switch error {
      case .invalidUTF8(let offset): throw .invalidUTF8(byteOffset: offset)
      case .tooLong(let count): throw .tooLong(byteCount: count)
      case .unicodeLibrary(let code): throw .unicodeLibrary(code: code)
      }
    }
    return index
  }

  /// Every pair that is mentioned, and the target, in order.
  func pairsToRead(_ target: Int?) -> [Int] {
    var bits: UInt32 = target.map { 1 << UInt32($0) } ?? 0
    for mention in reader.post.mentions where mention.kind.namesPair { bits |= mention.pairs }
    return context.election.pairs.indices.filter { bits & (1 << UInt32($0)) != 0 }
  }

  /// Sees the post from a pair: fills view, cues and features.
  func look(from pair: Int) {
    findCues(from: 1 << UInt32(pair))
    extractFeatures()
  }

  private func findCues(from bit: UInt32) {
    view.look(reader.post.buffer.terms, reader.post.mentions, from: bit)
    context.cueFinder.find(reader.post.buffer.terms, view, content: &content, into: &hits)
  }

  private func extractFeatures() {
    context.extractor.extract(reader.post, view, hits, into: &vector, places: &places)
    if context.readsSpelling { addSpelling() }
  }

  private func addSpelling() {
    var sink = FeatureSink(vector: vector, places: places)
    SpellingFeatures(
      tokens: reader.tokens, bytes: reader.text.bytes, post: reader.post, view: view
    ).add(to: &sink)
    (vector, places) = (sink.vector, sink.places)
  }

  /// The features of the post seen from a pair, for training.
  func features(of pair: Int) -> FeatureVector {
    look(from: pair)
    return vector
  }

  /// The features as last seen, with their places.
  func lastFeatures() -> (vector: FeatureVector, places: [FeaturePlace]) { (vector, places) }

  /// The symbol of a term as last seen.
  func symbol(at index: Int) -> UInt64 { view.symbols[index] }

  /// Whether a term stands in a clause about another pair, as last seen.
  func isAboutRival(_ index: Int) -> Bool { view.sides[index] == .rival }

  /// Whether the post names the pair that it was last seen from.
  var isTargetMentioned: Bool { view.targetMentions > 0 }

  private func read(pair: Int) -> (PairStance, PairReading) {
    findCues(from: 1 << UInt32(pair))
    gatherNeutralKinds()
    let isMentioned = view.targetMentions > 0 || isMeant(pair)
    var probability = StanceProbability.notMentioned
    if isMentioned, let scorer = context.scorer {
      extractFeatures()
      scorer.explain(vector, into: &score)
      probability = StanceProbability(
        support: score.probabilities[StanceClasses.support],
        oppose: score.probabilities[StanceClasses.oppose],
        neutral: score.probabilities[StanceClasses.neutral])
    }
    let isScored = isMentioned && context.scorer != nil
    let number = context.election.pairs[pair].number
    let place = firstMention(of: pair)
    let reading = PairReading(
      pair: number, isMentioned: isMentioned, isMentionedWeakly: view.isWeak,
      firstMention: place.lowerBound, firstMentionEnd: place.upperBound,
      support: probability.support, oppose: probability.oppose,
      supportByWords: isScored ? supportByWords(probability) : nil, findings: findings(of: pair))
    let evidence = evidence.evidence(
      in: reader.post, reader.text, bit: 1 << UInt32(pair), isScored ? places : [],
      isScored ? score.contributions : [], hits,
      context.resources.language.cues.cues)
    let stance = PairStance(
      pair: number, name: context.election.pairs[pair].label, mentioned: isMentioned,
      stance: isMentioned ? reading.stance : .neutral, probability: probability,
      evidence: evidence)
    return (stance, reading)
  }

  /// Whether a short post can only mean the pair that the caller named, though it names none: it
  /// takes a side in plain words and speaks of nobody else ("Semoga menang, Pak").
  private func isMeant(_ pair: Int) -> Bool {
    guard pair == unnamed, reader.post.words <= Self.shortPost,
      reader.post.mentions.allSatisfy({ $0.kind == .place }),
      view.symbols.allSatisfy({ context.resources.language.cues.everydayGroups(of: $0) == 0 })
    else { return false }
    var strength = 0
    for hit in hits where hit.scope.isEmpty {
      let cue = context.resources.language.cues.cues[hit.cue]
      guard cue.direction != .neutral, cue.strength >= 2,
        !reader.post.buffer.terms[hit.start].flags.contains(.othersAct)
      else { continue }
      switch cue.family {
      case .vote, .wish, .refusal: return true
      case .praise, .attack: strength += cue.strength
      case .act, .other: break
      }
    }
    return strength > 2
  }

  /// How many words a post without a name may have to be read as one about the pair asked for.
  private static let shortPost = 15

  /// The probability of support without what marks of style and emoji added to the last score.
  private func supportByWords(_ probability: StanceProbability) -> Double? {
    guard probability.support > probability.neutral, probability.support > probability.oppose
    else { return nil }
    let columns = StanceClasses.list.columnCount
    var logOdds = [score.logOdds[StanceClasses.support], score.logOdds[StanceClasses.oppose]]
    for (index, entry) in vector.entries.enumerated()
    where entry.group == FeatureKind.shape.rawValue || entry.group == FeatureKind.emoji.rawValue {
      logOdds[0] -= score.contributions[index * columns + StanceClasses.support]
      logOdds[1] -= score.contributions[index * columns + StanceClasses.oppose]
    }
    return LogOdds.probabilities(logOdds, StanceClasses.list)[StanceClasses.support]
  }

  /// Where a pair is first named, in scalars; empty at 0 where it is not.
  private func firstMention(of pair: Int) -> Range<Int> {
    let post = reader.post
    let term = post.buffer.terms.first { term in
      guard term.mention >= 0 else { return false }
      let mention = post.mentions[Int(term.mention)]
      return mention.kind.namesPair && mention.pairs & (1 << UInt32(pair)) != 0
    }
    return term.map { Int($0.start)..<Int($0.end) } ?? 0..<0
  }

  /// Where the words stand that are a sign of sarcasm, in scalars.
  private var sarcasmPlace: Range<Int>? {
    guard let marker = reader.post.summary.sarcasm else { return nil }
    let terms = reader.post.buffer.terms[marker]
    guard let first = terms.first else { return nil }
    return Int(first.start)..<Int(terms.reduce(first.end) { max($0, $1.end) })
  }

  private func findings(of pair: Int) -> [Finding] {
    let post = reader.post
    let cues = context.resources.language.cues.cues
    var findings: [Finding] = []
    for hit in hits {
      let meaning = meanings.meaning(of: hit.cue, in: cues)
      guard let kind = meaning.kind else { continue }
      let first = post.buffer.terms[hit.start]
      var scope = hit.scope
      if first.flags.contains(.othersAct), !cues[hit.cue].isAct { scope.insert(.others) }
      if kind == .declaredVote, first.flags.contains(.afterCondition) { scope.insert(.conditional) }
      findings.append(
        finding(
          kind, meaning.toward, cues[hit.cue].strength, scope, first,
          post.buffer.terms[hit.end - 1]))
    }
    for term in post.buffer.terms where term.mention >= 0 {
      let mention = post.mentions[Int(term.mention)]
      guard mention.pairs == 1 << UInt32(pair) else { continue }
      if mention.kind == .slogan {
        findings.append(finding(.slogan, .support, 2, scope(term.flags), term, term))
      } else if mention.isMock {
        findings.append(finding(.mockery, .oppose, 2, scope(term.flags), term, term))
      }
    }
    return findings
  }

  private func scope(_ flags: TermFlags) -> FindingScope {
    var scope: FindingScope = []
    if flags.contains(.negated) { scope.insert(.negated) }
    if flags.contains(.quoted) { scope.insert(.quoted) }
    if flags.contains(.reported) { scope.insert(.reported) }
    if flags.contains(.question) { scope.insert(.question) }
    return scope
  }

  private func finding(
    _ kind: WordingKind, _ stance: Stance?, _ strength: Int, _ scope: FindingScope, _ first: Term,
    _ last: Term
  ) -> Finding {
    let range = Int(first.start)..<Int(max(last.end, first.end))
    return Finding(
      kind: kind, toward: stance, strength: strength, scope: scope,
      start: range.lowerBound, end: range.upperBound, text: reader.text.given(range))
  }

  /// Kinds of wording in the whole text that are allowed to all.
  ///
  /// They are gathered over all pairs read, so that it does not matter which of them comes last.
  private func neutralBits() -> UInt32 {
    if reader.post.mentions.allSatisfy({ !$0.kind.namesPair }) {
      findCues(from: 0)
      gatherNeutralKinds()
    }
    if reader.post.isNewsStyle { neutral |= WordingKind.news.bit }
    return neutral
  }

  private func gatherNeutralKinds() {
    let cues = context.resources.language.cues.cues
    for hit in hits {
      let meaning = meanings.meaning(of: hit.cue, in: cues)
      if meaning.isNeutral, let kind = meaning.kind { neutral |= kind.bit }
    }
  }

  private func circumstances(_ request: Request) -> Judge.Circumstances {
    Judge.Circumstances(
      action: request.action, stage: context.calendar.stage(on: request.date),
      day: request.date ?? context.defaultDay)
  }
}
