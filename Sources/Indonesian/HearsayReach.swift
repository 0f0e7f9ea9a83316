/// Flags what is told from hearsay: a clause with "katanya" in which the author is not the one who
/// acts.
struct HearsayReach {
  private var isHeard = false
  private var hasAuthor = false
  private var start = 0

  /// Notes the markers at a term.
  mutating func note(_ kinds: MarkerTable.Kinds) {
    if kinds & MarkerTable.bit(.hearsay) != 0 { isHeard = true }
    if kinds & MarkerTable.bit(.firstPerson) != 0 { hasAuthor = true }
  }

  /// Flags the clause that ends before a term, where it is hearsay.
  ///
  /// - Parameters:
  ///   - end: The term after its last.
  ///   - isLast: Whether the sentence ends with it; else "katanya sih," reaches into the next.
  ///   - terms: The post's terms.
  mutating func endClause(before end: Int, isLast: Bool, _ terms: inout [Term]) {
    let flagged = isHeard && !hasAuthor
    var words = 0
    if flagged {
      for index in start..<end {
        terms[index].flags.insert(.reported)
        if terms[index].kind == .word { words += 1 }
      }
    }
    isHeard = flagged && words <= 2 && !isLast
    hasAuthor = false
    start = end
  }
}
