import TestSupport
import Testing

@testable import ASNText

struct JSONRecordParserTests {
  private func parse(_ line: String, labels: LabelReading = LabelReading()) throws -> RecordDraft {
    let parser = JSONRecordParser(labels: labels)
    var draft = RecordDraft()
    let bytes = Array(line.utf8)
    try parser.parse(bytes, bytes.indices, into: &draft)
    return draft
  }

  private func fault(_ line: String) -> RecordFault? {
    do {
      _ = try parse(line)
      return nil
    } catch {
      return error as? RecordFault
    }
  }

  @Test(arguments: [
    (#"{"text":""}"#, ""), (#" {"text" : "a" } "#, "a"),
    (#"{"text":"a\nb\t\"\\\/"}"#, "a\nb\t\"\\/"),
    (#"{"text":"\u00e9\u0000"}"#, "é\0"), (#"{"text":"\ud83d\ude00x"}"#, "😀x"),
    (#"{"text":"\uD83D\uDE00"}"#, "😀"), (#"{"te\u0078t":"a"}"#, "a"),
    (#"{"text":"a","text":"b"}"#, "b"), (#"{"text":"é😀"}"#, "é😀"),
    (#"{"x":[1,-0.5e+3,{"text":"no"},true,false,null,[],{}],"text":"a"}"#, "a"),
    (#"{"x":"\ud800","text":"a"}"#, "a"), (#"{"text":"a","author":{"name":"b"}}"#, "a"),
    ("{\"text\":\"\u{7F}\u{2028}\"}", "\u{7F}\u{2028}"),
  ])
  func `the text is read as JSON has it`(line: String, expected: String) throws {
    let draft = try parse(line)
    #expect(draft.text == Array(expected.utf8))
  }

  @Test(arguments: [
    ("", 1), ("{", 2), (#"{"text""#, 8), (#"{"text":"a"#, 11), (#"{"text":"a",}"#, 13),
    (#"{"text":"a"} x"#, 14), (#"{"text":"\x"}"#, 11), (#"{"text":"\u12g4"}"#, 14),
    (#"{'text':"a"}"#, 2), (#"{"x":01}"#, 7), (#"{"x":1.}"#, 8), (#"{"x":+1}"#, 6),
    (#"{"x":nul}"#, 6), (#"{"x":[1,]}"#, 9), ("{\"text\":\"a\tb\"}", 11), (#"{"x":.5}"#, 6),
    (#"{"x":NaN}"#, 6), (#"{"x":1e}"#, 8), (#"{"x":"a}"#, 9), ("[1", 3), (#"{"a":1 "b":2}"#, 8),
  ])
  func `broken JSON is told with its byte`(line: String, byte: Int) {
    #expect(fault(line) == .brokenJSON(byte: byte))
  }

  @Test(arguments: ["[]", "1", #""a""#, "null", "[{\"text\":\"a\"}]"])
  func `JSON that is no object is told`(line: String) {
    #expect(fault(line) == .notAnObject)
  }

  @Test(arguments: [
    (#"{"text":"\ud800"}"#, 10), (#"{"text":"ab\udc00"}"#, 12), (#"{"text":"\ud800\ud800"}"#, 10),
    (#"{"text":"\ud800\n"}"#, 10), (#"{"id":"\ud83d"}"#, 8),
  ])
  func `half of a surrogate pair is told with its byte`(line: String, byte: Int) {
    #expect(fault(line) == .loneSurrogate(byte: byte))
  }

  @Test(arguments: [
    (#"{"text":1}"#, "text"), (#"{"text":["a"]}"#, "text"), (#"{"id":{}}"#, "id"),
    (#"{"election":1}"#, "election"), (#"{"date":20240101}"#, "date"),
    (#"{"target":true}"#, "target"),
  ])
  func `a field of the wrong type is named`(line: String, field: String) {
    #expect(fault(line) == .wrongType(field: field))
  }

  @Test func `numbers of things may be JSON numbers, and null is like no field`() throws {
    let draft = try parse(#"{"id":7,"target":3,"text":"a","election":null,"label":1}"#)
    #expect(draft.id == "7")
    #expect(draft.target == "3")
    #expect(draft.election == nil)
    #expect(draft.label == "1")
  }

  @Test func `labels are left alone where they are not asked for`() throws {
    #expect(try parse(#"{"text":"a","label":["odd"]}"#, labels: .none).label == nil)
  }

  @Test func `names of labels are translated`() throws {
    let labels = LabelReading(names: ["1": "support"])
    #expect(try parse(#"{"label":"1"}"#, labels: labels).label == "support")
    #expect(try parse(#"{"label":1}"#, labels: labels).label == "support")
    #expect(try parse(#"{"label":"oppose"}"#, labels: labels).label == "oppose")
  }

  @Test func `nesting has a limit`() {
    let depth = JSONScanner.depthLimit
    let nested = { (count: Int) in
      "{\"x\":" + String(repeating: "[", count: count) + String(repeating: "]", count: count) + "}"
    }
    #expect(fault(nested(depth)) == nil)
    #expect(fault(nested(depth + 1)) == .brokenJSON(byte: 6 + depth))
  }

  @Test func `a damaged line never traps`() {
    var generator = SeededRandom(seed: 7)
    let line = Array(
      #"{"id":"7","text":"a\u00e9\ud83d\ude00\n","x":[1.5e3,true,null,{"y":"z"}]}"#.utf8)
    let alphabet = Array("{}[]\",:\\u0dtfn-+.eE \u{0}é".utf8)
    for _ in 0..<5_000 {
      var damaged = line
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<damaged.count, using: &generator)
        damaged[place] = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      damaged.removeLast(Int.random(in: 0...2, using: &generator))
      let parser = JSONRecordParser(labels: .none)
      var draft = RecordDraft()
      try? parser.parse(damaged, damaged.indices, into: &draft)
    }
  }
}
