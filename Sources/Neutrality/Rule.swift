/// One row of the neutrality rules, as dated data with its source.
public struct Rule: Sendable, Equatable {
  /// Which stage of an election a row is worded for.
  public enum Timing: String, Sendable, CaseIterable {
    /// Before candidates are determined.
    case before
    /// After candidates are determined.
    case after
    /// Both.
    case any
  }

  /// The two ways in which a row is read, where offices do not agree.
  public struct Readings: Sendable, Equatable {
    /// The reading that covers less.
    public let narrow: LocalizedText
    /// The reading that covers more.
    public let wide: LocalizedText

    /// Two readings.
    ///
    /// - Parameters:
    ///   - narrow: The reading that covers less.
    ///   - wide: The reading that covers more.
    public init(narrow: LocalizedText, wide: LocalizedText) {
      self.narrow = narrow
      self.wide = wide
    }
  }

  /// Stable name, like "skb-2022/D2".
  public let id: String
  /// Which table or statute it belongs to.
  public let table: String
  /// The stage it is worded for.
  public let timing: Timing
  /// What it describes, in our words.
  public let wording: LocalizedText
  /// The kinds of wording it concerns.
  public let kinds: Set<WordingKind>
  /// The acts it concerns.
  public let actions: Set<Action>
  /// What a text cannot show and must be true as well.
  public let conditions: LocalizedText
  /// The class of sanction; nil for what is allowed.
  public let sanctionClass: LocalizedText?
  /// The legal basis.
  public let basis: String
  /// Marks of the sources.
  public let sources: [String]
  /// Whether somebody held it against the official text.
  public let isVerified: Bool
  /// A remark.
  public let note: LocalizedText?
  /// Two readings of the row, where offices do not agree; a verdict gives both.
  public let readings: Readings?
  /// The first day it was in force.
  public let from: CalendarDay
  /// The last day it was in force; nil while it is.
  public let until: CalendarDay?

  /// A row.
  ///
  /// - Parameters:
  ///   - id: Stable name.
  ///   - table: Table or statute.
  ///   - timing: The stage it is worded for.
  ///   - wording: What it describes.
  ///   - kinds: Kinds of wording concerned.
  ///   - actions: Acts concerned.
  ///   - conditions: What a text cannot show.
  ///   - sanctionClass: Class of sanction; nil for what is allowed.
  ///   - basis: Legal basis.
  ///   - sources: Marks of the sources.
  ///   - isVerified: Whether it was held against the official text.
  ///   - note: A remark.
  ///   - readings: Two readings of the row.
  ///   - from: First day in force.
  ///   - until: Last day in force.
  public init(
    id: String, table: String, timing: Timing, wording: LocalizedText, kinds: Set<WordingKind>,
    actions: Set<Action>, conditions: LocalizedText, sanctionClass: LocalizedText?, basis: String,
    sources: [String], isVerified: Bool, note: LocalizedText?,
    readings: Readings? = nil, from: CalendarDay, until: CalendarDay?
  ) {
    self.id = id
    self.table = table
    self.timing = timing
    self.wording = wording
    self.kinds = kinds
    self.actions = actions
    self.conditions = conditions
    self.sanctionClass = sanctionClass
    self.basis = basis
    self.sources = sources
    self.isVerified = isVerified
    self.note = note
    self.readings = readings
    self.from = from
    self.until = until
  }

  /// Whether it was in force on a day.
  ///
  /// - Parameter day: A day.
  /// - Returns: True from its first to its last day.
  public func isInForce(on day: CalendarDay) -> Bool {
    guard day >= from else { return false }
    guard let until else { return true }
    return day <= until
  }

  /// Why the row is not cited although its wording might be asked for.
  ///
  /// - Parameters:
  ///   - action: What the author did with the text.
  ///   - stage: The stage on its date.
  ///   - day: The date by which it is judged.
  /// - Returns: "not-in-force", "stage", "action" or "wording".
  public func obstacle(action: Action, stage: Stage, day: CalendarDay) -> String {
    if !isInForce(on: day) { return "not-in-force" }
    if !concerns(stage) { return "stage" }
    return actions.contains(action) ? "wording" : "action"
  }

  func concerns(_ stage: Stage) -> Bool { timing.concerns(stage) }
}

extension Rule.Timing {
  /// Whether a row worded for this time may be cited in a stage.
  func concerns(_ stage: Stage) -> Bool {
    switch (self, stage.isAfterDetermination) {
    case (.any, _), (_, nil): true
    case (.before, let after?): !after
    case (.after, let after?): after
    }
  }
}

/// A row that could apply, as a verdict cites it.
public struct RuleCitation: Sendable, Equatable, Codable {
  /// The row's stable name.
  public let id: String
  /// What must be true besides the wording.
  public let condition: String
  /// The class of sanction, or that it is allowed.
  public let sanctionClass: String
  /// Whether the row was held against the official text.
  public let isVerified: Bool

  enum CodingKeys: String, CodingKey {
    case id
    case condition = "if"
    case sanctionClass = "class"
    case isVerified = "verified"
  }

  /// A citation.
  ///
  /// - Parameters:
  ///   - id: The row's stable name.
  ///   - condition: What must be true besides the wording.
  ///   - sanctionClass: The class of sanction.
  ///   - isVerified: Whether the row was held against the official text.
  public init(id: String, condition: String, sanctionClass: String, isVerified: Bool) {
    self.id = id
    self.condition = condition
    self.sanctionClass = sanctionClass
    self.isVerified = isVerified
  }
}
