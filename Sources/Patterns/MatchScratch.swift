/// The working memory of searches: one for each task, reused from search to search.
///
/// Not `Sendable`, and that is the point: patterns are shared, scratch is not. Making one costs
/// some microseconds, so make it once a task and not once a post.
package final class MatchScratch {
  var memory: MatchMemory
  /// Which patterns of a ``PatternSet`` the words of the present text ask for.
  var isAsked: [Bool] = []

  /// Fresh working memory, fit for any pattern.
  package init() {
    memory = MatchMemory(groupCapacity: 15)
  }

  /// Makes room for a pattern with many groups.
  func reserve(groupCount: Int) {
    if memory.groupCapacity < groupCount {
      memory = MatchMemory(groupCapacity: groupCount)
    }
  }
}
