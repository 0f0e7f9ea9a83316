import ASNText
import ArgumentParser

/// What is said about posts that do not say it themselves.
struct PostOptions: ParsableArguments {
  @OptionGroup var electionOption: ElectionOption

  @OptionGroup var occasion: OccasionOptions
  @OptionGroup var redaction: RedactOption

  /// What they say; checks the election and the target.
  func settings(
    _ resources: Resources, question: Question, jobs: Int = 1
  ) throws -> ScoringSettings {
    try electionOption.check(resources)
    try checkTarget(resources)
    return ScoringSettings(
      election: electionOption.election, target: occasion.target, date: occasion.date,
      action: occasion.action, question: question, redacts: redaction.redact, jobs: jobs)
  }

  private func checkTarget(_ resources: Resources) throws {
    guard let target = occasion.target else { return }
    let count = try resources.pairCount(electionOption.election)
    guard let number = Int(target), (1...count).contains(number), target.utf8.count <= 3 else {
      throw CommandFailure.usage(
        words(
          "--target \(target): pemilihan ini punya pasangan 1 sampai \(count)",
          "--target \(target): this election has the pairs 1 to \(count)"))
    }
  }
}

/// `--election`.
struct ElectionOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      words("Pemilihan yang menjadi acuan.", "The election to read by."), valueName: "ID"))
  var election = Self.standard

  /// The election where none is named.
  static let standard = "pilkada-dki-2024"

  init() {}

  init(election: String) { self.election = election }

  /// Checks that the election exists.
  func check(_ resources: Resources) throws {
    guard !resources.elections.contains(election) else { return }
    let known = resources.elections.joined(separator: ", ")
    throw CommandFailure.usage(
      words(
        "--election \(election): tidak ada; yang ada: \(known)",
        "--election \(election): unknown; there are: \(known)"))
  }
}
