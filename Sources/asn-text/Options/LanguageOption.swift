import ASNText
import ArgumentParser

/// `--language`.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      words("Bahasa bagi manusia.", "The language for people."), valueName: "id|en"))
  var language = Language.indonesian
}
