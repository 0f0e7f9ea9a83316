import Hashing

extension ReadText {
  /// The hash of some bytes of the normal text.
  func hash(of range: Range<Int>) -> UInt64 {
    var state = TextHash.seed
    for index in range { TextHash.add(normal.bytes[index], to: &state) }
    return TextHash.finish(state)
  }

  /// All byte classes of some bytes of the normal text, as one mask.
  func classes(of range: Range<Int>) -> UInt8 {
    var seen: UInt8 = 0
    for index in range { seen |= ByteClass.of(normal.bytes[index]) }
    return seen
  }

  /// Whether no scalar beyond ASCII in a range is a letter or mark.
  func hasNoOtherLetters(_ range: Range<Int>) -> Bool {
    let bytes = normal.bytes.span
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: at)
      if scalar >= 0x80 && Scalars.isWordScalar(scalar) && !Scalars.isDigit(scalar) { return false }
      at += length
    }
    return true
  }

  /// `startsUpper`, `allUpper` and `lookAlike` of a word.
  @inline(__always)
  func letterFlags(_ body: Range<Int>) -> WordFlags {
    let flags = isUpper(atByte: body.lowerBound) ? upperFlags(body) : []
    return normal.isMapped ? flags.union(lookAlikeFlag(body)) : flags
  }

  private func lookAlikeFlag(_ body: Range<Int>) -> WordFlags {
    let isFolded = body.contains { normal.trait(ofByte: $0) & NormalText.Trait.lookAlike != 0 }
    return isFolded ? .lookAlike : []
  }

  private func upperFlags(_ body: Range<Int>) -> WordFlags {
    var letterCount = 0
    for index in body {
      let byte = normal.bytes[index]
      // Letters, or the first byte of a scalar beyond ASCII.
      guard ByteClass.isLetter(byte) || byte >= 0xC0 else { continue }
      if !isUpper(atByte: index) { return .startsUpper }
      letterCount += 1
    }
    return letterCount >= 2 ? [.startsUpper, .allUpper] : .startsUpper
  }
}
