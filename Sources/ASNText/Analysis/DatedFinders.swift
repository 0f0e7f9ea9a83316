import Elections
import LexiconStore
import Neutrality
import Synchronization

/// A finder in a place of its own, so that handing it on copies none of its tables' references.
final class SharedFinder: Sendable {
  let finder: MentionFinder

  init(_ finder: MentionFinder) { self.finder = finder }
}

/// Finders of mentions by the date of a post, for packs whose aliases count on some days only.
///
/// Without a date every alias counts. A finder is built when a post of its period comes first.
final class DatedFinders: Sendable {
  private let election: Election
  private let resources: Resources
  private let undated: SharedFinder
  private let byPeriod = Mutex<[Int: SharedFinder]>([:])

  init(_ election: Election, _ resources: Resources) throws {
    self.election = election
    self.resources = resources
    undated = SharedFinder(
      try MentionFinder(
        election: election, source: resources.source,
        everydayWords: resources.language.standardWords))
  }

  /// Whether some alias counts on some days only.
  var hasDates: Bool { !undated.finder.aliasDays.isEmpty }

  /// The finder that knows every alias.
  var all: SharedFinder { undated }

  /// The finder for a post of a day.
  ///
  /// - Parameter day: The post's date, where it is known.
  /// - Returns: The finder.
  /// - Complexity: O(1) for packs without dates; else milliseconds for the first post of a period.
  func finder(on day: CalendarDay?) -> SharedFinder {
    guard let day, hasDates,
      let date = LexiconDate(year: day.year, month: day.month, day: day.day)
    else { return undated }
    let period = undated.finder.aliasDays.period(of: date)
    return byPeriod.withLock { finders in
      if let finder = finders[period] { return finder }
      let finder = SharedFinder(build(date))
      finders[period] = finder
      return finder
    }
  }

  /// The same files gave a finder before, so they give one now.
  private func build(_ date: LexiconDate) -> MentionFinder {
    do {
      return try MentionFinder(
        election: election, source: resources.source,
        everydayWords: resources.language.standardWords, on: date)
    } catch {
      preconditionFailure("lexicons that were valid are not: \(error)")
    }
  }
}
