/// All rows at hand, and which of them a piece of wording touches.
public struct RuleBook: Sendable {
  /// The rows, in the order of their files.
  public let rules: [Rule]
  /// The first days of rows, and the last ones.
  private let firstDays: [CalendarDay]
  private let lastDays: [CalendarDay]

  /// A book of rows.
  ///
  /// - Parameter rules: The rows, in the order they are to be cited in.
  public init(rules: [Rule]) {
    self.rules = rules
    firstDays = Array(Set(rules.map(\.from)))
    lastDays = Array(Set(rules.compactMap(\.until)))
  }

  /// The number of the period that a day lies in: on days of one period the same rows are in force.
  ///
  /// - Parameter day: A day.
  /// - Returns: How often rows began or ceased to be in force until then.
  /// - Complexity: Linear in the number of such days, which are few.
  func period(of day: CalendarDay) -> Int {
    var period = 0
    for first in firstDays where first <= day { period += 1 }
    for last in lastDays where last < day { period += 1 }
    return period
  }

  /// The rows that wording of some kinds could touch.
  ///
  /// - Parameters:
  ///   - kinds: The kinds of wording found.
  ///   - action: What the author did with the text.
  ///   - stage: The stage on the post's date; an unknown stage gives the rows of both tables.
  ///   - day: The post's date, or the day by which an undated post is judged; a row that was not
  ///     in force on it is never cited.
  ///   - allowed: Whether to look among what is allowed instead of what is not.
  /// - Returns: The rows, in the book's order.
  /// - Complexity: Linear in the number of rows.
  public func rows(
    for kinds: Set<WordingKind>, action: Action, stage: Stage, day: CalendarDay, allowed: Bool
  ) -> [Rule] {
    rules.filter { rule in
      (rule.sanctionClass == nil) == allowed && rule.isInForce(on: day) && rule.concerns(stage)
        && rule.actions.contains(action) && !rule.kinds.isDisjoint(with: kinds)
    }
  }
}
