/// Where in an election a day lies; decides which table of rules is shown.
///
/// Source: the dates of an election pack, which cite PKPU; `Lexicons/elections/*.yaml`.
public enum Stage: String, Sendable, Codable, CaseIterable {
  /// No date was given: both tables are shown.
  case unknown = "tidak-diketahui"
  /// Before candidates register.
  case beforeRegistration = "sebelum-pendaftaran"
  /// Registered or registering, not yet determined.
  case registered = "pendaftaran"
  /// Determined by the commission, campaign not yet begun.
  case determined = "penetapan"
  /// Campaign period.
  case campaign = "kampanye"
  /// The quiet days before the vote.
  case quiet = "masa-tenang"
  /// Voting day.
  case voting = "pemungutan-suara"
  /// After the vote.
  case after = "setelah-pemungutan-suara"

  /// Whether candidates were determined by then; nil where the date is not known.
  public var isAfterDetermination: Bool? {
    switch self {
    case .unknown: nil
    case .beforeRegistration, .registered: false
    case .determined, .campaign, .quiet, .voting, .after: true
    }
  }
}

/// The dates of one election, from which a ``Stage`` is told.
public struct StageCalendar: Sendable, Equatable {
  /// A span of days, both ends included.
  public struct Span: Sendable, Equatable {
    /// The first day.
    public let from: CalendarDay
    /// The last day.
    public let until: CalendarDay

    /// A span of days.
    ///
    /// - Parameters:
    ///   - from: The first day.
    ///   - until: The last day, not before the first.
    public init(from: CalendarDay, until: CalendarDay) {
      self.from = from
      self.until = until
    }

    func contains(_ day: CalendarDay) -> Bool { from <= day && day <= until }
  }

  let registration: Span?
  let determination: CalendarDay?
  let campaign: [Span]
  let quiet: [Span]
  let voting: [CalendarDay]

  /// The dates of an election.
  ///
  /// - Parameters:
  ///   - registration: When pairs register.
  ///   - determination: When the commission determines them.
  ///   - campaign: Campaign periods; two where there are two rounds.
  ///   - quiet: Quiet days.
  ///   - voting: Voting days.
  public init(
    registration: Span?, determination: CalendarDay?, campaign: [Span], quiet: [Span],
    voting: [CalendarDay]
  ) {
    self.registration = registration
    self.determination = determination
    self.campaign = campaign
    self.quiet = quiet
    self.voting = voting
  }

  /// The stage on a day.
  ///
  /// - Parameter day: The post's date; nil gives ``Stage/unknown``.
  /// - Returns: The stage.
  public func stage(on day: CalendarDay?) -> Stage {
    guard let day else { return .unknown }
    if voting.contains(day) { return .voting }
    if quiet.contains(where: { $0.contains(day) }) { return .quiet }
    if campaign.contains(where: { $0.contains(day) }) { return .campaign }
    if let last = voting.max(), day > last { return .after }
    if let determination, day >= determination { return .determined }
    guard let registration else { return determination == nil ? .unknown : .beforeRegistration }
    return day >= registration.from ? .registered : .beforeRegistration
  }
}
