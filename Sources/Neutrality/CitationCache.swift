/// The citations of the questions asked last; one for each task and judge.
///
/// Posts of one run mostly share action, stage and day, so a few lists are asked for again and
/// again. The same question gives the same array, which a writer may recognise.
package struct CitationCache {
  private typealias Entry = (question: CitationTable.Question, citations: [RuleCitation])

  private static let bits: UInt32 = 8

  private var entries = [Entry?](repeating: nil, count: 1 << Int(bits))

  /// An empty cache.
  package init() {}

  /// The citations that answer a question.
  mutating func citations(
    _ question: CitationTable.Question, from table: CitationTable
  ) -> [RuleCitation] {
    // Questions of a run differ in their kinds; Fibonacci hashing spreads them (Knuth, 6.4).
    let mixed = (question.kinds ^ (question.allowed ? 1 << 31 : 0)) &* 0x9E37_79B9
    let place = Int(mixed >> (32 - Self.bits))
    if let entry = entries[place], entry.question == question { return entry.citations }
    let citations = table.citations(question)
    entries[place] = (question, citations)
    return citations
  }
}
