import Neutrality

/// Masks what could lead to a person in all that is said about one text: each scalar becomes "•",
/// so that places in the text stay right.
///
/// Reading and scoring know nothing of it.
struct RedactionMask {
  static let mark: Unicode.Scalar = "•"

  private let scalars: [Unicode.Scalar]
  private let isPrivate: [Bool]

  /// A mask for a text.
  ///
  /// - Parameter text: The post as UTF-8; what is not UTF-8 is read as U+FFFD.
  /// - Complexity: Linear.
  init(_ text: [UInt8]) {
    self.init(String(decoding: text, as: UTF8.self))
  }

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var isPrivate = Array(repeating: false, count: scalars.count)
    for range in PrivateRanges(scalars).ranges {
      for index in range { isPrivate[index] = true }
    }
    self.isPrivate = isPrivate
  }

  /// Any text with its own private parts masked.
  static func redacted(_ text: String) -> String {
    let mask = RedactionMask(text)
    return mask.slice(0..<mask.scalars.count)
  }

  /// The text, masked.
  var text: [UInt8] { Array(slice(0..<scalars.count).utf8) }

  /// A slice of the text, masked.
  private func slice(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<scalars.count)
    return String(
      String.UnicodeScalarView(range.map { isPrivate[$0] ? Self.mark : scalars[$0] }))
  }

  private func isTouched(_ range: Range<Int>) -> Bool {
    isPrivate[range.clamped(to: 0..<scalars.count)].contains(true)
  }
}

// MARK: What is masked

extension RedactionMask {
  /// An answer with its slices of the text masked.
  func redacted(_ answer: Assessment) -> Assessment {
    Assessment(
      id: Self.redacted(answer.id), election: answer.election,
      stances: answer.stances.map(redacted), verdict: redacted(answer.verdict),
      provenance: answer.provenance)
  }

  private func redacted(_ stance: PairStance) -> PairStance {
    PairStance(
      pair: stance.pair, name: stance.name, mentioned: stance.mentioned, stance: stance.stance,
      probability: stance.probability,
      evidence: stance.evidence.map { piece in
        Evidence(
          start: piece.start, end: piece.end, text: slice(piece.start..<piece.end),
          kind: piece.kind, toward: piece.toward, weight: piece.weight)
      })
  }

  private func redacted(_ verdict: Verdict) -> Verdict {
    Verdict(
      level: verdict.level, pair: verdict.pair, reasons: verdict.reasons.map(redacted),
      rules: verdict.rules, missing: verdict.missing)
  }

  /// A sentence quotes the slice that it speaks of, cut as ``Reason`` cuts it.
  private func redacted(_ reason: Reason) -> Reason {
    guard let start = reason.start, let end = reason.end, isTouched(start..<end) else {
      return reason
    }
    let place = (start..<end).clamped(to: 0..<scalars.count)
    let given = Reason.shown(String(String.UnicodeScalarView(scalars[place])))
    let masked = Reason.shown(slice(place))
    return Reason(
      code: reason.code, message: reason.message.replacing(given, with: masked, maxReplacements: 1),
      place: start..<end)
  }

  /// A normal form with the words masked that stand for private parts.
  func redacted(_ normal: NormalizedText) -> NormalizedText {
    let words = normal.words.map { word in
      let isTouched = isTouched(word.start..<word.end)
      return NormalizedText.Word(
        normal: isTouched
          ? String(repeating: "•", count: word.normal.unicodeScalars.count)
          : Self.redacted(word.normal),
        start: word.start, end: word.end, text: slice(word.start..<word.end), kind: word.kind)
    }
    return NormalizedText(normal: Self.joined(words), words: words)
  }

  /// The words of a normal form joined as it joins them: each hashtag once, without its parts.
  static func joined(_ words: [NormalizedText.Word]) -> String {
    var parts: [String] = []
    var hashtagEnd = 0
    for word in words {
      switch word.kind {
      case "hashtag":
        parts.append("#" + word.normal)
        hashtagEnd = word.end
      case "handle": parts.append((word.normal.hasPrefix("•") ? "•" : "@") + word.normal)
      default: if word.start >= hashtagEnd { parts.append(word.normal) }
      }
    }
    return redacted(parts.joined(separator: " "))
  }

  /// An explanation with all slices masked.
  ///
  /// - Parameters:
  ///   - explanation: The explanation.
  ///   - normal: The normal form of the same text.
  /// - Returns: The same explanation, masked.
  func redacted(_ explanation: Explanation, _ normal: NormalizedText) -> Explanation {
    Explanation(
      assessment: redacted(explanation.assessment), normal: redacted(normal).normal,
      pairs: explanation.pairs.map(redacted), rules: explanation.rules)
  }

  private func redacted(_ sum: Explanation.PairSum) -> Explanation.PairSum {
    Explanation.PairSum(
      pair: sum.pair, mentioned: sum.mentioned, prior: sum.prior, scale: sum.scale,
      features: sum.features.map(redacted), logOdds: sum.logOdds, probability: sum.probability)
  }

  private func redacted(_ feature: Explanation.Feature) -> Explanation.Feature {
    var text = feature.text
    if let start = feature.start, let end = feature.end { text = slice(start..<end) }
    return Explanation.Feature(
      group: feature.group, text: text, start: feature.start, end: feature.end,
      known: feature.known, weight: feature.weight)
  }

  /// Why a record could not be scored, with what it quotes masked.
  static func redacted(_ error: RecordError) -> RecordError {
    RecordError(
      id: redacted(error.id), code: error.code, message: redacted(error.message), line: error.line)
  }
}

/// A message with its private parts masked.
///
/// - Parameter text: Any text.
/// - Returns: The text with as many scalars.
package func redacted(_ text: String) -> String { RedactionMask.redacted(text) }
