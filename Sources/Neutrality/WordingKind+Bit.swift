extension WordingKind {
  /// Its bit in a set of kinds held as one number.
  ///
  /// A `Set` hashes the kind's name; this is asked for every piece of wording of every post.
  package var bit: UInt32 { 1 << order }

  private var order: UInt32 {
    switch self {
    case .voteCall: 0
    case .declaredVote: 1
    case .wishToWin: 2
    case .praise: 3
    case .endorse: 4
    case .mobilise: 5
    case .slogan: 6
    case .attend: 7
    case .join: 8
    case .banner: 9
    case .collectID: 10
    case .claimWin: 11
    case .attack: 12
    case .mockery: 13
    case .refusal: 14
    case .sarcasm: 15
    case .prediction: 16
    case .request: 17
    case .turnout: 18
    case .official: 19
    case .news: 20
    case .photo: 21
    case .criticism: 22
    case .overall: 23
    }
  }
}
