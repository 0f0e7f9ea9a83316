import Neutrality

extension Evaluator {
  /// Rewrites posts in every way of ``Attack`` and compares the answers.
  ///
  /// - Parameter corpus: The posts; their labels do not matter.
  /// - Returns: The report.
  /// - Throws: `LexiconError` for an unknown election, ``AssessmentError`` for an unknown pair.
  /// - Complexity: Linear in the size of the corpus.
  public func attack(_ corpus: [LabelledRecord]) throws -> AttackReport {
    var source = FeatureSource(resources: resources)
    let slang = try AttackRewriter.slangForms(resources.source)
    let texts = corpus.map { String(decoding: $0.text, as: UTF8.self) }
    let before = try corpus.indices.map { index in
      try answer(to: texts[index], corpus[index], &source)
    }
    let rows = try Attack.allCases.map { attack in
      let rewriter = AttackRewriter(attack, slang: slang)
      var row = AttackComparison(attack)
      for index in corpus.indices {
        let rewritten = rewriter.rewrite(texts[index])
        let isSame = rewritten == texts[index]
        let after = isSame ? before[index] : try answer(to: rewritten, corpus[index], &source)
        row.add(corpus[index].id, before[index], after, isRewritten: !isSame)
      }
      return row.row
    }
    return AttackReport(
      n: corpus.count, supportAnswers: before.count { $0.level == .supportIndicated },
      attacks: rows, provenance: resources.hashes)
  }

  private func answer(
    to text: String, _ record: LabelledRecord, _ source: inout FeatureSource
  ) throws -> AttackComparison.Answer {
    let worker = try source.worker(of: record.election)
    let request = Request(id: record.id, target: record.target)
    do throws(AssessmentError) {
      return AttackComparison.Answer(try worker.assess(text.utf8Array.span, request))
    } catch .tooLong {
      return AttackComparison.Answer(worker.cannotTell(.tooLong, request))
    }
  }
}

extension String {
  /// A copy of the UTF-8 bytes.
  fileprivate var utf8Array: [UInt8] { Array(utf8) }
}

/// Gathers what one attack changed.
struct AttackComparison {
  /// What matters of an answer.
  struct Answer: Equatable {
    let level: Level
    let pair: String?
    let support: Double

    init(level: Level, pair: String?, support: Double) {
      self.level = level
      self.pair = pair
      self.support = support
    }

    init(_ assessment: Assessment) {
      self.init(
        level: assessment.verdict.level, pair: assessment.verdict.pair,
        support: assessment.stances.map(\.probability.support).max() ?? 0)
    }
  }

  private static let worstCount = 10

  private let attack: Attack
  private var rewritten = 0
  private var supportAnswers = 0
  private var supportLost = 0
  private var neutralRaised = 0
  private var gained = 0
  private var changes: [AttackReport.Change] = []

  init(_ attack: Attack) { self.attack = attack }

  /// Adds the answers to a post as it was written and rewritten.
  mutating func add(_ id: String, _ before: Answer, _ after: Answer, isRewritten: Bool) {
    if isRewritten { rewritten += 1 }
    if before.level == .supportIndicated {
      supportAnswers += 1
      if after.level != .supportIndicated || after.pair != before.pair { supportLost += 1 }
    } else if after.level == .supportIndicated {
      gained += 1
    }
    if before.level == .neutral, after.level == .needsReview || after.level == .supportIndicated {
      neutralRaised += 1
    }
    guard before.level != after.level else { return }
    changes.append(
      AttackReport.Change(
        id: id, from: before.level.rawValue, to: after.level.rawValue,
        supportLost: before.support - after.support))
  }

  /// The figures.
  var row: AttackReport.Row {
    // Sorted by id too, so that posts that changed alike keep an order.
    let worst = changes.sorted {
      (abs($1.supportLost), $0.id) < (abs($0.supportLost), $1.id)
    }
    return AttackReport.Row(
      attack: attack, rewritten: rewritten, changed: changes.count, supportLost: supportLost,
      supportLostShare: Interval.wilson(supportLost, supportAnswers),
      neutralRaised: neutralRaised, indicationsGained: gained,
      worst: Array(worst.prefix(Self.worstCount)))
  }
}
