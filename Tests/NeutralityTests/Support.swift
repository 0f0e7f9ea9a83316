import Neutrality
import Testing

/// A day that a test relies on.
func day(_ text: String) throws -> CalendarDay {
  try #require(CalendarDay(text), "\(text) is no day")
}

/// A span of days.
func span(_ from: String, _ until: String) throws -> StageCalendar.Span {
  StageCalendar.Span(from: try day(from), until: try day(until))
}

extension Finding {
  /// A finding whose place does not matter.
  static func of(
    _ kind: WordingKind, _ toward: Stance?, _ strength: Int = 3, _ scope: FindingScope = []
  ) -> Finding {
    Finding(
      kind: kind, toward: toward, strength: strength, scope: scope, start: 0, end: 6,
      text: "coblos")
  }
}

extension PairReading {
  /// A reading of a pair that the text names.
  static func of(
    _ pair: String = "3", support: Double = 0.02, oppose: Double = 0.02, isWeak: Bool = false,
    _ findings: [Finding] = []
  ) -> PairReading {
    PairReading(
      pair: pair, isMentioned: true, isMentionedWeakly: isWeak, support: support, oppose: oppose,
      findings: findings)
  }

  /// A reading in which nothing but findings matters.
  static func of(_ findings: [Finding]) -> PairReading { of("3", findings) }

  /// A pair that is named at a place, and nothing is said of it.
  static func named(at place: Range<Int>) -> PairReading {
    PairReading(
      pair: "3", isMentioned: true, isMentionedWeakly: false, firstMention: place.lowerBound,
      firstMentionEnd: place.upperBound, support: 0, oppose: 0, findings: [])
  }

  /// A pair that was asked for and is not named.
  static func unmentioned(_ pair: String = "3") -> PairReading {
    PairReading(
      pair: pair, isMentioned: false, isMentionedWeakly: true, support: 0, oppose: 0, findings: [])
  }
}

extension TextReading {
  /// A text with some readings and otherwise nothing special.
  static func of(
    _ pairs: [PairReading], abstention: Abstention? = nil, isNews: Bool = false,
    isReported: Bool = false, isSarcastic: Bool = false, kinds: Set<WordingKind> = []
  ) -> TextReading {
    TextReading(
      pairs: pairs, abstention: abstention, isNewsStyle: isNews, hasReportedSpeech: isReported,
      hasSarcasmSign: isSarcastic, neutralKinds: kinds)
  }
}

extension Rule {
  /// A row of which only what matters for choosing it is given.
  static func of(
    _ id: String, kinds: Set<WordingKind>, timing: Timing = .any,
    actions: Set<Action> = Set(Action.allCases), isAllowed: Bool = false, from: CalendarDay,
    until: CalendarDay? = nil
  ) -> Rule {
    Rule(
      id: id, table: "tabel", timing: timing, wording: LocalizedText("bunyi", "wording"),
      kinds: kinds, actions: actions, conditions: LocalizedText("syarat", "condition"),
      sanctionClass: isAllowed ? nil : LocalizedText("disiplin berat", "heavy discipline"),
      basis: "", sources: ["R1"], isVerified: false, note: nil, from: from, until: until)
  }
}

extension Judge.Thresholds {
  /// Thresholds that differ from one another and from those of any model.
  static let forTests = Judge.Thresholds(
    indication: 0.75, indicationWithoutCue: 0.9, indicationAgainstSigns: 0.95, review: 0.5)
}
