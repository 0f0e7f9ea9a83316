import LexiconStore
import Neutrality

/// The rule files as they are, and the book of rows for one kind of election.
struct RuleCatalogue: Sendable {
  /// A row with what its file says about it.
  struct Row: Sendable {
    let rule: Rule
    let file: String
    let elections: Set<String>
    let place: LexiconPlace
  }

  /// The kinds of election that a row can concern.
  static let electionKinds = ["pilkada", "pilpres"]

  let rows: [Row]
  /// The names of the files' rule sets.
  let sets: Set<String>

  /// Reads `rules/*.yaml`.
  ///
  /// - Parameter source: The lexicons.
  /// - Throws: ``LexiconError`` with file, line and column where a file is not valid.
  init(_ source: LexiconSource) throws {
    var rows: [Row] = []
    var sets = Set<String>()
    for path in source.paths(in: "rules/")
    where path.hasSuffix(".yaml") && !path.hasPrefix(LexiconSource.policyFolder) {
      let file = try RuleFileReader(try YAMLNode.parse(try source.file(path)).map(), path)
      sets.insert(file.id)
      rows += try file.rows()
    }
    try Self.rejectDuplicates(rows)
    self.rows = rows
    self.sets = sets
  }

  /// A row may stand twice where its wording changed, but never for the same day.
  private static func rejectDuplicates(_ rows: [Row]) throws {
    for (name, rows) in Dictionary(grouping: rows, by: \.rule.id).sorted(by: { $0.key < $1.key }) {
      for (index, row) in rows.enumerated() {
        for earlier in rows[..<index] where row.rule.overlaps(earlier.rule) {
          let isSame = (row.rule.from, row.rule.until) == (earlier.rule.from, earlier.rule.until)
          throw LexiconError(
            isSame
              ? .duplicateEntry(name, first: earlier.place)
              : .overlappingDates(name, first: earlier.place), at: row.place)
        }
      }
    }
  }

  /// The rows that concern a kind of election.
  ///
  /// - Parameter kind: "pilkada" or "pilpres".
  /// - Returns: The rows.
  func book(for kind: String) -> RuleBook {
    RuleBook(rules: rows.filter { $0.elections.contains(kind) }.map(\.rule))
  }
}

extension Rule {
  /// Whether some day lies in the time of both.
  fileprivate func overlaps(_ other: Rule) -> Bool {
    let endsBefore = { (first: Rule, second: Rule) in
      first.until.map { $0 < second.from } ?? false
    }
    return !endsBefore(self, other) && !endsBefore(other, self)
  }
}
