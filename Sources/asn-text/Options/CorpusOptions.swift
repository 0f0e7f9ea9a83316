import ASNText
import ArgumentParser

/// Which labelled posts `train` and `evaluate` read.
struct CorpusOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      words("Berkas korpus, jsonl atau csv.", "Corpus files, jsonl or csv."),
      valueName: "CORPUS"), completion: .file())
  var files: [String]

  @OptionGroup var electionOption: ElectionOption
  @OptionGroup var format: InputFormatOptions

  @Option(
    help: ArgumentHelp(
      words(
        "Nomor pasangan bagi baris yang tidak menyebutnya.",
        "Ballot number for rows that name none."), valueName: "N"))
  var target: String?

  /// Reads them.
  ///
  /// Rows that cannot be read are told on standard error.
  func read(
    _ resources: Resources, output: OutputOptions, redacting: Bool = false
  ) throws -> Corpus {
    try electionOption.check(resources)
    var corpus = try CorpusReader(
      election: electionOption.election, columns: format.columns,
      labelNames: format.labelMap?.names ?? [:], format: format.inputFormat,
      language: output.language
    ).read(files)
    if let target {
      for index in corpus.records.indices where corpus.records[index].target == nil {
        corpus.records[index].target = target
      }
    }
    try corpus.rejectUnknownPairs(resources, language: output.language)
    for row in corpus.errors {
      let message = redacting ? redacted(row.error.message) : row.error.message
      Program.warn("\(row.file):\(row.error.line): \(row.error.code) \(message)")
    }
    return corpus
  }
}
