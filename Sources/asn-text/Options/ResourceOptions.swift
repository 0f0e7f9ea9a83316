import ASNText
import ArgumentParser

/// `--lexicons`: which lexicons, elections and rules are used.
struct LexiconOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      words(
        "Folder leksikon, pemilihan dan aturan yang menimpa bawaan.",
        "Folder of lexicons, elections and rules laid over the built-in ones."),
      valueName: "DIR"), completion: .directory)
  var lexicons: String?
}

/// `--model` and `--lexicons`.
struct ResourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      words("Berkas model, pengganti bawaan.", "Model file, instead of the built-in one."),
      valueName: "FILE"), completion: .file())
  var model: String?

  @OptionGroup var lexiconOptions: LexiconOptions

  /// Loads them.
  func load() throws -> Resources {
    try Resources(lexicons: lexiconOptions.lexicons, model: model)
  }
}
