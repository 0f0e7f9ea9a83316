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
  private var content: [Int32] = []
  private var hits: [CueHit] = []
  private var neutral: Set<WordingKind> = []
  private var vector = FeatureVector()
  private var places: [FeaturePlace] = []
  private var score: Score

  init(context: AnalysisContext, language: Language) {
    self.context = context
    reader = PostReader(language: context.resources.language, finder: context.finder)
    judge = Judge(thresholds: context.thresholds, rules: context.rules, language: language)
    score = Score(for: context.scorer?.model.classes ?? StanceClasses.list)
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
    let target = try readPost(bytes, target: request.target)
    let pairs = pairsToRead(target)
    neutral.removeAll(keepingCapacity: true)
    var stances: [PairStance] = []
    var readings: [PairReading] = []
    for pair in pairs {
      let (stance, reading) = read(pair: pair)
      stances.append(stance)
      readings.append(reading)
    }
    let text = TextReading(
      pairs: readings, abstention: reader.post.abstention(hasMention: !readings.isEmpty),
      isNewsStyle: reader.post.isNewsStyle, hasReportedSpeech: reader.post.hasReportedSpeech,
      hasSarcasmSign: reader.post.hasSarcasmSign,
      neutralKinds: neutralKinds())
    return Assessment(
      id: request.id, election: context.election.id, stances: stances,
      verdict: judge.verdict(on: text, circumstances(request)),
      provenance: context.resources.hashes)
  }

  /// The assessment of a text that was not read.
  func cannotTell(_ abstention: Abstention, _ request: Request) -> Assessment {
    let text = TextReading(
      pairs: [], abstention: abstention, isNewsStyle: false, hasReportedSpeech: false,
      hasSarcasmSign: false,
      neutralKinds: [])
    return Assessment(
      id: request.id, election: context.election.id, stances: [],
      verdict: judge.verdict(on: text, circumstances(request)),
      provenance: context.resources.hashes)
  }

  /// Reads the post into ``reader`` and gives the index of the target.
  func readPost(
    _ bytes: Span<UInt8>, target: String?
  ) throws(AssessmentError) -> Int? {
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
    let post = reader.post
    view.look(post.buffer.terms, post.mentions, from: 1 << UInt32(pair))
    context.cueFinder.find(post.buffer.terms, view, content: &content, into: &hits)
    context.extractor.extract(post, view, hits, into: &vector, places: &places)
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
    look(from: pair)
    gatherNeutralKinds()
    let isMentioned = view.targetMentions > 0
    var probability = StanceProbability.notMentioned
    if isMentioned, let scorer = context.scorer {
      scorer.explain(vector, into: &score)
      probability = StanceProbability(
        support: score.probabilities[StanceClasses.support],
        oppose: score.probabilities[StanceClasses.oppose],
        neutral: score.probabilities[StanceClasses.neutral])
    }
    let number = context.election.pairs[pair].number
    let reading = PairReading(
      pair: number, isMentioned: isMentioned, isMentionedWeakly: view.isWeak,
      firstMention: firstMention(of: pair), support: probability.support,
      oppose: probability.oppose, findings: findings(of: pair))
    let evidence = EvidenceBuilder(
      post: reader.post, text: reader.text, cues: context.resources.language.cues,
      bit: 1 << UInt32(pair)
    ).evidence(vector, places, isMentioned ? score : nil, hits)
    let stance = PairStance(
      pair: number, name: context.election.pairs[pair].label, mentioned: isMentioned,
      stance: isMentioned ? reading.stance : .neutral, probability: probability,
      evidence: evidence)
    return (stance, reading)
  }

  /// Where a pair is first named, in scalars; 0 where it is not.
  private func firstMention(of pair: Int) -> Int {
    let post = reader.post
    let term = post.buffer.terms.first { term in
      guard term.mention >= 0 else { return false }
      let mention = post.mentions[Int(term.mention)]
      return mention.kind.namesPair && mention.pairs & (1 << UInt32(pair)) != 0
    }
    return term.map { Int($0.start) } ?? 0
  }

  private func findings(of pair: Int) -> [Finding] {
    let post = reader.post
    let cues = context.resources.language.cues.cues
    var findings: [Finding] = []
    for hit in hits {
      guard let kind = WordingKind(rawValue: cues[hit.cue].kind) else { continue }
      findings.append(
        finding(
          kind, Stance(rawValue: cues[hit.cue].direction.rawValue), cues[hit.cue].strength,
          hit.scope, post.buffer.terms[hit.start], post.buffer.terms[hit.end - 1]))
    }
    for term in post.buffer.terms where term.mention >= 0 {
      let mention = post.mentions[Int(term.mention)]
      guard mention.kind == .slogan, mention.pairs == 1 << UInt32(pair) else { continue }
      findings.append(finding(.slogan, .support, 2, scope(term.flags), term, term))
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
      kind: kind, toward: stance == .neutral ? nil : stance, strength: strength, scope: scope,
      start: range.lowerBound, end: range.upperBound, text: reader.text.given(range))
  }

  /// Kinds of wording in the whole text that are allowed to all.
  ///
  /// They are gathered over all pairs read, so that it does not matter which of them comes last.
  private func neutralKinds() -> Set<WordingKind> {
    if reader.post.mentions.allSatisfy({ !$0.kind.namesPair }) {
      view.look(reader.post.buffer.terms, reader.post.mentions, from: 0)
      context.cueFinder.find(reader.post.buffer.terms, view, content: &content, into: &hits)
      gatherNeutralKinds()
    }
    if reader.post.isNewsStyle { neutral.insert(.news) }
    return neutral
  }

  private func gatherNeutralKinds() {
    let cues = context.resources.language.cues.cues
    for hit in hits where cues[hit.cue].direction == .neutral {
      if let kind = WordingKind(rawValue: cues[hit.cue].kind) { neutral.insert(kind) }
    }
  }

  private func circumstances(_ request: Request) -> Judge.Circumstances {
    Judge.Circumstances(
      action: request.action, stage: context.calendar.stage(on: request.date),
      day: request.date ?? context.defaultDay)
  }
}
