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
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      words("Tulis laporan satu halaman HTML.", "Write a report of one HTML page."),
      valueName: "FILE.html"), completion: .file())
  var report: String?

  @Option(
    name: .customLong("leave-one-election-out"), parsing: .upToNextOption,
    help: ArgumentHelp(
      words(
        "Latih dari korpus ini satu model per pemilihan, tanpa unggahan dan statistiknya.",
        "Train from this corpus one model an election, without its posts and statistics."),
      valueName: "CORPUS"), completion: .file())
  var trainingFiles: [String] = []

  mutating func run() throws {
    try output.allow(.human, .json, .jsonl)
    let loaded = try resources.load()
    let rows = try corpus.read(loaded, output: output)
    let result = try measure(rows, loaded)
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

  private func measure(_ rows: Corpus, _ loaded: Resources) throws -> EvaluationReport {
    if trainingFiles.isEmpty { return try Evaluator(resources: loaded).evaluate(rows.records) }
    var training = corpus
    training.files = trainingFiles
    do {
      return try ElectionsLeftOut(resources: loaded).evaluate(
        rows.records, trainingOn: try training.read(loaded, output: output).records)
    } catch let error as TrainingError {
      throw CommandFailure(status: .unreadableRecord, message: "\(error)")
    }
  }

  mutating func validate() throws {
    if !trainingFiles.isEmpty, resources.model != nil {
      throw ValidationError("--leave-one-election-out, --model")
    }
  }
}
