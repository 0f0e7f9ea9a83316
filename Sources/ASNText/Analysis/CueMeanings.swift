import Indonesian
import Neutrality

/// What cues mean to the judge, understood once a cue; one for each task.
///
/// The tables know kinds and directions by name; comparing names for every cue of every post costs
/// more than finding the cue.
struct CueMeanings {
  /// What a cue means.
  struct Meaning {
    /// What its wording does; nil for a name that the judge does not know.
    let kind: WordingKind?
    /// The stance it points to; nil for none.
    let toward: Stance?
    /// Whether it is wording that is allowed to all.
    let isNeutral: Bool
    /// The bit of its kind; 0 for a kind that the judge does not know.
    let bit: UInt32
    /// 1 weak, 2 plain, 3 strong.
    let strength: Int
    /// Whether it tells of an act.
    let isAct: Bool
  }

  private var numbers: [Int32]
  private var meanings: [Meaning] = []

  /// Nothing understood yet.
  ///
  /// - Parameter count: How many cues there are.
  init(count: Int) { numbers = Array(repeating: -1, count: count) }

  /// The meaning of a cue.
  mutating func meaning(of index: Int, in cues: [Cue]) -> Meaning {
    if numbers[index] < 0 {
      numbers[index] = Int32(meanings.count)
      meanings.append(Self.meaning(of: cues[index]))
    }
    return meanings[Int(numbers[index])]
  }

  private static func meaning(of cue: Cue) -> Meaning {
    let toward = Stance(rawValue: cue.direction.rawValue)
    let kind = WordingKind(rawValue: cue.kind)
    return Meaning(
      kind: kind, toward: toward == .neutral ? nil : toward, isNeutral: cue.direction == .neutral,
      bit: kind?.bit ?? 0, strength: cue.strength, isAct: cue.isAct)
  }
}
