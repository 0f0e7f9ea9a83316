import Elections
import LexiconStore
import Neutrality
import Synchronization

/// Finders of mentions by the date of a post, for packs whose aliases count on some days only.
///
/// Without a date every alias counts. A finder is built when a post of its period comes first.
final class DatedFinders: Sendable {
  private let election: Election
  private let resources: Resources
  private let names: NameTables
  private let undated: MentionFinder
  private let byPeriod = Mutex<[Int: MentionFinder]>([:])

  init(_ election: Election, _ resources: Resources) throws {
    self.election = election
    self.resources = resources
    names = try resources.names.get()
    undated = MentionFinder(
      election: election, names: names, everydayWords: resources.language.standardWords)
  }

  /// Whether some alias counts on some days only.
  var hasDates: Bool { !undated.aliasDays.isEmpty }

  /// The finder that knows every alias.
  var all: MentionFinder { undated }

  /// The finder for a post of a day.
  ///
  /// - Parameter day: The post's date, where it is known.
  /// - Returns: The finder.
  /// - Complexity: O(1) for packs without dates; else milliseconds for the first post of a period.
  func finder(on day: CalendarDay?) -> MentionFinder {
    guard let day, hasDates,
      let date = LexiconDate(year: day.year, month: day.month, day: day.day)
    else { return undated }
    let period = undated.aliasDays.period(of: date)
    return byPeriod.withLock { finders in
      if let finder = finders[period] { return finder }
      let finder = build(date)
      finders[period] = finder
      return finder
    }
  }

  private func build(_ date: LexiconDate) -> MentionFinder {
    MentionFinder(
      election: election, names: names, everydayWords: resources.language.standardWords, on: date)
  }
}
