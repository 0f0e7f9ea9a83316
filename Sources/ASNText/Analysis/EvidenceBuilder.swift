import Elections
import Indonesian
import NaiveBayes
import Neutrality
import UnicodeText

/// Turns features with their contributions into pieces of the text with weights.
///
/// All that the scorer added for features of the same range of the text is one piece; what belongs
/// to the text as a whole is left to `explain`.
struct EvidenceBuilder {
  let post: PostReading
  let text: TextReader
  let cues: CueTable
  let bit: UInt32

  private struct Piece {
    var support = 0.0
    var oppose = 0.0
    var kind: String?
    var isNaming = false
  }

  /// The evidence for one pair, in order of place.
  ///
  /// - Parameters:
  ///   - vector: The features.
  ///   - places: Their places.
  ///   - score: The score with contributions; nil where the pair is not mentioned.
  ///   - hits: The cues found.
  /// - Returns: The evidence.
  func evidence(
    _ vector: FeatureVector, _ places: [FeaturePlace], _ score: Score?, _ hits: [CueHit]
  ) -> [Evidence] {
    var pieces: [Int64: Piece] = [:]
    if let score, score.contributions.count == places.count * 2 {
      for (index, place) in places.enumerated() where place.end > place.start {
        var piece = pieces[key(place), default: Piece()]
        piece.support += score.contributions[index * 2]
        piece.oppose += score.contributions[index * 2 + 1]
        pieces[key(place)] = piece
      }
    }
    for hit in hits where !hit.scope.contains(.everyday) {
      let place = FeaturePlace(start: Int32(hit.start), end: Int32(hit.end))
      pieces[key(place), default: Piece()].kind = cues.cues[hit.cue].kind
    }
    nameMentions(&pieces)
    return pieces.sorted { $0.key < $1.key }.compactMap { self.evidence($0.key, $0.value) }
  }

  private func nameMentions(_ pieces: inout [Int64: Piece]) {
    for (index, term) in post.buffer.terms.enumerated() where term.mention >= 0 {
      let mention = post.mentions[Int(term.mention)]
      guard mention.kind.namesPair || mention.kind == .party else { continue }
      guard mention.pairs & bit != 0 else { continue }
      let place = FeaturePlace(start: Int32(index), end: Int32(index + 1))
      pieces[key(place), default: Piece()].kind = mention.kind.evidenceName
      pieces[key(place), default: Piece()].isNaming = true
    }
  }

  private func key(_ place: FeaturePlace) -> Int64 { Int64(place.start) << 32 | Int64(place.end) }

  private func evidence(_ key: Int64, _ piece: Piece) -> Evidence? {
    let terms = post.buffer.terms[Int(key >> 32)..<Int(key & 0xFFFF_FFFF)]
    guard let first = terms.first, piece.kind != nil || isWorthShowing(piece) else { return nil }
    let end = terms.reduce(first.end) { max($0, $1.end) }
    let range = Int(first.start)..<Int(end)
    let isSupport = abs(piece.support) >= abs(piece.oppose)
    let weight = isSupport ? piece.support : piece.oppose
    let toward: Stance? = weight == 0 ? nil : (isSupport ? .support : .oppose)
    return Evidence(
      start: range.lowerBound, end: range.upperBound, text: text.given(range),
      kind: piece.kind ?? (terms.count > 1 ? "words" : "word"), toward: toward, weight: weight)
  }

  private func isWorthShowing(_ piece: Piece) -> Bool {
    max(abs(piece.support), abs(piece.oppose)) >= 0.25
  }
}
