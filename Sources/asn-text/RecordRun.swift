import ASNText

/// What the commands share that give an answer to each record.
struct RecordRun {
  let input: InputOptions
  let output: OutputOptions
  let resources: Resources
  let settings: ScoringSettings

  /// Answers texts, or the input where there are none.
  func run(_ texts: [String]) async throws {
    let run = ScoringRun(
      try input.reader(texts), shelf: AnalyzerShelf(resources, language: output.language),
      settings: settings, writer: output.writer(for: settings.question), output: .standard
    ) { error in
      Program.warn("\(error.id): \(error.code) \(error.message)")
    }
    let failureCount = try await run.run()
    if failureCount > 0 { throw CommandFailure.unreadable(failureCount, isQuiet: output.quiet) }
  }
}
