public import Neutrality

/// Why an output could not be written.
public enum OutputError: Error, Sendable, Equatable {
  /// Nobody reads any more; an end, not a failure.
  case closedPipe
  /// The system would not write.
  case cannotWrite(path: String, errorNumber: Int32)

  /// A sentence about it.
  ///
  /// - Parameter language: The language wanted.
  /// - Returns: The sentence; the system's own words in it are as the system gives them.
  public func message(in language: Language) -> String {
    switch self {
    case .closedPipe: LocalizedText("pipa ditutup", "closed pipe").text(in: language)
    case .cannotWrite(let path, let number):
      LocalizedText(
        "\(path): tidak dapat ditulis: \(systemMessage(number))",
        "\(path): cannot be written: \(systemMessage(number))"
      ).text(in: language)
    }
  }
}
