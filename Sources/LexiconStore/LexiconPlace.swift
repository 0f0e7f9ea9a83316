/// A place in a lexicon file, for messages.
public struct LexiconPlace: Sendable, Equatable {
  /// The file as the user knows it: `Lexicons/slang/chat.tsv`, or a path under `--lexicons`.
  public let file: String
  /// The line, from 1; 0 when the whole file is meant.
  public let line: Int
  /// The column, from 1, in Unicode scalars; 0 when the whole line or file is meant.
  public let column: Int

  /// A place in a file.
  ///
  /// - Parameters:
  ///   - file: The file as the user knows it.
  ///   - line: The line, from 1; 0 for the whole file.
  ///   - column: The column, from 1; 0 for the whole line.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}
