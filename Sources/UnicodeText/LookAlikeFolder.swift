import Hashing

/// Replaces Greek and Cyrillic letters that stand for Latin ones, run of letters by run of letters.
///
/// A run that mixes them with Latin letters is folded as far as possible. One that has no Latin
/// letter is folded into a known word, so that real Russian or Greek stays what it is; into any
/// word only where another run of the text mixes letters and none holds a letter that looks like
/// no Latin one, which Russian and Greek soon do. And
/// accents are taken off (`çöblös`) only where that makes an unknown word known.
struct LookAlikeFolder {
  let vocabulary: Vocabulary?
  private var output = NormalText()
  // Reused: the folded run and, for each byte, the byte of the old form it comes from.
  private var folded: [UInt8] = []
  private var sources: [Int] = []
  /// Whether the text disguises its words: see above.
  private var isDisguise = false

  init(vocabulary: Vocabulary?) { self.vocabulary = vocabulary }

  /// What kinds of letters a run has.
  private struct Letters {
    var hasLatin = false
    var hasOther = false
    var foldsWholly = true
    var count = 0
  }

  /// Folds a text that is not ASCII.
  ///
  /// It comes before words are cut: what looks like a link must be cut like one.
  ///
  /// - Complexity: Linear in the number of bytes.
  mutating func fold(_ text: inout NormalText) {
    guard text.mayHoldLookAlikes else { return }
    output.reset(isMapped: true)
    isDisguise = vocabulary != nil && isDisguise(text)
    var at = 0
    for atom in text.atoms {
      foldStretch(at..<atom.byteStart, of: text)
      let byteStart = output.bytes.count
      output.append(copying: text, atom.byteStart..<atom.byteEnd)
      output.closeAtom(
        from: byteStart, start: text.start(ofByte: atom.byteStart),
        end: text.end(beforeByte: atom.byteEnd))
      at = atom.byteEnd
    }
    foldStretch(at..<text.bytes.count, of: text)
    swap(&text, &output)
  }

  // Every run of the text, also across emoji, whose scalars are in no run.
  private func isDisguise(_ text: NormalText) -> Bool {
    var mixes = false
    var start = 0
    while start < text.bytes.count {
      let end = pieceEnd(text, from: start, limit: text.bytes.count)
      if text.bytes[start..<end].contains(where: { $0 >= 0x80 }) {
        let letters = letters(of: start..<end, in: text)
        if letters.hasOther && !letters.hasLatin && !letters.foldsWholly { return false }
        if letters.hasOther && letters.hasLatin { mixes = true }
      }
      start = end
    }
    return mixes
  }

  private mutating func foldStretch(_ range: Range<Int>, of text: NormalText) {
    var copied = range.lowerBound
    var start = range.lowerBound
    while start < range.upperBound {
      let end = pieceEnd(text, from: start, limit: range.upperBound)
      if end - start > 1 && (start..<end).contains(where: { text.bytes[$0] >= 0x80 }) {
        output.append(copying: text, copied..<start)
        foldPiece(start..<end, of: text)
        copied = end
      }
      start = end
    }
    output.append(copying: text, copied..<range.upperBound)
  }

  private mutating func foldPiece(_ piece: Range<Int>, of text: NormalText) {
    folded.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
    spellPiece(piece, in: text)
    for (byte, source) in zip(folded, sources) {
      let isNew = byte != text.bytes[source]
      output.append(
        byte, trait: text.trait(ofByte: source) | (isNew ? NormalText.Trait.lookAlike : 0),
        start: text.start(ofByte: source), end: text.end(beforeByte: source + 1))
    }
  }

