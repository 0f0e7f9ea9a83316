package import Neutrality

/// Writes answers for people: 80 columns, readable without colour.
package struct HumanWriter: Sendable {
  /// Whom an answer is for.
  package enum Reader: Sendable {
    /// Somebody who has a post on the desk: evidence, probabilities, rules.
    case reviewer
    /// The author before posting: advice in plain words.
    case author
  }

  let language: Language
  let palette: Palette
  private let reader: Reader

  /// A writer.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - palette: Colours, or none.
  ///   - reader: Whom answers are for.
  package init(language: Language, palette: Palette = .plain, reader: Reader = .reviewer) {
    self.language = language
    self.palette = palette
    self.reader = reader
  }

  /// An answer.
  ///
  /// - Parameters:
  ///   - assessment: The answer.
  ///   - text: The post as it was given.
  /// - Returns: Lines, with an empty one at the end.
  package func text(_ assessment: Assessment, of text: [UInt8]) -> String {
    let marked = MarkedText(String(decoding: text, as: UTF8.self), assessment.stances) {
      palette.stance($0, $1.toward)
    }
    let post = DisplayText.wrap(marked.text, indent: "  ")
    switch reader {
    case .reviewer: return heading(assessment) + post + details(assessment, marked) + "\n"
    case .author: return post + advice(assessment, marked.marks) + "\n"
    }
  }

  /// Why there is no answer.
  ///
  /// - Parameter error: Why.
  /// - Returns: Lines, with an empty one at the end.
  package func text(_ error: RecordError) -> String {
    let place = say("baris \(error.line)", "line \(error.line)")
    let id = DisplayText.harmless(error.id)
    return DisplayText.wrap("\(id) (\(place)): \(error.code) \(error.message)") + "\n"
  }

  private func heading(_ assessment: Assessment) -> String {
    let id = DisplayText.harmless(assessment.id)
    return palette.bold(say("Teks \(id)", "Text \(id)")) + " · \(assessment.election)\n"
  }

  private func details(_ assessment: Assessment, _ marked: MarkedText) -> String {
    var lines = evidence(marked, isAboutSeveral: assessment.stances.count > 1)
    for stance in assessment.stances { lines += line(stance) }
    lines += verdict(assessment.verdict)
    lines += reasons(assessment.verdict, marked.marks) + rules(assessment.verdict)
    return lines + missing(assessment.verdict)
  }

  private func evidence(_ marked: MarkedText, isAboutSeveral: Bool) -> String {
    marked.marks.map { mark in
      var words = "\(DisplayText.harmless(mark.evidence.text)) – "
      words += HumanWords.kind(mark.evidence.kind).text(in: language)
      if let toward = mark.evidence.toward {
        words += ", " + HumanWords.stance(toward).text(in: language) + " "
        words += signed(mark.evidence.weight)
      }
      if isAboutSeveral { words += say(" (pasangan \(mark.pair))", " (pair \(mark.pair))") }
      let number = MarkedText.superscript(mark.number)
      return DisplayText.wrap(words, indent: "      ", first: padded("  \(number)", 6))
    }.joined()
  }

  private func line(_ stance: PairStance) -> String {
    let probability = stance.probability
    let name = "\(stance.pair) \(stance.name)"
    guard stance.mentioned else {
      return DisplayText.wrap(
        say("Pasangan \(name): tidak disebut", "Pair \(name): not mentioned"), indent: "  ",
        first: "")
    }
    let shares = [
      (Stance.support, probability.support), (.oppose, probability.oppose),
      (.neutral, probability.neutral),
    ].map { "\(HumanWords.stance($0.0).text(in: language)) \(percent($0.1))" }
    return DisplayText.wrap(say("Pasangan \(name)", "Pair \(name)"), indent: "  ", first: "")
      + "  " + shares.joined(separator: " · ") + "\n"
  }

  private func missing(_ verdict: Verdict) -> String {
    guard !verdict.missing.isEmpty else { return "" }
    let names = verdict.missing.map { HumanWords.missing($0).text(in: language) }
    return DisplayText.wrap(
      say("Tidak tampak dari teks: ", "A text cannot show: ") + names.joined(separator: "; ")
        + ".", indent: "  ", first: "")
  }
}
