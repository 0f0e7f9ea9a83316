import Testing
import UnicodeText

/// The binding alone: a broken ICU is told from our own mistakes.
@Suite struct ICUTests {
  @Test func theWordBreakerGivesBoundariesInBytes() throws {
    let breaker = try WordBreaker()
    let text = Array("caf\u{E9} 3.14".utf8)
    try breaker.setText(text.span)
    #expect(breaker.next() == 5)
    #expect(breaker.isWord && !breaker.isNumber)
    #expect(breaker.next() == 6)
    #expect(!breaker.isWord)
    #expect(breaker.next() == 10)
    #expect(breaker.isNumber)
    #expect(breaker.next() == nil)
  }

  @Test func theWordBreakerCountsFromTheBeginningAfterARestart() throws {
    let breaker = try WordBreaker()
    let text = Array("ab.cd".utf8)
    try breaker.setText(text.span)
    #expect(breaker.next() == 5)
    try breaker.restart(at: 2)
    #expect(breaker.next() == 3)
    #expect(breaker.next() == 5)
    #expect(breaker.next() == nil)
  }

  @Test func anEmptyTextHasNoBoundary() throws {
    let breaker = try WordBreaker()
    let text: [UInt8] = []
    try breaker.setText(text.span)
    #expect(breaker.next() == nil)
  }

  @Test(
    arguments: [
      (Folder.Form.nfc, [0x65, 0x301], [0xE9]),
      (.nfd, [0xE9], [0x65, 0x301]),
      (.compatibilityCaseFold, [0x1D402, 0xDF, 0x200B], [0x63, 0x73, 0x73]),
      (.compatibilityCaseFold, [], []),
    ] as [(Folder.Form, [UInt32], [UInt32])])
  func foldersGiveTheirForm(_ form: Folder.Form, _ text: [UInt32], _ expected: [UInt32]) throws {
    let folder = try Folder(form)
    var output: [UInt32] = [1]
    try folder.fold(text, into: &output)
    #expect(output == expected)
  }

  @Test func aLongResultIsGivenWhole() throws {
    let folder = try Folder(.compatibilityCaseFold)
    var output: [UInt32] = []
    try folder.fold(Array(repeating: 0xFDFA, count: 1_000), into: &output)
    #expect(output.count == 18_000)
  }

  @Test func propertiesAreThoseOfUnicode() {
    #expect(Scalars.isIgnorable(0x200B) && !Scalars.isIgnorable(0x61))
    #expect(Scalars.isPictographic(0x1F44D) && !Scalars.isPictographic(0x1F3FB))
    #expect(Scalars.isLooseMark(0x301) && !Scalars.isLooseMark(0x93E))
    #expect(Scalars.isUppercase(0xC9) && !Scalars.isUppercase(0xE9))
    #expect(Scalars.combiningClass(0x316) == 220)
    #expect(Scalars.isDigit(0x661) && !Scalars.isDigit(0xB2))
  }
}
