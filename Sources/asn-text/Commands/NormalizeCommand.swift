import ASNText
import ArgumentParser

/// `asn-text normalize`.
struct NormalizeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "normalize",
      abstract: words(
        "Bentuk baku setiap teks, satu baris satu teks.",
        "The normal form of each text, a line each."
      ),
      discussion: words(
        "Dengan --format jsonl: kata demi kata dengan tempatnya dalam teks asli.",
        "With --format jsonl: the words with their places in the original."))
  }

  @Argument(help: ArgumentHelp(words("Teks.", "Texts."), valueName: "TEXT"))
  var texts: [String] = []

  @OptionGroup var election: ElectionOption
  @OptionGroup var redaction: RedactOption
  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var lexicons: LexiconOptions

  mutating func run() async throws {
    try output.allow(.human, .json, .jsonl)
    var output = output
    output.format = output.format ?? .human
    let loaded = try Resources(withoutModel: lexicons.lexicons)
    try election.check(loaded)
    let settings = ScoringSettings(
      election: election.election, question: .normalForm, redacts: redaction.redact)
    try await RecordRun(input: input, output: output, resources: loaded, settings: settings)
      .run(texts)
  }
}
