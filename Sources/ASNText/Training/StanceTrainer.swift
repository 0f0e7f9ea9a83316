import Hashing
import Indonesian
import NaiveBayes
import Neutrality

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Trains the stance model on a labelled corpus.
///
/// The same corpus, lexicons and settings give the same bytes on every run.
public struct StanceTrainer: Sendable {
  /// What training gives.
  public struct TrainedModel: Sendable {
    /// The model file.
    public let bytes: [UInt8]
    /// How the model did on posts of folds it was not trained on.
    public let report: TrainingReport
  }

  private let resources: Resources
  private let settings: TrainingSettings

  /// A trainer.
  ///
  /// - Parameters:
  ///   - resources: The lexicons; their model is not used.
  ///   - settings: How to train.
  public init(resources: Resources, settings: TrainingSettings = TrainingSettings()) {
    self.resources = resources
    self.settings = settings
  }

  /// Trains on a corpus.
  ///
  /// Posts that do not name their target are left out: the program never scores such a pair.
  ///
  /// - Parameter corpus: The labelled posts.
  /// - Returns: The model file and how it did.
  /// - Throws: `TrainingError` where a stance has no posts or there are too few of them;
  ///   `LexiconError` for an unknown election.
  /// - Complexity: Linear in the size of the corpus, times the number of folds.
  public func train(corpus: [LabelledRecord]) throws -> TrainedModel {
    let isByElection =
      settings.folds == .byElection && Set(corpus.map(\.election)).count > 1
    var all = Examples()
    for part in try examples(corpus, isByElection: isByElection) {
      all.dataset.append(part.dataset)
      all.used += part.used
    }
    let priors = try statistics() + cuePriors() + StanceSigns.priors
    return try finish(all.dataset, priors, used: all.used, total: corpus.count)
  }

  /// The examples that some records give, and those records.
  private struct Examples: Sendable {
    var dataset = Dataset()
    var used: [LabelledRecord] = []
  }

  /// The examples of a corpus in parts, in order; read on all cores.
  private func examples(
    _ corpus: [LabelledRecord], isByElection: Bool
  ) throws -> [Examples] {
    var contexts: [String: AnalysisContext] = [:]
    let readsSpelling = settings.folds == .byElection && !isByElection
    for election in Set(corpus.map(\.election)) {
      contexts[election] = try AnalysisContext(
        election: election, resources: resources, readsSpelling: readsSpelling)
    }
    let shared = contexts
    let partSize = 128
    return try atOnce(
      count: (corpus.count + partSize - 1) / partSize,
      makeWorker: { FeatureSource(resources: resources, contexts: shared) },
      work: { (source: inout FeatureSource, index) in
        let start = index * partSize
        let records = corpus[start..<min(start + partSize, corpus.count)]
        return try examples(records, &source, isByElection: isByElection)
      })
  }

  private func examples(
    _ records: ArraySlice<LabelledRecord>, _ source: inout FeatureSource, isByElection: Bool
  ) throws -> Examples {
    var examples = Examples()
    for record in records {
      guard let features = try source.features(of: record) else { continue }
      examples.dataset.append(
        features, label: StanceClasses.index(of: record.label.stance),
        group: group(of: record, isByElection: isByElection))
      examples.used.append(record)
    }
    return examples
  }

  private func finish(
    _ dataset: Dataset, _ priors: [PriorCount], used: [LabelledRecord], total: Int
  ) throws -> TrainedModel {
    var folds: Folds?
    var plan = TrainingPlan(estimator: settings.estimator, calibration: .temperature)
    switch settings.folds {
    case .none:
      plan.calibration = .none
      plan.foldCount = 0
    case .count(let count):
      plan.foldCount = count
    case .byElection:
      if Set(used.map(\.election)).count > 1 {
        folds = try Folds.leavingOneGroupOut(dataset.groups)
      } else {
        plan = settings.planForOneElection
      }
    }
    let (finalPlan, finalFolds) = (plan, folds)
    let (result, digest) = try atOnce(
      { try Trainer(finalPlan).train(dataset, priors: priors, folds: finalFolds) },
      { Self.corpusDigest(used) })
    let transfer =
      settings.folds == .byElection && folds == nil ? transfer(slope: 1) : transfer()
    var weights = result.weights
    weights.apply(transfer)
    let calibrated = result.heldOut.calibrated(by: result.calibration).calibrated(by: transfer)
    let report = TrainingReport(
      records: used, heldOut: calibrated, total: total, features: weights.knownCount)
    let meta = meta(result, used: used, total: total, report, digest: digest)
    return TrainedModel(bytes: ModelWriter(weights, meta: meta.text).bytes, report: report)
  }

  /// What weights learnt from our corpus need for real posts: a slope for all log-odds, and a prior
  /// that is moved toward the shares of real posts.
  private func transfer() -> Calibration {
    let rates = TrainingSettings.baseRates
    let slopes = transfer(slope: settings.transferSlope).slopes
    return Calibration(
      slopes: slopes,
      intercepts: slopes.indices.map {
        settings.baseRatePower * log(rates[$0] / rates[StanceClasses.neutral])
      })
  }

