public import Neutrality

/// Why an input could not be opened or read at all.
public enum InputError: Error, Sendable, Equatable {
  /// The system would not open it.
  case cannotOpen(path: String, errorNumber: Int32)
  /// The system stopped reading it.
  case cannotRead(path: String, errorNumber: Int32)

  /// Stable code.
  public var code: String {
    switch self {
    case .cannotOpen: "E101"
    case .cannotRead: "E102"
    }
  }

  /// A sentence about it.
  ///
  /// - Parameter language: The language wanted.
  /// - Returns: The sentence; the system's own words in it are as the system gives them.
  public func message(in language: Language) -> String {
    switch self {
    case .cannotOpen(let path, let number):
      LocalizedText(
        "\(path): tidak dapat dibuka: \(systemMessage(number))",
        "\(path): cannot be opened: \(systemMessage(number))"
      ).text(in: language)
    case .cannotRead(let path, let number):
      LocalizedText(
        "\(path): tidak dapat dibaca: \(systemMessage(number))",
        "\(path): cannot be read: \(systemMessage(number))"
      ).text(in: language)
    }
  }
}
