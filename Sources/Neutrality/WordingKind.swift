/// What a piece of wording does.
///
/// Cues, rules and reasons speak of the same kinds.
public enum WordingKind: String, Sendable, Codable, CaseIterable {
  /// "Coblos nomor 3": tells others to vote.
  case voteCall = "vote-call"
  /// "Saya pilih nomor 3": tells the own vote.
  case declaredVote = "declared-vote"
  /// "Semoga menang": wishes that a pair wins.
  case wishToWin = "wish-to-win"
  /// Good words about a candidate's person, record or programme.
  case praise
  /// "Dukung", "bersama": stands with a pair without a call to vote.
  case endorse
  /// Calls on others to act for a pair: gather, spread, volunteer.
  case mobilise
  /// A campaign slogan or campaign hashtag of a pair.
  case slogan
  /// Reports having been at a declaration or campaign.
  case attend
  /// Reports having joined a party, team, group or volunteers.
  case join
  /// Reports having put up banners or other campaign props.
  case banner
  /// Reports collecting identity cards or signatures of support.
  case collectID = "collect-id"
  /// Says that a pair has won or will surely win, with joy.
  case claimWin = "claim-win"
  /// Attacks a pair.
  case attack
  /// Makes fun of a pair.
  case mockery
  /// Refuses a pair: "jangan pilih", "asal bukan".
  case refusal
  /// A sign that the words mean the opposite.
  case sarcasm
  /// A forecast without a wish.
  case prediction
  /// A request or complaint to a candidate or official.
  case request
  /// Encourages to vote without steering the choice.
  case turnout
  /// Official information of an election body or office.
  case official
  /// News, polls, counts.
  case news
  /// A photo with a candidate, as far as words tell.
  case photo
  /// Criticism of a policy or service.
  case criticism
  /// The wording as a whole, as the statistical model reads it.
  case overall
}
