import ASNText
import ArgumentParser

/// `asn-text lexicon`.
struct LexiconCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lexicon",
      abstract: words(
        "Berkas leksikon, pemilihan dan aturan.", "Lexicon, election and rule files."),
      subcommands: [Check.self, List.self, Show.self])
  }

  /// `asn-text lexicon check`.
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "check",
        abstract: words(
          "Memeriksa berkas; menyebut berkas dan baris setiap kesalahan.",
          "Checks files; names file and line of each fault."))
    }

    @Argument(
      help: ArgumentHelp(
        words("Folder seperti pada --lexicons.", "A folder as for --lexicons."),
        valueName: "DIR"))
    var folder: String?

    @OptionGroup var lexicons: LexiconOptions
    @OptionGroup var output: OutputOptions

    mutating func run() throws {
      guard folder == nil || lexicons.lexicons == nil else {
        throw CommandFailure.usage(words("DIR atau --lexicons", "either DIR or --lexicons"))
      }
      try output.allow(.human, .json, .jsonl)
      let checker = try LexiconChecker(folder: folder ?? lexicons.lexicons)
      try output.writeFaults(checker.faults)
      guard !checker.faults.isEmpty else { return }
      let count = checker.faults.count
      let message = words("\(count) kesalahan", "\(count) faults")
      throw CommandFailure(status: .invalidFile, message: output.quiet ? nil : message)
    }
  }

  /// `asn-text lexicon list`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: words(
          "Mendaftar berkas seperti sha256sum; sidik daftar ini adalah \"lexicons\" pada jawaban.",
          "Lists files as sha256sum does; the hash of the list is \"lexicons\" in answers."))
    }

    @OptionGroup var lexicons: LexiconOptions
    @OptionGroup var output: OutputOptions

    mutating func run() throws {
      try output.allow(.human, .json, .jsonl)
      var output = output
      output.format = output.format ?? .human
      try output.write(LexiconListing.all(try Resources(lexicons: lexicons.lexicons))) { $0.line }
    }
  }

  /// `asn-text lexicon show`.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: words(
          "Menampilkan isi berkas seperti dipakai.", "Shows the content of files as used."))
    }

    @Argument(
      help: ArgumentHelp(
        words(
          "Berkas menurut lexicon list, atau nama pemilihan; tanpa ini, semuanya.",
          "Files as lexicon list names them, or an election; without any, all."),
        valueName: "PATH"))
    var paths: [String] = []

    @OptionGroup var lexicons: LexiconOptions
    @OptionGroup var languageOption: LanguageOption

    mutating func run() throws {
      let resources = try Resources(lexicons: lexicons.lexicons)
      let output = OutputFile.standard
      let isWhole = paths.isEmpty
      for path in isWhole ? LexiconListing.all(resources).map(\.path) : paths {
        if isWhole { output.add("==> \(path) <==\n") }
        output.bytes += try bytes(path, resources)
        try output.flush()
      }
    }

    private func bytes(_ path: String, _ resources: Resources) throws -> [UInt8] {
      do {
        return try resources.lexicon(path)
      } catch let error as LexiconError where error.code == "L004" {
        throw CommandFailure(
          status: .noInput, message: words("tidak ada berkas \(path)", "no file \(path)"))
      }
    }
  }
}

/// A fault as `lexicon check` gives it to programs.
private struct FaultEntry: Encodable {
  let code: String
  let file: String
  let line: Int
  let column: Int
  let message: String
}

extension OutputOptions {
  /// Writes faults, a line each: FILE:LINE:COLUMN: CODE message.
  fileprivate func writeFaults(_ faults: [LexiconError]) throws {
    let isIndonesian = language == .indonesian
    let entries = faults.map { fault in
      let message = isIndonesian ? fault.fault.indonesianMessage : fault.fault.englishMessage
      return FaultEntry(
        code: fault.code, file: fault.file, line: fault.line, column: fault.column,
        message: message)
    }
    var plain = self
    plain.format = format ?? .human
    try plain.write(entries) { entry in
      var place = entry.file
      if entry.line > 0 { place += ":\(entry.line)" }
      if entry.line > 0 && entry.column > 0 { place += ":\(entry.column)" }
      return "\(place): \(entry.code) \(entry.message)\n"
    }
  }
}
