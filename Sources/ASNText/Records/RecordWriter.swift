package import Neutrality

/// Writes answers, one after another, in one format.
package struct RecordWriter: Sendable {
  /// The format.
  package let format: OutputFormat
  private let human: HumanWriter
  private let question: Question

  /// Whether why there is no answer is written in its place.
  var showsErrors: Bool { question != .normalForm || format != .human }

  /// A writer.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - human: Writes for people.
  ///   - question: What is wanted of each record.
  package init(format: OutputFormat, human: HumanWriter, question: Question = .assessment) {
    self.format = format
    self.human = human
    self.question = question
  }

  /// Writes an answer, its line feed with it; between two of them stands ``separator``.
  ///
  /// - Parameters:
  ///   - assessment: The answer.
  ///   - text: The post.
  ///   - output: Receives it.
  package func write(_ assessment: Assessment, of text: [UInt8], to output: inout JSONText) {
    switch format {
    case .human: output.raw(human.text(assessment, of: text))
    case .tsv: output.row(assessment)
    case .json, .jsonl:
      let advice = question == .advice ? human.advice(on: assessment) : nil
      output.assessment(assessment, advice: advice)
      endLine(&output)
    }
  }

  /// Writes an explanation.
  ///
  /// - Parameters:
  ///   - explanation: The explanation.
  ///   - text: The post.
  ///   - output: Receives it.
  /// - Throws: Nothing but for a value that cannot be encoded, which would be our fault.
  func write(_ explanation: Explanation, of text: [UInt8], to output: inout JSONText) throws {
    if format == .human { return output.raw(human.text(explanation, of: text)) }
    output.bytes += try JSONEncoding.bytes(explanation)
    endLine(&output)
  }

  /// Writes a normal form.
  ///
  /// - Parameters:
  ///   - normal: The normal form.
  ///   - id: The record's id.
  ///   - output: Receives it.
  /// - Throws: Nothing but for a value that cannot be encoded, which would be our fault.
  func write(_ normal: NormalizedText, id: String, to output: inout JSONText) throws {
    if format == .human { return output.raw(normal.normal + "\n") }
    output.raw(#"{"schema":"#)
    output.number(Assessment.schema)
    output.raw(#","id":"#)
    output.string(id)
    output.raw(#","normal":"#)
    output.string(normal.normal)
    output.raw(#","words":"#)
    output.bytes += try JSONEncoding.bytes(normal.words)
    output.raw("}")
    endLine(&output)
  }

  /// Whether answers are objects of JSON.
  var writesJSON: Bool { format == .json || format == .jsonl }

  private func endLine(_ output: inout JSONText) {
    if format == .jsonl { output.raw("\n") }
  }

  /// Writes why there is no answer.
  ///
  /// - Parameters:
  ///   - error: Why.
  ///   - output: Receives it.
  package func write(_ error: RecordError, to output: inout JSONText) {
    switch format {
    case .human: output.raw(showsErrors ? human.text(error) : "\n")
    case .json, .jsonl:
      output.error(error)
      endLine(&output)
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
