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

  @Option(
    name: .customLong("leave-one-election-out"), parsing: .upToNextOption,
    help: ArgumentHelp(
      words(
        "Latih dari korpus ini satu model per pemilihan, tanpa unggahan dan statistiknya.",
        "Train from this corpus one model an election, without its posts and statistics."),
      valueName: "CORPUS"), completion: .file())
  var trainingFiles: [String] = []

  mutating func validate() throws {
    if attack, report != nil {
      throw ValidationError(
        words("--attack atau --report, bukan keduanya", "either --attack or --report, not both"))
    }
    if !trainingFiles.isEmpty, resources.model != nil || attack {
      throw ValidationError(
        words(
          "--leave-one-election-out tidak bersama --model atau --attack",
          "--leave-one-election-out does not go with --model or --attack"))
    }
  }

  mutating func run() throws {
    try output.allow(.human, .json, .jsonl)
    let loaded = try resources.load()
    let rows = try corpus.read(loaded, output: output, redacting: redaction.redact)
    try attack ? runAttack(loaded, rows.records) : runReport(loaded, rows)
    if !rows.errors.isEmpty {
      throw CommandFailure.unreadable(rows.errors.count, isQuiet: output.quiet)
    }
  }

  private func runAttack(_ loaded: Resources, _ records: [LabelledRecord]) throws {
    let result = try Evaluator(resources: loaded).attack(records)
    try output.write(one: result, human: result.page(in: output.language))
  }

  private func runReport(_ loaded: Resources, _ rows: Corpus) throws {
    let result = try measure(rows, loaded)
    if let report {
      let page = try OutputFile(path: report)
      page.add(EvaluationPage(result, language: output.language).html)
      try page.flush()
    }
    try output.write(one: result, human: result.page(in: output.language))
  }

  private func measure(_ rows: Corpus, _ loaded: Resources) throws -> EvaluationReport {
    if trainingFiles.isEmpty { return try Evaluator(resources: loaded).evaluate(rows.records) }
    var training = corpus
    training.files = trainingFiles
    do {
      let trained = try training.read(loaded, output: output, redacting: redaction.redact)
      return try ElectionsLeftOut(resources: loaded).evaluate(
        rows.records, trainingOn: trained.records)
    } catch let error as TrainingError {
      throw CommandFailure(status: .unreadableRecord, message: "\(error)")
    }
  }
}
