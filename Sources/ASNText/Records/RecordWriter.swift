package import Neutrality

/// Writes answers, one after another, in one format.
package struct RecordWriter: Sendable {
  /// The format.
  package let format: OutputFormat
  private let human: HumanWriter

  /// A writer.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - human: Writes for people.
  package init(format: OutputFormat, human: HumanWriter) {
    self.format = format
    self.human = human
  }

  /// Writes an answer, its line feed with it; between two of them stands ``separator``.
  ///
  /// - Parameters:
  ///   - assessment: The answer.
  ///   - text: The post.
  ///   - output: Receives it.
  package func write(_ assessment: Assessment, of text: [UInt8], to output: inout JSONText) {
    switch format {
    case .human: output.bytes.append(contentsOf: human.text(assessment, of: text).utf8)
    case .json: output.assessment(assessment)
    case .jsonl:
      output.assessment(assessment)
      output.raw("\n")
    case .tsv: output.row(assessment)
    }
  }

  /// Writes why there is no answer.
  ///
  /// - Parameters:
  ///   - error: Why.
  ///   - output: Receives it.
  package func write(_ error: RecordError, to output: inout JSONText) {
    switch format {
    case .human: output.bytes.append(contentsOf: human.text(error).utf8)
    case .json: output.error(error)
    case .jsonl:
      output.error(error)
      output.raw("\n")
    case .tsv:
      output.cell(error.id)
      output.raw("\t")
      output.cell(error.code)
      output.raw("\t\t\t\t\t\n")
    }
  }
}

extension JSONText {
  /// Writes a line of the TSV format.
  ///
  /// The stance is that toward the verdict's pair, else toward the first pair mentioned, else
  /// toward the target; the last five columns are empty where there is none.
  fileprivate mutating func row(_ assessment: Assessment) {
    let stance =
      assessment.stances.first { $0.pair == assessment.verdict.pair }
      ?? assessment.stances.first { $0.mentioned } ?? assessment.stances.first
    cell(assessment.id)
    raw("\t")
    cell(assessment.verdict.level.rawValue)
    raw("\t")
    if let stance {
      cell(stance.pair)
      raw("\t")
      cell(stance.stance.rawValue)
      for value in [
        stance.probability.support, stance.probability.oppose, stance.probability.neutral,
      ] {
        raw("\t")
        number(value)
      }
    } else {
      raw("\t\t\t\t")
    }
    raw("\n")
  }

  /// Writes a cell; tabs, line ends and backslashes in it are escaped with a backslash.
  fileprivate mutating func cell(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x09: raw("\\t")
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x5C: raw("\\\\")
      default: bytes.append(byte)
      }
    }
  }
}
