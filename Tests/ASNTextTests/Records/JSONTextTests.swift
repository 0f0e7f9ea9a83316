import Foundation
import TestSupport
import Testing

@testable import ASNText

struct JSONTextTests {
  @Test func `any text is one line of JSON that reads back as the same text`() throws {
    var generator = SeededRandom(seed: 5)
    for _ in 0..<5_000 {
      let text = RandomPost.make(using: &generator)
      var json = JSONText()
      json.string(text)
      let read = try JSONDecoder().decode(String.self, from: Data(json.bytes))
      #expect(Array(read.utf8) == Array(text.utf8))
      let line = String(decoding: json.bytes, as: UTF8.self)
      #expect(!line.contains { $0.isNewline })
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    }
  }

  @Test(
    arguments: [
      (0.0, "0"), (1, "1"), (-2, "-2"), (0.1, "0.1"), (1.0 / 3, "0.3333333333333333"),
      (1e-7, "1e-07"), (1.83, "1.83"), (-0.0, "0"), (1e20, "1e+20"),
    ] as [(Double, String)])
  func `a number is written as short as reads back exactly`(value: Double, text: String) throws {
    var json = JSONText()
    json.number(value)
    #expect(String(decoding: json.bytes, as: UTF8.self) == text)
    #expect(try JSONDecoder().decode(Double.self, from: Data(json.bytes)) == value)
  }
}

struct JSONEncodingTests {
  private struct Inner: Codable, Equatable {
    var x: Double
    var none: Int?
  }

  private struct Outer: Codable, Equatable {
    enum CodingKeys: String, CodingKey {
      case zed, alpha, list, map, nested, kind
    }
    var zed = "z\n"
    var alpha = true
    var list = [1, 2, 3]
    var map = ["b": [Inner(x: 0.5, none: 1)], "a": []]
    var nested = Inner(x: -1, none: nil)
    var kind = Stance.oppose
  }

  @Test func `keys stand as the value writes them, those of dictionaries are sorted`() throws {
    let text = String(decoding: try JSONEncoding.bytes(Outer()), as: UTF8.self)
    #expect(
      text
        == #"{"zed":"z\n","alpha":true,"list":[1,2,3],"map":{"a":[],"b":[{"x":0.5,"none":1}]},"#
        + #""nested":{"x":-1},"kind":"oppose"}"#)
    #expect(try JSONDecoder().decode(Outer.self, from: Data(text.utf8)) == Outer())
  }
}
