/// What a word is; everything but ``word`` and ``number`` never reaches a dictionary.
package enum WordKind: UInt8, Sendable {
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
package struct WordFlags: OptionSet, Sendable, Hashable {
  /// The bits.
  package let rawValue: UInt16

  /// Flags from their bits.
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The first scalar is an upper-case letter.
  package static let startsUpper = WordFlags(rawValue: 1 << 0)
  /// At least two letters, and every letter that has case is upper case.
  package static let allUpper = WordFlags(rawValue: 1 << 1)
  /// A letter was folded from a look-alike (Cyrillic, Greek, small capital, boxed letter).
  package static let lookAlike = WordFlags(rawValue: 1 << 2)
  /// Digits or signs were read as letters.
  package static let leet = WordFlags(rawValue: 1 << 3)
  /// Letters with spaces or marks between them were read as one word.
  package static let spacedOut = WordFlags(rawValue: 1 << 4)
  /// Letters with full stops between them were read as one word (`R.I.D.O`).
  package static let dotted = WordFlags(rawValue: 1 << 5)
  /// No white space stands before this word (never set on the first word).
  package static let joined = WordFlags(rawValue: 1 << 6)
  /// The first word of a line.
  package static let lineStart = WordFlags(rawValue: 1 << 7)
  /// The mark stands more than once in a row; the normal form has it once.
  package static let repeated = WordFlags(rawValue: 1 << 8)
  /// Letters and ASCII digits in one word (`orang2`, `jkt48`).
  package static let mixed = WordFlags(rawValue: 1 << 9)
  /// The normal form has `.`, `'`, `,`, `;` or `_` inside.
  package static let compound = WordFlags(rawValue: 1 << 10)
}

/// One word of a text: 32 bytes, no references.
///
/// It holds places only. The normal form is in ``TextReader/bytes``, the original in the text that
/// was given; ranges of neighbours overlap only where one given scalar stands for several words
/// (`½`, `㏂`).
package struct Word: Sendable, Hashable {
  /// What it is.
  package var kind: WordKind
  /// What was seen of it.
  package var flags: WordFlags
  /// Where the normal form starts, in bytes of ``TextReader/bytes``; without `#` and `@`.
  package var byteStart: Int32
  /// Where the normal form ends, in bytes.
  package var byteEnd: Int32
  /// Where the word starts, in Unicode scalars of the text as given; with `#` and `@`.
  package var start: Int32
  /// Where the word ends (exclusive), in Unicode scalars of the text as given.
  package var end: Int32
  /// `TextHash.of` the normal form.
  package var hash: UInt64

  /// The bytes of the normal form.
  package var byteRange: Range<Int> { Int(byteStart)..<Int(byteEnd) }
  /// The Unicode scalars of the text as given.
  package var range: Range<Int> { Int(start)..<Int(end) }
}

/// A piece of a hashtag or handle (`#KhofifahEmil2018` has three).
package struct WordPart: Sendable, Hashable {
  /// Where the normal form starts, in bytes of ``TextReader/bytes``.
  package var byteStart: Int32
  /// Where the normal form ends, in bytes.
  package var byteEnd: Int32
  /// Where the piece starts, in Unicode scalars of the text as given.
  package var start: Int32
  /// Where the piece ends (exclusive), in Unicode scalars of the text as given.
  package var end: Int32
  /// `TextHash.of` the normal form.
  package var hash: UInt64

  /// The bytes of the normal form.
  package var byteRange: Range<Int> { Int(byteStart)..<Int(byteEnd) }
  /// The Unicode scalars of the text as given.
  package var range: Range<Int> { Int(start)..<Int(end) }
}
