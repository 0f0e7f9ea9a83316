import Elections
import Indonesian
import NaiveBayes
package import Neutrality
import UnicodeText

/// Reads texts one after another with scratch of its own; one for each task.
///
/// Its parts are not watched for two uses at once (`@exclusivity`), which takes as long as some
/// stages: SAFETY: every method uses a part at a time and hands none of them to a closure or to
/// code outside this file while another call could reach it.
package final class AnalysisWorker {
  let context: AnalysisContext
  let reader: PostReader
  private let judge: Judge
  private let language: Language
  @exclusivity(unchecked) private var view = PairView()
  @exclusivity(unchecked) private var content = CueContent()
  @exclusivity(unchecked) private var hits: [CueHit] = []
  @exclusivity(unchecked) private var meanings: CueMeanings
  @exclusivity(unchecked) private var evidence = EvidenceBuilder()
  @exclusivity(unchecked) private var citations = CitationCache()
  @exclusivity(unchecked) private var vector = FeatureVector()
  @exclusivity(unchecked) private var places: [FeaturePlace] = []
  @exclusivity(unchecked) private var score: Score
  /// The pair that the caller named where the post names none.
  @exclusivity(unchecked) private var unnamed: Int?
  /// The answer on the text read last.
  @exclusivity(unchecked) private var answer = FlatAnswer()
  @exclusivity(unchecked) private var writer: AnswerWriter?

  init(context: AnalysisContext, language: Language) {
    self.context = context
    self.language = language
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
    try analyze(bytes, request)
    return assessment(request)
  }

  /// Reads one text and leaves what is said about it in ``answer``.
  ///
  /// - Parameters:
  ///   - bytes: The post as UTF-8.
  ///   - request: What the caller says about it; its id does not matter.
  /// - Throws: ``AssessmentError`` as ``assess(_:_:)`` does.
  /// - Complexity: Linear in the length of the text; once warm, nothing is allocated.
  func analyze(_ bytes: Span<UInt8>, _ request: Request) throws(AssessmentError) {
    let target = try readPost(bytes, target: request.target, date: request.date)
    answer.removeAll()
    unnamed = reader.post.mentions.contains { $0.kind.namesPair } ? nil : target
    var bits = pairBits(target)
    while bits != 0 {
      read(pair: bits.trailingZeroBitCount)
      bits &= bits - 1
    }
    answer.reading.abstention = abstention()
    answer.reading.isNewsStyle = reader.post.isNewsStyle
    answer.reading.isNewsLike = reader.post.isNewsLike
    answer.reading.isSharedHeadline = reader.post.isSharedHeadline
    answer.reading.hasReportedSpeech = reader.post.hasReportedSpeech
    answer.reading.hasSarcasmSign = reader.post.hasSarcasmSign
    answer.reading.sarcasmPlace = sarcasmPlace
    gatherNeutralKindsOfAll()
    judge.decide(
      on: answer.reading, circumstances(request), cache: &citations, into: &answer.decision)
  }

  /// Why the post cannot be judged, or nil.
  private func abstention() -> Abstention? {
    let reading = answer.reading
    return reader.post.abstention(
      isTelling: reading.pairs.contains { pair in
        pair.isMentioned && reading.wordings[pair.wordings].contains { $0.takesSide }
      })
  }

  /// Writes the record of a text on one line without its line feed.
  ///
  /// - Parameters:
  ///   - bytes: The post as UTF-8.
  ///   - request: What the caller says about it.
  ///   - output: Receives what ``JSONText/assessment(_:advice:)`` would write.
  /// - Throws: ``AssessmentError`` as ``assess(_:_:)`` does.
  func write(
    _ bytes: Span<UInt8>, _ request: Request, to output: ByteSink
  ) throws(AssessmentError) {
    try analyze(bytes, request)
    if writer == nil { writer = AnswerWriter(context, language: language) }
    let post = AnswerWriter.Post(
      id: request.id, bytes: reader.text.givenBytes, offsets: reader.text.givenOffsets)
    writer?.write(answer, of: post, citations, to: output)
  }

  /// The answer in words.
  private func assessment(_ request: Request) -> Assessment {
    let stances = answer.pairs.map { stance in
      PairStance(
        pair: context.election.pairs[stance.pair].number,
        name: context.election.pairs[stance.pair].label, mentioned: stance.isMentioned,
        stance: stance.stance, probability: stance.probability,
        evidence: answer.pieces[stance.pieces].map(evidence))
    }
    return Assessment(
      id: request.id, election: context.election.id, stances: stances, verdict: verdict(),
      provenance: context.resources.hashes)
  }

  private func evidence(_ piece: FlatAnswer.Piece) -> Evidence {
    Evidence(
      start: piece.start, end: piece.end, text: reader.text.given(piece.start..<piece.end),
      kind: piece.kind.name(in: context.resources.language.cues.cues), toward: piece.toward,
      weight: piece.weight)
  }

  private func verdict() -> Verdict {
    answer.decision.verdict(
      in: language, citations,
      pair: { context.election.pairs[answer.pairs[$0].pair].number },
      slice: { index in
        let wording = answer.reading.wordings[index]
        return reader.text.given(wording.start..<wording.end)
      })
  }

  /// The assessment of a text that was not read.
  func cannotTell(_ abstention: Abstention, _ request: Request) -> Assessment {
    answer.removeAll()
    answer.reading.abstention = abstention
    judge.decide(
      on: answer.reading, circumstances(request), cache: &citations, into: &answer.decision)
    return assessment(request)
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

  /// Every pair that is mentioned, and the target, a bit each.
  private func pairBits(_ target: Int?) -> UInt32 {
    var bits: UInt32 = target.map { 1 << UInt32($0) } ?? 0
    for mention in reader.post.mentions where mention.kind.namesPair { bits |= mention.pairs }
    return bits & (1 << UInt32(context.election.pairs.count) - 1)
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

  private func read(pair: Int) {
    let bit: UInt32 = 1 << UInt32(pair)
    findCues(from: bit)
    gatherNeutralKinds()
    let isMentioned = view.targetMentions > 0 || isMeant(pair)
    var probability = StanceProbability.notMentioned
    var supportByWords = probability.support
    let isScored = isMentioned && context.scorer != nil
    if isScored, let scorer = context.scorer {
      extractFeatures()
      scorer.explain(vector, into: &score)
      probability = StanceProbability(
        support: score.probabilities[StanceClasses.support],
        oppose: score.probabilities[StanceClasses.oppose],
        neutral: score.probabilities[StanceClasses.neutral])
      supportByWords = self.supportByWords(probability)
    }
    let firstWording = answer.reading.wordings.count
    addWordings(of: bit)
    let reading = FlatReading.Pair(
      isMentioned: isMentioned, isMentionedWeakly: view.isWeak, firstMention: firstMention(of: bit),
      support: probability.support, oppose: probability.oppose, supportByWords: supportByWords,
      wordings: firstWording..<answer.reading.wordings.count)
    answer.reading.pairs.append(reading)
    let firstPiece = answer.pieces.count
    evidence.build(
      reader.post, bit: bit, isScored ? places : [], isScored ? score.contributions : [], hits,
      into: &answer.pieces)
    answer.pairs.append(
      FlatAnswer.PairAnswer(
        pair: pair, isMentioned: isMentioned, stance: isMentioned ? reading.stance : .neutral,
        probability: probability, pieces: firstPiece..<answer.pieces.count))
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

  /// The probability of support without what marks of style, emoji and the edges of the post, which
  /// may be emoji, added to the last score.
  private func supportByWords(_ probability: StanceProbability) -> Double {
    guard probability.support > probability.neutral, probability.support > probability.oppose
    else { return probability.support }
    let columns = StanceClasses.list.columnCount
    var support = score.logOdds[StanceClasses.support]
    var oppose = score.logOdds[StanceClasses.oppose]
    for index in 0..<vector.count {
      let group = vector.group(at: index)
      guard
        group == FeatureKind.shape.rawValue || group == FeatureKind.emoji.rawValue
          || group == FeatureKind.edge.rawValue
      else { continue }
      support -= score.contributions[index * columns + StanceClasses.support]
      oppose -= score.contributions[index * columns + StanceClasses.oppose]
    }
    return LogOdds.probabilities(support, oppose).first
  }

  /// Where a pair is first named, in scalars; empty at 0 where it is not.
  private func firstMention(of bit: UInt32) -> Range<Int> {
    let terms = reader.post.buffer.terms
    for index in terms.indices where terms[index].mention >= 0 {
      let mention = reader.post.mentions[Int(terms[index].mention)]
      if mention.kind.namesPair && mention.pairs & bit != 0 {
        return Int(terms[index].start)..<max(Int(terms[index].start), Int(terms[index].end))
      }
    }
    return 0..<0
  }

  /// Where the words stand that are a sign of sarcasm, in scalars.
  private var sarcasmPlace: Range<Int>? {
    guard let marker = reader.post.summary.sarcasm else { return nil }
    let terms = reader.post.buffer.terms[marker]
    guard let first = terms.first else { return nil }
    return Int(first.start)..<Int(terms.reduce(first.end) { max($0, $1.end) })
  }

  /// Adds what the cues and slogans of a pair say.
  private func addWordings(of bit: UInt32) {
    for index in hits.indices {
      let hit = hits[index]
      let meaning = meanings.meaning(of: hit.cue, in: context.resources.language.cues.cues)
      guard let kind = meaning.kind else { continue }
      let first = reader.post.buffer.terms[hit.start]
      var scope = hit.scope
      if first.flags.contains(.othersAct), !meaning.isAct {
        scope.formUnion(first.flags.contains(.roleActs) ? [.others, .role] : .others)
      }
      if kind == .declaredVote, first.flags.contains(.afterCondition) { scope.insert(.conditional) }
      add(
        kind, meaning.toward, meaning.strength, scope, first,
        reader.post.buffer.terms[hit.end - 1])
    }
    guard
      reader.post.mentions.contains(where: { ($0.kind == .slogan || $0.isMock) && $0.pairs == bit })
    else { return }
    for term in reader.post.buffer.terms where term.mention >= 0 {
      let mention = reader.post.mentions[Int(term.mention)]
      guard mention.pairs == bit else { continue }
      if mention.kind == .slogan {
        add(.slogan, .support, 2, scope(term.flags), term, term)
      } else if mention.isMock {
        add(.mockery, .oppose, 2, scope(term.flags), term, term)
      }
    }
  }

  private func scope(_ flags: TermFlags) -> FindingScope {
    var scope: FindingScope = []
    if flags.contains(.negated) { scope.insert(.negated) }
    if flags.contains(.quoted) { scope.insert(.quoted) }
    if flags.contains(.reported) { scope.insert(.reported) }
    if flags.contains(.question) { scope.insert(.question) }
    return scope
  }

  private func add(
    _ kind: WordingKind, _ stance: Stance?, _ strength: Int, _ scope: FindingScope, _ first: Term,
    _ last: Term
  ) {
    answer.reading.wordings.append(
      FlatReading.Wording(
        kind: kind, toward: stance, strength: strength, scope: scope, start: Int(first.start),
        end: Int(max(last.end, first.end))))
  }

  /// Notes kinds of wording in the whole text that are allowed to all.
  ///
  /// They are gathered over all pairs read, so that it does not matter which of them comes last.
  private func gatherNeutralKindsOfAll() {
    if reader.post.mentions.allSatisfy({ !$0.kind.namesPair }) {
      findCues(from: 0)
      gatherNeutralKinds()
    }
    if reader.post.isNewsStyle { answer.reading.neutralBits |= WordingKind.news.bit }
  }

  private func gatherNeutralKinds() {
    for index in hits.indices {
      let meaning = meanings.meaning(
        of: hits[index].cue, in: context.resources.language.cues.cues)
      if meaning.isNeutral { answer.reading.neutralBits |= meaning.bit }
    }
  }

  private func circumstances(_ request: Request) -> Judge.Circumstances {
    Judge.Circumstances(
      action: request.action, stage: context.calendar.stage(on: request.date),
      day: request.date ?? context.defaultDay)
  }
}
