import Hashing
import Testing
import UnicodeText

/// What holds for any text, over made-up ones from a fixed seed.
@Suite struct PropertyTests {
  private static let vocabulary = Vocabulary(knownWords.map { TextHash.of($0) })

  @Test(arguments: [false, true])
  func offsetsStayInTheTextAndNeverGoBack(_ knowsWords: Bool) throws {
    let reader = TextReader(vocabulary: knowsWords ? Self.vocabulary : nil)
    var random = RandomText(seed: 10)
    for _ in 0..<30_000 {
      let text = random.next()
      let scalars = Array(text.unicodeScalars)
      try reader.read(text)
      #expect(reader.scalarCount == scalars.count)
      var last = 0..<0
      for word in reader.words {
        check(word, after: last, in: scalars, reader)
        last = word.range
      }
    }
  }

  private func check(
    _ word: Word, after last: Range<Int>, in scalars: [Unicode.Scalar], _ reader: TextReader
  ) {
    var slice = String.UnicodeScalarView()
    slice.append(contentsOf: scalars[word.range])
    let start = last.upperBound - word.range.lowerBound
    // One given scalar may be several words (`½`), the first and last of which may hold neighbours.
    let isInOrder = start <= 0 || word.range.lowerBound >= last.lowerBound
    let isGood =
      isInOrder && !word.range.isEmpty && word.end <= scalars.count
      && Array(reader.given(word.range).utf8) == Array(String(slice).utf8)
      && word.hash == TextHash.of(reader.bytes[word.byteRange])
    if !isGood { Issue.record("\(word) after \(last) in \(scalars)") }
  }

  /// The slice that a word claims, read alone, is that word again; but for look-alikes, which need
  /// the letters around them.
  @Test func aSliceReadAloneGivesItsWord() throws {
    let reader = TextReader()
    let alone = TextReader()
    var random = RandomText(seed: 11)
    for _ in 0..<20_000 {
      let text = random.next()
      try reader.read(text)
      for word in reader.words
      where word.kind != .punctuation && word.kind != .number && !word.flags.contains(.lookAlike) {
        try alone.read(reader.given(word.range))
        let forms = alone.words.flatMap { alone.bytes[$0.byteRange] }
        if !contains(forms, Array(reader.bytes[word.byteRange])) {
          Issue.record("\(text.debugDescription): \(reader.normalForm(of: word))")
        }
      }
    }
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard bytes.count >= part.count else { return false }
    return (0...(bytes.count - part.count)).contains { bytes[$0...].starts(with: part) }
  }

  @Test(arguments: [false, true])
  func normalizingTwiceChangesNothing(_ knowsWords: Bool) throws {
    let reader = TextReader(vocabulary: knowsWords ? Self.vocabulary : nil)
    var random = RandomText(seed: knowsWords ? 12 : 17)
    for number in 0..<60_000 {
      let text = number % 4 == 0 ? random.nextOfAnyScript() : random.next()
      try reader.read(text)
      let once = reader.normalText()
      try reader.read(once)
      let twice = reader.normalText()
      if Array(twice.utf8) != Array(once.utf8) {
        Issue.record("\(text.debugDescription): \(once), then \(twice)")
      }
    }
  }

  @Test func normalizingRandomASCIITwiceChangesNothing() throws {
    let reader = TextReader(vocabulary: Self.vocabulary)
    var random = RandomText(seed: 13)
    for _ in 0..<60_000 {
      let text = random.nextASCII()
      try reader.read(text)
      let once = reader.normalText()
      try reader.read(once)
      if reader.normalText() != once { Issue.record("\(text.debugDescription)") }
    }
  }

  /// All that a word is, without its place in the text as given.
  private struct Answer: Hashable {
    var kind: WordKind
    var flags: WordFlags
    var hash: UInt64
  }

  private func answers(_ reader: TextReader) -> [Answer] {
    reader.words.map { Answer(kind: $0.kind, flags: $0.flags, hash: $0.hash) }
  }

  @Test func finalNewlineByteOrderMarkAndLineEndsChangeNoWord() throws {
    let reader = TextReader(vocabulary: Self.vocabulary)
    var random = RandomText(seed: 14)
    for _ in 0..<10_000 {
      let text = random.next()
      try reader.read(text)
      let expected = answers(reader)
      for ending in ["\n", "\r\n", " ", " \t\r\n\n"] {
        try reader.read(text + ending)
        if answers(reader) != expected { Issue.record("\(text.debugDescription)") }
      }
      try reader.read("\u{FEFF}" + text)
      if answers(reader) != expected { Issue.record("\(text.debugDescription)") }
    }
  }

  @Test func carriageReturnsInsideChangeNoWord() throws {
    let reader = TextReader(vocabulary: Self.vocabulary)
    var random = RandomText(seed: 15)
    for _ in 0..<10_000 {
      let lines = (0..<3).map { _ in random.next(upTo: 5) }
      try reader.read(lines.joined(separator: "\n"))
      let expected = answers(reader)
      try reader.read(lines.joined(separator: "\r\n"))
      if answers(reader) != expected { Issue.record("\(lines)") }
    }
  }

  @Test(arguments: [Folder.Form.nfc, .nfd])
  func canonicallyEquivalentTextsHaveTheSameWords(_ form: Folder.Form) throws {
    let reader = TextReader(vocabulary: Self.vocabulary)
    let folder = try Folder(form)
    var random = RandomText(seed: 16)
    var folded: [UInt32] = []
    for number in 0..<30_000 {
      let text = number % 3 == 0 ? random.nextOfAnyScript() : random.next()
      try reader.read(text)
      let expected = answers(reader)
      try folder.fold(text.unicodeScalars.map(\.value), into: &folded)
      var other = String.UnicodeScalarView()
      other.append(contentsOf: folded.compactMap { Unicode.Scalar($0) })
      try reader.read(String(other))
      if answers(reader) != expected { Issue.record("\(text.debugDescription)") }
    }
  }
}
