import Elections
import Indonesian
import Neutrality

/// The answer on one post as plain numbers, in memory that is used again for the next.
///
/// Everything that is text is a place: in the post, among the pairs, among the cues. Who asks for an
/// ``Assessment`` gets its strings made from this; the writer of records needs none of them.
struct FlatAnswer {
  /// What was read about one pair; see ``PairStance``.
  struct PairAnswer {
    /// The index of the pair in the election.
    var pair: Int
    var isMentioned: Bool
    var stance: Stance
    var probability: StanceProbability
    /// Its evidence, as a range of ``FlatAnswer/pieces``.
    var pieces: Range<Int>
  }

  /// A piece of the text that bears on a stance; see ``Evidence``.
  struct Piece {
    /// First Unicode scalar.
    var start: Int
    /// Unicode scalar after the last.
    var end: Int
    var kind: EvidenceKind
    var toward: Stance?
    var weight: Double
  }

  /// The pairs read, in the election's order; what was read of each is in ``reading`` at its index.
  var pairs: [PairAnswer] = []
  /// The evidence of all pairs.
  var pieces: [Piece] = []
  /// What the judge was given.
  var reading = FlatReading()
  /// What the judge said.
  var decision = Decision()

  /// Becomes empty and keeps its memory.
  mutating func removeAll() {
    pairs.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    reading.removeAll()
  }
}

/// What a piece of evidence is, as a number.
struct EvidenceKind: Equatable {
  /// The number; negative for a piece that nothing names.
  let number: Int32

  /// Nothing names it.
  static let none = EvidenceKind(number: -1)
  /// A word that only the model weighs.
  static let word = EvidenceKind(number: 0)
  /// Several such words.
  static let words = EvidenceKind(number: 1)

  private init(number: Int32) { self.number = number }

  /// A mention.
  init(_ mention: MentionKind) { number = 2 + Int32(mention.rawValue) }

  /// A cue by its index.
  init(cue: Int) { number = Self.cues + Int32(truncatingIfNeeded: cue) }

  /// The number from which on numbers are cues.
  private static let cues: Int32 = 16

  /// The index of its cue; nil for what is no cue.
  var cue: Int? { number >= Self.cues ? Int(number - Self.cues) : nil }

  /// The number of its kind of mention; nil for what is no mention.
  var mention: Int? { (2..<Self.cues).contains(number) ? Int(number - 2) : nil }

  /// Its name in records, contract section 3.
  func name(in cues: [Cue]) -> String {
    if let cue { return cues[cue].kind }
    if number <= 1 { return number == 1 ? "words" : "word" }
    return MentionKind(rawValue: UInt8(number - 2))?.evidenceName ?? "word"
  }
}
