public import Neutrality

/// What is said about one text: the record of the contract, section 3, as Swift values.
///
/// It is about the text alone: there is no place in it for who wrote the text.
public struct Assessment: Sendable, Equatable {
  /// Version of the record's shape.
  public static let schema = 1

  /// The record's id, echoed.
  public let id: String
  /// The election by which it was read.
  public let election: String
  /// Every pair that the text mentions, and the target, by ballot number.
  public let stances: [PairStance]
  /// Advice for a person.
  public let verdict: Verdict
  /// By what program and files the answer was made.
  public let provenance: Provenance

  /// An assessment.
  ///
  /// - Parameters:
  ///   - id: The record's id.
  ///   - election: The election by which it was read.
  ///   - stances: What was read about each pair.
  ///   - verdict: Advice for a person.
  ///   - provenance: By what it was made.
  public init(
    id: String, election: String, stances: [PairStance], verdict: Verdict, provenance: Provenance
  ) {
    self.id = id
    self.election = election
    self.stances = stances
    self.verdict = verdict
    self.provenance = provenance
  }
}

extension Assessment: Codable {
  enum CodingKeys: String, CodingKey {
    case schema, id, election, stances, verdict, provenance
  }

  /// Reads a record.
  ///
  /// - Parameter decoder: Gives the record.
  /// - Throws: `DecodingError` where the record has another schema or shape.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let schema = try container.decode(Int.self, forKey: .schema)
    guard schema == Self.schema else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: container, debugDescription: "schema \(schema), not \(Self.schema)")
    }
    self.init(
      id: try container.decode(String.self, forKey: .id),
      election: try container.decode(String.self, forKey: .election),
      stances: try container.decode([PairStance].self, forKey: .stances),
      verdict: try container.decode(Verdict.self, forKey: .verdict),
      provenance: try container.decode(Provenance.self, forKey: .provenance))
  }

  /// Writes the record.
  ///
  /// - Parameter encoder: Receives the record.
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode(id, forKey: .id)
    try container.encode(election, forKey: .election)
    try container.encode(stances, forKey: .stances)
    try container.encode(verdict, forKey: .verdict)
    try container.encode(provenance, forKey: .provenance)
  }
}

/// The author's stance toward one pair, with its evidence.
public struct PairStance: Sendable, Equatable, Codable {
  /// Ballot number.
  public let pair: String
  /// Display name.
  public let name: String
  /// Whether the text names or clearly means the pair.
  public let mentioned: Bool
  /// The likeliest stance; neutral where the pair is not mentioned.
  public let stance: Stance
  /// Calibrated probabilities; they sum to 1.
  public let probability: StanceProbability
  /// What the stance rests on, in order of place.
  public let evidence: [Evidence]

  /// The stance toward one pair.
  ///
  /// - Parameters:
  ///   - pair: Ballot number.
  ///   - name: Display name.
  ///   - mentioned: Whether the text means the pair.
  ///   - stance: The likeliest stance.
  ///   - probability: Calibrated probabilities.
  ///   - evidence: What it rests on.
  public init(
    pair: String, name: String, mentioned: Bool, stance: Stance, probability: StanceProbability,
    evidence: [Evidence]
  ) {
    self.pair = pair
    self.name = name
    self.mentioned = mentioned
    self.stance = stance
    self.probability = probability
    self.evidence = evidence
  }
}

/// Calibrated probabilities of the three stances, each 0 to 1, together 1.
public struct StanceProbability: Sendable, Equatable, Codable {
  /// Of support.
  public let support: Double
  /// Of opposition.
  public let oppose: Double
  /// Of neither.
  public let neutral: Double

  /// Probabilities of the three stances.
  ///
  /// - Parameters:
  ///   - support: Of support.
  ///   - oppose: Of opposition.
  ///   - neutral: Of neither.
  public init(support: Double, oppose: Double, neutral: Double) {
    self.support = support
    self.oppose = oppose
    self.neutral = neutral
  }

