import ASNText
import ArgumentParser

/// `asn-text replay`.
struct ReplayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "replay",
      abstract: words(
        "Apakah jawaban lama masih keluar, dan kalau tidak, bagian mana yang berubah.",
        "Whether an old answer still comes out and, if not, which part changed."),
      discussion: words(
        """
        Jawaban lama memuat pemilihan dan pasangan yang tidak disebut, tetapi bukan --date dan \
        --action: sebutkan lagi bila dulu disebut. Jawaban yang berbeda bukan galat: status 0.
        """,
        """
        An old answer holds the election and a target that was not named, but not --date and \
        --action: give them again if they were given. A different answer is no error: status 0.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      words(
        "Satu rekaman jawaban (JSON); - masukan standar.",
        "One answer record (JSON); - for standard input."),
      valueName: "RECORD"), completion: .file())
  var record: String

  @Argument(help: ArgumentHelp(words("Teks unggahan.", "The post."), valueName: "TEXT"))
  var text: String?

  @Option(
    help: ArgumentHelp(
      words(
        "Berkas yang berisi teks itu; - masukan standar.",
        "A file that holds the text; - for standard input."),
      valueName: "FILE|-"), completion: .file())
  var input: String?

  @Option(
    help: ArgumentHelp(
      words("Pemilihan; bawaan: menurut jawaban lama.", "The election; by default the record's."),
      valueName: "ID"))
  var election: String?

  @OptionGroup var occasion: OccasionOptions
  @OptionGroup var redaction: RedactOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var resources: ResourceOptions

  mutating func validate() throws {
    guard (text == nil) != (input == nil) else {
      throw ValidationError(
        words("TEXT atau --input, salah satu", "either TEXT or --input, one of them"))
    }
    guard record != "-" || input != "-" else {
      throw ValidationError(words("hanya satu yang boleh -", "only one of them can be -"))
    }
  }

  mutating func run() throws {
    try output.allow(.human, .json, .jsonl)
    let loaded = try resources.load()
    if let election { try ElectionOption(election: election).check(loaded) }
    let bytes = try readAll(record, limit: 4 << 20)
    let post =
      try text.map { Array($0.utf8) } ?? Self.post(in: try readAll(input ?? "-", limit: 1 << 20))
    let request = Request(
      target: occasion.target, date: occasion.date, action: occasion.action)
    do {
      let report = try Replay(bytes, loaded, language: output.language)
        .run(post, election: election, request, redacting: redaction.redact)
      try output.write(one: report, human: report.page(in: output.language))
    } catch let fault as RecordFault {
      throw CommandFailure(
        status: .unreadableRecord,
        message: "\(record): \(fault.code) \(fault.message(in: output.language))")
    }
  }

  /// The text in a file: without the line end that editors put behind the last line.
  private static func post(in bytes: [UInt8]) -> [UInt8] {
    guard bytes.last == 0x0A else { return bytes }
    return Array(bytes.dropLast(bytes.suffix(2).first == 0x0D && bytes.count > 1 ? 2 : 1))
  }
}
