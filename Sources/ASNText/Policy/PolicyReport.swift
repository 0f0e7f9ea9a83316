package import Neutrality

/// What a run of the cases of the rules gave, as `rules test` prints it.
package struct PolicyReport: Sendable, Equatable, Encodable {
  /// A file and how many of its cases were met.
  struct File: Sendable, Equatable, Encodable {
    let file: String
    let cases: Int
    let failed: Int
  }

  /// What was expected of a case and did not come.
  struct Failure: Sendable, Equatable, Encodable {
    let file: String
    let line: Int
    let text: String
    /// "level", "pair", "stance", "rules", "not-rules", "reasons" or "not-reasons".
    let field: String
    let expected: String
    let got: String
  }

  /// A file that is not valid; none of its cases was run.
  struct Fault: Sendable, Equatable, Encodable {
    let code: String
    let file: String
    let line: Int
    let column: Int
    let message: String
  }

  /// How many cases there were.
  package internal(set) var cases = 0
  /// How many of them failed, in one way or several.
  package internal(set) var failed = 0
  var files: [File] = []
  var failures: [Failure] = []
  var faults: [Fault] = []

  /// Whether every file is valid and every case came as expected.
  package var isPassed: Bool { failed == 0 && faults.isEmpty }
}

// MARK: For people

extension PolicyReport {
  /// Faults and failures with their places, then the totals.
  ///
  /// - Parameter language: The language wanted.
  /// - Returns: Lines.
  package func page(in language: Language) -> String {
    let say = { (first: String, second: String) in
      LocalizedText(first, second).text(in: language)
    }
    var text = ""
    for fault in faults {
      let place = [fault.file, "\(fault.line)", "\(fault.column)"].joined(separator: ":")
      text += "\(place): \(fault.code) \(fault.message)\n"
    }
    for failure in failures {
      text += "\(failure.file):\(failure.line): \(failure.field): "
      text += say("diharapkan", "expected") + " \(failure.expected), "
      text += say("ternyata", "got") + " \(failure.got)\n"
      let shown = DisplayText.harmless(failure.text.clipped(to: 200))
      text += DisplayText.wrap("\"\(shown)\"", indent: "    ")
    }
    for file in files {
      text += "\(file.file): \(file.cases - file.failed)/\(file.cases)\n"
    }
    text += say(
      "\(cases) kasus: \(cases - failed) sesuai, \(failed) gagal",
      "\(cases) cases: \(cases - failed) passed, \(failed) failed")
    if !faults.isEmpty {
      text += say("; \(faults.count) berkas tidak sah", "; \(faults.count) files not valid")
    }
    return text + "\n"
  }
}