  // Digits and letters of the three scripts; every other scalar parts runs.
  private func isRunScalar(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return ByteClass.isAlphanumeric(UInt8(scalar)) }
    let isKnown = LookAlikes.isLatin(scalar) || LookAlikes.isGreekOrCyrillic(scalar)
    return isKnown && Scalars.isWordScalar(scalar)
  }

  // A run, or one other scalar.
  private func pieceEnd(_ text: NormalText, from start: Int, limit: Int) -> Int {
    let bytes = text.bytes.span
    var at = start
    while at < limit {
      let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: at)
      if !isRunScalar(scalar) { return at == start ? at + length : at }
      at += length
    }
    return limit
  }

  // Appends what a piece becomes to `folded`.
  private mutating func spellPiece(_ piece: Range<Int>, in text: NormalText) {
    let letters = letters(of: piece, in: text)
    if letters.hasOther && letters.hasLatin {
      spell(piece, in: text, as: .capitalsApart)
      return stripAccents()
    }
    if isDisguise && letters.hasOther && letters.foldsWholly && !isGreekSign(piece, in: text) {
      return spell(piece, in: text, as: .capitalsApart)
    }
    // One letter alone (µ) is a sign.
    if letters.hasOther && letters.foldsWholly && letters.count > 1, let vocabulary {
      for spelling in [Spelling.capitalsApart, .allSmall] {
        spell(piece, in: text, as: spelling)
        if vocabulary.contains(TextHash.of(folded)) { return }
        folded.removeAll(keepingCapacity: true)
        sources.removeAll(keepingCapacity: true)
      }
    }
    spell(piece, in: text, as: .given)
    if letters.hasLatin { stripAccents() }
  }

  private func isGreekSign(_ piece: Range<Int>, in text: NormalText) -> Bool {
    piece.count == 2
      && UTF8Decoding.scalar(in: text.bytes.span, at: piece.lowerBound).scalar < 0x400
  }

  // Takes the accents off `folded`, if that makes it a known word.
  private mutating func stripAccents() {
    guard let vocabulary, !vocabulary.contains(TextHash.of(folded)) else { return }
    let (plain, plainSources) = withoutAccents()
    guard vocabulary.contains(TextHash.of(plain)) else { return }
    folded = plain
    sources = plainSources
  }

  private func withoutAccents() -> ([UInt8], [Int]) {
    let bytes = folded.span
    var (plain, plainSources): ([UInt8], [Int]) = ([], [])
    var at = 0
    while at < bytes.count {
      let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: at)
      let before = plain.count
      UTF8Decoding.append(scalar < 0x80 ? scalar : Scalars.base(of: scalar), to: &plain)
      for _ in before..<plain.count { plainSources.append(sources[at]) }
      at += length
    }
    return (plain, plainSources)
  }

  private func letters(of piece: Range<Int>, in text: NormalText) -> Letters {
    let bytes = text.bytes.span
    var letters = Letters()
    var at = piece.lowerBound
    while at < piece.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: at)
      if LookAlikes.isLatin(scalar) {
        letters.hasLatin = true
      } else if LookAlikes.isGreekOrCyrillic(scalar) {
        letters.hasOther = true
        if LookAlikes.latinLetter(for: scalar, isUpper: false) == nil {
          letters.foldsWholly = false
        }
      } else if scalar >= 0x80 {
        letters.foldsWholly = false
      }
      letters.count += 1
      at += length
    }
    return letters
  }

  private enum Spelling {
    case given
    case allSmall
    case capitalsApart
  }

  private mutating func spell(_ piece: Range<Int>, in text: NormalText, as spelling: Spelling) {
    let bytes = text.bytes.span
    var at = piece.lowerBound
    while at < piece.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: at)
      let isUpper = spelling == .capitalsApart && text.isUpper(atByte: at)
      if spelling != .given, LookAlikes.isGreekOrCyrillic(scalar),
        let letter = LookAlikes.latinLetter(for: scalar, isUpper: isUpper)
      {
        folded.append(letter)
        sources.append(at)
      } else {
        for index in at..<(at + length) {
          folded.append(bytes[index])
          sources.append(index)
        }
      }
      at += length
    }
  }
}
