import Hashing

extension Respeller {
  /// Respells a word with marks inside; false if it stays as it is.
  mutating func respellCompound(_ word: Word, in text: inout ReadText) -> Bool {
    guard word.kind == .word, !vocabulary.contains(word.hash) else { return false }
    if let flag = spellInitials(word, in: text), vocabulary.contains(TextHash.of(respelt)) {
      emit(flag, from: word, to: word, in: &text)
      return true
    }
    return split(word, in: text)
  }

  // `R.I.D.O` and `c_o_b_l_o_s`: single letters, always the same mark.
  private mutating func spellInitials(_ word: Word, in text: ReadText) -> WordFlags? {
    let bytes = text.normal.bytes
    let mark = bytes[Int(word.byteStart) + 1]
    let isStop = mark == UInt8(ascii: ".")
    guard isStop || mark == UInt8(ascii: "_") else { return nil }
    let count = word.byteRange.count
    guard count >= (isStop ? 5 : 7), count % 2 == 1 else { return nil }
    respelt.removeAll(keepingCapacity: true)
    for (place, index) in word.byteRange.enumerated() {
      let isLetter = ByteClass.isLetter(bytes[index])
      guard place % 2 == 0 ? isLetter : bytes[index] == mark else { return nil }
      if isLetter { respelt.append(bytes[index]) }
    }
    guard respelt.count <= Self.maximumLength else { return nil }
    return isStop ? .dotted : .spacedOut
  }

  // `kamil.dia`: to UAX #29 one word; to people a missing space, if one of the parts is known.
  private mutating func split(_ word: Word, in text: ReadText) -> Bool {
    let stops = word.byteRange.filter { text.normal.bytes[$0] == UInt8(ascii: ".") }
    guard !stops.isEmpty else { return false }
    var isKnown = false
    var start = Int(word.byteStart)
    for stop in stops + [Int(word.byteEnd)] {
      guard stop - start >= 2 else { return false }
      if stop - start >= 3 && vocabulary.contains(text.hash(of: start..<stop)) { isKnown = true }
      start = stop + 1
    }
    if isKnown { emitParts(word, stops: stops, in: text) }
    return isKnown
  }

  private mutating func emitParts(_ word: Word, stops: [Int], in text: ReadText) {
    var gap = word.flags.intersection([.joined, .lineStart])
    var start = Int(word.byteStart)
    for stop in stops {
      emitPart(start..<stop, gap, of: word, in: text)
      emitPart(stop..<(stop + 1), .joined, of: word, in: text)
      gap = .joined
      start = stop + 1
    }
    emitPart(start..<Int(word.byteEnd), gap, of: word, in: text)
  }

  private mutating func emitPart(
    _ range: Range<Int>, _ gap: WordFlags, of word: Word, in text: ReadText
  ) {
    let seen = text.classes(of: range)
    var flags = gap.union(text.letterFlags(range))
    flags.formUnion(WordScanner.flags(seen: seen))
    let letters = ByteClass.letter | ByteClass.high
    var kind = WordKind.word
    if seen & letters == 0 { kind = seen & ByteClass.digit != 0 ? .number : .punctuation }
    if kind == .punctuation { flags = gap }
    output.append(
      Word(
        kind: kind, flags: flags, byteStart: Int32(range.lowerBound),
        byteEnd: Int32(range.upperBound),
        start: Int32(text.normal.start(ofByte: range.lowerBound)),
        end: Int32(text.normal.end(beforeByte: range.upperBound)), hash: text.hash(of: range)))
  }
}
