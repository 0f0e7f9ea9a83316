import LexiconStore
package import Neutrality

/// Runs cases of the rules: text, date and action in; level, rules and reasons out.
package struct PolicyRunner {
  private let shelf: AnalyzerShelf
  private let reader: PolicyFileReader
  private var report = PolicyReport()

  /// A runner.
  ///
  /// - Parameters:
  ///   - resources: Model, lexicons and rules that are tested.
  ///   - language: The language of messages.
  package init(_ resources: Resources, language: Language) {
    shelf = AnalyzerShelf(resources, language: language)
    reader = PolicyFileReader(names: PolicyNames(resources.source, resources.rules))
  }

  /// Runs the cases of some files.
  ///
  /// - Parameter paths: The files; without any, those of the lexicons (`rules/tests/*.yaml`).
  /// - Returns: What came; a file that is not valid is told and the others are run.
  /// - Throws: ``InputError`` where a file cannot be read.
  /// - Complexity: Linear in the texts.
  package mutating func run(_ paths: [String]) throws -> PolicyReport {
    let files =
      paths.isEmpty ? shelf.resources.source.policyFiles : try paths.map(LexiconFile.init(reading:))
    return try run(files: files)
  }

  /// Runs the cases of files at hand.
  mutating func run(files: [LexiconFile]) throws -> PolicyReport {
    report = PolicyReport()
    for file in files {
      do {
        try run(file)
      } catch let error as LexiconError {
        add(error)
      }
    }
    return report
  }

  private mutating func run(_ file: LexiconFile) throws {
    let cases = try reader.cases(file)
    var failed = 0
    for item in cases {
      let failures = try failures(of: item)
      report.failures += failures
      if !failures.isEmpty { failed += 1 }
    }
    report.cases += cases.count
    report.failed += failed
    report.files.append(PolicyReport.File(file: file.name, cases: cases.count, failed: failed))
  }

  private mutating func add(_ error: LexiconError) {
    let fault = error.fault
    report.faults.append(
      PolicyReport.Fault(
        code: error.code, file: error.file, line: error.line, column: error.column,
        message: shelf.language == .indonesian ? fault.indonesianMessage : fault.englishMessage))
  }

  private func failures(of item: PolicyCase) throws -> [PolicyReport.Failure] {
    guard let analyzer = try shelf.analyzer(for: item.election) else {
      throw LexiconError(.unknownValue(item.election), at: item.place)
    }
    let answer = try analyzer.assess(item.text, item.request)
    return item.expected.differences(from: answer).map { field, expected, got in
      PolicyReport.Failure(
        file: item.place.file, line: item.place.line, text: item.text, field: field,
        expected: expected, got: got)
    }
  }
}

extension PolicyCase.Expectation {
  /// What was expected and did not come: field, what was expected, what came.
  fileprivate func differences(from answer: Assessment) -> [(String, String, String)] {
    let verdict = answer.verdict
    var found: [(String, String, String)] = []
    if !levels.contains(verdict.level) {
      found.append(
        ("level", levels.map(\.rawValue).joined(separator: " | "), verdict.level.rawValue))
    }
    if let pair, pair.number != verdict.pair {
      found.append(("pair", pair.number ?? "none", verdict.pair ?? "none"))
    }
    for (number, stance) in stances {
      // A pair that the answer leaves out is not mentioned: neutral, contract section 3.
      let came = answer.stances.first { $0.pair == number }?.stance ?? .neutral
      if came != stance {
        found.append(("stance", "\(number) \(stance.rawValue)", "\(number) \(came.rawValue)"))
      }
    }
    found += differences("rules", rules, absentRules, in: verdict.rules.map(\.id))
    found += differences(
      "reasons", reasons.map(\.rawValue), absentReasons.map(\.rawValue),
      in: verdict.reasons.map(\.code.rawValue))
    return found
  }

  private func differences(
    _ field: String, _ wanted: [String], _ unwanted: [String], in names: [String]
  ) -> [(String, String, String)] {
    let came = names.isEmpty ? "–" : names.joined(separator: ", ")
    var found: [(String, String, String)] = []
    for name in wanted where !names.contains(name) { found.append((field, name, came)) }
    for name in unwanted where names.contains(name) {
      found.append(("not-" + field, "-\(name)", came))
    }
    return found
  }
}

extension PolicyCase.ExpectedPair {
  fileprivate var number: String? {
    if case .number(let number) = self { return number }
    return nil
  }
}

extension LexiconFile {
  /// A file anywhere, named by its path.
  ///
  /// - Parameter path: The path; "-" for standard input.
  /// - Throws: ``InputError`` where it cannot be read.
  init(reading path: String) throws(InputError) {
    let bytes = try readAll(path, limit: LexiconFile.byteLimit)
    self.init(path: path, name: path, bytes: bytes)
  }
}
