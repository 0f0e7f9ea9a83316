import Neutrality

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// 95 % intervals of figures.
enum Interval {
  /// The interval of a share.
  ///
  /// Source: Wilson (1927), "Probable inference, the law of succession, and statistical inference".
  static func wilson(_ hits: Int, _ total: Int) -> EvaluationReport.Share {
    guard total > 0 else { return EvaluationReport.Share(value: 0, low: 0, high: 0, n: 0) }
    let z = 1.959964
    let n = Double(total)
    let share = Double(hits) / n
    let centre = share + z * z / (2 * n)
    let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return EvaluationReport.Share(
      value: share, low: max(0, (centre - spread) / scale), high: min(1, (centre + spread) / scale),
      n: total)
  }

  /// The interval of macro-F1 from 1,000 resamples, drawn with a fixed seed.
  static func bootstrapMacroF1(_ pairs: [(Stance, Stance)]) -> EvaluationReport.Share {
    guard !pairs.isEmpty else { return EvaluationReport.Share(value: 0, low: 0, high: 0, n: 0) }
    var random = SplitMix64(state: 20_241_127)
    var all = ConfusionMatrix()
    for (gold, predicted) in pairs { all.add(gold: gold, predicted: predicted) }
    var scores: [Double] = []
    for _ in 0..<1_000 {
      var matrix = ConfusionMatrix()
      for _ in pairs.indices {
        let (gold, predicted) = pairs[Int(random.next(below: UInt64(pairs.count)))]
        matrix.add(gold: gold, predicted: predicted)
      }
      scores.append(matrix.macroF1)
    }
    scores.sort()
    return EvaluationReport.Share(
      value: all.macroF1, low: scores[25], high: scores[974], n: pairs.count)
  }
}

/// A small generator of pseudo-random numbers, the same on every machine.
///
/// Source: Steele, Lea, Flood (2014), "Fast splittable pseudorandom number generators".
struct SplitMix64 {
  private var state: UInt64

  init(state: UInt64) {
    self.state = state
  }

  mutating func next(below bound: UInt64) -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return (mixed ^ (mixed >> 31)).multipliedFullWidth(by: bound).high
  }
}
