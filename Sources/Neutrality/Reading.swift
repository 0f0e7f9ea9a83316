/// What limits a finding: each flag is a reason to be careful with it.
public struct FindingScope: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt16

  /// A set of flags from its bits.
  ///
  /// - Parameter rawValue: The bits.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Stands in the reach of a negation.
  @inlinable public static var negated: FindingScope { FindingScope(rawValue: 1 << 0) }
  /// Stands between quotation marks.
  @inlinable public static var quoted: FindingScope { FindingScope(rawValue: 1 << 1) }
  /// Is told as somebody else's words or act.
  @inlinable public static var reported: FindingScope { FindingScope(rawValue: 1 << 2) }
  /// Stands in a question.
  @inlinable public static var question: FindingScope { FindingScope(rawValue: 1 << 3) }
  /// Stands behind "if".
  @inlinable public static var conditional: FindingScope { FindingScope(rawValue: 1 << 4) }
  /// Speaks of the past.
  @inlinable public static var past: FindingScope { FindingScope(rawValue: 1 << 5) }
  /// Stands with another pair than the one read.
  @inlinable public static var rival: FindingScope { FindingScope(rawValue: 1 << 6) }
  /// Is an everyday use of the words.
  @inlinable public static var everyday: FindingScope { FindingScope(rawValue: 1 << 7) }

  /// Stands behind somebody else as the one who acts: "warga pilih …".
  ///
  /// Limits a plain call only.
  @inlinable public static var others: FindingScope { FindingScope(rawValue: 1 << 8) }
  /// Said of somebody who is not named but told of by a role ("lurah", "warga").
  @inlinable public static var role: FindingScope { FindingScope(rawValue: 1 << 9) }

  /// Any flag that keeps a finding from counting by itself.
  @inlinable public var blocks: Bool { !subtracting([.others, .role]).isEmpty }
}

/// One piece of wording that speaks for or against a stance.
public struct Finding: Sendable, Equatable {
  /// What the wording does.
  public let kind: WordingKind
  /// The stance it points to; nil where it points to none.
  public let toward: Stance?
  /// 1 weak, 2 plain, 3 strong.
  public let strength: Int
  /// What limits it.
  public let scope: FindingScope
  /// Half-open range in Unicode scalars of the text as given.
  public let start: Int
  /// End of the range.
  public let end: Int
  /// The slice of the text.
  public let text: String

  /// A finding.
  ///
  /// - Parameters:
  ///   - kind: What the wording does.
  ///   - toward: The stance it points to.
  ///   - strength: 1 weak to 3 strong.
  ///   - scope: What limits it.
  ///   - start: First scalar.
  ///   - end: Scalar after the last.
  ///   - text: The slice.
  public init(
    kind: WordingKind, toward: Stance?, strength: Int, scope: FindingScope, start: Int, end: Int,
    text: String
  ) {
    self.kind = kind
    self.toward = toward
    self.strength = strength
    self.scope = scope
    self.start = start
    self.end = end
    self.text = text
  }
}

/// The author's stance toward a pair.
public enum Stance: String, Sendable, Codable, CaseIterable {
  /// Takes the pair's side.
  case support
  /// Turns against the pair.
  case oppose
  /// Neither.
  case neutral

  /// The likeliest stance; `neutral` where two are alike.
  init(support: Double, oppose: Double) {
    let neutral = 1 - support - oppose
    if support > oppose && support > neutral {
      self = .support
    } else {
      self = oppose > neutral ? .oppose : .neutral
    }
  }
}

/// What was read about one pair.
public struct PairReading: Sendable {
  /// Ballot number, without leading zeros.
  public let pair: String
  /// Whether the text names or clearly means the pair.
  public let isMentioned: Bool
  /// Whether it is named only by a word that is also an everyday word.
  public let isMentionedWeakly: Bool
  /// Where it is first named, in Unicode scalars; of two readings alike the earlier one counts.
  public let firstMention: Int
  /// Where that naming ends; not behind ``firstMention`` where the text does not name it.
  public let firstMentionEnd: Int
  /// Calibrated probability of support, 0 to 1.
  public let support: Double
  /// Calibrated probability of opposition, 0 to 1.
  public let oppose: Double
  /// The probability of support that remains without marks of style and emoji, 0 to 1.
  public let supportByWords: Double
  /// What was found about it.
  public let findings: [Finding]

