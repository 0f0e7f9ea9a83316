import ASNText
import ArgumentParser

/// How answers are written.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      words(
        "Bentuk keluaran (di terminal: human; selain itu: jsonl).",
        "Form of the output (on a terminal: human; otherwise: jsonl)."),
      valueName: "human|json|jsonl|tsv"))
  var format: OutputFormat?

  @Flag(help: ArgumentHelp(words("Tanpa pesan ringkasan.", "No summary messages.")))
  var quiet = false

  @Option(help: ArgumentHelp(words("Warna.", "Colours."), valueName: "auto|always|never"))
  var color = ColorChoice.auto

  @OptionGroup var languageOption: LanguageOption

  /// The language for people.
  var language: Language { languageOption.language }

  /// The format that was asked for, or the default.
  var chosenFormat: OutputFormat {
    format ?? (FileDescriptor.output.isTerminal ? .human : .jsonl)
  }

  /// Colours where they are wanted.
  var palette: Palette {
    switch color {
    case .always: Palette(isOn: true)
    case .never: .plain
    case .auto:
      Palette(
        isOn: FileDescriptor.output.isTerminal && (environment("NO_COLOR") ?? "").isEmpty
          && environment("TERM") != "dumb")
    }
  }

  /// The writer of answers.
  func writer(for question: Question) -> RecordWriter {
    let reader: HumanWriter.Reader = question == .advice ? .author : .reviewer
    return RecordWriter(
      format: chosenFormat,
      human: HumanWriter(language: language, palette: palette, reader: reader),
      question: question)
  }

  /// Refuses formats that a command does not have.
  func allow(_ formats: OutputFormat...) throws {
    guard let format, !formats.contains(format) else { return }
    let names = formats.map(\.rawValue).joined(separator: ", ")
    throw CommandFailure.usage(
      words("--format \(format.rawValue): di sini hanya \(names)", "--format here: \(names)"))
  }
}
