import TestSupport
import Testing

@testable import ASNText

@Suite struct PlainRunTests {
  @Test("the end of plain text is found as byte by byte, wherever it lies", arguments: 0..<8)
  func agreement(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let odd: [UInt8] = [
      0x00, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7F, 0x80, 0xA2, 0xFF,
    ]
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...40, using: &random)
      let bytes: [UInt8] = (0..<count).map { _ in
        Int.random(in: 0..<6, using: &random) == 0
          ? odd[Int.random(in: 0..<odd.count, using: &random)]
          : UInt8.random(in: 0x61...0x7A, using: &random)
      }
      let start = Int.random(in: 0...count, using: &random)
      let end = Int.random(in: start...count, using: &random)
      let expected =
        bytes[start..<end].firstIndex { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C } ?? end
      #expect(bytes.endOfPlain(in: start..<end) == expected)
    }
  }
}
