import ASNText
import ArgumentParser

/// `asn-text`.
struct RootCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "asn-text",
      abstract: words(
        "Membaca satu unggahan dan mengatakan apakah kata-katanya mendukung suatu pasangan calon.",
        "Reads one post and says whether its wording supports a candidate pair."),
      discussion: words(
        """
        Program ini membaca teks, bukan orang; jawabannya saran bagi manusia, bukan putusan.

        Contoh:
          asn-text score "Ayo coblos nomor 3!"
          asn-text check "Selamat pagi, Jakarta"
          asn-text score --input posts.jsonl --format tsv
          tail -f posts.txt | asn-text score --election pilpres-2024

        Status keluar: 0 berjalan, apa pun hasilnya; 64 salah pakai; 65 ada rekaman yang tidak \
        terbaca; 66 masukan tidak ada; 70 kesalahan program; 74 keluaran tidak dapat ditulis; \
        78 berkas model, leksikon, pemilihan atau aturan tidak sah.
        """,
        """
        It reads texts, not people; its answer is advice to a person, never a finding.

        Examples:
          asn-text score "Ayo coblos nomor 3!"
          asn-text check "Selamat pagi, Jakarta"
          asn-text score --input posts.jsonl --format tsv
          tail -f posts.txt | asn-text score --election pilpres-2024

        Exit status: 0 ran, whatever the verdicts; 64 usage; 65 some record could not be read; \
        66 no such input; 70 a fault of the program; 74 output could not be written; 78 a model, \
        lexicon, election or rule file is not valid.
        """),
      subcommands: [
        ScoreCommand.self, CheckCommand.self, ExplainCommand.self, NormalizeCommand.self,
        TrainCommand.self, EvaluateCommand.self, StatisticsCommand.self, LexiconCommand.self,
        RulesCommand.self, ModelCommand.self, ReplayCommand.self,
      ])
  }

  @Flag(
    name: [.customShort("V"), .long],
    help: ArgumentHelp(
      words("Tampilkan versi program dan bagian-bagiannya.", "Show the version of the program.")))
  var version = false

  @OptionGroup var languageOption: LanguageOption

  mutating func run() async throws {
    guard version else { throw CleanExit.helpRequest(self) }
    let output = OutputFile.standard
    output.add(try Resources().versionText)
    try output.flush()
  }
}

extension OutputFile {
  /// Standard output.
  static var standard: OutputFile {
    OutputFile(.output, name: words("keluaran standar", "standard output"))
  }
}
