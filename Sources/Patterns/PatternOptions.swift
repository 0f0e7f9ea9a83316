/// How a pattern is read; UTF-8 and Unicode properties (`PCRE2_UTF`, `PCRE2_UCP`) are always on,
/// but for what ``Pattern`` makes for itself.
package struct PatternOptions: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Letters match whatever their case (`PCRE2_CASELESS`).
  package static let ignoresCase = PatternOptions(rawValue: 1 << 0)
  /// `^` and `$` also match at line ends (`PCRE2_MULTILINE`).
  package static let multiline = PatternOptions(rawValue: 1 << 1)
  /// `.` also matches a line end (`PCRE2_DOTALL`).
  package static let dotMatchesNewline = PatternOptions(rawValue: 1 << 2)
  /// Blanks and `#` comments in the pattern mean nothing (`PCRE2_EXTENDED`).
  package static let extended = PatternOptions(rawValue: 1 << 3)
  /// Runs in PCRE2's interpreter: slower, and the yardstick for the compiled code.
  package static let interpreted = PatternOptions(rawValue: 1 << 4)
  /// Reads bytes instead of characters; right for ASCII only.
  static let bytes = PatternOptions(rawValue: 1 << 5)
}
