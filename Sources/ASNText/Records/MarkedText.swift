/// A post with its evidence marked in place: `[coblos]¹ [nomor 3]²`.
struct MarkedText {
  /// A piece of evidence and the number that stands at it.
  struct Mark {
    let number: Int
    let evidence: Evidence
    /// Ballot number of the pair whose evidence it is.
    let pair: String
  }

  /// All evidence, numbered in order of place.
  let marks: [Mark]
  /// The post, harmless, with brackets and numbers.
  let text: String

  /// Marks a post.
  ///
  /// A piece inside another is not bracketed again; it is in ``marks`` all the same.
  ///
  /// - Parameters:
  ///   - text: The post.
  ///   - stances: Whose evidence to mark.
  ///   - paint: Colours a piece for the stance it points to.
  init(_ text: String, _ stances: [PairStance], paint: (String, Evidence) -> String) {
    let found = stances.flatMap { stance in stance.evidence.map { (stance.pair, $0) } }
    marks =
      found.sorted { ($0.1.start, -$0.1.end, $0.0) < ($1.1.start, -$1.1.end, $1.0) }
      .enumerated().map { Mark(number: $0.offset + 1, evidence: $0.element.1, pair: $0.element.0) }
    let scalars = Array(text.unicodeScalars)
    let harmless = { (range: Range<Int>) in
      scalars[range].map { DisplayText.harmless($0) }.joined()
    }
    var result = ""
    var at = 0
    for mark in marks {
      let numbers = Self.superscript(mark.number)
      if mark.evidence.start < at || mark.evidence.end > scalars.count {
        continue
      }
      result += harmless(at..<mark.evidence.start)
      let piece = "[" + harmless(mark.evidence.start..<mark.evidence.end) + "]" + numbers
      result += paint(piece, mark.evidence)
      at = mark.evidence.end
    }
    self.text = result + harmless(at..<scalars.count)
  }

  /// A number in raised digits.
  static func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
