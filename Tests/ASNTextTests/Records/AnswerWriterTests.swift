import Neutrality
import TestSupport
import Testing

@testable import ASNText

@Suite struct AnswerWriterTests {
  /// The record written straight from the numbers, and the one of the assessment.
  private func records(
    _ text: String, _ worker: AnalysisWorker, _ request: Request
  ) throws -> (straight: [UInt8], assessed: [UInt8]) {
    let bytes = Array(text.utf8)
    let sink = ByteSink()
    try worker.write(bytes.span, request, to: sink)
    var json = JSONText()
    json.assessment(try worker.assess(bytes.span, request))
    return (sink.array(), json.bytes)
  }

  @Test(
    "the record written straight from the numbers is that of the assessment, byte for byte",
    arguments: Language.allCases)
  func samples(_ language: Language) throws {
    for election in ["pilkada-dki-2024", "pilpres-2024"] {
      let analyzer = try Analyzer(
        election: election, resources: try Shared.resources.get(), language: language)
      let worker = analyzer.makeWorker()
      for text in SamplePosts.all {
        for target in [nil, "1"] {
          for day in [nil, "2024-01-20", "2024-10-10"] {
            let request = Request(
              id: "a\"b", target: target, date: day.flatMap { CalendarDay($0) }, action: .share)
            let (straight, assessed) = try records(text, worker, request)
            #expect(straight == assessed, "\(String(decoding: straight, as: UTF8.self))")
          }
        }
      }
    }
  }

  @Test("so it is for texts full of what JSON must escape", arguments: UInt64(0)..<8)
  func trouble(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let worker = try Shared.analyzer().makeWorker()
    for _ in 0..<200 {
      let id = RandomPost.make(using: &random)
      let text = RandomPost.make(using: &random) + " pilih nomor 3 " + id
      let (straight, assessed) = try records(text, worker, Request(id: id))
      #expect(straight == assessed, "\(text.debugDescription)")
    }
  }

  @Test("every sentence is filled as its template says", arguments: ReasonCode.allCases)
  func templates(_ code: ReasonCode) {
    for language in Language.allCases {
      var table = FragmentTable()
      let template = ReasonTemplate(code, in: language, &table)
      var text = ""
      for part in template.parts {
        switch part {
        case .fragment(let range): text += String(decoding: table.bytes[range], as: UTF8.self)
        case .slice: text += "{}"
        case .pair: text += "{n}"
        }
      }
      var json = JSONText()
      json.raw(#"{"code":""# + code.rawValue + #"","message":""#)
      json.content(code.template.text(in: language))
      #expect(text == String(decoding: json.bytes, as: UTF8.self))
    }
  }

  @Test(
    "numbers are written as the slow way writes them",
    arguments: [0, 7, 10, 99, 65_536, 9_999_999, 10_000_000, -1, -12_345, Int.max, Int.min])
  func wholeNumbers(_ value: Int) {
    let sink = ByteSink()
    sink.number(value)
    #expect(String(decoding: sink.array(), as: UTF8.self) == String(value))
  }

  @Test("numbers with a point, too", arguments: UInt64(0)..<4)
  func numbers(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<2_000 {
      let value = Double.random(in: -20...20, using: &random)
      let sink = ByteSink()
      sink.number(value)
      #expect(String(decoding: sink.array(), as: UTF8.self) == value.description)
    }
  }

  @Test("a sink grows as it must")
  func growth() {
    let sink = ByteSink()
    let piece = Array(repeating: UInt8(ascii: "x"), count: 50_000)
    for _ in 0..<5 { sink.append(piece, 0..<piece.count) }
    #expect(sink.count == 250_000)
    #expect(sink.array().allSatisfy { $0 == UInt8(ascii: "x") })
    sink.removeAll()
    #expect(sink.array().isEmpty)
  }
}
