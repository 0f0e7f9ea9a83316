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

  @Flag(
    help: ArgumentHelp(
      words(
        "Tulis ulang tiap unggahan dengan samaran dan hitung jawaban yang berubah.",
        "Rewrite each post in disguises and count the answers that change.")))
  var attack = false

  mutating func validate() throws {
    guard attack, report != nil else { return }
    throw ValidationError(
      words("--attack atau --report, bukan keduanya", "either --attack or --report, not both"))
  }

  mutating func run() throws {
    try output.allow(.human, .json, .jsonl)
    let loaded = try resources.load()
    let rows = try corpus.read(loaded, output: output, redacting: redaction.redact)
    try attack ? runAttack(loaded, rows.records) : runReport(loaded, rows.records)
    if !rows.errors.isEmpty {
      throw CommandFailure.unreadable(rows.errors.count, isQuiet: output.quiet)
    }
  }

  private func runAttack(_ loaded: Resources, _ records: [LabelledRecord]) throws {
    let result = try Evaluator(resources: loaded).attack(records)
    try output.write(one: result, human: result.page(in: output.language))
  }

  private func runReport(_ loaded: Resources, _ records: [LabelledRecord]) throws {
    let result = try Evaluator(resources: loaded).evaluate(records)
    if let report {
      let page = try OutputFile(path: report)
      page.add(EvaluationPage(result, language: output.language).html)
      try page.flush()
    }
    try output.write(one: result, human: result.page(in: output.language))
  }
}