  /// What was read about one pair.
  ///
  /// - Parameters:
  ///   - pair: Ballot number.
  ///   - isMentioned: Whether the text names it.
  ///   - isMentionedWeakly: Whether only an everyday word names it.
  ///   - firstMention: Where it is first named.
  ///   - firstMentionEnd: Where that naming ends.
  ///   - support: Probability of support.
  ///   - oppose: Probability of opposition.
  ///   - supportByWords: Probability of support by words alone; nil where it is `support`.
  ///   - findings: What was found.
  public init(
    pair: String, isMentioned: Bool, isMentionedWeakly: Bool, firstMention: Int = 0,
    firstMentionEnd: Int = 0,
    support: Double, oppose: Double, supportByWords: Double? = nil, findings: [Finding]
  ) {
    self.pair = pair
    self.isMentioned = isMentioned
    self.isMentionedWeakly = isMentionedWeakly
    self.firstMention = firstMention
    self.firstMentionEnd = firstMentionEnd
    self.support = support
    self.oppose = oppose
    self.supportByWords = supportByWords ?? support
    self.findings = findings
  }

  /// The likeliest stance.
  public var stance: Stance { Stance(support: support, oppose: oppose) }
}

/// Why a text cannot be judged.
public enum Abstention: String, Sendable, Codable, CaseIterable {
  /// Nothing but white space.
  case empty
  /// Only links, handles, emoji, numbers or marks.
  case noWords = "no-words"
  /// Most of its words are unknown.
  case tooLittleKnown = "too-little-known"
  /// Seems to be written in another language.
  case otherLanguage = "other-language"
  /// Longer than 64 KiB.
  case tooLong = "too-long"
  /// A pattern reached its limits.
  case patternLimit = "pattern-limit"
}

/// What was read in one text.
public struct TextReading: Sendable {
  /// Every pair mentioned, and the target, by ballot number.
  public let pairs: [PairReading]
  /// Why it cannot be judged, or nil.
  public let abstention: Abstention?
  /// Whether it is written like news: a named speaker, a headline, a byline.
  public let isNewsStyle: Bool
  /// Whether it tells somebody's words: a reporting verb beside a name or quotation.
  public let hasReportedSpeech: Bool
  /// Whether it carries a sign of sarcasm or mockery.
  public let hasSarcasmSign: Bool
  /// Whether it has words of newsrooms or polls and neither an author nor a reader in it.
  public var isNewsLike = false
  /// Whether it is a headline with its link, which tells of others whatever it says.
  public var isSharedHeadline = false
  /// Where the words stand that are such a sign, in Unicode scalars; nil where it is no phrase.
  public var sarcasmPlace: Range<Int>?
  /// Whether it asks to vote without naming for whom, or informs officially.
  public var neutralKinds: Set<WordingKind> {
    Set(WordingKind.allCases.filter { $0.bit & neutralBits != 0 })
  }
  /// The same as one number, see `WordingKind.bit`.
  package let neutralBits: UInt32

  /// What was read in one text.
  ///
  /// - Parameters:
  ///   - pairs: Every pair mentioned, and the target.
  ///   - abstention: Why it cannot be judged.
  ///   - isNewsStyle: Whether it is written like news.
  ///   - hasReportedSpeech: Whether it tells somebody's words.
  ///   - hasSarcasmSign: Whether it carries a sign of sarcasm.
  ///   - neutralKinds: Kinds of wording that are allowed to all.
  public init(
    pairs: [PairReading], abstention: Abstention?, isNewsStyle: Bool, hasReportedSpeech: Bool,
    hasSarcasmSign: Bool, neutralKinds: Set<WordingKind>
  ) {
    self.init(
      pairs: pairs, abstention: abstention, isNewsStyle: isNewsStyle,
      hasReportedSpeech: hasReportedSpeech, hasSarcasmSign: hasSarcasmSign,
      neutralBits: neutralKinds.reduce(0) { $0 | $1.bit })
  }

  /// What was read in one text, with the kinds allowed to all as bits.
  package init(
    pairs: [PairReading], abstention: Abstention?, isNewsStyle: Bool, hasReportedSpeech: Bool,
    hasSarcasmSign: Bool, neutralBits: UInt32
  ) {
    self.pairs = pairs
    self.abstention = abstention
    self.isNewsStyle = isNewsStyle
    self.hasReportedSpeech = hasReportedSpeech
    self.hasSarcasmSign = hasSarcasmSign
    self.neutralBits = neutralBits
  }
}
