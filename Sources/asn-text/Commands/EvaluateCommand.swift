import ASNText
import ArgumentParser

/// `asn-text evaluate`.
struct EvaluateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "evaluate",
      abstract: words(
        "Mengukur model dengan unggahan berlabel.", "Measures a model on labelled posts."))
  }

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var resources: ResourceOptions
  @OptionGroup var redaction: RedactOption
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      words("Tulis laporan satu halaman HTML.", "Write a report of one HTML page."),
      valueName: "FILE.html"), completion: .file())
  var report: String?

  mutating func run() throws {
    try output.allow(.human, .json, .jsonl)
    let loaded = try resources.load()
    let rows = try corpus.read(loaded, output: output, redacting: redaction.redact)
    let result = try Evaluator(resources: loaded).evaluate(rows.records)
    if let report {
      let page = try OutputFile(path: report)
      page.add(EvaluationPage(result, language: output.language).html)
      try page.flush()
    }
    try output.write(one: result, human: result.page(in: output.language))
    if !rows.errors.isEmpty {
      throw CommandFailure.unreadable(rows.errors.count, isQuiet: output.quiet)
    }
  }
}
