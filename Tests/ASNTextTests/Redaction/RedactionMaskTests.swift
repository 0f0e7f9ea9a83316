import TestSupport
import Testing

@testable import ASNText

/// What could lead to a person does not reach any output, and places stay right.
struct RedactionMaskTests {
  @Test(arguments: [
    "081234567890", "0812-3456-7890", "0812 3456 7890", "0812.3456.7890", "+62 812 3456 7890",
    "+6281234567890", "62812-3456-7890", "(021) 555 12345", "0062 812 34567890",
    "0 8 1 2 3 4 5 6 7 8 9", "０８１２３４５６７８９０", "0812\u{200B}3456\u{A0}7890", "0812 – 3456 – 7890",
    "3174010101900001", "3174 0101 0190 0001", "3174.0101.0190.0001",
    "198001012005011001", "19800101 200501 1 001",
    "19800101-200501-1-001", "123456789",
    "budi@example.org", "budi.santoso+pilkada@mail.example.go.id", "@budi_s", "@budi.santoso",
    "@Budi99", "＠budi", "@budí", "@ꦧꦸꦢꦶ",
  ])
  func `private shapes are masked whole`(shape: String) {
    for (before, after) in [("", ""), ("wa ", " ya"), ("nomor 3 ", ", siap"), ("(", ").")] {
      let masked = redacted(before + shape + after)
      #expect(masked.hasPrefix(before) && masked.hasSuffix(after), "\(masked)")
      let middle = masked.dropFirst(before.count).dropLast(after.count)
      let left = middle.unicodeScalars.filter { $0 != "•" && $0 != "+" && $0 != "(" }
      #expect(left.isEmpty, "\(before + shape + after) → \(masked)")
      #expect(
        masked.unicodeScalars.count == (before + shape + after).unicodeScalars.count)
    }
  }

  @Test func `a number spelt out digit by digit is masked`() {
    let masked = redacted("nik 3 1 7 4 0 1 0 1 0 1 9 0 0 0 0 1 ya")
    #expect(masked == "nik " + String(repeating: "•", count: 31) + " ya")
  }

  @Test(arguments: [
    "Ayo coblos nomor 3!", "27 November 2024, pukul 07.00", "2024-11-27", "@", "a @ b",
    "12.345.678 suara", "1-2-3", "harga 15.000 per 2 kg", "", "50,07 %", "e = mc2",
  ])
  func `other texts stay as they are`(text: String) {
    #expect(redacted(text) == text)
  }

  private static let parts = [
    "0812-3456-7890", "081234567890", "+62 812 3456 7890", "3174010101900001",
    "19800101 200501 1 001", "budi@example.org", "@budi_s", "@pramonoanung",
  ]
  private static let words = [
    "Ayo coblos nomor 3", " ", "\n", "Pramono hebat", ", ", "jangan pilih nomor 1", "#coblos3 ",
    "wkwk ", "\"", "😀", "kata @budi_s ", "hubungi ",
  ]

  private static func post(_ generator: inout SeededRandom) -> String {
    (0..<Int.random(in: 1...8, using: &generator)).map { _ in
      Int.random(in: 0..<3, using: &generator) == 0
        ? parts[Int.random(in: 0..<parts.count, using: &generator)]
        : words[Int.random(in: 0..<words.count, using: &generator)]
    }.joined(separator: " ")
  }

  @Test func `no output holds a long number, an address or an account name`() throws {
    let worker = try Shared.analyzer().makeWorker()
    let human = HumanWriter(language: .indonesian)
    var generator = SeededRandom(seed: 77)
    for _ in 0..<300 {
      let text = Array(Self.post(&generator).utf8)
      let mask = RedactionMask(text)
      let request = Request(id: "08123456789")
      let answer = try worker.assess(text.span, request)
      let masked = mask.redacted(answer)
      let normal = try worker.normalize(text.span)
      let explanation = mask.redacted(try worker.explain(text.span, request), normal)
      var json = JSONText()
      json.assessment(masked, advice: human.advice(on: masked))
      json.bytes += try JSONEncoding.bytes(explanation)
      json.bytes += try JSONEncoding.bytes(mask.redacted(normal))
      json.raw(human.text(masked, of: mask.text) + human.text(explanation, of: mask.text))
      let output = String(decoding: json.bytes, as: UTF8.self)
        .replacing(/sha256:[0-9a-f]{64}/, with: "")
        .replacing(/[0-9]\.[0-9e-]+/, with: "")
      #expect(output.firstMatch(of: /[0-9]{9}/) == nil, "\(output)")
      for leak in ["budi", "@p", "3456", "0101", "@b"] {
        #expect(!output.contains(leak), "\(leak) in \(output)")
      }
    }
  }

  @Test func `masking keeps every place and every figure`() throws {
    let worker = try Shared.analyzer().makeWorker()
    var generator = SeededRandom(seed: 78)
    for _ in 0..<200 {
      let text = Array(Self.post(&generator).utf8)
      let mask = RedactionMask(text)
      let given = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
      let shown = Array(String(decoding: mask.text, as: UTF8.self).unicodeScalars)
      #expect(given.count == shown.count)
      let answer = try worker.assess(text.span, Request())
      let masked = mask.redacted(answer)
      #expect(masked.verdict.level == answer.verdict.level)
      #expect(masked.verdict.rules == answer.verdict.rules)
      for (first, second) in zip(answer.stances, masked.stances) {
        #expect(first.probability == second.probability)
        #expect(first.evidence.map(\.weight) == second.evidence.map(\.weight))
        for piece in second.evidence {
          #expect(Array(piece.text.unicodeScalars) == Array(shown[piece.start..<piece.end]))
        }
      }
      for (first, second) in zip(answer.verdict.reasons, masked.verdict.reasons) {
        #expect(first.message.unicodeScalars.count == second.message.unicodeScalars.count)
      }
    }
  }

  @Test func `without private parts a normal form is the same`() throws {
    let worker = try Shared.analyzer().makeWorker()
    for text in SamplePosts.all where !text.contains("@") {
      let normal = try worker.normalize(Array(text.utf8).span)
      #expect(RedactionMask(Array(text.utf8)).redacted(normal) == normal)
    }
  }

  @Test func `an error is masked`() {
    let error = RecordError(
      id: "081234567890", code: "E204", message: "no election \"@budi_s\"", line: 3)
    let masked = RedactionMask.redacted(error)
    #expect(masked.id == "••••••••••••" && masked.message == "no election \"•••••••\"")
    #expect(masked.code == "E204" && masked.line == 3)
  }

  @Test func `the work grows with the text, not with its square`() {
    let text =
      String(repeating: "1 ", count: 30_000) + String(repeating: "a.", count: 15_000)
      + String(repeating: "@", count: 30_000)
    #expect(redacted(text).unicodeScalars.count == text.unicodeScalars.count)
  }
}
