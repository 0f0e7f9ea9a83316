extension WordFlags {
  /// A piece of the hashtag before it, as a word of its own.
  package static let hashtagPart = WordFlags(rawValue: 1 << 11)
}

extension Word {
  /// Whether it is a piece of the hashtag before it.
  package var isHashtagPart: Bool { flags.contains(.hashtagPart) }
  /// Bytes of the normal form.
  package var byteLength: Int { Int(byteEnd - byteStart) }
}

extension Word {
  /// A piece of a hashtag as a word of its own.
  ///
  /// - Parameters:
  ///   - part: The piece.
  ///   - kind: What it is.
  package init(hashtagPart part: WordPart, kind: WordKind) {
    self.init(
      kind: kind, flags: [.hashtagPart, .joined], byteStart: part.byteStart, byteEnd: part.byteEnd,
      start: part.start, end: part.end, hash: part.hash)
  }
}

extension TextReader {
  /// Lends the normal bytes of a word.
  ///
  /// - Parameters:
  ///   - word: A word of the text that was read last.
  ///   - body: Gets the bytes.
  /// - Returns: What `body` returns.
  package func withBytes<R>(of word: Word, _ body: (ArraySlice<UInt8>) -> R) -> R {
    body(bytes[word.byteRange])
  }
}
