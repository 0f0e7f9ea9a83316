import Hashing
import LexiconStore
import UnicodeText

extension MentionFinder {
  /// The tokens with the hashes of drawn-out names and election words, and of names in another
  /// spelling, mended: "Khofifaaah", "cobloooos", "Agus Silvy", #AgusSilvy.
  ///
  /// A run of three or more equal letters stands for one or two. Only a result that the tables
  /// know counts, and a standard word is left alone. Drawn-out words of the language are undone
  /// later, after mentions are taken out.
  ///
  /// - Complexity: Linear in the bytes of words that are not standard.
  func mended(_ tokens: [Word], _ bytes: [UInt8], holdsRun: Bool) -> [Word] {
    var result = tokens
    for (index, token) in tokens.enumerated()
    where (token.kind == .word || token.kind == .hashtag)
      && token.byteLength >= NameSpelling.shortestSkeleton && !everydayWords.contains(token.hash)
    {
      let word = bytes[token.byteRange]
      if holdsRun, token.kind == .word, word.count >= 5, hasRun(bytes, token.byteRange),
        let hash = shortened(word)
      {
        result[index].hash = hash
      } else if !isTaken(token.hash), let hash = spelling.listedWord(for: word),
        !everydayWords.contains(hash)
      {
        result[index].hash = hash
      }
    }
    return result
  }

  /// Whether the tables know a word, so that it is no other spelling of a name.
  func isTaken(_ hash: UInt64) -> Bool {
    isKnown(hash) || words.knows(hash) || words.titles.contains(hash) || words.things.contains(hash)
      || nameWords.contains(hash)
  }

  private func hasRun(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    for index in (word.lowerBound + 2)..<word.upperBound where bytes[index] == bytes[index - 1] {
      if bytes[index] == bytes[index - 2] && bytes[index] &- 0x61 < 26 { return true }
    }
    return false
  }

  private func shortened(_ word: ArraySlice<UInt8>) -> UInt64? {
    for length in 1...2 {
      let hash = TextHash.of(squeeze(word, to: length))
      if nameWords.contains(hash) || isKnown(hash) || words.knows(hash) { return hash }
    }
    return nil
  }

  /// The word with every run of three or more letters cut to a length.
  private func squeeze(_ word: ArraySlice<UInt8>, to length: Int) -> [UInt8] {
    var result: [UInt8] = []
    var start = word.startIndex
    while start < word.endIndex {
      let byte = word[start]
      let end = word[start...].firstIndex { $0 != byte } ?? word.endIndex
      let count = end - start >= 3 ? length : end - start
      result.append(contentsOf: repeatElement(byte, count: count))
      start = end
    }
    return result
  }
}
