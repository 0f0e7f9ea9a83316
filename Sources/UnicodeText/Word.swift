/// What a word is; everything but ``word`` and ``number`` never reaches a dictionary.
public enum WordKind: UInt8, Sendable {
  /// Letters, perhaps with digits among them (`orang2`).
  case word
  /// Digits with their inner marks (`3.14`, `1,000`) and no letter.
  case number
  /// `#` and its letters, digits and `_`; the normal form lacks the `#`.
  case hashtag
  /// `@` and its letters, digits and `_`; the normal form lacks the `@`.
  case handle
  /// A link with a scheme, with `www.`, or with a well-known ending (`bit.ly/x`, `kpu.go.id`).
  case url
  /// An e-mail address.
  case email
  /// One emoji: a whole sequence, flag or keycap, without skin tone and variation selectors.
  case emoji
  /// One mark, or a run of the same mark (then ``WordFlags/repeated``).
  case punctuation
}

/// What was seen of a word and is not in its normal form.
public struct WordFlags: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt16

  /// Flags from their bits.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The first scalar is an upper-case letter.
  @inlinable public static var startsUpper: WordFlags { WordFlags(rawValue: 1 << 0) }
  /// At least two letters, and every letter that has case is upper case.
  @inlinable public static var allUpper: WordFlags { WordFlags(rawValue: 1 << 1) }
  /// A letter was folded from a look-alike (Cyrillic, Greek, small capital, boxed letter).
  @inlinable public static var lookAlike: WordFlags { WordFlags(rawValue: 1 << 2) }
  /// Digits or signs were read as letters.
  @inlinable public static var leet: WordFlags { WordFlags(rawValue: 1 << 3) }
  /// Letters with spaces or marks between them were read as one word.
  @inlinable public static var spacedOut: WordFlags { WordFlags(rawValue: 1 << 4) }
  /// Letters with full stops between them were read as one word (`R.I.D.O`).
  @inlinable public static var dotted: WordFlags { WordFlags(rawValue: 1 << 5) }
  /// No white space stands before this word (never set on the first word).
  @inlinable public static var joined: WordFlags { WordFlags(rawValue: 1 << 6) }
  /// The first word of a line.
  @inlinable public static var lineStart: WordFlags { WordFlags(rawValue: 1 << 7) }
  /// The mark stands more than once in a row; the normal form has it once.
  @inlinable public static var repeated: WordFlags { WordFlags(rawValue: 1 << 8) }
  /// Letters and ASCII digits in one word (`orang2`, `jkt48`).
  @inlinable public static var mixed: WordFlags { WordFlags(rawValue: 1 << 9) }
  /// The normal form has `.`, `'`, `,`, `;` or `_` inside.
  @inlinable public static var compound: WordFlags { WordFlags(rawValue: 1 << 10) }
}

/// One word of a text: 32 bytes, no references.
///
/// It holds places only. The normal form is in ``TextReader/bytes``, the original in the text that
/// was given; ranges of neighbours overlap only where one given scalar stands for several words
/// (`½`, `㏂`).
public struct Word: Sendable, Hashable {
  /// What it is.
  public var kind: WordKind
  /// What was seen of it.
  public var flags: WordFlags
  /// Where the normal form starts, in bytes of ``TextReader/bytes``; without `#` and `@`.
  public var byteStart: Int32
  /// Where the normal form ends, in bytes.
  public var byteEnd: Int32
  /// Where the word starts, in Unicode scalars of the text as given; with `#` and `@`.
  public var start: Int32
  /// Where the word ends (exclusive), in Unicode scalars of the text as given.
  public var end: Int32
  /// `TextHash.of` the normal form.
  public var hash: UInt64

  /// The bytes of the normal form.
  @inlinable public var byteRange: Range<Int> { Int(byteStart)..<Int(byteEnd) }
  /// The Unicode scalars of the text as given.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
}

/// A piece of a hashtag or handle (`#KhofifahEmil2018` has three).
public struct WordPart: Sendable, Hashable {
  /// Where the normal form starts, in bytes of ``TextReader/bytes``.
  public var byteStart: Int32
  /// Where the normal form ends, in bytes.
  public var byteEnd: Int32
  /// Where the piece starts, in Unicode scalars of the text as given.
  public var start: Int32
  /// Where the piece ends (exclusive), in Unicode scalars of the text as given.
  public var end: Int32
  /// `TextHash.of` the normal form.
  public var hash: UInt64

  /// The bytes of the normal form.
  @inlinable public var byteRange: Range<Int> { Int(byteStart)..<Int(byteEnd) }
  /// The Unicode scalars of the text as given.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
}
