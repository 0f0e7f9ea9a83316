import Elections
import Indonesian
import NaiveBayes
package import Neutrality
import UnicodeText

extension AnalysisWorker {
  /// Explains the answer on a text.
  ///
  /// - Parameters:
  ///   - bytes: The post as UTF-8.
  ///   - request: What the caller says about it.
  /// - Returns: The explanation.
  /// - Throws: ``AssessmentError`` as ``assess(_:_:)`` does.
  package func explain(
    _ bytes: Span<UInt8>, _ request: Request
  ) throws(AssessmentError) -> Explanation {
    let assessment = try assess(bytes, request)
    let sums = assessment.stances.map { stance in
      sum(context.pairIndex(stance.pair) ?? 0, stance)
    }
    return Explanation(
      assessment: assessment, normal: normalText(pieces()), pairs: sums,
      rules: ruleTrace(assessment, request))
  }

  private func sum(_ pair: Int, _ stance: PairStance) -> Explanation.PairSum {
    look(from: pair)
    guard stance.mentioned || stance.probability != .notMentioned,
      let scorer = context.scorer
    else {
      let zero = Explanation.LogOdds(support: 0, oppose: 0)
      return Explanation.PairSum(
        pair: stance.pair, mentioned: stance.mentioned, prior: zero, scale: 1, features: [],
        logOdds: zero, probability: stance.probability)
    }
    let lookup = lastFeatures()
    var score = Score(for: scorer.model.classes)
    scorer.explain(lookup.vector, into: &score)
    let features = lookup.places.indices.map { feature($0, lookup, score, scorer) }
    return Explanation.PairSum(
      pair: stance.pair, mentioned: true, prior: logOdds(scorer.model.logPriors),
      scale: score.scale, features: features,
      logOdds: Explanation.LogOdds(
        support: score.logOdds[StanceClasses.support], oppose: score.logOdds[StanceClasses.oppose]),
      probability: stance.probability)
  }

  private func logOdds(_ columns: [Double]) -> Explanation.LogOdds {
    Explanation.LogOdds(support: columns[0], oppose: columns[1])
  }

  private func feature(
    _ index: Int, _ lookup: (vector: FeatureVector, places: [FeaturePlace]), _ score: Score,
    _ scorer: Scorer
  ) -> Explanation.Feature {
    let entry = lookup.vector.entries[index]
    let place = lookup.places[index]
    let range = scalars(of: place)
    return Explanation.Feature(
      group: FeatureKind(rawValue: entry.group)?.name ?? "",
      text: range.map { reader.text.given($0) } ?? ShapeFeatures.name(of: place.shape),
      start: range?.lowerBound, end: range?.upperBound,
      known: scorer.model.table.weights(of: entry.id) != nil,
      weight: Explanation.LogOdds(
        support: score.contributions[index * 2], oppose: score.contributions[index * 2 + 1]))
  }

  private func scalars(of place: FeaturePlace) -> Range<Int>? {
    guard place.end > place.start else { return nil }
    let terms = reader.post.buffer.terms[Int(place.start)..<Int(place.end)]
    guard let first = terms.first else { return nil }
    return Int(first.start)..<Int(terms.reduce(first.end) { max($0, $1.end) })
  }

  private func ruleTrace(
    _ assessment: Assessment, _ request: Request
  ) -> [Explanation.RuleTrace] {
    let cited = Set(assessment.verdict.rules.map(\.id))
    let stage = context.calendar.stage(on: request.date)
    let day = request.date ?? context.defaultDay
    return context.rules.rules.map { rule in
      Explanation.RuleTrace(
        id: rule.id, fired: cited.contains(rule.id),
        because: cited.contains(rule.id)
          ? nil : rule.obstacle(action: request.action, stage: stage, day: day))
    }
  }

  /// The normal form of a text, with the place of every word.
  ///
  /// - Parameter bytes: The text as UTF-8.
  /// - Returns: Its normal words.
  /// - Throws: ``AssessmentError`` for text that is not UTF-8 or too long.
  package func normalize(_ bytes: Span<UInt8>) throws(AssessmentError) -> NormalizedText {
    _ = try readPost(bytes, target: nil)
    let pieces = pieces()
    let words = pieces.map { piece in
      NormalizedText.Word(
        normal: piece.normal, start: piece.range.lowerBound, end: piece.range.upperBound,
        text: reader.text.given(piece.range), kind: "\(piece.kind)")
    }
    return NormalizedText(normal: normalText(pieces), words: words)
  }

  /// A term, or a token without one.
  private struct Piece {
    let normal: String
    let range: Range<Int>
    let kind: TermKind
    let isInHashtag: Bool
  }

  /// The terms in order, among them what has none: a hashtag stands before its parts.
  private func pieces() -> [Piece] {
    let buffer = reader.post.buffer
    let terms = buffer.terms.indices.map { index in
      let term = buffer.terms[index]
      return Piece(
        normal: buffer.string(index), range: Int(term.start)..<Int(term.end), kind: term.kind,
        isInHashtag: term.flags.contains(.inHashtag))
    }
    var asides = reader.post.asides.map { word in
      Piece(
        normal: reader.text.normalForm(of: word), range: word.range, kind: TermKind(word.kind),
        isInHashtag: false)
    }[...]
    var pieces: [Piece] = []
    for term in terms {
      while let aside = asides.first, aside.range.lowerBound <= term.range.lowerBound {
        pieces.append(aside)
        asides.removeFirst()
      }
      pieces.append(term)
    }
    return pieces + asides
  }

  /// The normal words joined by spaces, each hashtag once.
  private func normalText(_ pieces: [Piece]) -> String {
    pieces.compactMap { piece in
      switch piece.kind {
      case .hashtag: "#" + piece.normal
      case .handle: "@" + piece.normal
      default: piece.isInHashtag ? nil : piece.normal
      }
    }.joined(separator: " ")
  }
}
