import Foundation
import TestSupport
import Testing

@testable import ASNText

/// Foundation's parser is the reference where it is as strict as RFC 8259.
struct JSONAgreementTests {
  @Test func `what Foundation writes is read alike`() throws {
    var generator = SeededRandom(seed: 11)
    for _ in 0..<2_000 {
      let text = RandomPost.make(using: &generator)
      let object = ["text": text, "id": RandomPost.make(using: &generator), "x": text]
      let bytes = Array(try JSONSerialization.data(withJSONObject: object))
      let parser = JSONRecordParser(labels: .none)
      var draft = RecordDraft()
      try parser.parse(bytes, bytes.indices, into: &draft)
      #expect(draft.text == Array(text.utf8))
      #expect(draft.id.map { Array($0.utf8) } == object["id"].map { Array($0.utf8) })
    }
  }
}
