import ASNText
import ArgumentParser

/// Where posts come from.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      words("Berkas masukan; - masukan standar.", "Input file; - for standard input."),
      valueName: "FILE|-"), completion: .file())
  var input: String?

  @OptionGroup var formatOptions: InputFormatOptions

  /// The reader of some texts, of the input file, or of standard input.
  func reader(_ texts: [String]) throws -> RecordReader {
    guard texts.isEmpty || input == nil else {
      throw CommandFailure.usage(
        words("TEXT atau --input, bukan keduanya", "either TEXT or --input, not both"))
    }
    if !texts.isEmpty { return RecordReader(texts: texts) }
    return try RecordReader(
      path: input ?? "-", format: formatOptions.inputFormat, columns: formatOptions.columns)
  }
}

/// How inputs are written.
struct InputFormatOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      words(
        "Bentuk masukan; menurut nama berkas bila tidak disebut.",
        "Form of the input; by the file's name where not given."), valueName: "lines|jsonl|csv"))
  var inputFormat: InputFormat?

  @Option(
    help: ArgumentHelp(
      words("Kolom CSV yang berisi teks.", "CSV column of the text."), valueName: "NAME"))
  var textColumn = "text"

  @Option(
    help: ArgumentHelp(
      words("Kolom CSV yang berisi nomor pasangan.", "CSV column of the target."),
      valueName: "NAME"))
  var targetColumn = "target"

  @Option(
    help: ArgumentHelp(
      words("Kolom CSV yang berisi label.", "CSV column of the label."), valueName: "NAME"))
  var labelColumn = "label"

  @Option(
    help: ArgumentHelp(
      words("Arti label dalam masukan.", "What labels in the input mean."),
      valueName: "0=neutral,1=support,2=oppose"))
  var labelMap: LabelMap?

  /// Which columns are read.
  var columns: CSVColumns {
    CSVColumns(text: textColumn, label: labelColumn, target: targetColumn)
  }
}
