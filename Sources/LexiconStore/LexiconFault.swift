/// What is wrong with a lexicon: a stable code, the facts, and words in both languages.
///
/// The words are templates in which `{0}`, `{1}` … stand for the facts; they are filled in when
/// the fault is printed. Modules that read lexicons add faults of their own in an extension:
/// `L0xx` finding and reading files, `L1xx` text and TSV, `L2xx` YAML are taken by this module.
public struct LexiconFault: Sendable, Equatable {
  /// The code that a person can search for, such as `L105`.
  public let code: String
  /// The values that the words mention, in the order of the templates' numbers.
  public let facts: [String]
  /// The template in English.
  public let english: String
  /// The template in Indonesian.
  public let indonesian: String

  /// A fault of one's own.
  ///
  /// - Parameters:
  ///   - code: The code, `L` and three digits.
  ///   - facts: The values for `{0}`, `{1}` …
  ///   - english: The template in English.
  ///   - indonesian: The template in Indonesian.
  public init(_ code: String, _ facts: [String] = [], english: String, indonesian: String) {
    self.code = code
    self.facts = facts
    self.english = english
    self.indonesian = indonesian
  }

  /// The English words with the facts filled in.
  public var englishMessage: String { Self.fill(english, with: facts) }
  /// The Indonesian words with the facts filled in.
  public var indonesianMessage: String { Self.fill(indonesian, with: facts) }

  /// One pass, so that braces inside a fact stay as they are.
  private static func fill(_ template: String, with facts: [String]) -> String {
    var parts = template.split(separator: "{", omittingEmptySubsequences: false)[...]
    var message = String(parts.popFirst() ?? "")
    for part in parts {
      let pieces = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      if pieces.count == 2, let number = Int(pieces[0]), facts.indices.contains(number) {
        message += facts[number] + pieces[1]
      } else {
        message += "{" + part
      }
    }
    return message
  }
}
