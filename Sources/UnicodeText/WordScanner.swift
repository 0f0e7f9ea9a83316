import Hashing

/// Cuts normal text into words: UAX #29 plus hashtags, handles, links, addresses and emoji.
///
/// Where a stretch between white space is ASCII, the boundaries come from the table of
/// ``ByteClass``; elsewhere from ICU. The tests hold the two against each other.
struct WordScanner {
  /// The words so far, in order.
  var words: [Word] = []
  /// What the next word inherits from the gap before it.
  var gap: WordFlags = []
  /// Where the last punctuation run ends, in bytes; -1 after any other word.
  var runEnd = -1
  private var breaker: WordBreaker?

  /// Cuts a text.
  ///
  /// - Complexity: Linear in the number of bytes.
  mutating func scan(_ text: ReadText) throws(TextError) {
    words.removeAll(keepingCapacity: true)
    gap = .lineStart
    runEnd = -1
    if text.normal.isMapped {
      try scanMapped(text)
    } else {
      scanASCII(text, 0..<text.normal.bytes.count)
    }
  }

  private mutating func scanMapped(_ text: ReadText) throws(TextError) {
    let end = text.normal.bytes.count
    var at = 0
    for atom in text.normal.atoms {
      try scanStretches(text, at..<atom.byteStart)
      scanEmoji(text, atom)
      at = atom.byteEnd
    }
    try scanStretches(text, at..<end)
  }

  private mutating func scanEmoji(_ text: ReadText, _ atom: NormalText.Atom) {
    let body = atom.byteStart..<atom.byteEnd
    emit(.emoji, [], token: body.lowerBound, body: body, hash: text.hash(of: body), text)
  }

  // ASCII stretches may hold white space: only one that has something else ends there.
  private mutating func scanStretches(_ text: ReadText, _ range: Range<Int>) throws(TextError) {
    var start = range.lowerBound
    var isASCII = true
    for at in range {
      let kind = ByteClass.of(text.normal.bytes[at])
      if kind == ByteClass.high { isASCII = false }
      if kind & ByteClass.white != 0 {
        try scanStretch(text, start..<at, isASCII: isASCII)
        noteSpace(kind)
        start = at + 1
        isASCII = true
      }
    }
    try scanStretch(text, start..<range.upperBound, isASCII: isASCII)
  }

  private mutating func scanStretch(
    _ text: ReadText, _ range: Range<Int>, isASCII: Bool
  ) throws(TextError) {
    if range.isEmpty { return }
    if isASCII { scanASCII(text, range) } else { try scanMixed(text, range) }
  }

  @inline(__always)
  private mutating func noteSpace(_ kind: UInt8) {
    if kind == ByteClass.newline { gap = .lineStart } else { gap.remove(.joined) }
  }

  private mutating func scanASCII(_ text: ReadText, _ range: Range<Int>) {
    let bytes = text.normal.bytes.span
    var at = range.lowerBound
    while at < range.upperBound {
      if bytes[at] == 0x20 {
        gap.remove(.joined)
        at += 1
        continue
      }
      let kind = ByteClass.of(bytes[at])
      if kind & ByteClass.wordByte != 0 {
        at = scanWord(text, bytes, at: at, in: range)
      } else if kind & ByteClass.white != 0 {
        noteSpace(kind)
        at += 1
      } else {
        at = scanMark(text, at: at, in: range)
      }
    }
  }

  // The hot loop: rules WB5 to WB13 over byte classes, hashing on the way.
  @inline(__always)
  private mutating func scanWord(
    _ text: ReadText, _ bytes: Span<UInt8>, at start: Int, in range: Range<Int>
  ) -> Int {
    let end = range.upperBound
    var (at, seen, state) = (start, UInt8(0), TextHash.seed)
    var kind = ByteClass.of(bytes[start])
    while true {
      seen |= kind
      TextHash.add(bytes[at], to: &state)
      at += 1
      // Nearly all that follows in a word are small letters; the text is in lower case.
      while at < end, bytes[at] &- 0x61 < 26 {
        TextHash.add(bytes[at], to: &state)
        at += 1
        kind = ByteClass.letter
        seen |= ByteClass.letter
      }
      if at == end { break }
      let last = kind
      kind = ByteClass.of(bytes[at])
      if kind & ByteClass.wordByte != 0 { continue }
      if kind & ByteClass.midNumber == 0 || at + 1 == end { break }
      if !Self.joins(last, kind, ByteClass.of(bytes[at + 1])) { break }
    }
    let hash = TextHash.finish(state)
    return finishWord(text, start..<at, seen: seen, hash: hash, isNumber: true, in: range)
  }

  // WB6, WB7, WB11, WB12.
  @inline(__always)
  private static func joins(_ before: UInt8, _ mark: UInt8, _ after: UInt8) -> Bool {
    let both = before & after
    return both & ByteClass.letter != 0 && mark & ByteClass.midLetter != 0
      || both & ByteClass.digit != 0
  }

  // A stretch that is not ASCII. ICU never sees an `@`: it counted as a letter in some versions
  // (CLDR 42), and handles and addresses are found without it.
  private mutating func scanMixed(_ text: ReadText, _ range: Range<Int>) throws(TextError) {
    let bytes = text.normal.bytes.span
    var at = range.lowerBound
    while at < range.upperBound {
      if bytes[at] == UInt8(ascii: "@") {
        at = scanMark(text, at: at, in: range)
        continue
      }
      var end = at + 1
      while end < range.upperBound && bytes[end] != UInt8(ascii: "@") { end += 1 }
      at = try scanBroken(text, at..<end, in: range)
    }
  }

