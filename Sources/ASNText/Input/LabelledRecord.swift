/// One row of a corpus: a text, what it is about and what a person said of it.
///
/// It has no field for who wrote the text.
public struct LabelledRecord: Sendable, Equatable {
  /// The row's id, or its number in the file from 1.
  public var id: String
  /// The post as UTF-8, valid and at most 64 KiB.
  public var text: [UInt8]
  /// The election by which it is to be read.
  public var election: String
  /// Ballot number of the pair that the label is about; nil where the row does not say.
  public var target: String?
  /// What a person said.
  public var label: Label
  /// The file as it was named.
  public var file: String
  /// The line on which the row begins, from 1.
  public var line: Int

  /// A row of a corpus.
  ///
  /// - Parameters:
  ///   - id: The row's id.
  ///   - text: The post as valid UTF-8, at most 64 KiB.
  ///   - election: The election by which it is to be read.
  ///   - target: Ballot number of the pair that the label is about.
  ///   - label: What a person said.
  ///   - file: The file as it was named.
  ///   - line: The line on which the row begins.
  public init(
    id: String, text: [UInt8], election: String, target: String?, label: Label, file: String,
    line: Int
  ) {
    self.id = id
    self.text = text
    self.election = election
    self.target = target
    self.label = label
    self.file = file
    self.line = line
  }
}
