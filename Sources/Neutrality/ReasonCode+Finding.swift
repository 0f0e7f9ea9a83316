extension ReasonCode {
  /// The code that names what a finding says; nil for kinds that say nothing about a stance.
  init?(finding: FlatReading.Wording) {
    guard finding.scope.isDisjoint(with: [.negated, .everyday, .rival]), !finding.isActOfAnother
    else { return nil }
    if finding.kind == .declaredVote, finding.scope.contains(.reported) { return nil }
    switch finding.kind {
    case .voteCall: self = .voteCall
    case .declaredVote: self = .declaredVote
    case .wishToWin: self = .wishToWin
    case .praise: self = .praise
    case .slogan: self = .slogan
    case .endorse, .mobilise: self = .endorse
    case .attend: self = .attend
    case .join: self = .join
    case .banner: self = .banner
    case .collectID: self = .collectID
    case .claimWin: self = .claimWin
    case .attack: self = .attack
    case .mockery: self = .mockery
    case .refusal: self = .refusal
    case .sarcasm: self = .sarcasm
    case .prediction, .request, .turnout, .official, .news, .overall, .photo,
      .criticism:
      return nil
    }
  }

  /// What limits a finding, with the code that says so, in the order in which reasons name it.
  static let limits: [(scope: FindingScope, code: ReasonCode)] = [
    (.negated, .negated), (.quoted, .quoted), (.reported, .reported), (.question, .question),
    (.conditional, .conditional), (.past, .past), (.everyday, .everyday), (.rival, .aboutAnother),
  ]

  /// The code of a reason to abstain.
  init(abstention: Abstention) {
    switch abstention {
    case .empty: self = .empty
    case .noWords: self = .noWords
    case .tooLittleKnown: self = .tooLittleKnown
    case .otherLanguage: self = .otherLanguage
    case .tooLong: self = .tooLong
    case .patternLimit: self = .patternLimit
    }
  }
}
