import ASNText
import ArgumentParser

/// `asn-text statistics`: rebuilds the tables of `Lexicons/statistics`.
struct StatisticsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "statistics",
      abstract: words(
        "Menghitung kata dan pasangan kata per sikap dari unggahan berlabel.",
        "Counts words and word pairs by stance in labelled posts."))
  }

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var lexicons: LexiconOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      words(
        "Tabel id dan label yang menggantikan label berkas; baris tanpa label dilewati.",
        "A table of id and label in place of the files' own; rows it lacks are skipped."),
      valueName: "FILE"),
    completion: .file())
  var labels: String?

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(words("Berkas tabel.", "The table."), valueName: "FILE"),
    completion: .file())
  var table: String

  @Option(
    help: ArgumentHelp(
      words("Asal hitungan, sebaris.", "Where the counts come from, a line."), valueName: "TEXT"))
  var note: String

  mutating func run() throws {
    try output.allow(.human, .json, .jsonl)
    let resources = try Resources(withoutModel: lexicons.lexicons)
    let rows = try corpus.read(resources, output: output)
    let readings = try labels.map { try LabelTable(path: $0) }
    var builder = try StatisticsBuilder(resources: resources)
    for record in rows.records {
      guard let readings else {
        try builder.add(record)
        continue
      }
      guard let label = readings[record.id] else { continue }
      var relabelled = record
      relabelled.label = label
      try builder.add(relabelled)
    }
    try builder.write(to: table, note: note)
    if !rows.errors.isEmpty {
      throw CommandFailure.unreadable(rows.errors.count, isQuiet: output.quiet)
    }
  }
}
