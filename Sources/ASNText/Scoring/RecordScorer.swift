import Neutrality

/// Scores records and writes the answers; for one task at a time.
final class RecordScorer {
  private let shelf: AnalyzerShelf
  private let settings: ScoringSettings
  private let writer: RecordWriter
  private var workers: [String: AnalysisWorker] = [:]
  private var output = JSONText()
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
    output.bytes.removeAll(keepingCapacity: true)
    var scored = ScoredBatch()
    for event in batch {
      switch event {
      case .record(let record): try score(record, &scored)
      case .failure(let failure): fail(failure, &scored)
      case .pending, .end: continue
      }
      scored.ends.append(output.bytes.count)
    }
    scored.bytes = output.bytes
    return scored
  }

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
      sink.removeAll()
      try worker.write(text.span, request, to: sink)
      sink.append(to: &output.bytes)
      writer.endLine(&output)
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
    if let worker = workers[election] { return worker }
    let worker = try shelf.analyzer(for: election)?.makeWorker()
    workers[election] = worker
    return worker
  }
}

/// The answers to some records.
struct ScoredBatch: Sendable {
  /// The answers, one behind the other.
  var bytes: [UInt8] = []
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