  /// Where nothing speaks for a stance because the pair is not meant.
  public static let notMentioned = StanceProbability(support: 0, oppose: 0, neutral: 1)
}

/// A piece of the text that bears on the stance.
public struct Evidence: Sendable, Equatable {
  /// First Unicode scalar, in the text as it was given.
  public let start: Int
  /// Unicode scalar after the last.
  public let end: Int
  /// Exactly that slice of the text.
  public let text: String
  /// What it is: a kind of wording or of mention, or "word" for what only the model weighs.
  public let kind: String
  /// The stance that its weight points to; nil for what only names.
  public let toward: Stance?
  /// Log-odds (natural logarithm) that the scorer added for it to the stance it points to.
  ///
  /// Measured against the neutral class.
  public let weight: Double

  /// A piece of evidence.
  ///
  /// - Parameters:
  ///   - start: First scalar.
  ///   - end: Scalar after the last.
  ///   - text: The slice.
  ///   - kind: What it is.
  ///   - toward: The stance its weight points to.
  ///   - weight: Log-odds.
  public init(start: Int, end: Int, text: String, kind: String, toward: Stance?, weight: Double) {
    self.start = start
    self.end = end
    self.text = text
    self.kind = kind
    self.toward = toward
    self.weight = weight
  }

  /// The place of this evidence in the text that was assessed.
  ///
  /// - Parameter text: The text as it was given.
  /// - Returns: The range; nil where this is not the text that was assessed.
  /// - Complexity: Linear in ``end``.
  public func range(in text: String) -> Range<String.Index>? {
    let scalars = text.unicodeScalars
    guard
      let lower = scalars.index(scalars.startIndex, offsetBy: start, limitedBy: scalars.endIndex),
      let upper = scalars.index(lower, offsetBy: end - start, limitedBy: scalars.endIndex),
      scalars[lower..<upper].elementsEqual(self.text.unicodeScalars)
    else { return nil }
    return lower..<upper
  }
}

extension Evidence: Codable {
  enum CodingKeys: String, CodingKey {
    case start, end, text, kind, toward, weight
  }

  /// Writes the evidence; `toward` is written even where it is null.
  ///
  /// - Parameter encoder: Receives the evidence.
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
    try container.encode(text, forKey: .text)
    try container.encode(kind, forKey: .kind)
    try container.encode(toward, forKey: .toward)
    try container.encode(weight, forKey: .weight)
  }
}

/// By what program and files an answer was made.
///
/// The same four give the same answer.
public struct Provenance: Sendable, Equatable, Codable {
  /// Version of the program.
  public let version: String
  /// "sha256:" and the digest of the model file.
  public let model: String
  /// "sha256:" and the digest of the listing that `lexicon list` prints.
  public let lexicons: String
  /// "sha256:" and the digest of the listing of the rule files alone.
  public let rules: String

  /// By what an answer was made.
  ///
  /// - Parameters:
  ///   - version: Version of the program.
  ///   - model: Digest of the model.
  ///   - lexicons: Digest of the lexicons.
  ///   - rules: Digest of the rules.
  public init(version: String, model: String, lexicons: String, rules: String) {
    self.version = version
    self.model = model
    self.lexicons = lexicons
    self.rules = rules
  }
}

/// A record that could not be scored.
public struct RecordError: Error, Sendable, Equatable {
  /// The record's id, or its number.
  public let id: String
  /// Stable code, "E…".
  public let code: String
  /// A sentence; never more than 40 scalars of the post.
  public let message: String
  /// The line of the input on which the record begins, from 1.
  public let line: Int

  /// A record that could not be scored.
  ///
  /// - Parameters:
  ///   - id: The record's id, or its number.
  ///   - code: Stable code.
  ///   - message: A sentence.
  ///   - line: The line of the input.
  public init(id: String, code: String, message: String, line: Int) {
    self.id = id
    self.code = code
    self.message = message
    self.line = line
  }
}
