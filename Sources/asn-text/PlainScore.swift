import ASNText

/// `score` with nothing but texts and the options that programs mostly give, each as two words.
///
/// Read here because the argument parser's reflection takes longer than all the rest of a start.
/// Whatever is not plain (`--name=value`, `--`, any other option, a value that is not valid, a
/// terminal to write to) is left to the argument parser, which also says what is wrong.
struct PlainScore {
  private var texts: [String] = []
  private var format = OutputFormat.jsonl
  private var election = ElectionOption.standard
  private var input: String?
  private var jobs = 0
  private var isQuiet = false

  /// The arguments, without the program's name, where they are plain.
  init?(_ arguments: [String]) {
    guard arguments.first == "score", !FileDescriptor.output.isTerminal else { return nil }
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      if !argument.hasPrefix("-") {
        texts.append(argument)
      } else if argument == "--quiet" {
        isQuiet = true
      } else {
        guard let value = rest.popFirst(), set(argument, value) else { return nil }
      }
    }
    guard texts.isEmpty || input == nil else { return nil }
  }

  private mutating func set(_ option: String, _ value: String) -> Bool {
    if value.hasPrefix("-") { return false }
    switch option {
    case "--election": election = value
    case "--input": input = value
    case "--format":
      guard let named = OutputFormat(rawValue: value), named != .human else { return false }
      format = named
    case "--jobs":
      guard let count = Int(value), count >= 0 else { return false }
      jobs = count
    default: return false
    }
    return true
  }

  /// Scores the texts or the input.
  ///
  /// - Returns: False where there is no such election; then nothing was done.
  /// - Throws: What `score` throws.
  nonisolated(nonsending) func run() async throws -> Bool {
    let resources = try Resources(for: election)
    guard resources.elections.contains(election) else { return false }
    let settings = ScoringSettings(
      election: election, question: .assessment, jobs: jobs == 0 ? processorCount : jobs)
    let language = Words.language
    let writer = RecordWriter(
      format: format, human: HumanWriter(language: language, palette: .plain, reader: .reviewer),
      question: .assessment)
    let reader =
      try texts.isEmpty
      ? RecordReader(path: input ?? "-", format: nil, columns: CSVColumns())
      : RecordReader(texts: texts)
    try await RecordRun.run(
      reader, resources, settings, writer, language: language, isQuiet: isQuiet)
    return true
  }
}
