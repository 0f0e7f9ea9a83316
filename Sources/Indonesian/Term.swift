/// What a term is.
package enum TermKind: UInt8, Sendable {
  /// A word.
  case word
  /// A number.
  case number
  /// An emoji.
  case emoji
  /// A punctuation mark, or a run of one.
  case mark
  /// A link or e-mail address.
  case link
  /// An account name that is no candidate's.
  case handle
  /// The beginning of a hashtag whose parts follow.
  case hashtag
  /// A pair, party, person or place; see ``Term/mention``.
  case mention
}

/// What limits a term; set by ``ScopeReader``.
package struct TermFlags: OptionSet, Sendable {
  /// The bits.
  package let rawValue: UInt16

  /// A set of flags from its bits.
  ///
  /// - Parameter rawValue: The bits.
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Known to the lexicons.
  package static let known = TermFlags(rawValue: 1 << 0)
  /// Differs from what was written.
  package static let respelt = TermFlags(rawValue: 1 << 1)
  /// Part of a hashtag.
  package static let inHashtag = TermFlags(rawValue: 1 << 2)
  /// In the reach of a negation.
  package static let negated = TermFlags(rawValue: 1 << 3)
  /// Between quotation marks.
  package static let quoted = TermFlags(rawValue: 1 << 4)
  /// In a sentence with a reporting verb and a speaker.
  package static let reported = TermFlags(rawValue: 1 << 5)
  /// In a question.
  package static let question = TermFlags(rawValue: 1 << 6)
  /// Behind "if", in the same clause.
  package static let conditional = TermFlags(rawValue: 1 << 7)
  /// Behind a word for the past, in the same clause.
  package static let past = TermFlags(rawValue: 1 << 8)
  /// Was written all in capitals.
  package static let shouted = TermFlags(rawValue: 1 << 9)
  /// Was written with letters drawn out.
  package static let elongated = TermFlags(rawValue: 1 << 10)
  /// Behind "daripada" or the like: the lesser side of a comparison.
  package static let compared = TermFlags(rawValue: 1 << 11)
  /// Is a negation itself.
  package static let negator = TermFlags(rawValue: 1 << 12)
  /// Behind somebody else as the one who acts, in the same clause: "warga pasang spanduk".
  package static let othersAct = TermFlags(rawValue: 1 << 13)
}

/// One unit of the normal text: a word after slang is undone, a mark, or a whole mention.
package struct Term: Sendable {
  /// Hash of the normal word.
  package var hash: UInt64
  /// Hash of its root where that is known, else ``hash``.
  package var stem: UInt64
  /// First byte in ``TermBuffer/text``.
  package var byteStart: Int32
  /// Byte after the last.
  package var byteEnd: Int32
  /// Half-open range of Unicode scalars in the text as given.
  package var start: Int32
  /// End of that range.
  package var end: Int32
  /// Index of the first token it comes from.
  package var token: Int32
  /// Index into the mentions, or -1.
  package var mention: Int16
  /// Number of the clause it stands in, from 0.
  package var clause: Int16
  /// Number of the sentence it stands in, from 0.
  package var sentence: Int16
  /// What it is.
  package var kind: TermKind
  /// What limits it.
  package var flags: TermFlags

  /// A term of a clause, sentence and token not yet known.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - hash: Hash of the normal word.
  ///   - bytes: Its place in ``TermBuffer/text``.
  ///   - scalars: Its place in the text as given.
  ///   - flags: What limits it.
  package init(
    kind: TermKind, hash: UInt64, bytes: Range<Int32>, scalars: Range<Int32>, flags: TermFlags
  ) {
    self.hash = hash
    stem = hash
    byteStart = bytes.lowerBound
    byteEnd = bytes.upperBound
    start = scalars.lowerBound
    end = scalars.upperBound
    token = 0
    mention = -1
    clause = 0
    sentence = 0
    self.kind = kind
    self.flags = flags
  }
}

/// The normal form of a post: its terms and their text.
///
/// Reused from post to post.
package struct TermBuffer: Sendable {
  /// The terms in order.
  package var terms: [Term] = []
  /// The normal words as UTF-8, one after another, each followed by a space.
  package var text: [UInt8] = []

  /// An empty buffer.
  package init() {}

  /// Empties it and keeps its memory.
  package mutating func removeAll() {
    terms.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  /// The normal word of a term.
  ///
  /// - Parameter index: Index of the term.
  /// - Returns: Its text.
  package func string(_ index: Int) -> String {
    let term = terms[index]
    return String(decoding: text[Int(term.byteStart)..<Int(term.byteEnd)], as: UTF8.self)
  }
}
