import ASNText
import ArgumentParser

extension RulesCommand {
  /// `asn-text rules test`.
  struct Test: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "test",
        abstract: words(
          "Menjalankan kasus uji aturan; menyebut berkas dan baris yang gagal.",
          "Runs the cases of the rules; names file and line of each failure."),
        discussion: words(
          "Tanpa FILE: rules/tests/*.yaml bawaan dan dari --lexicons. Status 78 bila ada yang gagal.",
          "Without FILE: rules/tests/*.yaml, built-in and of --lexicons. Status 78 on a failure."))
    }

    @Argument(
      help: ArgumentHelp(words("Berkas kasus.", "Files of cases."), valueName: "FILE"),
      completion: .file())
    var files: [String] = []

    @OptionGroup var resources: ResourceOptions
    @OptionGroup var output: OutputOptions

    mutating func run() throws {
      try output.allow(.human, .json, .jsonl)
      var output = output
      output.format = output.format ?? .human
      var runner = PolicyRunner(try resources.load(), language: output.language)
      let report = try runner.run(files)
      try output.write(one: report, human: report.page(in: output.language))
      guard !report.isPassed else { return }
      throw CommandFailure(status: .invalidFile, message: nil)
    }
  }
}
