import Neutrality

/// Figures in columns, for reports on a terminal.
struct FigureTable {
  let language: Language

  /// A number with three decimals, with a comma in Indonesian.
  func number(_ value: Double) -> String {
    let thousandths = Int((abs(value) * 1000).rounded())
    let decimals = String(thousandths % 1000)
    let padded = String(repeating: "0", count: 3 - decimals.count) + decimals
    return (value < 0 ? "-" : "") + "\(thousandths / 1000)"
      + (language == .indonesian ? "," : ".") + padded
  }

  /// A line of column names.
  func heading(_ names: [String]) -> String { row("", names) }

  /// A name of at most 30 columns, then figures that end every 11 columns.
  func row(_ name: String, _ cells: [String]) -> String {
    let start = "  " + name.clipped(to: 27)
    var line = start + String(repeating: " ", count: max(1, 30 - DisplayText.width(start)))
    for cell in cells {
      line += String(repeating: " ", count: max(1, 11 - DisplayText.width(cell))) + cell
    }
    return line + "\n"
  }

  /// The figures of a stance.
  func row(_ stance: Stance, _ figures: ConfusionMatrix.ClassFigures?) -> String {
    guard let figures else { return "" }
    return row(
      HumanWords.stance(stance).text(in: language),
      ["\(figures.n)", number(figures.precision), number(figures.recall), number(figures.f1)])
  }

  /// A share with its interval.
  func share(_ share: EvaluationReport.Share) -> String {
    "\(number(share.value)) (\(number(share.low))–\(number(share.high)), n \(share.n))"
  }
}
