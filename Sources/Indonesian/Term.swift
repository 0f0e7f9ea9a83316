/// What a term is.
public enum TermKind: UInt8, Sendable {
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
public struct TermFlags: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt16

  /// A set of flags from its bits.
  ///
  /// - Parameter rawValue: The bits.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Known to the lexicons.
  @inlinable public static var known: TermFlags { TermFlags(rawValue: 1 << 0) }
  /// Differs from what was written.
  @inlinable public static var respelt: TermFlags { TermFlags(rawValue: 1 << 1) }
  /// Part of a hashtag.
  @inlinable public static var inHashtag: TermFlags { TermFlags(rawValue: 1 << 2) }
  /// In the reach of a negation.
  @inlinable public static var negated: TermFlags { TermFlags(rawValue: 1 << 3) }
  /// Between quotation marks.
  @inlinable public static var quoted: TermFlags { TermFlags(rawValue: 1 << 4) }
  /// In a sentence with a reporting verb and a speaker.
  @inlinable public static var reported: TermFlags { TermFlags(rawValue: 1 << 5) }
  /// In a question.
  @inlinable public static var question: TermFlags { TermFlags(rawValue: 1 << 6) }
  /// Behind "if", in the same clause.
  @inlinable public static var conditional: TermFlags { TermFlags(rawValue: 1 << 7) }
  /// Behind a word for the past, in the same clause.
  @inlinable public static var past: TermFlags { TermFlags(rawValue: 1 << 8) }
  /// Behind a word for somebody else, not a name, as the one who acts: "lurah ajak warga coblos X".
  @inlinable public static var roleActs: TermFlags { TermFlags(rawValue: 1 << 9) }
  /// Behind "daripada" or the like: the lesser side of a comparison.
  @inlinable public static var compared: TermFlags { TermFlags(rawValue: 1 << 11) }
  /// Is a negation itself.
  @inlinable public static var negator: TermFlags { TermFlags(rawValue: 1 << 12) }
  /// Behind somebody else as the one who acts, in the same clause: "warga pasang spanduk".
  @inlinable public static var othersAct: TermFlags { TermFlags(rawValue: 1 << 13) }
  /// Behind a clause with "if" that names somebody, in the same sentence: "kalau X jujur, saya …".
  @inlinable public static var afterCondition: TermFlags { TermFlags(rawValue: 1 << 15) }
  /// Names a party.
  @inlinable public static var party: TermFlags { TermFlags(rawValue: 1 << 14) }
}

/// One unit of the normal text: a word after slang is undone, a mark, or a whole mention.
public struct Term: Sendable {
  /// Hash of the normal word.
  public var hash: UInt64
  /// Hash of its root where that is known, else ``hash``.
  public var stem: UInt64
  /// First byte in ``TermBuffer/text``.
  public var byteStart: Int32
  /// Byte after the last.
  public var byteEnd: Int32
  /// Half-open range of Unicode scalars in the text as given.
  public var start: Int32
  /// End of that range.
  public var end: Int32
  /// Index of the first token it comes from.
  public var token: Int32
  /// Index into the mentions, or -1.
  public var mention: Int32
  /// Number of the clause it stands in, from 0.
  public var clause: Int32
  /// Number of the sentence it stands in, from 0.
  public var sentence: Int32
  /// What it is.
  public var kind: TermKind
  /// What limits it.
  public var flags: TermFlags

  /// A term of a clause, sentence and token not yet known.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - hash: Hash of the normal word.
  ///   - bytes: Its place in ``TermBuffer/text``.
  ///   - scalars: Its place in the text as given.
  ///   - flags: What limits it.
  @inlinable public init(
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
public struct TermBuffer: Sendable {
  /// The terms in order.
  public var terms: [Term] = []
  /// The normal bytes of the post and, behind them, the words that are not written as they were.
  public var text: [UInt8] = []

  /// An empty buffer.
  public init() {}

  /// Drops the terms and begins with a text; keeps its memory.
  ///
  /// - Parameter bytes: The normal bytes of the post.
  public mutating func reset(text bytes: [UInt8]) {
    terms.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    text.append(contentsOf: bytes)
  }

  /// The normal word of a term.
  ///
  /// - Parameter index: Index of the term.
  /// - Returns: Its text.
  public func string(_ index: Int) -> String {
    let term = terms[index]
    return String(decoding: text[Int(term.byteStart)..<Int(term.byteEnd)], as: UTF8.self)
  }
}
