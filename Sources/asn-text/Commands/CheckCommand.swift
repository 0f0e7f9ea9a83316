import ASNText
import ArgumentParser

/// `asn-text check`.
struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: words(
        "Pemeriksaan oleh penulis sendiri sebelum mengunggah.",
        "The author's own check before posting."),
      discussion: words(
        "Tidak ada yang disimpan atau dikirim.", "Nothing is stored or sent."))
  }

  @Argument(help: ArgumentHelp(words("Teks unggahan.", "The post."), valueName: "TEXT"))
  var text: String?

  @OptionGroup var post: PostOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var resources: ResourceOptions

  mutating func run() async throws {
    let loaded = try resources.load()
    let settings = try post.settings(loaded, question: .advice)
    try await RecordRun(input: input, output: output, resources: loaded, settings: settings)
      .run(text.map { [$0] } ?? [])
  }
}
