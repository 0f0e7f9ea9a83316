import ASNText

/// What the commands share that give an answer to each record.
struct RecordRun {
  let input: InputOptions
  let output: OutputOptions
  let resources: Resources
  let settings: ScoringSettings

  /// Answers texts, or the input where there are none.
  nonisolated(nonsending) func run(_ texts: [String]) async throws {
    try await Self.run(
      try input.reader(texts), resources, settings, output.writer(for: settings.question),
      language: output.language, isQuiet: output.quiet)
  }

  /// Answers what a reader gives.
  nonisolated(nonsending) static func run(
    _ reader: RecordReader, _ resources: Resources, _ settings: ScoringSettings,
    _ writer: RecordWriter, language: Language, isQuiet: Bool
  ) async throws {
    let run = ScoringRun(
      reader, shelf: AnalyzerShelf(resources, language: language), settings: settings,
      writer: writer, output: .standard
    ) { error in
      Program.warn("\(error.id): \(error.code) \(error.message)")
    }
    let failureCount = try await run.run()
    if failureCount > 0 { throw CommandFailure.unreadable(failureCount, isQuiet: isQuiet) }
  }
}
