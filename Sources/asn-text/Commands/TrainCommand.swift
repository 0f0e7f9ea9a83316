import ASNText
import ArgumentParser

/// `asn-text train`.
struct TrainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "train",
      abstract: words(
        "Menghitung, mengalibrasi dengan validasi silang, menulis model dan laporannya.",
        "Counts, calibrates by cross-validation, writes the model and prints its report."))
  }

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var lexicons: LexiconOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(words("Berkas model.", "The model file."), valueName: "MODEL"),
    completion: .file())
  var model: String

  @Option(
    help: ArgumentHelp(
      words(
        "Lipatan validasi silang; 0 tanpa kalibrasi. Bawaan: satu pemilihan demi satu.",
        "Folds of cross-validation; 0 for none. By default one election at a time."),
      valueName: "N"))
  var folds: Int?

  @Option(
    help: ArgumentHelp(
      words("Bobot statistik terbitan.", "Weight of published statistics."), valueName: "X"))
  var statisticsWeight: Double?

  @Option(
    help: ArgumentHelp(
      words("Tidak mengubah hasil; diterima demi keseragaman.", "Changes nothing; accepted."),
      valueName: "N"))
  var jobs = 0

  @Option(
    help: ArgumentHelp(
      words(
        "Sebut N baris yang labelnya paling diragukan model yang tidak dilatih dengannya.",
        "Name the N rows whose label a model not trained on them doubts most."),
      valueName: "N"))
  var suspects: Int?

  mutating func run() throws {
    try output.allow(.human, .json, .jsonl)
    let resources = try Resources(withoutModel: lexicons.lexicons)
    let rows = try corpus.read(resources, output: output)
    let trained = try train(rows, resources)
    try trained.write(to: model)
    let report = TrainingSummary(trained, model: model, suspects: suspects)
    try output.write(one: report, human: report.page(in: output.language))
    if !rows.errors.isEmpty {
      throw CommandFailure.unreadable(rows.errors.count, isQuiet: output.quiet)
    }
  }

  private func train(
    _ rows: Corpus, _ resources: Resources
  ) throws -> StanceTrainer.TrainedModel {
    var settings = TrainingSettings()
    if let folds { settings.folds = folds == 0 ? .none : .count(folds) }
    if let statisticsWeight { settings.statisticsWeight = statisticsWeight }
    do {
      return try StanceTrainer(resources: resources, settings: settings)
        .train(corpus: rows.records)
    } catch let error as TrainingError {
      throw CommandFailure(status: .unreadableRecord, message: "\(error)")
    }
  }

  mutating func validate() throws {
    if let suspects, suspects < 0 { throw ValidationError("--suspects \(suspects)") }
    if let folds, folds < 0 || folds == 1 { throw ValidationError("--folds \(folds)") }
    if let statisticsWeight, !(0...1000).contains(statisticsWeight) {
      throw ValidationError("--statistics-weight \(statisticsWeight)")
    }
  }
}
