import Hashing
import Testing
import UnicodeText

/// The boundaries of the reader without a vocabulary against those of ICU.
@Suite struct DifferentialTests {
  private let breaker: WordBreaker
  private let reader = TextReader()

  init() throws { breaker = try WordBreaker() }

  /// ICU's segments of an ASCII text that are no white space, runs of one mark taken together.
  private func segments(_ text: String) throws -> [Range<Int>] {
    let bytes = Array(text.utf8)
    try breaker.setText(bytes.span)
    var segments: [Range<Int>] = []
    var start = 0
    while let end = breaker.next() {
      defer { start = end }
      let isWhite = bytes[start..<end].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
      if isWhite { continue }
      if isSingleMark(bytes[start..<end]), let last = segments.last, last.upperBound == start,
        isSingleMark(bytes[last]), bytes[last.lowerBound] == bytes[start]
      {
        segments[segments.count - 1] = last.lowerBound..<end
      } else {
        segments.append(start..<end)
      }
    }
    return segments
  }

  // `__` is one segment to ICU and a run of marks to us: the same range either way.
  private func isSingleMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { byte in
      let isWordByte = byte >= 0x30 && byte < 0x3A || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      return !isWordByte && byte == bytes.first
    }
  }

  private func check(_ text: String) throws {
    try reader.read(text)
    let expected = try segments(text)
    let found = reader.words.map(\.range)
    if found != expected { Issue.record("\(text.debugDescription): \(found), ICU \(expected)") }
  }

  @Test(arguments: [
    "", " ", "it's", "don't", "3.14", "1,000", "1;000", "a.b", "a:b", "1:2", "R.I.D.O", "R.I.D.O.",
    "a_b", "_", "__", "_a", "a_", "_1", "orang2", "2orang", "a'", "'a", "a''b", "a.'b", "a..b",
    "1..2",
    "1.a", "a.1", "a1.b", "a_.b", "a,b", "a;b", "!!!", "...", "?!", "a\r\nb", "a\tb", "\0", "a\0b",
    "x\u{B}y", "yg, itu...", "(a)", "\"a\"", "a-b", "a/b", "50%", "Rp1.000,-", "!", "a!b", "1'2",
  ])
  func boundariesAreThoseOfICU(_ text: String) throws { try check(text) }

  /// Hashtags, handles and links are cut otherwise on purpose; their triggers are left out.
  @Test func boundariesOfRandomASCIIAreThoseOfICU() throws {
    var random = RandomText(seed: 1)
    for _ in 0..<200_000 {
      let text = String(random.nextASCII().map { "@#/".contains($0) ? "-" : $0 })
      try check(text)
    }
  }

  /// An invisible character forces the way through ICU, which must give the same words.
  @Test func bothWaysGiveTheSameWords() throws {
    var random = RandomText(seed: 2)
    let other = TextReader()
    for _ in 0..<20_000 {
      let text = random.nextASCII()
      try reader.read(text)
      try other.read(text + "\u{200B}")
      if reader.words != other.words { Issue.record("\(text.debugDescription)") }
    }
  }

  /// A letter beyond ASCII puts its whole stretch through ICU's break rules.
  @Test func boundariesBesideOtherLettersAreThoseOfASCII() throws {
    var random = RandomText(seed: 3)
    let other = TextReader()
    for _ in 0..<20_000 {
      let text = random.nextASCII()
      try reader.read(text + "-x")
      try other.read(text + "-\u{F1}")
      let isSame = reader.words.elementsEqual(other.words) {
        $0.range == $1.range && $0.kind == $1.kind && $0.flags == $1.flags
      }
      if !isSame { Issue.record("\(text.debugDescription)") }
    }
  }
}
