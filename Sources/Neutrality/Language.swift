/// The language of text meant for people.
///
/// Codes, keys and flags are the same in both.
public enum Language: String, Sendable, Codable, CaseIterable {
  /// Indonesian.
  case indonesian = "id"
  /// English.
  case english = "en"
}

/// A text in both languages.
public struct LocalizedText: Sendable, Equatable {
  /// In Indonesian.
  public let indonesian: String
  /// In English.
  public let english: String

  /// A text in both languages.
  ///
  /// - Parameters:
  ///   - indonesian: In Indonesian.
  ///   - english: In English.
  public init(_ indonesian: String, _ english: String) {
    self.indonesian = indonesian
    self.english = english
  }

  /// The text in one language.
  ///
  /// - Parameter language: The language wanted.
  /// - Returns: The text.
  public func text(in language: Language) -> String {
    language == .indonesian ? indonesian : english
  }
}
