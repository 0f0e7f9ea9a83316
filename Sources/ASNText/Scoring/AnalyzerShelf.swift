package import Neutrality
import Synchronization

/// Analyzers by election, each built when it is first needed and then shared.
package final class AnalyzerShelf: Sendable {
  /// The language of messages.
  package let language: Language
  /// Model, lexicons and rules.
  package let resources: Resources
  private let known: Set<String>
  private let analyzers = Mutex<[String: Analyzer]>([:])

  /// No analyzers yet.
  ///
  /// - Parameters:
  ///   - resources: Model, lexicons and rules.
  ///   - language: The language of messages.
  package init(_ resources: Resources, language: Language) {
    self.resources = resources
    self.language = language
    known = Set(resources.elections)
  }

  /// The analyzer of an election.
  ///
  /// - Parameter election: Its name.
  /// - Returns: The analyzer; nil where there is no such election.
  /// - Throws: `LexiconError` where its pack is not valid.
  /// - Complexity: Milliseconds the first time, then O(1).
  package func analyzer(for election: String) throws -> Analyzer? {
    guard known.contains(election) else { return nil }
    return try analyzers.withLock { analyzers in
      if let analyzer = analyzers[election] { return analyzer }
      let analyzer = try Analyzer(election: election, resources: resources, language: language)
      analyzers[election] = analyzer
      return analyzer
    }
  }
}
