import ASNText
import ArgumentParser

/// `asn-text rules`.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules",
      abstract: words(
        "Aturan netralitas dengan sumber dan masa berlakunya.",
        "The neutrality rules with their sources and dates."),
      subcommands: [List.self, Show.self, Test.self])
  }

  /// `asn-text rules list`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: words("Mendaftar semua aturan.", "Lists all rules."))
    }

    @OptionGroup var output: OutputOptions
    @OptionGroup var lexicons: LexiconOptions

    mutating func run() throws {
      try output.allow(.human, .json, .jsonl, .tsv)
      let entries = try RuleEntry.all(try Resources(lexicons: lexicons.lexicons))
      try output.write(entries) { $0.line(in: output.language) }
    }
  }

  /// `asn-text rules show ID`.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: words("Menampilkan satu aturan.", "Shows a rule."))
    }

    @Argument(help: ArgumentHelp(words("Nama aturan.", "Name of the rule."), valueName: "ID"))
    var id: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var lexicons: LexiconOptions

    mutating func run() throws {
      try output.allow(.human, .json, .jsonl)
      let entries = try RuleEntry.all(try Resources(lexicons: lexicons.lexicons))
      guard let entry = entries.first(where: { $0.id == id }) else {
        throw CommandFailure.usage(
          words("tidak ada aturan \(id); lihat: asn-text rules list", "no rule \(id)"))
      }
      try output.write(one: entry, human: entry.page(in: output.language))
    }
  }
}
