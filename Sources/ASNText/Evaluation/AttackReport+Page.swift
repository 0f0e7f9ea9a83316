package import Neutrality

extension AttackReport {
  /// The report for people on a terminal.
  ///
  /// - Parameter language: The language wanted.
  /// - Returns: Lines.
  package func page(in language: Language) -> String {
    let say = { (first: String, second: String) in
      LocalizedText(first, second).text(in: language)
    }
    let table = FigureTable(language: language)
    let indicated = say("indikasi dukungan", "support indicated")
    var text = "n \(n), \(indicated) \(supportAnswers)\n"
    text += table.heading([
      say("diubah", "rewritten"), say("berubah", "changed"), say("dukungan", "support"),
      say("hilang", "lost"), say("netral naik", "neutral up"), say("ind. baru", "new ind."),
    ])
    for row in attacks {
      text += table.row(
        row.attack.rawValue,
        [
          "\(row.rewritten)", "\(row.changed)", "\(row.supportLost)",
          table.number(row.supportLostShare.value), "\(row.neutralRaised)",
          "\(row.indicationsGained)",
        ])
    }
    for row in attacks where !row.worst.isEmpty {
      text += "\(row.attack.rawValue):\n"
      for change in row.worst {
        let id = DisplayText.harmless(change.id).clipped(to: 40)
        text += "  \(id)  \(change.from) → \(change.to)  \(table.number(-change.supportLost))\n"
      }
    }
    return text + "model \(provenance.model)\n"
  }
}
