extension ReasonCode {
  /// Its place among all cases; written out, for a search through their names is far slower.
  package var order: Int {
    switch self {
    case .voteCall: 0
    case .declaredVote: 1
    case .wishToWin: 2
    case .praise: 3
    case .slogan: 4
    case .endorse: 5
    case .attend: 6
    case .join: 7
    case .banner: 8
    case .collectID: 9
    case .overallSupport: 10
    case .claimWin: 11
    case .attack: 12
    case .mockery: 13
    case .refusal: 14
    case .overallOppose: 15
    case .negated: 16
    case .quoted: 17
    case .question: 18
    case .conditional: 19
    case .newsStyle: 20
    case .sarcasm: 21
    case .severalPairs: 22
    case .past: 23
    case .reported: 24
    case .weakMention: 25
    case .passiveAction: 26
    case .lowConfidence: 27
    case .everyday: 28
    case .aboutAnother: 29
    case .twoReadings: 30
    case .noPair: 31
    case .noStance: 32
    case .turnout: 33
    case .official: 34
    case .empty: 35
    case .noWords: 36
    case .tooLittleKnown: 37
    case .otherLanguage: 38
    case .tooLong: 39
    case .patternLimit: 40
    }
  }
}

extension Level {
  /// Its place among all cases.
  package var order: Int {
    switch self {
    case .neutral: 0
    case .needsReview: 1
    case .supportIndicated: 2
    case .cannotTell: 3
    }
  }
}
