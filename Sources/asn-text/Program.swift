import ASNText
import ArgumentParser

/// The program from its arguments to its exit status.
enum Program {
  /// Runs a command, on the thread that called.
  nonisolated(nonsending) static func run(_ arguments: [String]) async -> ExitStatus {
    occupyStandardDescriptors()
    ignoreClosedPipes()
    StopSignal.watch()
    do {
      if let score = PlainScore(arguments), try await score.run() { return .ran }
      var command = try RootCommand.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return .ran
    } catch {
      return report(error)
    }
  }

  /// Writes a message on standard error; a failure to do so is nobody's business.
  static func warn(_ message: String) {
    _ = FileDescriptor.errors.write(Array("asn-text: \(message)\n".utf8))
  }

  /// The one place that turns errors into messages and exit statuses.
  private static func report(_ error: any Error) -> ExitStatus {
    switch error {
    case OutputError.closedPipe: return .ran
    case let error as CommandFailure:
      if let message = error.message { warn(message) }
      return error.status
    case let error as InputError:
      warn("\(error.code) \(error.message(in: Words.language))")
      return .noInput
    case let error as OutputError:
      warn(error.message(in: Words.language))
      return .outputError
    case let error as LexiconError:
      let isIndonesian = Words.language == .indonesian
      warn(isIndonesian ? error.indonesianDescription : error.description)
      return error.code == "L001" ? .noInput : .invalidFile
    case let error as ModelError:
      warn("\(error.code) \(error)")
      return error.status
    default: return reportParsing(error)
    }
  }

  private static func reportParsing(_ error: any Error) -> ExitStatus {
    let code = RootCommand.exitCode(for: error)
    let text = translated(RootCommand.fullMessage(for: error)) + "\n"
    if code == .success {
      let output = OutputFile(.output, name: words("keluaran standar", "standard output"))
      output.add(text)
      do throws(OutputError) {
        try output.flush()
        return .ran
      } catch {
        return report(error)
      }
    }
    guard code == .validationFailure else {
      warn(words("kesalahan program: ", "a fault of the program: ") + "\(error)")
      return .internalError
    }
    _ = FileDescriptor.errors.write(Array(text.utf8))
    return .usage
  }

  /// The headings of the argument parser in the language asked for.
  private static func translated(_ text: String) -> String {
    guard Words.language == .indonesian else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indonesian = headings[String(line.drop { $0 == " " })] ?? heading(of: line)
      return indonesian ?? String(line)
    }.joined(separator: "\n")
  }

  private static func heading(of line: Substring) -> String? {
    let more = "for more information."
    if line.hasPrefix("  See '"), line.hasSuffix(more) {
      return "  Lihat '" + line.dropFirst("  See '".count).dropLast(more.count)
        + "untuk keterangan lebih lanjut."
    }
    for (english, indonesian) in beginnings where line.hasPrefix(english) {
      return indonesian + line.dropFirst(english.count)
    }
    let help = "Show help information."
    return line.hasSuffix(help) ? line.dropLast(help.count) + "Tampilkan bantuan ini." : nil
  }

  private static let headings = [
    "ARGUMENTS:": "ARGUMEN:", "OPTIONS:": "PILIHAN:", "SUBCOMMANDS:": "PERINTAH:",
    "See 'asn-text help <subcommand>' for detailed help.":
      "  Lebih rinci: asn-text help <subcommand>",
  ]

  private static let beginnings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "PEMAKAIAN: "), ("Error: ", "Galat: "),
    ("Usage: ", "Pemakaian: "), ("Help: ", "Bantuan: "), ("  See '", "  Lihat '"),
  ]
}

/// How a command failed where no other error says it.
struct CommandFailure: Error {
  /// The exit status.
  let status: ExitStatus
  /// What to say; nil where all is said already.
  let message: String?

  /// The command line is wrong.
  static func usage(_ message: String) -> CommandFailure {
    CommandFailure(status: .usage, message: message)
  }

  /// Some records could not be read; each of them has said so itself.
  static func unreadable(_ count: Int, isQuiet: Bool) -> CommandFailure {
    CommandFailure(
      status: .unreadableRecord,
      message: isQuiet
        ? nil : words("\(count) rekaman tidak dapat dibaca", "\(count) records could not be read"))
  }
}

extension ModelError {
  fileprivate var status: ExitStatus {
    switch fault {
    case .cannotOpen: .noInput
    case .cannotWrite: .outputError
    default: .invalidFile
    }
  }
}
