import Neutrality

extension HumanWriter {
  /// An explanation: the answer, then the whole sum for each pair, then the rules.
  ///
  /// - Parameters:
  ///   - explanation: The explanation.
  ///   - text: The post as it was given.
  /// - Returns: Lines, with an empty one at the end.
  func text(_ explanation: Explanation, of text: [UInt8]) -> String {
    var lines = self.text(explanation.assessment, of: text)
    lines += DisplayText.wrap(
      say("Bentuk baku: ", "Normal form: ") + DisplayText.harmless(explanation.normal),
      indent: "  ", first: "")
    for pair in explanation.pairs { lines += sum(pair) }
    return lines + trace(explanation.rules) + "\n"
  }

  private func sum(_ pair: Explanation.PairSum) -> String {
    guard pair.mentioned else { return "" }
    let title = say(
      "Pasangan \(pair.pair): log-odds terhadap netral", "Pair \(pair.pair): log-odds to neutral")
    let heading = row(title, say("dukungan", "support"), say("penolakan", "oppose"))
    var lines = "\n" + palette.bold(heading) + "\n"
    lines += row(say("  awal", "  prior"), pair.prior) + "\n"
    let known = pair.features.filter(\.known)
    for feature in known { lines += row("  " + name(of: feature), feature.weight) + "\n" }
    let unknown = pair.features.count - known.count
    if unknown > 0 {
      let label = say("  \(unknown) ciri tak dikenal", "  \(unknown) unknown features")
      lines += row(label, Explanation.LogOdds(support: 0, oppose: 0)) + "\n"
    }
    lines += row(say("  jumlah", "  sum"), pair.logOdds) + "\n"
    let share = pair.probability
    lines += row(say("  peluang", "  probability"), percent(share.support), percent(share.oppose))
    return lines + "\n"
  }

  private func name(of feature: Explanation.Feature) -> String {
    let text = DisplayText.harmless(feature.text)
    guard let start = feature.start, let end = feature.end else {
      return "\(feature.group) \(text)"
    }
    return "\(feature.group) \"\(text)\" \(start)–\(end)"
  }

  private func row(_ name: String, _ odds: Explanation.LogOdds) -> String {
    row(name, signed(odds.support), signed(odds.oppose))
  }

  /// A name and two numbers in columns that end at 70 and 80.
  private func row(_ name: String, _ first: String, _ second: String) -> String {
    let label = name.clipped(to: 58)
    let gap = String(repeating: " ", count: max(1, 70 - DisplayText.width(label + first)))
    let between = String(repeating: " ", count: max(1, 10 - DisplayText.width(second)))
    return label + gap + first + between + second
  }

  private func trace(_ rules: [Explanation.RuleTrace]) -> String {
    let fired = rules.filter(\.fired).map(\.id)
    var lines = "\n" + list(say("Aturan yang tersentuh", "Rules that fired"), fired)
    let others = Dictionary(grouping: rules.filter { !$0.fired }) { $0.because ?? "" }
    for (because, rules) in others.sorted(by: { $0.key < $1.key }) {
      let title = say("Aturan yang tidak tersentuh", "Rules that did not fire")
      lines += list("\(title) (\(obstacle(because)))", rules.map(\.id))
    }
    return lines
  }

  private func list(_ title: String, _ names: [String]) -> String {
    let all = names.isEmpty ? "–" : names.joined(separator: ", ")
    return DisplayText.wrap("\(title): \(all)", indent: "  ", first: "")
  }

  private func obstacle(_ because: String) -> String {
    switch because {
    case "not-in-force": say("tidak berlaku pada tanggal itu", "not in force on that day")
    case "stage": say("tahap lain", "another stage")
    case "action": say("tindakan lain", "another action")
    case "wording": say("tidak ada kata yang sejenis", "no such wording")
    case "level": say("hasilnya tidak menyebut aturan", "the level cites no rules")
    default: because
    }
  }
}
