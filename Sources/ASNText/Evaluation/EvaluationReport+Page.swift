package import Neutrality

extension EvaluationReport {
  /// The report for people on a terminal.
  ///
  /// - Parameter language: The language wanted.
  /// - Returns: Lines.
  package func page(in language: Language) -> String {
    let say = { (first: String, second: String) in
      LocalizedText(first, second).text(in: language)
    }
    let table = FigureTable(language: language)
    let coverageName = say("cakupan", "coverage")
    let baseline = say("Kelas terbanyak", "Majority class")
    var text = """
      n \(n), \(say("akurasi", "accuracy")) \(table.number(accuracy)), \
      macro-F1 \(table.number(macroF1)) \
      (\(table.number(macroF1Interval.low))–\(table.number(macroF1Interval.high)))
      \(baseline) (\(majority.label)): \(say("akurasi", "accuracy")) \
      \(table.number(majority.accuracy)), macro-F1 \(table.number(majority.macroF1))
      ECE \(table.number(calibration.ece)), Brier \(table.number(calibration.brier)), \
      \(coverageName) \(table.number(coverage))

      """
    text += table.heading(["n", say("presisi", "precision"), "recall", "F1"])
    for stance in Stance.allCases { text += table.row(stance, perClass[stance.rawValue]) }
    text += matrix(table, say("label ↓ dibaca →", "label ↓ read as →"))
    text += indicationLines(table, say)
    text += slices(byElection, table, say) + slices(byPair, table, say)
    let leftOut = say("satu per pemilihan, tanpa pemilihan itu", "one an election, without it")
    return text + "model \(provenance.model.isEmpty ? leftOut : provenance.model)\n"
  }

  private func matrix(_ table: FigureTable, _ title: String) -> String {
    let names = Stance.allCases.map { HumanWords.stance($0).text(in: table.language) }
    return "\(title)\n" + table.heading(names)
      + Stance.allCases.map { gold in
        table.row(
          HumanWords.stance(gold).text(in: table.language),
          Stance.allCases.map { "\(confusion[gold.rawValue]?[$0.rawValue] ?? 0)" })
      }.joined()
  }

  private func indicationLines(
    _ table: FigureTable, _ say: (String, String) -> String
  ) -> String {
    var text = say("Indikasi dukungan", "Support indicated") + ": \(indication.n)\n"
    text += "  \(say("presisi", "precision")) \(table.share(indication.precision))\n"
    text += "  recall \(table.share(indication.recall))\n"
    for entry in prevalence {
      let wrong = entry.wrong.map { table.number($0) } ?? "–"
      let share = "\(Int((entry.support * 100).rounded())) %"
      text += say(
        "  bila \(share) sungguh mendukung: bagian indikasi yang keliru \(wrong)\n",
        "  if \(share) truly support: share of indications that would be wrong \(wrong)\n")
    }
    return text
  }

  private func slices(
    _ slices: [String: Slice], _ table: FigureTable, _ say: (String, String) -> String
  ) -> String {
    table.heading(["n", say("akurasi", "accuracy"), "macro-F1", say("ind. salah", "wrong ind.")])
      + slices.sorted { $0.key < $1.key }.map { name, slice in
        table.row(
          name,
          [
            "\(slice.n)", table.number(slice.accuracy), table.number(slice.macroF1),
            table.number(slice.falseIndications.value),
          ])
      }.joined()
  }
}