  // Gives where the last word ends, which may be behind the piece.
  private mutating func scanBroken(
    _ text: ReadText, _ piece: Range<Int>, in range: Range<Int>
  ) throws(TextError) -> Int {
    let breaker = try openBreaker()
    try breaker.setText(text.normal.bytes.span.extracting(piece))
    var boundary = piece.lowerBound
    var at = piece.lowerBound
    while at < piece.upperBound {
      while boundary < at, let next = breaker.next() { boundary = piece.lowerBound + next }
      // A hashtag or link ended inside a segment: what is left is cut as a text of its own.
      if boundary != at { try breaker.restart(at: at - piece.lowerBound) }
      boundary = piece.lowerBound + (breaker.next() ?? piece.count)
      at = scanSegment(text, at..<boundary, breaker, in: range)
    }
    return at
  }

  private mutating func openBreaker() throws(TextError) -> WordBreaker {
    if let breaker { return breaker }
    let opened = try WordBreaker()
    breaker = opened
    return opened
  }

  private mutating func scanSegment(
    _ text: ReadText, _ segment: Range<Int>, _ breaker: WordBreaker, in range: Range<Int>
  ) -> Int {
    let first = ByteClass.of(text.normal.bytes[segment.lowerBound])
    if first & (ByteClass.wordByte | ByteClass.high) == 0 && segment.count == 1 {
      return scanMark(text, at: segment.lowerBound, in: range)
    }
    if !breaker.isWord {
      emitMark(text, segment)
      return segment.upperBound
    }
    let seen = text.classes(of: segment)
    let hasDigits = seen & ByteClass.digit != 0 || breaker.isNumber
    let isNumber = hasDigits && text.hasNoOtherLetters(segment)
    return finishWord(
      text, segment, seen: seen, hash: text.hash(of: segment),
      isNumber: isNumber, in: range)
  }

  /// Adds the word that stands at `body`, or the link that starts there; gives where it ends.
  @inline(__always)
  private mutating func finishWord(
    _ text: ReadText, _ body: Range<Int>, seen: UInt8, hash: UInt64, isNumber: Bool,
    in range: Range<Int>
  ) -> Int {
    if seen == ByteClass.underscore {
      for at in body { emitMark(text, at..<(at + 1)) }
      return body.upperBound
    }
    if let end = linkEnd(text, body, seen: seen, in: range) {
      emitLink(.url, text, body.lowerBound..<end)
      return end
    }
    let seen = isNumber ? seen & ~ByteClass.high : seen
    let kind: WordKind = isNumber && seen & ByteClass.letter == 0 ? .number : .word
    let flags = Self.flags(seen: seen).union(text.letterFlags(body))
    emit(kind, flags, token: body.lowerBound, body: body, hash: hash, text)
    return body.upperBound
  }

  /// The flags that follow from the byte classes of a word.
  static func flags(seen: UInt8) -> WordFlags {
    var flags: WordFlags = []
    let marks = ByteClass.midLetter | ByteClass.midNumber | ByteClass.underscore
    if seen & marks != 0 { flags.insert(.compound) }
    let letters = ByteClass.letter | ByteClass.high
    if seen & ByteClass.digit != 0 && seen & letters != 0 { flags.insert(.mixed) }
    return flags
  }

  /// Adds a hashtag, a handle or a piece of a word: whatever was not hashed while it was found.
  mutating func emitTag(_ kind: WordKind, _ text: ReadText, token: Int, body: Range<Int>) {
    let flags = Self.flags(seen: text.classes(of: body)).union(text.letterFlags(body))
    emit(kind, flags, token: token, body: body, hash: text.hash(of: body), text)
  }

  /// Adds a link or an address.
  mutating func emitLink(_ kind: WordKind, _ text: ReadText, _ body: Range<Int>) {
    emit(kind, [], token: body.lowerBound, body: body, hash: text.hash(of: body), text)
  }

  /// Adds a mark, or lengthens the run of the same mark that ends here.
  mutating func emitMark(_ text: ReadText, _ body: Range<Int>) {
    let hash = text.hash(of: body)
    if runEnd == body.lowerBound && words.last?.hash == hash {
      words[words.count - 1].flags.insert(.repeated)
      words[words.count - 1].end = Int32(text.normal.end(beforeByte: body.upperBound))
    } else {
      emit(.punctuation, [], token: body.lowerBound, body: body, hash: hash, text)
    }
    runEnd = body.upperBound
  }

  @inline(__always)
  private mutating func emit(
    _ kind: WordKind, _ flags: WordFlags, token: Int, body: Range<Int>, hash: UInt64,
    _ text: ReadText
  ) {
    words.append(
      Word(
        kind: kind, flags: flags.union(gap), byteStart: Int32(body.lowerBound),
        byteEnd: Int32(body.upperBound), start: Int32(text.normal.start(ofByte: token)),
        end: Int32(text.normal.end(beforeByte: body.upperBound)), hash: hash))
    gap = .joined
    runEnd = -1
  }
}
