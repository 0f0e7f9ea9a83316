public import Neutrality

/// How often each stance was read as each stance, and what follows from it.
public struct ConfusionMatrix: Sendable, Equatable {
  /// Figures of one stance.
  public struct ClassFigures: Sendable, Equatable, Codable {
    /// Share of what was read as the stance that is labelled so; 0 where nothing was.
    public let precision: Double
    /// Share of what is labelled so that was read as the stance; 0 where nothing is.
    public let recall: Double
    /// Harmonic mean of both.
    public let f1: Double
    /// How many posts are labelled so.
    public let n: Int
  }

  private var counts = Array(repeating: 0, count: 9)

  /// Nothing counted yet.
  public init() {}

  /// Counts a post.
  ///
  /// - Parameters:
  ///   - gold: Its label.
  ///   - predicted: What was read.
  public mutating func add(gold: Stance, predicted: Stance) {
    counts[StanceClasses.index(of: gold) * 3 + StanceClasses.index(of: predicted)] += 1
  }

  /// How many posts with a label were read as a stance.
  ///
  /// - Parameters:
  ///   - gold: The label.
  ///   - predicted: The stance read.
  /// - Returns: The count.
  public func count(gold: Stance, predicted: Stance) -> Int {
    counts[StanceClasses.index(of: gold) * 3 + StanceClasses.index(of: predicted)]
  }

  /// How many posts were counted.
  public var total: Int { counts.reduce(0, +) }

  /// Share read as labelled; 0 for no posts.
  public var accuracy: Double {
    ratio(counts[0] + counts[4] + counts[8], total)
  }

  /// Mean F1 of the stances that occur among labels or readings.
  ///
  /// As scikit-learn's `f1_score(average="macro")` without given labels.
  public var macroF1: Double {
    let present = Stance.allCases.filter { stance in
      Stance.allCases.contains {
        count(gold: stance, predicted: $0) + count(gold: $0, predicted: stance) > 0
      }
    }
    guard !present.isEmpty else { return 0 }
    return present.reduce(0) { $0 + figures(of: $1).f1 } / Double(present.count)
  }

  /// The figures of one stance.
  ///
  /// - Parameter stance: The stance.
  /// - Returns: Precision, recall, F1 and how many are labelled so.
  public func figures(of stance: Stance) -> ClassFigures {
    let hits = count(gold: stance, predicted: stance)
    let labelled = Stance.allCases.reduce(0) { $0 + count(gold: stance, predicted: $1) }
    let read = Stance.allCases.reduce(0) { $0 + count(gold: $1, predicted: stance) }
    let precision = ratio(hits, read)
    let recall = ratio(hits, labelled)
    let f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    return ClassFigures(precision: precision, recall: recall, f1: f1, n: labelled)
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }
}
