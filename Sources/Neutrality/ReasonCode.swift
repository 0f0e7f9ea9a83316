/// The stable codes of reasons.
///
/// R1 speaks for support, R2 for opposition, R3 limits what was found, R4 explains `netral`, R9
/// explains `tidak-dapat-dinilai`.
public enum ReasonCode: String, Sendable, Codable, CaseIterable {
  /// A call to vote for the pair.
  case voteCall = "R101"
  /// The own vote is declared.
  case declaredVote = "R102"
  /// A wish that the pair wins.
  case wishToWin = "R103"
  /// Praise.
  case praise = "R104"
  /// A campaign slogan or hashtag.
  case slogan = "R105"
  /// Support is expressed or others are called to act.
  case endorse = "R106"
  /// Reports attending a declaration or campaign.
  case attend = "R107"
  /// Reports joining a party, team or volunteers.
  case join = "R108"
  /// Reports putting up campaign props.
  case banner = "R109"
  /// Reports collecting identity cards or signatures.
  case collectID = "R110"
  /// The wording as a whole resembles support.
  case overallSupport = "R111"
  /// Claims or celebrates the pair's win.
  case claimWin = "R112"
  /// Attack on the pair.
  case attack = "R201"
  /// Mockery of the pair.
  case mockery = "R202"
  /// Refusal of the pair.
  case refusal = "R203"
  /// The wording as a whole resembles opposition.
  case overallOppose = "R211"
  /// Negated.
  case negated = "R301"
  /// Between quotation marks.
  case quoted = "R302"
  /// In a question.
  case question = "R303"
  /// Behind "if".
  case conditional = "R304"
  /// Written like news.
  case newsStyle = "R305"
  /// A sign of sarcasm.
  case sarcasm = "R306"
  /// More than one pair is named.
  case severalPairs = "R307"
  /// Speaks of the past.
  case past = "R308"
  /// Told as somebody else's words or act.
  case reported = "R309"
  /// The pair is named only by an everyday word or number.
  case weakMention = "R310"
  /// "Like" and "follow" say too little.
  case passiveAction = "R311"
  /// The signs are too weak for more.
  case lowConfidence = "R312"
  /// Words used in an everyday sense.
  case everyday = "R313"
  /// Directed at another pair than the one the verdict is about.
  case aboutAnother = "R314"
  /// Offices read a cited row in two ways.
  case twoReadings = "R315"
  /// No pair of this election is named.
  case noPair = "R401"
  /// A pair is named, without wording for or against it.
  case noStance = "R402"
  /// Encourages to vote without steering the choice.
  case turnout = "R403"
  /// Official information.
  case official = "R404"
  /// Empty.
  case empty = "R901"
  /// Only links, handles, emoji or marks.
  case noWords = "R902"
  /// Too little known text.
  case tooLittleKnown = "R903"
  /// Another language.
  case otherLanguage = "R904"
  /// Too long.
  case tooLong = "R905"
  /// A pattern reached its limits.
  case patternLimit = "R906"
}

/// One reason of a verdict: a stable code, a sentence, and the place it speaks of.
public struct Reason: Sendable, Equatable, Codable {
  /// The stable code.
  public let code: ReasonCode
  /// The sentence, in the language asked for.
  public let message: String
  /// First Unicode scalar of the words it speaks of, in the text as it was given; nil where it
  /// speaks of the text as a whole.
  public let start: Int?
  /// Unicode scalar after the last; nil where ``start`` is.
  public let end: Int?

  /// A reason.
  ///
  /// - Parameters:
  ///   - code: The stable code.
  ///   - message: The sentence.
  ///   - place: The words it speaks of, in Unicode scalars; nil for the text as a whole.
  public init(code: ReasonCode, message: String, place: Range<Int>? = nil) {
    self.code = code
    self.message = message
    start = place?.lowerBound
    end = place?.upperBound
  }
}
