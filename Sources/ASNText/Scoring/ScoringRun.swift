/// Scores all records of an input, in batches and by several tasks at once.
///
/// Answers are written in the order of the input, and are the same for any number of tasks.
/// Whatever is there is scored and written before it waits for more.
package final class ScoringRun {
  private static let batchCount = 256
  private static let batchByteCount = 256 << 10

  private let reader: RecordReader
  private var output: AnswerStream
  private let jobs: Int
  private let warn: (RecordError) -> Void
  private let makeScorer: () -> RecordScorer
  private var idle: [RecordScorer] = []
  private var running: [Task<Delivery, any Error>] = []
  private var failureCount = 0

  /// A run over an input.
  ///
  /// - Parameters:
  ///   - reader: The input.
  ///   - shelf: The analyzers.
  ///   - settings: What the run says about records.
  ///   - writer: How answers are written.
  ///   - output: Where they go.
  ///   - warn: Gets what answers have no place for.
  package init(
    _ reader: RecordReader, shelf: AnalyzerShelf, settings: ScoringSettings, writer: RecordWriter,
    output: OutputFile, warn: @escaping (RecordError) -> Void
  ) {
    self.warn = warn
    self.reader = reader
    self.output = AnswerStream(output, format: writer.format)
    jobs = max(1, settings.jobs)
    makeScorer = { RecordScorer(shelf, settings, writer) }
  }

  /// Scores the input to its end.
  ///
  /// - Returns: How many records could not be scored.
  /// - Throws: ``InputError``, ``OutputError``, or `LexiconError` for a broken election pack.
  package nonisolated(nonsending) func run() async throws -> Int {
    var isOver = false
    while !isOver {
      let (batch, progress) = try gather()
      isOver = progress == .end
      if jobs == 1 || (isOver && running.isEmpty) {
        try deliver(idle.popLast() ?? makeScorer(), batch)
      } else if !batch.isEmpty {
        start(batch)
      }
      while running.count > (progress == .record ? jobs : 0) { try await deliverFirst() }
    }
    try output.finish()
    return failureCount
  }

  private enum Progress { case record, pending, end }

  /// Takes what is there; waits only where nothing is being done.
  private func gather() throws(InputError) -> ([RecordReader.Event], Progress) {
    var batch: [RecordReader.Event] = []
    var byteCount = 0
    while batch.count < Self.batchCount && byteCount < Self.batchByteCount {
      let event = try reader.next(waiting: batch.isEmpty && running.isEmpty)
      switch event {
      case .record(let record): byteCount += record.text.count
      case .failure: break
      case .pending: return (batch, .pending)
      case .end: return (batch, .end)
      }
      batch.append(event)
    }
    return (batch, .record)
  }

  private func deliver(_ scorer: RecordScorer, _ batch: [RecordReader.Event]) throws {
    try hand(out: try scorer.score(batch), scorer)
  }

  private func hand(out scored: ScoredBatch, _ scorer: RecordScorer) throws {
    idle.append(scorer)
    failureCount += scored.failureCount
    for message in scored.messages { warn(message) }
    try output.write(scorer.answers, scored.ends)
  }

  private func start(_ batch: [RecordReader.Event]) {
    let lent = Lent(idle.popLast() ?? makeScorer())
    running.append(
      Task.detached { Delivery(scorer: lent, scored: try lent.value.score(batch)) })
  }

  private nonisolated(nonsending) func deliverFirst() async throws {
    let delivery = try await running.removeFirst().value
    try hand(out: delivery.scored, delivery.scorer.value)
  }
}

/// What a task gives back.
private struct Delivery: Sendable {
  let scorer: Lent<RecordScorer>
  let scored: ScoredBatch
}

/// A scorer on its way between tasks.
///
/// SAFETY: it is taken out of `idle` before it is lent and put back only when its task has ended,
/// so never two tasks use it.
private struct Lent<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}

/// Puts answers behind one another: as lines, or as one JSON value.
private struct AnswerStream {
  private let output: OutputFile
  private let isValue: Bool
  private var first: [UInt8]?
  private var count = 0

  init(_ output: OutputFile, format: OutputFormat) {
    self.output = output
    isValue = format == .json
  }

  /// Writes answers at once; of a JSON value the first is held back, for it may be the only one.
  mutating func write(_ answers: ByteSink, _ ends: [Int]) throws(OutputError) {
    guard isValue else { return try output.write(answers) }
    let bytes = answers.array()
    var start = 0
    for end in ends {
      addItem(bytes[start..<end])
      start = end
    }
    try output.flush()
  }

  private mutating func addItem(_ item: ArraySlice<UInt8>) {
    count += 1
    if count == 1 {
      first = Array(item)
      return
    }
    if let first {
      output.add("[")
      output.bytes += first
      self.first = nil
    }
    output.add(",\n")
    output.bytes += item
  }

  func finish() throws(OutputError) {
    if isValue && count == 0 { output.add("[]\n") }
    if isValue && count > 1 { output.add("]\n") }
    if let first {
      output.bytes += first
      output.add("\n")
    }
    try output.flush()
  }
}
