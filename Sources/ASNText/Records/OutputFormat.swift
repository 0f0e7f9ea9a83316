/// How answers are written.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// For people.
  case human
  /// One object, or an array where there are several answers.
  case json
  /// One object a line.
  case jsonl
  /// One line of seven columns each: id, level, pair, stance, support, oppose, neutral.
  case tsv
}
