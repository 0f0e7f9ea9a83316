import ASNText
import ArgumentParser

/// `asn-text model`.
struct ModelCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "model", abstract: words("Berkas model.", "Model files."),
      subcommands: [Show.self])
  }

  /// `asn-text model show MODEL`.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: words(
          "Data latih, hitungan, setelan, kalibrasi dan sidik suatu model; hanya membaca.",
          "Training data, counts, settings, calibration and hashes of a model; only reads."))
    }

    @Argument(
      help: ArgumentHelp(
        words("Berkas model; tanpa ini, model bawaan.", "Model file; without it the built-in one."),
        valueName: "MODEL"))
    var model: String?

    @OptionGroup var output: OutputOptions

    mutating func run() throws {
      try output.allow(.human, .json, .jsonl)
      do {
        let description = try ModelDescription(path: model)
        try output.write(one: description, human: description.page(in: output.language))
      } catch is ModelDescriptionError {
        throw CommandFailure(
          status: .noInput,
          message: words("program ini tanpa model bawaan", "there is no built-in model"))
      }
    }
  }
}
