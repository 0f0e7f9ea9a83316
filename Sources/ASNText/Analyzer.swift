import Elections
import LexiconStore
import NaiveBayes
public import Neutrality
import Synchronization

/// Reads texts by one election and says whether their wording supports a pair.
///
/// Can be called from many tasks at once; it touches no files and no network. It knows texts, never
/// people: there is nothing to tell it who wrote a text, and it keeps nothing between two calls.
public final class Analyzer: Sendable {
  /// The election by which texts are read, like "pilkada-dki-2024".
  public var electionID: String { context.election.id }
  /// The language of messages.
  public let language: Language

  let context: AnalysisContext
  private let idle = Mutex<[IdleWorker]>([])

  /// An analyzer for one election.
  ///
  /// - Parameters:
  ///   - election: Name of an election pack.
  ///   - resources: Model, lexicons and rules; the built-in ones by default.
  ///   - language: The language of messages.
  /// - Throws: `LexiconError` where the pack or a lexicon is not valid, `ModelError` for the model.
  /// - Complexity: Milliseconds; make one and share it.
  public init(
    election: String, resources: Resources? = nil, language: Language = .indonesian
  ) throws {
    context = try AnalysisContext(
      election: election, resources: resources ?? Resources(for: election))
    self.language = language
  }

  /// Reads one text.
  ///
  /// - Parameters:
  ///   - text: The post, at most 64 KiB of UTF-8.
  ///   - request: What the caller says about it.
  /// - Returns: The assessment; a text that cannot be judged gives ``Level/cannotTell``.
  /// - Throws: ``AssessmentError`` for a pair that the election does not have.
  /// - Complexity: Linear in the length of the text.
  public func assess(_ text: String, _ request: Request) throws(AssessmentError) -> Assessment {
    let worker = takeWorker()
    defer { giveBack(worker) }
    let bytes = Array(text.utf8)
    do {
      return try worker.assess(bytes.span, request)
    } catch .tooLong {
      return worker.cannotTell(.tooLong, request)
    }
  }

  /// Reads one text about which nothing else is known.
  ///
  /// - Parameter text: The post, at most 64 KiB of UTF-8.
  /// - Returns: The assessment.
  /// - Complexity: Linear in the length of the text.
  public func assess(_ text: String) -> Assessment {
    do {
      return try assess(text, Request())
    } catch {
      preconditionFailure("a Swift string is UTF-8 and the request names no pair: \(error)")
    }
  }

  /// A worker with scratch of its own, for callers that read many texts in one task.
  package func makeWorker() -> AnalysisWorker {
    AnalysisWorker(context: context, language: language)
  }

  private func takeWorker() -> AnalysisWorker {
    idle.withLock { $0.popLast() }?.worker ?? makeWorker()
  }

  private func giveBack(_ worker: AnalysisWorker) {
    let returned = IdleWorker(worker: worker)
    idle.withLock { workers in
      if workers.count < 16 { workers.append(returned) }
    }
  }
}

/// A worker that nobody uses.
///
/// SAFETY: workers are not Sendable because they hold scratch. One in the pool is referenced by
/// nobody else: it is taken out under the lock before use and put back after it.
private struct IdleWorker: @unchecked Sendable {
  let worker: AnalysisWorker
}

/// What all workers of an analyzer share; only read.
struct AnalysisContext: Sendable {
  let election: Election
  let resources: Resources
  let finders: DatedFinders
  let extractor: FeatureExtractor
  let cueFinder: CueFinder
  let scorer: Scorer?
  /// Whether the model knows spellings, as those of one election do.
  let readsSpelling: Bool
  let thresholds: Judge.Thresholds
  let calendar: StageCalendar
  let rules: RuleBook
  /// The day by which undated texts are judged: the first voting day.
  let defaultDay: CalendarDay

  /// Gathers what all tasks share; `readsSpelling` is nil for what the model needs.
  init(election id: String, resources: Resources, readsSpelling: Bool? = nil) throws {
    election = try resources.election(id)
    self.resources = resources
    finders = try DatedFinders(election, resources)
    extractor = FeatureExtractor(cues: resources.language.cues)
    cueFinder = CueFinder(table: resources.language.cues)
    scorer = resources.model.map(Scorer.init)
    self.readsSpelling =
      readsSpelling ?? resources.model.map { $0.groups.count > FeatureKind.general.count } ?? false
    thresholds = ModelMeta(resources.model?.meta ?? "").thresholds
    calendar = StageCalendar(election)
    rules = resources.rules.book(for: election.kind)
    guard let day = election.voting.compactMap({ CalendarDay($0) }).first else {
      throw LexiconError(
        .missingKey("voting"), at: LexiconPlace(file: "Lexicons/elections/\(id).yaml"))
    }
    defaultDay = day
  }

  /// The index of a pair by its ballot number, leading zeros allowed.
  func pairIndex(_ number: String) -> Int? {
    guard let value = Int(number), value >= 1, value <= election.pairs.count, number.count <= 3
    else {
      return nil
    }
    return value - 1
  }
}

extension StageCalendar {
  init(_ election: Election) {
    let span = { (span: Election.Span) -> Span? in
      guard let from = CalendarDay(span.from), let until = CalendarDay(span.until) else {
        return nil
      }
      return Span(from: from, until: until)
    }
    self.init(
      registration: election.registration.flatMap(span),
      determination: election.determination.flatMap { CalendarDay($0) },
      campaign: election.campaign.compactMap(span), quiet: election.quiet.compactMap(span),
      voting: election.voting.compactMap { CalendarDay($0) })
  }
}
