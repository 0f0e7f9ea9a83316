import TestSupport
import Testing

@testable import LexiconStore

struct TextCheckTests {
  private static let faulty: [([UInt8], String, Int)] = [
    ([0xEF, 0xBB, 0xBF, 0x61], "L107", 0), ([0x61, 0x0D, 0x0A], "L102", 1), ([0x00], "L102", 0),
    ([0x7F], "L102", 0), ([0x61, 0xC2, 0x85], "L102", 1), ([0x80], "L101", 0),
    ([0xC1, 0x81], "L101", 0), ([0xC3], "L101", 0), ([0xC3, 0x61], "L101", 0),
    ([0xE0, 0x80, 0x80], "L101", 0), ([0xED, 0xA0, 0x80], "L101", 0), ([0xE2, 0x82], "L101", 0),
    ([0x61, 0xF0, 0x9F, 0x98], "L101", 1), ([0xF0, 0x80, 0x80, 0x80], "L101", 0),
    ([0xF4, 0x90, 0x80, 0x80], "L101", 0), ([0xF5, 0x80, 0x80, 0x80], "L101", 0),
    ([0xE2, 0x82, 0xC2], "L101", 0),
  ]

  @Test(arguments: faulty)
  func theFirstFaultIsFound(bytes: [UInt8], code: String, offset: Int) {
    let found = TextCheck.firstFault(in: bytes.span)
    #expect(found?.fault.code == code)
    #expect(found?.offset == offset)
  }

  @Test(arguments: ["", "a\tb\n", "é☝️😀\u{10FFFF}\u{D7FF}\u{E000}", "\u{A0}\u{800}\u{10000}"])
  func goodTextPasses(text: String) {
    let bytes = Array(text.utf8)
    #expect(TextCheck.firstFault(in: bytes.span) == nil)
  }

  @Test func validityIsThatOfTheStandardLibrary() {
    var generator = SeededRandom(seed: 5)
    let pieces: [UInt8] = [0x41, 0x80, 0x9F, 0xBF, 0xC3, 0xE0, 0xE2, 0xED, 0xF0, 0xF1, 0xF4]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0..<6, using: &generator)
      let bytes = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((TextCheck.firstFault(in: bytes.span) == nil) == isValid, "\(bytes)")
    }
  }

  @Test func theNextControlIsTheFirstByteBelowASpace() {
    var generator = SeededRandom(seed: 6)
    let pieces: [UInt8] = [0x00, 0x09, 0x0A, 0x1F, 0x20, 0x21, 0x7F, 0x80, 0x89, 0xA0, 0xFF]
    for _ in 0..<5_000 {
      var bytes = [UInt8](repeating: 0x61, count: Int.random(in: 0..<40, using: &generator))
      for index in bytes.indices where generator.next() % 8 == 0 {
        bytes[index] = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      let start = Int.random(in: 0...bytes.count, using: &generator)
      let expected = bytes[start...].firstIndex { $0 < 0x20 } ?? bytes.count
      #expect(TextCheck.nextControl(in: bytes.span, from: start) == expected, "\(bytes)")
    }
  }

  @Test func faultsAreFoundAtEveryPlaceOfEightBytes() {
    for place in 0..<24 {
      for (byte, code) in [(0x1F, "L102"), (0x7F, "L102"), (0x08, "L102"), (0xFF, "L101")] {
        var bytes = [UInt8]("a\tbc~ d\n".utf8) + [UInt8](repeating: 0x61, count: 16)
        bytes[place] = UInt8(byte)
        let found = TextCheck.firstFault(in: bytes.span)
        #expect(found?.fault.code == code && found?.offset == place)
      }
    }
  }

  @Test func aPositionCountsLinesAndScalars() {
    let bytes = Array("é\nb☝c".utf8)
    #expect(TextCheck.position(of: 0, in: bytes.span) == (1, 1))
    #expect(TextCheck.position(of: 2, in: bytes.span) == (1, 2))
    #expect(TextCheck.position(of: 3, in: bytes.span) == (2, 1))
    #expect(TextCheck.position(of: 7, in: bytes.span) == (2, 3))
  }
}
