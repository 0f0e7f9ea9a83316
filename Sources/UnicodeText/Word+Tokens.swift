extension WordFlags {
  /// A piece of the hashtag before it, as a word of its own.
  @inlinable public static var hashtagPart: WordFlags { WordFlags(rawValue: 1 << 11) }
}

extension Word {
  /// Whether it is a piece of the hashtag before it.
  @inlinable public var isHashtagPart: Bool { flags.contains(.hashtagPart) }
  /// Bytes of the normal form.
  @inlinable public var byteLength: Int { Int(byteEnd - byteStart) }
}

extension Word {
  /// A piece of a hashtag as a word of its own.
  ///
  /// - Parameters:
  ///   - part: The piece.
  ///   - kind: What it is.
  public init(hashtagPart part: WordPart, kind: WordKind) {
    self.init(
      kind: kind, flags: [.hashtagPart, .joined], byteStart: part.byteStart, byteEnd: part.byteEnd,
      start: part.start, end: part.end, hash: part.hash)
  }
}
