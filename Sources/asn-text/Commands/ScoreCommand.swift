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
    let loaded = try resources.load()
    let settings = try post.settings(
      loaded, question: .assessment, jobs: jobs == 0 ? processorCount : jobs)
    try await RecordRun(input: input, output: output, resources: loaded, settings: settings)
      .run(texts)
  }
}
