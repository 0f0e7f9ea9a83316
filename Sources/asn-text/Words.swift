import ASNText

/// The language that the command line asks for.
///
/// Help needs it before anything is parsed.
enum Words {
  static let language: Language = {
    let arguments = CommandLine.arguments.prefix { $0 != "--" }
    let value = Array(zip(arguments, arguments.dropFirst())).last { $0.0 == "--language" }?.1
    let joined = arguments.last { $0.hasPrefix("--language=") }?.dropFirst("--language=".count)
    return (joined.map(String.init) ?? value).flatMap(Language.init) ?? .indonesian
  }()
}

/// A text in the language that the command line asks for.
func words(_ indonesian: String, _ english: String) -> String {
  LocalizedText(indonesian, english).text(in: Words.language)
}
