import ASNText
import ArgumentParser

/// `asn-text explain`.
struct ExplainCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: words(
        "Setiap ciri dengan bobotnya, dan aturan mana yang tersentuh.",
        "Every feature with its weight, and which rules fired."))
  }

  @Argument(help: ArgumentHelp(words("Teks unggahan.", "The post."), valueName: "TEXT"))
  var text: String?

  @OptionGroup var post: PostOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var resources: ResourceOptions

  mutating func run() async throws {
    try output.allow(.human, .json, .jsonl)
    let loaded = try resources.load()
    let settings = try post.settings(loaded, question: .explanation)
    try await RecordRun(input: input, output: output, resources: loaded, settings: settings)
      .run(text.map { [$0] } ?? [])
  }
}
