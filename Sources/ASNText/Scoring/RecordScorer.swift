import Neutrality

/// Scores records and writes the answers; for one task at a time.
final class RecordScorer {
  private let shelf: AnalyzerShelf
  private let settings: ScoringSettings
  private let writer: RecordWriter
  /// The workers met so far.
  ///
  /// A run has few elections, mostly one: looking at each name is faster than hashing one.
  private var workers: [(election: String, worker: AnalysisWorker)] = []
  /// Receives what is not written straight into ``sink``, a record at a time.
  private var output = JSONText()
  /// The answers to a batch, until the next one begins.
  private let sink = ByteSink()

  init(_ shelf: AnalyzerShelf, _ settings: ScoringSettings, _ writer: RecordWriter) {
    self.shelf = shelf
    self.settings = settings
    self.writer = writer
  }

  /// Scores some records.
  ///
  /// - Parameter batch: The records.
  /// - Returns: The answers, one for each record.
  /// - Throws: What is no fault of a record, such as a broken election pack.
  func score(_ batch: [RecordReader.Event]) throws -> ScoredBatch {
    sink.removeAll()
    var scored = ScoredBatch()
    for event in batch {
      switch event {
      case .record(let record): try score(record, &scored)
      case .failure(let failure): fail(failure, &scored)
      case .pending, .end: continue
      }
      if !output.bytes.isEmpty {
        sink.append(output.bytes, 0..<output.bytes.count)
        output.bytes.removeAll(keepingCapacity: true)
      }
      scored.ends.append(sink.count)
    }
    return scored
  }

  /// The answers to the batch scored last.
  var answers: ByteSink { sink }

  private func score(_ record: InputRecord, _ scored: inout ScoredBatch) throws {
    let request = Request(
      id: record.id, target: record.target ?? settings.target, date: record.date ?? settings.date,
      action: record.action ?? settings.action)
    let election = record.election ?? settings.election
    guard let worker = try worker(for: election) else {
      return fail(RecordFailure(.unknownElection(election), record), &scored)
    }
    do {
      try answer(record, request, worker)
    } catch let error as AssessmentError {
      fail(RecordFailure(.notAssessed(error), record), &scored)
    }
  }

  private func answer(
    _ record: InputRecord, _ request: Request, _ worker: AnalysisWorker
  ) throws {
    let text = record.text
    if settings.redacts { return try answerMasked(record, request, worker) }
    switch settings.question {
    case .assessment where writer.writesJSON:
      try worker.write(text.span, request, to: sink)
      if writer.format == .jsonl { sink.append(0x0A) }
    case .assessment, .advice:
      writer.write(try worker.assess(text.span, request), of: text, to: &output)
    case .explanation:
      try writer.write(try worker.explain(text.span, request), of: text, to: &output)
    case .normalForm:
      try writer.write(try worker.normalize(text.span), id: record.id, to: &output)
    }
  }

  /// The same with private parts masked after all is read and scored.
  private func answerMasked(
    _ record: InputRecord, _ request: Request, _ worker: AnalysisWorker
  ) throws {
    let mask = RedactionMask(record.text)
    let span = record.text.span
    switch settings.question {
    case .assessment, .advice:
      let answer = mask.redacted(try worker.assess(span, request))
      writer.write(answer, of: mask.text, to: &output)
    case .explanation:
      let explanation = try worker.explain(span, request)
      let masked = mask.redacted(explanation, try worker.normalize(span))
      try writer.write(masked, of: mask.text, to: &output)
    case .normalForm:
      let normal = mask.redacted(try worker.normalize(span))
      try writer.write(normal, id: RedactionMask.redacted(record.id), to: &output)
    }
  }

  private func fail(_ failure: RecordFailure, _ scored: inout ScoredBatch) {
    scored.failureCount += 1
    var error = RecordError(failure, language: shelf.language)
    if settings.redacts { error = RedactionMask.redacted(error) }
    writer.write(error, to: &output)
    if !writer.showsErrors { scored.messages.append(error) }
  }

  private func worker(for election: String) throws -> AnalysisWorker? {
    for known in workers where known.election == election { return known.worker }
    guard let worker = try shelf.analyzer(for: election)?.makeWorker() else { return nil }
    workers.append((election, worker))
    return worker
  }
}

/// What is known of the answers to some records, which lie in ``RecordScorer/answers``.
struct ScoredBatch: Sendable {
  /// Where each of them ends.
  var ends: [Int] = []
  /// How many records could not be scored.
  var failureCount = 0
  /// What the answers themselves have no place for.
  var messages: [RecordError] = []
}

extension RecordFailure {
  init(_ fault: RecordFault, _ record: InputRecord) {
    self.init(fault: fault, id: record.id, line: record.line)
  }
}

extension RecordError {
  /// The record of a failure, in words.
  init(_ failure: RecordFailure, language: Language) {
    self.init(
      id: failure.id, code: failure.fault.code, message: failure.fault.message(in: language),
      line: failure.line)
  }
}
