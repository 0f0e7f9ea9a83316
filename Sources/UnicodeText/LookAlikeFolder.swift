import Hashing

/// Replaces Greek and Cyrillic letters that stand for Latin ones, word by word.
///
/// A word that mixes them with Latin letters is folded as far as possible. One that has no Latin
/// letter is folded only into a known word, so that real Russian or Greek stays what it is.
struct LookAlikeFolder {
  let vocabulary: Vocabulary?
  // Reused: the folded word and, for each byte, the byte of the old form it comes from.
  private var folded: [UInt8] = []
  private var sources: [Int] = []

  init(vocabulary: Vocabulary?) { self.vocabulary = vocabulary }

  /// What kinds of letters a word has.
  private struct Letters {
    var hasLatin = false
    var hasOther = false
    var foldsWholly = true
  }

  /// Folds the words of a text that is not ASCII.
  ///
  /// - Complexity: Linear in the number of bytes.
  mutating func fold(_ words: inout [Word], in text: inout ReadText) {
    for index in words.indices {
      switch words[index].kind {
      case .word, .hashtag, .handle: fold(&words[index], in: &text)
      default: break
      }
    }
  }

  private mutating func fold(_ word: inout Word, in text: inout ReadText) {
    if word.byteRange.contains(where: { isFolded(text, $0) }) { word.flags.insert(.lookAlike) }
    guard word.byteRange.contains(where: { text.normal.bytes[$0] >= 0x80 }) else { return }
    folded.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
    var hasChanged = false
    var start = Int(word.byteStart)
    while start < word.byteEnd {
      let end = pieceEnd(text, from: start, limit: Int(word.byteEnd))
      if spellPiece(start..<end, in: text) { hasChanged = true }
      start = end
    }
    if hasChanged { replace(&word, in: &text) }
  }

  private func isFolded(_ text: ReadText, _ index: Int) -> Bool {
    text.normal.trait(ofByte: index) & NormalText.Trait.lookAlike != 0
  }

  // UAX #29 keeps `kamil.со` together; letters on either side of a mark are judged apart.
  private func pieceEnd(_ text: ReadText, from start: Int, limit: Int) -> Int {
    let alphanumeric = ByteClass.letter | ByteClass.digit | ByteClass.high
    var at = start
    while at < limit && ByteClass.of(text.normal.bytes[at]) & alphanumeric != 0 { at += 1 }
    return at == start ? at + 1 : at
  }

  // Appends what a piece becomes to `folded`; gives whether that is something new.
  private mutating func spellPiece(_ piece: Range<Int>, in text: ReadText) -> Bool {
    let letters = letters(of: piece, in: text)
    let start = folded.count
    if letters.hasOther && letters.hasLatin {
      spell(piece, in: text, as: .capitalsApart)
      return true
    }
    if letters.hasOther && letters.foldsWholly, let vocabulary {
      for spelling in [Spelling.capitalsApart, .allSmall] {
        spell(piece, in: text, as: spelling)
        if vocabulary.contains(TextHash.of(folded[start...])) { return true }
        folded.removeSubrange(start...)
        sources.removeSubrange(start...)
      }
    }
    spell(piece, in: text, as: .given)
    return false
  }

  private func letters(of piece: Range<Int>, in text: ReadText) -> Letters {
    let bytes = text.normal.bytes.span
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
      at += length
    }
    return letters
  }

  private enum Spelling {
    case given
    case allSmall
    case capitalsApart
  }

  private mutating func spell(_ piece: Range<Int>, in text: ReadText, as spelling: Spelling) {
    let bytes = text.normal.bytes.span
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

  private mutating func replace(_ word: inout Word, in text: inout ReadText) {
    word.byteStart = Int32(text.normal.bytes.count)
    for (byte, source) in zip(folded, sources) {
      let isNew = byte != text.normal.bytes[source]
      let trait = text.normal.trait(ofByte: source) | (isNew ? NormalText.Trait.lookAlike : 0)
      let start = text.normal.start(ofByte: source)
      let end = text.normal.end(beforeByte: source + 1)
      text.normal.append(byte, trait: trait, start: start, end: end)
      if isNew { word.flags.insert(.lookAlike) }
    }
    word.byteEnd = Int32(text.normal.bytes.count)
    word.hash = TextHash.of(folded)
  }
}
