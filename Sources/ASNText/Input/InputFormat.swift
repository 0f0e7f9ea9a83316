/// How records are written in an input.
public enum InputFormat: String, Sendable, CaseIterable {
  /// One post a line.
  case lines
  /// One JSON object a line.
  case jsonl
  /// RFC 4180 with a header.
  case csv

  /// The format that a file's name tells; ``lines`` where it tells none.
  ///
  /// - Parameter path: The file's path.
  public init(path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".csv") {
      self = .csv
    } else if [".jsonl", ".ndjson", ".json"].contains(where: name.hasSuffix) {
      self = .jsonl
    } else {
      self = .lines
    }
  }
}

/// Which columns of a CSV file are read.
///
/// Others are never opened.
public struct CSVColumns: Sendable, Equatable {
  /// The column of the text.
  public var text: String
  /// The column of the label.
  public var label: String
  /// The column of the target.
  public var target: String

  /// Which columns of a CSV file are read.
  ///
  /// - Parameters:
  ///   - text: The column of the text.
  ///   - label: The column of the label.
  ///   - target: The column of the target.
  public init(text: String = "text", label: String = "label", target: String = "target") {
    self.text = text
    self.label = label
    self.target = target
  }

  /// The field that a column holds, or nil for a column that is not opened.
  func field(of column: String) -> RecordField? {
    switch column {
    case text: .text
    case label: .label
    case target: .target
    case "id", "election", "date", "action": RecordField(rawValue: column)
    default: nil
    }
  }
}
