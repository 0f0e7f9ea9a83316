/// A fault in a lexicon, an election pack or a rule file, with its place.
public struct LexiconError: Error, Sendable, Equatable {
  /// What is wrong.
  public let fault: LexiconFault
  /// Where.
  public let place: LexiconPlace

  /// A fault at a place.
  ///
  /// - Parameters:
  ///   - fault: What is wrong.
  ///   - place: Where.
  public init(_ fault: LexiconFault, at place: LexiconPlace) {
    self.fault = fault
    self.place = place
  }

  /// The stable code, such as `L105`.
  public var code: String { fault.code }
  /// The file as the user knows it.
  public var file: String { place.file }
  /// The line, from 1; 0 when the whole file is meant.
  public var line: Int { place.line }
  /// The column, from 1, in Unicode scalars; 0 when the whole line or file is meant.
  public var column: Int { place.column }
}

extension LexiconError: CustomStringConvertible {
  /// `FILE:LINE:COLUMN: CODE message` in English.
  public var description: String { describe(fault.englishMessage) }

  /// `FILE:LINE:COLUMN: CODE message` in Indonesian.
  public var indonesianDescription: String { describe(fault.indonesianMessage) }

  /// Leaves a line or column out that is not known, as compilers do.
  private func describe(_ message: String) -> String {
    var location = file
    if line > 0 { location += ":\(line)" }
    if line > 0 && column > 0 { location += ":\(column)" }
    return "\(location): \(code) \(message)"
  }
}
