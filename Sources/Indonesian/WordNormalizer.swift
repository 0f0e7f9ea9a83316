package import Hashing
package import LexiconStore
package import UnicodeText

/// Undoes slang, drawn-out letters, doubling and colloquial affixes, a word at a time.
///
/// Order: a standard word is never touched; then the slang table; then drawn-out letters; then
/// doubling with a figure ("orang2"); then affixes ("ngedukung", "nyoblos", "tambahin"). A rule's
/// result counts only where it is a standard word or a slang form. Everything else stays as it is
/// written. Negations, numbers and party names are never rewritten: no rule yields or drops one.
package struct WordNormalizer: Sendable {
  let standard: StandardWords
  let slang: SlangTable
  /// Finds roots of normal words.
  package let stemmer: Stemmer

  /// A normalizer over its tables.
  ///
  /// - Parameters:
  ///   - standard: Words that are never touched.
  ///   - slang: Informal forms.
  package init(standard: StandardWords, slang: SlangTable) {
    self.standard = standard
    self.slang = slang
    stemmer = Stemmer(standard: standard)
  }

  /// Whether a word is known: standard or slang.
  ///
  /// - Parameter hash: Its hash.
  /// - Returns: True if some table lists it.
  package func knows(_ hash: UInt64) -> Bool {
    standard.contains(hash) || slang.contains(hash)
  }

  /// Appends the normal words of one word.
  ///
  /// - Parameters:
  ///   - word: Its normal bytes.
  ///   - hash: Their hash.
  ///   - around: Its neighbours and case, for guarded slang.
  ///   - output: Receives one call a normal word: bytes, hash, whether it is known, whether it
  ///     differs from what was written.
  /// - Complexity: O(length) for known words; a few dozen hashes for the others.
  package func normalize(
    _ word: ArraySlice<UInt8>, hash: UInt64, around: SlangTable.Surroundings,
    output: (ArraySlice<UInt8>, UInt64, Bool, Bool) -> Void
  ) {
    if standard.contains(hash) { return output(word, hash, true, false) }
    if emitSlang(hash, around, output) { return }
    if let squeezed = squeeze(word) {
      return emit(squeezed, around, output)
    }
    if let doubled = undouble(word, around) {
      return output(doubled[...], TextHash.of(doubled), true, true)
    }
    if let formal = formalAffixes(word) {
      return output(formal[...], TextHash.of(formal), true, true)
    }
    output(word, hash, false, false)
  }

  /// Whether a word that was left as it is would be left so beside any other words.
  ///
  /// - Parameters:
  ///   - word: Its normal bytes.
  ///   - hash: Their hash.
  /// - Returns: False where a guarded slang form or a doubled word might apply elsewhere.
  package func isPlainAnywhere(_ word: ArraySlice<UInt8>, hash: UInt64) -> Bool {
    !slang.contains(hash) && !word.contains(UInt8(ascii: "2"))
  }

  private func emit(
    _ word: [UInt8], _ around: SlangTable.Surroundings,
    _ output: (ArraySlice<UInt8>, UInt64, Bool, Bool) -> Void
  ) {
    let hash = TextHash.of(word)
    if standard.contains(hash) { return output(word[...], hash, true, true) }
    if emitSlang(hash, around, output) { return }
    if let formal = formalAffixes(word[...]) {
      return output(formal[...], TextHash.of(formal), true, true)
    }
    output(word[...], hash, false, true)
  }

  private func emitSlang(
    _ hash: UInt64, _ around: SlangTable.Surroundings,
    _ output: (ArraySlice<UInt8>, UInt64, Bool, Bool) -> Void
  ) -> Bool {
    guard let words = slang.normal(of: hash, around) else { return false }
    for index in words {
      let word = slang.words[Int(index)]
      output(
        slang.text[Int(word.bytes.lowerBound)..<Int(word.bytes.upperBound)], word.hash, true, true)
    }
    return true
  }
}
