import ASNText
import ArgumentParser

/// `asn-text score`.
struct ScoreCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "score",
      abstract: words("Menilai teks.", "Scores texts."),
      discussion: words(
        "Tanpa TEXT dibaca --input atau masukan standar. Satu rekaman masuk, satu jawaban keluar.",
        "With no TEXT it reads --input or standard input. One record in, one answer out."))
  }

  @Argument(help: ArgumentHelp(words("Teks unggahan.", "Posts."), valueName: "TEXT"))
  var texts: [String] = []

  @OptionGroup var post: PostOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var resources: ResourceOptions

  @Option(
    help: ArgumentHelp(
      words("Banyaknya tugas bersamaan; 0 semua inti.", "Tasks at once; 0 for all cores."),
      valueName: "N"))
  var jobs = 0

  mutating func validate() throws {
    guard jobs >= 0 else { throw ValidationError("--jobs \(jobs)") }
  }

  mutating func run() async throws {
    try await RecordRun(post: post, input: input, output: output, resources: resources)
      .run(texts, jobs: jobs == 0 ? processorCount : jobs, reader: .reviewer)
  }
}

/// What `score` and `check` share.
struct RecordRun {
  let post: PostOptions
  let input: InputOptions
  let output: OutputOptions
  let resources: ResourceOptions

  /// Scores texts, or the input.
  func run(_ texts: [String], jobs: Int, reader: HumanWriter.Reader) async throws {
    let records = try input.reader(texts)
    let shelf = AnalyzerShelf(try resources.load(), language: output.language)
    let run = ScoringRun(
      records, shelf: shelf, settings: try post.settings(shelf, jobs: jobs),
      writer: output.writer(for: reader), output: .standard)
    let failureCount = try await run.run()
    if failureCount > 0 { throw CommandFailure.unreadable(failureCount, isQuiet: output.quiet) }
  }
}
