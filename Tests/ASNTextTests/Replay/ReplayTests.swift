import LexiconStore
import Testing

@testable import ASNText

/// Old answers made again.
struct ReplayTests {
  private let text = Array("Ayo coblos nomor 3, hubungi 0812-3456-7890".utf8)
  private let request: Request = {
    var request = Request(id: "7", action: .comment)
    request.date = CalendarDay(year: 2024, month: 10, day: 5)
    return request
  }()

  /// An answer as it is written.
  private func record(
    _ language: Language = .indonesian, target: String? = nil, masked: Bool = false
  ) throws -> String {
    let analyzer = try Analyzer(
      election: "pilkada-dki-2024", resources: try Shared.resources.get(), language: language)
    var request = request
    request.target = target
    let answer = try analyzer.assess(String(decoding: text, as: UTF8.self), request)
    var json = JSONText()
    json.assessment(masked ? RedactionMask(text).redacted(answer) : answer)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func replay(
    _ record: String, _ request: Request? = nil, redacting: Bool = false
  ) throws -> ReplayReport {
    var asked = request ?? self.request
    asked.id = "1"
    return try Replay(Array(record.utf8), try Shared.resources.get(), language: .indonesian)
      .run(text, election: nil, asked, redacting: redacting)
  }

  @Test func `an answer comes out again in any language, masked or not, with its target`() throws {
    for language in Language.allCases {
      for target in [nil, "1"] {
        for masked in [false, true] {
          let report = try replay(try record(language, target: target, masked: masked))
          #expect(report.same && report.changed.isEmpty, "\(report.differences)")
        }
      }
    }
    #expect(try replay("{\"assessment\": \(try record())}").same)
    #expect(try replay(try record(masked: true), redacting: true).same)
  }

  @Test(arguments: ["version", "model", "lexicons", "rules"])
  func `the part that changed is named, though the answer is the same`(part: String) throws {
    let resources = try Shared.resources.get()
    let old = [
      "version": resources.hashes.version, "model": resources.hashes.model,
      "lexicons": resources.hashes.lexicons, "rules": resources.hashes.rules,
    ]
    let value = try #require(old[part])
    let report = try replay(
      try record().replacing("\"\(part)\":\"\(value)\"", with: "\"\(part)\":\"old\""))
    #expect(report.same)
    #expect(report.changed == [part])
  }

  @Test func `what differs is told by its name`() throws {
    let old = try record().replacing(
      "\"level\":\"indikasi-dukungan\"", with: "\"level\":\"perlu-telaah\""
    ).replacing("{\"id\":\"skb-2022/D2\"", with: "{\"id\":\"skb-2022/X\"")
    let report = try replay(old)
    #expect(!report.same && report.changed.isEmpty)
    #expect(
      report.differences.map(\.field) == [
        "verdict.level", "verdict.rules[skb-2022/X]", "verdict.rules[skb-2022/D2]",
      ])
    #expect(report.differences[0].record == "\"perlu-telaah\"")
    #expect(report.differences[0].now == "\"indikasi-dukungan\"")
    #expect(report.differences[1].now == nil && report.differences[2].record == nil)
    #expect(report.page(in: .indonesian).hasPrefix("BERBEDA"))
  }

  @Test func `another date is another answer`() throws {
    let report = try replay(try record(), Request(action: .comment))
    #expect(!report.same && report.changed.isEmpty)
    #expect(report.differences.contains { $0.field == "verdict.missing[date]" })
  }

  @Test(arguments: [
    ("", "E207"), ("{", "E207"), ("{}", "E215"), ("[]", "E215"), ("{} x", "E207"),
    (#"{"schema":2,"id":"1","election":"e","stances":[],"verdict":{},"provenance":{}}"#, "E215"),
    (#"{"schema":1,"id":"9","error":{"code":"E201","message":"m","line":9}}"#, "E215"),
    (#"{"schema":1,"id":"1","election":"e","stances":{},"verdict":{},"provenance":{}}"#, "E215"),
    (#"{"schema":1,"id":"1","election":"e","stances":[],"verdict":{},"provenance":{}}"#, "E215"),
    (String(repeating: "[", count: 10_000), "E207"),
  ])
  func `what is no answer is refused`(record: String, code: String) throws {
    let error = #expect(throws: RecordFault.self) { try replay(record) }
    #expect(error?.code == code)
  }

  @Test func `an election that is not there is told`() throws {
    let old = try record().replacing("pilkada-dki-2024", with: "pilkada-mars-2024")
    let error = #expect(throws: RecordFault.self) { try replay(old) }
    #expect(error?.code == "E204")
  }
}
