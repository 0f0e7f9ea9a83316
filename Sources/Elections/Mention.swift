/// What kind of expression names something in a post.
public enum MentionKind: UInt8, Sendable {
  /// A name, nickname or acronym of a pair or candidate.
  case name
  /// A ballot number.
  case number
  /// A hashtag that is a name, a number or a campaign tag of a pair.
  case hashtag
  /// A candidate's public account.
  case handle
  /// A campaign slogan.
  case slogan
  /// A hand sign.
  case gesture
  /// A party.
  case party
  /// Another public figure.
  case person
  /// A region or city.
  case place

  /// Whether it stands for a pair itself, not only for something around it.
  @inlinable public var namesPair: Bool {
    switch self {
    case .name, .number, .hashtag, .handle, .slogan, .gesture: true
    case .party, .person, .place: false
    }
  }

  /// The name of the kind in evidence, contract section 3.
  public var evidenceName: String {
    switch self {
    case .name: "pair-name"
    case .number: "pair-number"
    case .hashtag: "hashtag"
    case .handle: "handle"
    case .slogan: "slogan"
    case .gesture: "gesture"
    case .party: "party"
    case .person: "person"
    case .place: "place"
    }
  }
}

/// An expression found in a post.
///
/// All offsets are indices into the post's tokens.
public struct Mention: Sendable, Equatable {
  /// First token.
  public var start: Int
  /// Token after the last.
  public var end: Int
  /// Bit *i* is set where it stands for the pair at index *i* of the election; 0 for persons,
  /// places and parties of no pair.
  public var pairs: UInt32
  /// What kind of expression it is.
  public var kind: MentionKind
  /// Whether it counts only because other election wording stands beside it.
  public var isWeak: Bool
  /// Whether it mocks.
  public var isMock: Bool

  /// The index of the one pair it stands for; nil where it is none or more than one.
  @inlinable public var pair: Int? {
    pairs != 0 && pairs & (pairs - 1) == 0 ? pairs.trailingZeroBitCount : nil
  }
}
