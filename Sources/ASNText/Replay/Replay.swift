package import Neutrality

/// Makes an old answer again and compares.
package struct Replay {
  private let record: AnswerRecord
  private let shelves: [AnalyzerShelf]

  /// Reads an old answer.
  ///
  /// - Parameters:
  ///   - bytes: One output record as JSON.
  ///   - resources: Model, lexicons and rules of now.
  ///   - language: The language that is tried first; an answer does not say in which it is.
  /// - Throws: ``RecordFault`` where it is no answer.
  package init(
    _ bytes: [UInt8], _ resources: Resources, language: Language
  ) throws(RecordFault) {
    record = try AnswerRecord(bytes)
    shelves = ([language] + Language.allCases.filter { $0 != language }).map {
      AnalyzerShelf(resources, language: $0)
    }
  }

  /// Assesses the text again.
  ///
  /// - Parameters:
  ///   - text: The post as it was given then.
  ///   - election: Its election; nil for that of the record.
  ///   - request: What was said about it then; without a target that which the record shows.
  ///   - redacting: Whether the answer is masked before it is compared; an old answer that was
  ///     masked is recognised without it.
  /// - Returns: What differs.
  /// - Throws: ``RecordFault`` where the text cannot be assessed; `LexiconError` for a pack.
  package func run(
    _ text: [UInt8], election: String?, _ request: Request, redacting: Bool
  ) throws -> ReplayReport {
    var request = request
    request.id = record.id
    request.target = request.target ?? record.target
    var changed: [String] = []
    var best: [ReplayReport.Difference]?
    for shelf in shelves {
      let answer = try assess(text, election ?? record.election, request, shelf)
      changed = changes(answer.provenance)
      for masks in redacting ? [true] : [false, true] {
        let found = differences(masks ? RedactionMask(text).redacted(answer) : answer)
        if found.count < best?.count ?? .max { best = found }
      }
    }
    return ReplayReport(changed: changed, differences: best ?? [])
  }

  private func assess(
    _ text: [UInt8], _ election: String, _ request: Request, _ shelf: AnalyzerShelf
  ) throws -> Assessment {
    guard let analyzer = try shelf.analyzer(for: election) else {
      throw RecordFault.unknownElection(election)
    }
    do throws(AssessmentError) {
      return try analyzer.makeWorker().assess(text.span, request)
    } catch {
      throw RecordFault.notAssessed(error)
    }
  }

  private func differences(_ answer: Assessment) -> [ReplayReport.Difference] {
    var json = JSONText()
    json.assessment(answer)
    do throws(RecordFault) {
      return record.value.differences(from: try JSONValue(json.bytes))
    } catch {
      preconditionFailure("an answer is JSON: \(error)")
    }
  }

  private func changes(_ now: Provenance) -> [String] {
    let values = [
      "version": now.version, "model": now.model, "lexicons": now.lexicons, "rules": now.rules,
    ]
    return AnswerRecord.parts.filter { values[$0] != record.provenance[$0] }
  }
}
