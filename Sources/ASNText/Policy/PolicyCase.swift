import LexiconStore
import Neutrality

/// A text and what must be said about it: one entry of `rules/tests/*.yaml`.
struct PolicyCase: Sendable {
  /// Which pair the verdict must name.
  enum ExpectedPair: Sendable, Equatable {
    /// None.
    case absent
    /// The pair with this ballot number.
    case number(String)
  }

  /// What must hold of the answer; what a case does not mention may be anything.
  struct Expectation: Sendable {
    /// Any of these.
    var levels: [Level]
    var pair: ExpectedPair?
    /// By ballot number, in the order of the file.
    var stances: [(pair: String, stance: Stance)] = []
    var rules: [String] = []
    var absentRules: [String] = []
    var reasons: [ReasonCode] = []
    var absentReasons: [ReasonCode] = []
  }

  let text: String
  let election: String
  let request: Request
  let expected: Expectation
  let place: LexiconPlace
}

/// The names that a case may use.
struct PolicyNames: Sendable {
  /// The election of a case that names none.
  static let defaultElection = "pilkada-dki-2024"

  /// Number of pairs by election.
  let pairCounts: [String: Int]
  let rules: Set<String>

  /// The names in some lexicons; a pack that cannot be read has none.
  init(_ source: LexiconSource, _ catalogue: RuleCatalogue) {
    var pairCounts: [String: Int] = [:]
    for path in source.paths(in: "elections/") where path.hasSuffix(".yaml") {
      let id = String(path.dropFirst("elections/".count).dropLast(".yaml".count))
      pairCounts[id] = try? YAMLNode.parse(try source.file(path)).map().maps("pairs").count
    }
    self.pairCounts = pairCounts
    rules = Set(catalogue.rows.map(\.rule.id))
  }
}

extension LexiconSource {
  /// Where the cases of the rules lie.
  static let policyFolder = "rules/tests/"

  /// The files of cases.
  var policyFiles: [LexiconFile] {
    files.filter { $0.path.hasPrefix(Self.policyFolder) && $0.path.hasSuffix(".yaml") }
  }
}
