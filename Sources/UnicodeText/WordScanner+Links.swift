import Hashing

// Hashtags, handles, links and addresses: what UAX #29 would take apart.

extension WordScanner {
  /// Adds what a mark begins or completes, at least the mark itself; gives where that ends.
  mutating func scanMark(_ text: ReadText, at start: Int, in range: Range<Int>) -> Int {
    let bytes = text.normal.bytes.span
    switch bytes[start] {
    case UInt8(ascii: "#"):
      // `&#39;` is a character reference of HTML and no hashtag.
      let isReference = start > range.lowerBound && bytes[start - 1] == UInt8(ascii: "&")
      if !isReference, let end = Tags.end(bytes, from: start + 1, limit: range.upperBound) {
        emitTag(.hashtag, text, token: start, body: (start + 1)..<end)
        return end
      }
    case UInt8(ascii: "@"):
      if let end = scanAt(text, at: start, in: range) { return end }
    case UInt8(ascii: ":"):
      if let end = scanScheme(text, at: start, in: range) { return end }
    default: break
    }
    emitMark(text, start..<(start + 1))
    return start + 1
  }

  private mutating func scanAt(_ text: ReadText, at start: Int, in range: Range<Int>) -> Int? {
    let bytes = text.normal.bytes.span
    if let end = scanAddress(text, at: start, in: range) { return end }
    if start > range.lowerBound {
      let before = ByteClass.of(bytes[start - 1])
      if before & (ByteClass.wordByte | ByteClass.high) != 0 { return nil }
    }
    guard let end = Tags.end(bytes, from: start + 1, limit: range.upperBound) else { return nil }
    emitTag(.handle, text, token: start, body: (start + 1)..<end)
    return end
  }

  // An address is seen at its `@`: the words before it that belong to it are taken back.
  private mutating func scanAddress(
    _ text: ReadText, at start: Int, in range: Range<Int>
  ) -> Int? {
    let bytes = text.normal.bytes.span
    guard var local = Links.localStart(bytes, before: start, floor: range.lowerBound),
      let domain = Links.domain(bytes, from: start + 1, limit: range.upperBound)
    else { return nil }
    var count = words.count
    while count > 0, Int(words[count - 1].byteEnd) > local {
      switch words[count - 1].kind {
      case .word, .number, .punctuation: break
      default: return nil
      }
      count -= 1
      local = min(local, Int(words[count].byteStart))
    }
    guard count < words.count else { return nil }
    takeBack(to: count)
    emitLink(.email, text, local..<domain.end)
    return domain.end
  }

  // Forgets the words from an index on; the next one stands where the first of them stood.
  private mutating func takeBack(to count: Int) {
    gap = words[count].flags.intersection([.joined, .lineStart])
    words.removeSubrange(count...)
    runEnd = -1
  }

  // `scheme://`, seen at its `:`. Posts often lack the space before `https`.
  private mutating func scanScheme(
    _ text: ReadText, at start: Int, in range: Range<Int>
  ) -> Int? {
    let bytes = text.normal.bytes.span
    guard let word = words.last, gap.contains(.joined), Int(word.byteEnd) == start,
      let scheme = schemeStart(text, word),
      let end = Links.end(bytes, afterScheme: start, limit: range.upperBound)
    else { return nil }
    takeBack(to: words.count - 1)
    emitRest(text, of: word, before: scheme)
    emitLink(.url, text, scheme..<end)
    return end
  }

  private func schemeStart(_ text: ReadText, _ word: Word) -> Int? {
    let bytes = text.normal.bytes.span
    switch word.kind {
    case .word, .hashtag, .handle: break
    default: return nil
    }
    if let start = Links.webSchemeStart(bytes, in: word.byteRange) { return start }
    let isPlain = text.classes(of: word.byteRange) & ~(ByteClass.letter | ByteClass.digit) == 0
    return word.kind == .word && isPlain ? Int(word.byteStart) : nil
  }

  // What stands before the scheme in the same word.
  private mutating func emitRest(_ text: ReadText, of word: Word, before scheme: Int) {
    let start = Int(word.byteStart)
    let token = word.kind == .word ? start : start - 1
    let bytes = text.normal.bytes
    var end = scheme
    while end > start && ByteClass.of(bytes[end - 1]) & ByteClass.midNumber != 0 { end -= 1 }
    let hasBody = (start..<end).contains { bytes[$0] != UInt8(ascii: "_") }
    if hasBody { emitTag(word.kind, text, token: token, body: start..<end) }
    for at in (hasBody ? end : token)..<scheme { emitMark(text, at..<(at + 1)) }
  }

  /// Where the link ends that starts with this word, or nil.
  @inline(__always)
  func linkEnd(
    _ text: ReadText, _ body: Range<Int>, seen: UInt8, in range: Range<Int>
  ) -> Int? {
    // Without a full stop inside or after it no word begins a link.
    guard seen & ByteClass.letter != 0 else { return nil }
    if seen & ByteClass.midLetter == 0 {
      guard seen & ByteClass.digit != 0, body.upperBound < range.upperBound,
        text.normal.bytes[body.upperBound] == UInt8(ascii: ".")
      else { return nil }
    }
    let bytes = text.normal.bytes.span
    return Links.end(bytes, withoutScheme: body.lowerBound, limit: range.upperBound)
  }
}

/// The body of hashtags and handles.
enum Tags {
  /// Where the letters, digits, marks and `_` from a place on end; nil without a letter or digit.
  static func end(_ bytes: Span<UInt8>, from start: Int, limit: Int) -> Int? {
    var at = start
    var hasBody = false
    while at < limit {
      let kind = ByteClass.of(bytes[at])
      if kind == ByteClass.high {
        let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: at)
        guard Scalars.isWordScalar(scalar) else { break }
        hasBody = true
        at += length
      } else if kind & ByteClass.wordByte != 0 {
        hasBody = hasBody || kind != ByteClass.underscore
        at += 1
      } else {
        break
      }
    }
    return hasBody ? at : nil
  }
}
