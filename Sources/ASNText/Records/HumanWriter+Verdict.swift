import Neutrality

extension HumanWriter {
  /// The level in words.
  func verdict(_ verdict: Verdict) -> String {
    var words = HumanWords.level(verdict.level).text(in: language)
    if let pair = verdict.pair { words += say(" (pasangan \(pair))", " (pair \(pair))") }
    return DisplayText.wrap(words, indent: "  ", first: "").split(separator: "\n").map {
      palette.level(String($0), verdict.level) + "\n"
    }.joined()
  }

  /// The reasons by side: what points to a stance, then what weakens it, each with the number of
  /// the mark in the text that it speaks of.
  func reasons(_ verdict: Verdict, _ marks: [MarkedText.Mark]) -> String {
    let sides = Dictionary(grouping: verdict.reasons, by: \.side)
    return Reason.Side.allCases.map { side in
      guard let reasons = sides[side] else { return "" }
      let title = palette.bold(HumanWords.side(side).text(in: language))
      return title + "\n" + reasons.map { reason($0, marks) }.joined()
    }.joined()
  }

  private func reason(_ reason: Reason, _ marks: [MarkedText.Mark]) -> String {
    let mark = marks.first { $0.evidence.start == reason.start && $0.evidence.end == reason.end }
    let number = mark.map { " " + MarkedText.superscript($0.number) } ?? ""
    return DisplayText.wrap(
      DisplayText.harmless(reason.message) + number, indent: "        ",
      first: "  \(reason.code.rawValue)  ")
  }

  /// The rules that could apply, each with its condition and whether it was verified.
  func rules(_ verdict: Verdict) -> String {
    guard !verdict.rules.isEmpty else { return "" }
    let title =
      verdict.level == .neutral
      ? say("Ketentuan terkait", "Related rules")
      : say("Aturan yang bisa berlaku bila syaratnya terbukti", "Rules that could apply if proven")
    var lines = palette.bold(title) + "\n" + verdict.rules.map { rule(from: $0) }.joined()
    if verdict.rules.contains(where: { !$0.isVerified }) {
      lines += DisplayText.wrap(
        say(
          "(Terverifikasi: belum = belum dicocokkan dengan naskah resmi. "
            + "Bunyi dan sumbernya: asn-text rules show NAMA.)",
          "(Verified: no = not yet held against the official text. "
            + "Wording and sources: asn-text rules show NAME.)"), indent: "  ")
    }
    return lines
  }

  private func rule(from rule: RuleCitation) -> String {
    let status =
      rule.isVerified
      ? say("terverifikasi: ya", "verified: yes") : say("terverifikasi: belum", "verified: no")
    return DisplayText.wrap(
      "\(rule.id) – \(rule.sanctionClass) · \(status)", indent: "    ", first: "  ")
      + DisplayText.wrap(say("bila ", "if ") + rule.condition, indent: "    ")
  }
}

extension Reason {
  /// What a reason does for the answer.
  enum Side: CaseIterable {
    case support, oppose, limit, neutral, abstention
  }

  /// The side of its code: the first figure.
  var side: Side {
    switch code.rawValue.dropFirst().first {
    case "1": .support
    case "2": .oppose
    case "3": .limit
    case "4": .neutral
    default: .abstention
    }
  }
}
