/// The rows of a book as they are cited, with what decides about each in a few bytes.
///
/// Gives what ``RuleBook/rows(for:action:stage:day:allowed:)`` gives, without copying a row.
struct CitationTable: Sendable {
  /// What a citation is asked for.
  struct Question: Equatable {
    let kinds: UInt32
    let action: Action
    let stage: Stage
    let day: CalendarDay
    let allowed: Bool
  }

  private struct Row: Sendable {
    let kinds: UInt32
    let actions: UInt8
    let timing: Rule.Timing
    let isAllowed: Bool
    let from: CalendarDay
    let until: CalendarDay?
  }

  private let rows: [Row]
  private let citations: [RuleCitation]

  /// The citations of a book.
  init(_ book: RuleBook, language: Language) {
    rows = book.rules.map { rule in
      Row(
        kinds: rule.kinds.reduce(0) { $0 | $1.bit },
        actions: rule.actions.reduce(0) { $0 | $1.bit }, timing: rule.timing,
        isAllowed: rule.sanctionClass == nil, from: rule.from, until: rule.until)
    }
    citations = book.rules.map { rule in
      RuleCitation(
        id: rule.id, condition: rule.conditions.text(in: language),
        sanctionClass: (rule.sanctionClass ?? LocalizedText("diperbolehkan", "allowed"))
          .text(in: language),
        isVerified: rule.isVerified)
    }
  }

  /// The citations that answer a question, in the book's order.
  ///
  /// - Complexity: Linear in the number of rows.
  func citations(_ question: Question) -> [RuleCitation] {
    var found: [RuleCitation] = []
    for index in rows.indices where matches(rows[index], question) {
      found.append(citations[index])
    }
    return found
  }

  private func matches(_ row: Row, _ question: Question) -> Bool {
    row.kinds & question.kinds != 0 && row.isAllowed == question.allowed
      && row.actions & question.action.bit != 0 && question.day >= row.from
      && row.until.map { question.day <= $0 } ?? true
      && row.timing.concerns(question.stage)
  }
}

extension Action {
  /// Its bit in a set of actions held as one number.
  fileprivate var bit: UInt8 {
    switch self {
    case .post: 1
    case .comment: 2
    case .share: 4
    case .like: 8
    case .follow: 16
    }
  }
}
