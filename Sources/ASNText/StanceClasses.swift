import NaiveBayes
import Neutrality

/// The classes of the stance model and their indices.
enum StanceClasses {
  /// Index of support.
  static let support = 0
  /// Index of opposition.
  static let oppose = 1
  /// Index of neither; the reference class.
  static let neutral = 2
  /// The classes as a model holds them.
  static let list = ClassList(["support", "oppose", "neutral"], reference: neutral)

  /// The index of a stance.
  static func index(of stance: Stance) -> Int {
    switch stance {
    case .support: support
    case .oppose: oppose
    case .neutral: neutral
    }
  }

  /// The stance at an index.
  static func stance(at index: Int) -> Stance {
    [Stance.support, .oppose, .neutral][index]
  }
}
