import Foundation
import TestSupport
import Testing

@testable import ASNText

struct RecordWriterTests {
  private func lines(_ format: OutputFormat, _ write: (RecordWriter, inout JSONText) -> Void)
    -> String
  {
    var output = JSONText()
    write(RecordWriter(format: format, human: HumanWriter(language: .english)), &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  @Test func `a record decodes to the assessment it was made from`() throws {
    var generator = SeededRandom(seed: 23)
    for _ in 0..<500 {
      let assessment = RandomAssessment.make(using: &generator)
      let text = lines(.jsonl) { $0.write(assessment, of: [], to: &$1) }
      #expect(text.hasSuffix("}\n"))
      #expect(text.dropLast().allSatisfy { !$0.isNewline })
      let read = try JSONDecoder().decode(Assessment.self, from: Data(text.utf8))
      #expect(read == assessment)
    }
  }

  @Test func `null is written where the contract has it`() {
    let assessment = Assessment(
      id: "7", election: "e",
      stances: [
        PairStance(
          pair: "3", name: "A–B", mentioned: true, stance: .support,
          probability: StanceProbability(support: 0.75, oppose: 0.125, neutral: 0.125),
          evidence: [
            Evidence(start: 5, end: 11, text: "coblos", kind: "vote-call", toward: nil, weight: 0)
          ])
      ],
      verdict: Verdict(
        level: .needsReview, pair: nil,
        reasons: [
          Reason(code: .voteCall, message: "m", place: 5..<11),
          Reason(code: .newsStyle, message: "n"),
        ],
        rules: [RuleCitation(id: "r", condition: "c", sanctionClass: "s", isVerified: false)],
        missing: ["date"]),
      provenance: Provenance(version: "1", model: "m", lexicons: "l", rules: "r"))
    #expect(
      lines(.json) { $0.write(assessment, of: [], to: &$1) }
        == #"{"schema":1,"id":"7","election":"e","stances":[{"pair":"3","name":"A–B","#
        + #""mentioned":true,"stance":"support","probability":{"support":0.75,"oppose":0.125,"#
        + #""neutral":0.125},"evidence":[{"start":5,"end":11,"text":"coblos","kind":"vote-call","#
        + #""toward":null,"weight":0}]}],"verdict":{"level":"perlu-telaah","pair":null,"#
        + #""reasons":[{"code":"R101","message":"m","start":5,"end":11},{"code":"R305","message":"n"}],"rules":[{"id":"r","if":"c","class":"s","#
        + #""verified":false}],"missing":["date"]},"provenance":{"version":"1","model":"m","#
        + #""lexicons":"l","rules":"r"}}"#)
  }

  @Test func `an error is a record of its own`() {
    let error = RecordError(id: "9", code: "E201", message: "no \"text\"", line: 9)
    #expect(
      lines(.jsonl) { $0.write(error, to: &$1) }
        == #"{"schema":1,"id":"9","error":{"code":"E201","message":"no \"text\"","line":9}}"#
        + "\n")
    #expect(lines(.tsv) { $0.write(error, to: &$1) } == "9\tE201\t\t\t\t\t\n")
  }

  @Test func `a row has seven cells whatever the id holds`() throws {
    var generator = SeededRandom(seed: 29)
    for _ in 0..<500 {
      let assessment = RandomAssessment.make(using: &generator)
      let row = lines(.tsv) { $0.write(assessment, of: [], to: &$1) }
      let bytes = Array(row.utf8)
      #expect(bytes.count { $0 == 0x09 } == 6)
      #expect(bytes.count { $0 == 0x0A } == 1 && bytes.last == 0x0A)
    }
  }
}

/// Assessments with any values that the types allow.
enum RandomAssessment {
  static func make(using generator: inout SeededRandom) -> Assessment {
    let verdict = Verdict(
      level: pick(Level.allCases, &generator),
      pair: Bool.random(using: &generator) ? "1" : nil,
      reasons: [
        Reason(
          code: pick(ReasonCode.allCases, &generator), message: RandomPost.make(using: &generator),
          place: pick([nil, 0..<4, 12..<40], &generator))
      ],
      rules: [
        RuleCitation(
          id: "r", condition: RandomPost.make(using: &generator), sanctionClass: "s",
          isVerified: Bool.random(using: &generator))
      ], missing: ["date", "text"])
    return Assessment(
      id: RandomPost.make(using: &generator), election: "pilpres-2024",
      stances: (0..<Int.random(in: 0...3, using: &generator)).map { _ in stance(&generator) },
      verdict: verdict,
      provenance: Provenance(version: "1", model: "sha256:0", lexicons: "", rules: ""))
  }

  private static func stance(_ generator: inout SeededRandom) -> PairStance {
    let support = Double.random(in: 0...1, using: &generator)
    let oppose = Double.random(in: 0...(1 - support), using: &generator)
    return PairStance(
      pair: String(Int.random(in: 1...3, using: &generator)),
      name: RandomPost.make(using: &generator), mentioned: Bool.random(using: &generator),
      stance: pick(Stance.allCases, &generator),
      probability: StanceProbability(
        support: support, oppose: oppose, neutral: 1 - support - oppose),
      evidence: (0..<Int.random(in: 0...2, using: &generator)).map { index in
        Evidence(
          start: index, end: index + 3, text: RandomPost.make(using: &generator), kind: "word",
          toward: pick([nil, .support, .oppose], &generator),
          weight: Double.random(in: -9...9, using: &generator))
      })
  }

  private static func pick<Value>(_ values: [Value], _ generator: inout SeededRandom) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }
}