  /// A slope alone: a corpus of one election has its own shares and its own noise.
  private func transfer(slope: Double) -> Calibration {
    let columns = StanceClasses.list.columnCount
    return Calibration(
      slopes: Array(repeating: slope, count: columns),
      intercepts: Array(repeating: 0, count: columns))
  }

  /// Every cue as if it had been seen in posts of the stance it points to: informed pseudo-counts.
  private func cuePriors() -> [PriorCount] {
    guard settings.cueWeight > 0 else { return [] }
    return resources.language.cues.cues.map { cue in
      var counts: [Float] = [0, 0, 0]
      let stance = Stance(rawValue: cue.direction.rawValue) ?? .neutral
      counts[StanceClasses.index(of: stance)] = Float(cue.strength)
      return PriorCount(
        id: FeatureSink.id(.cuePhrase, cue.id),
        group: FeatureKind.cuePhrase.rawValue, counts: counts, weight: Float(settings.cueWeight))
    }
  }

  /// What keeps posts together in cross-validation: the election, or the first words.
  private func group(of record: LabelledRecord, isByElection: Bool) -> UInt64 {
    if isByElection { return TextHash.of(record.election) }
    if settings.folds == .none { return 0 }
    let words = String(decoding: record.text, as: UTF8.self).lowercased().split(separator: " ")
    return TextHash.of(words.filter { $0.first != "@" }.prefix(6).joined(separator: " "))
  }

  private func statistics() throws -> [PriorCount] {
    guard settings.statisticsWeight > 0 else { return [] }
    let stemmer = resources.language.normalizer.stemmer
    return try StatisticsTable(resources.source).priors(
      weight: {
        settings.uncountedElections.contains($0) ? 0 : Float(settings.statisticsWeight)
      },
      stem: { word in stemmer.stem(of: Array(word.utf8)[...], hash: TextHash.of(word)) })
  }

  private func meta(
    _ result: Trainer.Result, used: [LabelledRecord], total: Int, _ report: TrainingReport,
    digest: String
  ) -> ModelMeta {
    var meta = ModelMeta()
    meta.append("program", "asn-text \(Resources.version)")
    meta.append("posts", "\(total)")
    meta.append("posts.naming-target", "\(used.count)")
    for election in Set(used.map(\.election)).sorted() {
      meta.append("posts.\(election)", "\(used.count { $0.election == election })")
    }
    meta.append("corpus", digest)
    meta.append("lexicons", resources.hashes.lexicons)
    settings.describe(in: &meta)
    meta.append("calibration.slopes", "\(result.calibration.slopes)")
    meta.append("calibration.intercepts", "\(result.calibration.intercepts)")
    if result.heldOut.count > 0 { meta.append("heldout.macro-f1", "\(report.macroF1)") }
    meta.append("features", "\(result.weights.knownCount)")
    let levels = VerdictThresholds.standard
    meta.append("threshold.indication", "\(levels.indication)")
    meta.append("threshold.indication-without-cue", "\(levels.indicationWithoutCue)")
    meta.append("threshold.indication-against-signs", "\(levels.indicationAgainstSigns)")
    meta.append("threshold.review", "\(levels.review)")
    return meta
  }

  /// SHA-256 over id, election, target, label and text of the posts used, whatever their order.
  private static func corpusDigest(_ records: [LabelledRecord]) -> String {
    let lines = records.map { record in
      "\(record.election)\t\(record.target ?? "")\t\(record.label.rawValue)\t"
        + String(decoding: record.text, as: UTF8.self) + "\n"
    }
    return "sha256:" + SHA256.hexDigest(of: Array(lines.sorted().joined().utf8))
  }
}

/// Reads the features of corpus records, with one worker an election.
struct FeatureSource {
  private let resources: Resources
  private let readsSpelling: Bool?
  private let contexts: [String: AnalysisContext]
  private var workers: [String: AnalysisWorker] = [:]

  /// A source with workers of its own.
  ///
  /// - Parameters:
  ///   - resources: The lexicons.
  ///   - readsSpelling: Whether to read spellings; nil as the model does.
  ///   - contexts: What is already known of some elections, shared with other sources.
  init(
    resources: Resources, readsSpelling: Bool? = nil, contexts: [String: AnalysisContext] = [:]
  ) {
    self.resources = resources
    self.readsSpelling = readsSpelling
    self.contexts = contexts
  }

  /// The worker of an election.
  mutating func worker(of election: String) throws -> AnalysisWorker {
    if let worker = workers[election] { return worker }
    let context =
      try contexts[election]
      ?? AnalysisContext(
        election: election, resources: resources, readsSpelling: readsSpelling)
    let worker = AnalysisWorker(context: context, language: .indonesian)
    workers[election] = worker
    return worker
  }

  /// The features of a record seen from its target; nil where the text does not name it.
  mutating func features(of record: LabelledRecord) throws -> FeatureVector? {
    let worker = try worker(of: record.election)
    guard let pair = try worker.readPost(record.text.span, target: record.target) else {
      return nil
    }
    let features = worker.features(of: pair)
    return worker.isTargetMentioned ? features : nil
  }
}
