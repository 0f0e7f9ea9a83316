import Elections
import Indonesian
import NaiveBayes
import Neutrality

/// Turns features with their contributions into pieces of the text with weights.
///
/// All that the scorer added for features of the same range of the text is one piece; what belongs
/// to the text as a whole is left to `explain`. Holds scratch, used again for the next pair.
struct EvidenceBuilder {
  private var pieces = PieceTable()

  /// Adds the evidence for one pair, in order of place.
  ///
  /// - Parameters:
  ///   - post: The post.
  ///   - bit: The pair.
  ///   - places: The places of its features.
  ///   - contributions: Two numbers a feature; empty where the pair is not mentioned.
  ///   - hits: The cues found.
  ///   - evidence: Receives the evidence.
  /// - Complexity: Linear in the number of features and terms.
  mutating func build(
    _ post: PostReading, bit: UInt32, _ places: [FeaturePlace],
    _ contributions: [Double], _ hits: [CueHit], into evidence: inout [FlatAnswer.Piece]
  ) {
    pieces.reset(count: post.buffer.terms.count)
    if contributions.count == places.count * 2 { addWeights(places.span, contributions.span) }
    for hit in hits where !hit.scope.contains(.everyday) {
      pieces.name(EvidenceKind(cue: hit.cue), from: hit.start, to: hit.end)
    }
    nameMentions(post, bit)
    pieces.visit { start, piece in
      guard piece.kind != .none || piece.isWorthShowing else { return }
      evidence.append(Self.evidence(start, piece, post.buffer.terms))
    }
  }

  /// Adds what features weigh to the pieces they belong to.
  ///
  /// Features of one word follow one another, so their sum is kept until another range comes: all
  /// partial sums are exact, see `Score.contributions`. What the model does not know adds 0.
  private mutating func addWeights(_ places: Span<FeaturePlace>, _ contributions: Span<Double>) {
    var (start, end): (Int32, Int32) = (0, 0)
    var (support, oppose) = (0.0, 0.0)
    for index in places.indices {
      let added = (contributions[index * 2], contributions[index * 2 + 1])
      if added.0 == 0 && added.1 == 0 { continue }
      let place = places[index]
      if place.start != start || place.end != end {
        if end > start { pieces.add(support: support, oppose: oppose, from: start, to: end) }
        (start, end) = (place.start, place.end)
        (support, oppose) = (0, 0)
      }
      support += added.0
      oppose += added.1
    }
    if end > start { pieces.add(support: support, oppose: oppose, from: start, to: end) }
  }

  private mutating func nameMentions(_ post: PostReading, _ bit: UInt32) {
    if post.mentions.isEmpty { return }
    let terms = post.buffer.terms
    for index in terms.indices where terms[index].mention >= 0 {
      let mention = post.mentions[Int(terms[index].mention)]
      guard mention.kind.namesPair || mention.kind == .party else { continue }
      guard mention.pairs & bit != 0 else { continue }
      pieces.name(EvidenceKind(mention.kind), from: index, to: index + 1)
    }
  }

  private static func evidence(
    _ start: Int, _ piece: PieceTable.Piece, _ terms: [Term]
  ) -> FlatAnswer.Piece {
    var end = terms[start].end
    for index in start..<Int(piece.end) { end = max(end, terms[index].end) }
    let isSupport = abs(piece.support) >= abs(piece.oppose)
    let weight = isSupport ? piece.support : piece.oppose
    let toward: Stance? = weight == 0 ? nil : (isSupport ? .support : .oppose)
    let unnamed: EvidenceKind = Int(piece.end) - start > 1 ? .words : .word
    return FlatAnswer.Piece(
      start: Int(terms[start].start), end: Int(end),
      kind: piece.kind == .none ? unnamed : piece.kind, toward: toward, weight: weight)
  }
}

/// Pieces of a post by their range of terms, in order of place.
///
/// A list of pieces for each first term: it never has more than a few, for only a word, two words
/// and a cue begin there.
struct PieceTable {
  /// What is known of a range of terms.
  struct Piece {
    /// The term after the last.
    var end: Int32
    /// The next longer piece with the same first term, or -1.
    var next: Int32
    var support = 0.0
    var oppose = 0.0
    var kind = EvidenceKind.none

    /// Whether it weighs enough to be shown although nothing names it.
    var isWorthShowing: Bool { max(abs(support), abs(oppose)) >= 0.25 }

    fileprivate mutating func add(_ support: Double, _ oppose: Double) {
      self.support += support
      self.oppose += oppose
    }
  }

  private var first: [Int32] = []
  private var pieces: [Piece] = []

  /// How many pieces there are.
  var count: Int { pieces.count }

  /// Forgets all pieces; there are `count` terms now.
  mutating func reset(count: Int) {
    pieces.removeAll(keepingCapacity: true)
    first.removeAll(keepingCapacity: true)
    first.append(contentsOf: repeatElement(-1, count: count))
  }

  /// Adds weight to a piece.
  mutating func add(support: Double, oppose: Double, from start: Int32, to end: Int32) {
    let place = place(Int(start), end)
    pieces[place].add(support, oppose)
  }

  /// Says what a piece is.
  mutating func name(_ kind: EvidenceKind, from start: Int, to end: Int) {
    pieces[place(start, Int32(truncatingIfNeeded: end))].kind = kind
  }

  /// Calls a closure with the first term of each piece and the piece, by first term, then by last.
  func visit(_ body: (Int, Piece) -> Void) {
    for start in first.indices {
      var place = first[start]
      while place >= 0 {
        body(start, pieces[Int(place)])
        place = pieces[Int(place)].next
      }
    }
  }

  /// Where the piece of a range stands; it is made where there is none yet.
  private mutating func place(_ start: Int, _ end: Int32) -> Int {
    var before: Int32 = -1
    var place = first[start]
    while place >= 0, pieces[Int(place)].end < end {
      before = place
      place = pieces[Int(place)].next
    }
    if place >= 0, pieces[Int(place)].end == end { return Int(place) }
    pieces.append(Piece(end: end, next: place))
    let new = pieces.count - 1
    if before >= 0 { pieces[Int(before)].next = Int32(new) } else { first[start] = Int32(new) }
    return new
  }
}
