package import Hashing
package import LexiconStore

/// The standard words of the language, and the roots of their derived forms.
///
/// From `Lexicons/words.tsv`. A word in it is never respelt; a form that is not in it may be.
package struct StandardWords: Sendable {
  @usableFromInline let words: WordSet

  /// A vocabulary.
  ///
  /// - Parameter words: The hashes of all standard words.
  package init(words: WordSet) {
    self.words = words
  }

  /// Whether a word is standard.
  ///
  /// - Parameter hash: Its hash.
  /// - Returns: True if it is listed.
  @inlinable
  package func contains(_ hash: UInt64) -> Bool { words.contains(hash) }

  /// Whether some bytes are a standard word.
  ///
  /// - Parameter bytes: Normal UTF-8.
  /// - Returns: True if it is listed.
  @inlinable
  package func contains(_ bytes: some Sequence<UInt8>) -> Bool {
    words.contains(TextHash.of(bytes))
  }
}
