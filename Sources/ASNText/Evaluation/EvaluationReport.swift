/// How well a model reads labelled posts: the report of the contract, section 5.
public struct EvaluationReport: Sendable, Equatable, Codable {
  /// A share with its 95 % interval (Wilson 1927); all 0 where nothing was counted.
  public struct Share: Sendable, Equatable, Codable {
    /// The share.
    public let value: Double
    /// Lower end of the interval.
    public let low: Double
    /// Upper end of the interval.
    public let high: Double
    /// How many cases it is a share of.
    public let n: Int
  }

  /// The majority class as a baseline.
  public struct Majority: Sendable, Equatable, Codable {
    /// The most frequent label.
    public let label: String
    /// Its accuracy.
    public let accuracy: Double
    /// Its macro-F1.
    public let macroF1: Double
  }

  /// How far probabilities can be taken at their word.
  public struct Calibration: Sendable, Equatable, Codable {
    /// One bin of the reliability diagram.
    public struct Bin: Sendable, Equatable, Codable {
      /// How many posts.
      public let n: Int
      /// Mean probability of the stance read.
      public let confidence: Double
      /// Share read as labelled.
      public let accuracy: Double
    }

    /// Expected calibration error, 10 bins of equal width.
    public let ece: Double
    /// Brier score over three classes, 0 to 2.
    public let brier: Double
    /// The bins.
    public let bins: [Bin]
  }

  /// `indikasi-dukungan` as a claim of support.
  public struct Indication: Sendable, Equatable, Codable {
    /// Share of indications that are labelled support.
    public let precision: Share
    /// Share of support that is indicated.
    public let recall: Share
    /// How many indications there are.
    public let n: Int
  }

  /// The figures of a part of the posts.
  public struct Slice: Sendable, Equatable, Codable {
    /// How many posts.
    public let n: Int
    /// Share read as labelled.
    public let accuracy: Double
    /// Macro-F1.
    public let macroF1: Double
    /// Share of the posts that are indicated without being labelled support.
    public let falseIndications: Share
  }

  /// What share of indications would be wrong at a share of true support.
  public struct Prevalence: Sendable, Equatable, Codable {
    /// Share of true support among posts.
    public let support: Double
    /// Share of indications that would be wrong; nil where nothing is indicated.
    public let wrong: Double?
  }

  /// A point of the precision–coverage curve.
  public struct CurvePoint: Sendable, Equatable, Codable {
    /// Least probability of support taken.
    public let threshold: Double
    /// Share of all posts that reach it.
    public let coverage: Double
    /// Share of those that are labelled support.
    public let precision: Double
    /// Share of labelled support among them.
    public let recall: Double
  }

  /// How many posts.
  public let n: Int
  /// Share read as labelled.
  public let accuracy: Double
  /// Macro-F1 with a 95 % interval by bootstrap.
  public let macroF1: Double
  /// The interval of ``macroF1``.
  public let macroF1Interval: Share
  /// Precision, recall, F1 and n by stance.
  public let perClass: [String: ConfusionMatrix.ClassFigures]
  /// Counts by label, then by stance read.
  public let confusion: [String: [String: Int]]
  /// The majority class as a baseline.
  public let majority: Majority
  /// Calibration.
  public let calibration: Calibration
  /// Share of posts that are judged at all.
  public let coverage: Double
  /// `indikasi-dukungan` as a claim of support.
  public let indication: Indication
  /// Figures by election and pair ("pilpres-2024/2").
  public let byPair: [String: Slice]
  /// Figures by election.
  public let byElection: [String: Slice]
  /// How many posts got each verdict level.
  public let levels: [String: Int]
  /// What share of indications would be wrong at 1, 5, 20 and 50 % true support.
  public let prevalence: [Prevalence]
  /// Precision and recall of support over thresholds.
  public let curve: [CurvePoint]
  /// Digests of what made the answers.
  public let provenance: Provenance
}
