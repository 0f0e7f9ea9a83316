/// Why a corpus cannot be trained on.
public enum TrainingError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The corpus is empty.
  case noExamples
  /// No example carries this class.
  case classWithoutExamples(name: String)
  /// Cross-validation needs at least `needed` groups of examples that are kept together.
  case tooFewGroups(found: Int, needed: Int)

  /// What is wrong, in one English sentence.
  public var description: String {
    switch self {
    case .noExamples: "there are no examples to train on"
    case .classWithoutExamples(let name): "no example has the class \"\(name)\""
    case .tooFewGroups(let found, let needed):
      "cross-validation needs \(needed) groups of examples; there are \(found)"
    }
  }
}
