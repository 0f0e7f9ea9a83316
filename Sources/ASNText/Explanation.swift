public import Neutrality

/// The whole sum behind an answer: every feature with its weight, for and against.
///
/// For each pair, `prior` plus the weights of all features is `logOdds`, exactly; the probabilities
/// are the softmax of these and 0 for neutral. So an answer can be checked by hand.
public struct Explanation: Sendable, Equatable, Codable {
  /// A value for support and one for opposition, as log-odds against neutral (natural logarithm).
  public struct LogOdds: Sendable, Equatable, Codable {
    /// Support against neutral.
    public let support: Double
    /// Opposition against neutral.
    public let oppose: Double
  }

  /// One feature and what it added.
  public struct Feature: Sendable, Equatable, Codable {
    /// Its group, like "word", "bigram", "cue" or "shape".
    public let group: String
    /// The slice of the text, or the name of a mark of style.
    public let text: String
    /// First scalar of the slice; nil for the text as a whole.
    public let start: Int?
    /// Scalar after the last.
    public let end: Int?
    /// Whether the model knows it; an unknown one adds nothing.
    public let known: Bool
    /// What it added.
    public let weight: LogOdds
  }

  /// The sum for one pair.
  public struct PairSum: Sendable, Equatable, Codable {
    /// Ballot number.
    public let pair: String
    /// Whether the text means the pair; where not, nothing is summed.
    public let mentioned: Bool
    /// What the sum begins with.
    public let prior: LogOdds
    /// Factor by which long texts are damped; contained in the weights.
    public let scale: Double
    /// All features, in order of place.
    public let features: [Feature]
    /// The sum.
    public let logOdds: LogOdds
    /// What follows from it.
    public let probability: StanceProbability
  }

  /// A row of the rules and whether it could apply.
  public struct RuleTrace: Sendable, Equatable, Codable {
    /// The row's stable name.
    public let id: String
    /// Whether the verdict cites it.
    public let fired: Bool
    /// Why not: "not-in-force", "stage", "action", "wording", "level"; nil where it fired.
    public let because: String?
  }

  /// The assessment that is explained.
  public let assessment: Assessment
  /// The text after slang, spelling and elongation are undone; names as they are.
  public let normal: String
  /// The sum for each pair of the assessment.
  public let pairs: [PairSum]
  /// Which rules fired and which did not.
  public let rules: [RuleTrace]
}

extension Analyzer {
  /// Explains the answer on a text.
  ///
  /// - Parameters:
  ///   - text: The post.
  ///   - request: What the caller says about it.
  /// - Returns: The explanation, with the same assessment that ``assess(_:_:)`` gives.
  /// - Throws: ``AssessmentError`` for a pair that the election does not have or a text too long.
  /// - Complexity: Linear in the length of the text.
  public func explain(_ text: String, _ request: Request) throws(AssessmentError) -> Explanation {
    try makeWorker().explain(Array(text.utf8).span, request)
  }

  /// The normal form of a text: spelling, look-alikes, elongation and slang undone.
  ///
  /// - Parameter text: A text, at most 64 KiB of UTF-8.
  /// - Returns: Its normal words with their places.
  /// - Throws: ``AssessmentError`` for text that is too long.
  public func normalize(_ text: String) throws(AssessmentError) -> NormalizedText {
    try makeWorker().normalize(Array(text.utf8).span)
  }
}

/// A text after spelling, look-alikes, elongation and slang are undone.
public struct NormalizedText: Sendable, Equatable, Codable {
  /// One normal word and where it stands in the text as given.
  public struct Word: Sendable, Equatable, Codable {
    /// The normal form.
    public let normal: String
    /// First scalar of the word in the text as given.
    public let start: Int
    /// Scalar after the last.
    public let end: Int
    /// The slice of the text.
    public let text: String
    /// What it is: word, number, emoji, mark, link, handle, hashtag, mention.
    public let kind: String
  }

  /// The normal words, joined by spaces.
  public let normal: String
  /// The words; several with one place where a form stands for several words.
  public let words: [Word]
}
