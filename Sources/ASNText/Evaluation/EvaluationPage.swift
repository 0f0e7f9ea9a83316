public import Neutrality

/// Draws a report as one HTML page that needs nothing else: no script, no style sheet, no network.
public struct EvaluationPage: Sendable {
  private let report: EvaluationReport
  private let language: Language
  private let figures: FigureTable

  /// The page of a report.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - language: The language wanted.
  public init(_ report: EvaluationReport, language: Language = .indonesian) {
    self.report = report
    self.language = language
    figures = FigureTable(language: language)
  }

  /// The page.
  ///
  /// - Complexity: Linear in the number of pairs and elections.
  public var html: String {
    let title = say("Laporan evaluasi asn-text", "asn-text evaluation report")
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(title)</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <h1>\(title)</h1>
      \(summary)\(section(say("Matriks kekeliruan", "Confusion matrix"), confusion + perClass))\
      \(section(say("Keandalan peluang", "Reliability"), reliability))\
      \(section(say("Presisi dan cakupan", "Precision and coverage"), curve))\
      \(section(say("Beda antar pasangan", "Gaps between pairs"), gaps))\
      \(section(say("Indikasi dukungan", "Support indicated"), indication))\
      \(section(say("Asal jawaban", "Provenance"), provenance))</body>
      </html>

      """
  }

  private static let style = """
    body{font:15px/1.5 system-ui,sans-serif;max-width:60em;margin:2em auto;padding:0 1em;\
    color:#222;background:#fff}table{border-collapse:collapse;margin:1em 0}\
    th,td{padding:.2em .8em;border-bottom:1px solid #ccc;text-align:right}\
    th[scope=row],th:first-child{text-align:left}svg text{font:11px sans-serif;fill:#333}\
    .grid{stroke:#ddd}code{overflow-wrap:anywhere}
    """

  private func section(_ title: String, _ content: String) -> String {
    "<section>\n<h2>\(title)</h2>\n\(content)</section>\n"
  }

  private func paragraph(_ text: String) -> String { "<p>\(HTML.escaped(text))</p>\n" }

  private func say(_ indonesian: String, _ english: String) -> String {
    LocalizedText(indonesian, english).text(in: language)
  }

  private func name(_ stance: Stance) -> String { HumanWords.stance(stance).text(in: language) }
}

// MARK: Tables

extension EvaluationPage {
  private var summary: String {
    let interval = report.macroF1Interval
    let range = "\(figures.number(interval.low))–\(figures.number(interval.high))"
    return HTML.table(
      [say("ukuran", "figure"), say("nilai", "value")],
      [
        ["n", "\(report.n)"], [say("akurasi", "accuracy"), figures.number(report.accuracy)],
        ["macro-F1 (95 %)", "\(figures.number(report.macroF1)) (\(range))"],
        [
          say("akurasi kelas terbanyak", "accuracy of the majority class"),
          "\(figures.number(report.majority.accuracy)) (\(report.majority.label))",
        ], ["ECE", figures.number(report.calibration.ece)],
        ["Brier", figures.number(report.calibration.brier)],
        [say("cakupan", "coverage"), figures.number(report.coverage)],
      ])
  }

  private var perClass: String {
    HTML.table(
      ["", "n", say("presisi", "precision"), "recall", "F1"],
      Stance.allCases.map { stance in
        let row = report.perClass[stance.rawValue]
        return [name(stance), "\(row?.n ?? 0)"]
          + [row?.precision, row?.recall, row?.f1].map { figures.number($0 ?? 0) }
      })
  }

  private var indication: String {
    let shares = [
      [say("presisi", "precision"), figures.share(report.indication.precision)],
      ["recall", figures.share(report.indication.recall)],
    ]
    let wrong = report.prevalence.map { entry in
      [
        "\(Int((entry.support * 100).rounded())) %",
        entry.wrong.map { figures.number($0) } ?? "–",
      ]
    }
    return HTML.table(
      [say("indikasi: \(report.indication.n)", "n \(report.indication.n)"), ""], shares)
      + paragraph(
        say(
          "Bagian indikasi yang keliru, menurut bagian unggahan yang sungguh mendukung:",
          "Share of indications that would be wrong, by the share of posts that truly support:"))
      + HTML.table([say("mendukung", "support"), say("keliru", "wrong")], wrong)
  }

  private var provenance: String {
    let facts = [
      ("asn-text", report.provenance.version), ("model", report.provenance.model),
      ("lexicons", report.provenance.lexicons), ("rules", report.provenance.rules),
    ]
    return facts.map { "<p>\($0.0): <code>\(HTML.escaped($0.1))</code></p>\n" }.joined()
  }
}

// MARK: Diagrams

extension EvaluationPage {
  /// Cells darker the larger their share of the row; the count stands in each.
  private var confusion: String {
    let stances = Stance.allCases
    let title = say("baris: label; kolom: dibaca", "rows: label; columns: read as")
    var text = "<svg viewBox=\"0 0 420 250\" width=\"420\" height=\"250\" role=\"img\" "
    text += "aria-label=\"\(title)\">\n<title>\(title)</title>\n"
    for (row, gold) in stances.enumerated() {
      let y = 40 + row * 70
      text += "<text x=\"92\" y=\"\(y + 39)\" text-anchor=\"end\">\(name(gold))</text>\n"
      text +=
        "<text x=\"\(150 + row * 100)\" y=\"30\" text-anchor=\"middle\">\(name(gold))</text>\n"
      let counts = stances.map { report.confusion[gold.rawValue]?[$0.rawValue] ?? 0 }
      let total = max(1, counts.reduce(0, +))
      for (column, count) in counts.enumerated() {
        text += cell(x: 100 + column * 100, y: y, count: count, percent: count * 100 / total)
      }
    }
    return paragraph(title) + text + "</svg>\n"
  }

  private func cell(x: Int, y: Int, count: Int, percent: Int) -> String {
    let ink = percent > 55 ? "#fff" : "#222"
    return "<rect x=\"\(x)\" y=\"\(y)\" width=\"98\" height=\"68\" "
      + "fill=\"hsl(210,60%,\(95 - percent * 6 / 10)%)\"/>"
      + "<text x=\"\(x + 49)\" y=\"\(y + 39)\" text-anchor=\"middle\" style=\"fill:\(ink)\">"
      + "\(count) (\(percent) %)</text>\n"
  }

  private var reliability: String {
    var plot = Plot(
      title: say("Diagram keandalan", "Reliability diagram"),
      horizontal: say("peluang yang disebut", "probability told"),
      vertical: say("bagian yang benar", "share read as labelled"))
    plot.line([(0, 0), (1, 1)], color: "#999", isDashed: true)
    let bins = report.calibration.bins.filter { $0.n > 0 }
    plot.line(bins.map { ($0.confidence, $0.accuracy) }, color: "#2166ac")
    for bin in bins {
      let radius = 3 + 9 * (Double(bin.n) / Double(max(1, report.n))).squareRoot()
      plot.dot(
        x: bin.confidence, y: bin.accuracy, radius: radius, color: "#2166ac", text: "n \(bin.n)")
    }
    return plot.svg
  }

  private var curve: String {
    var plot = Plot(
      title: say("Kurva presisi dan cakupan", "Precision–coverage curve"),
      horizontal: say("cakupan: bagian unggahan di atas ambang", "coverage: share above threshold"),
      vertical: say("presisi dukungan", "precision of support"))
    let points = report.curve.filter { $0.coverage > 0 }
    plot.line(points.map { ($0.coverage, $0.precision) }, color: "#b2182b")
    for point in points {
      plot.dot(
        x: point.coverage, y: point.precision, radius: 3, color: "#b2182b",
        text: "≥ \(figures.number(point.threshold)), recall \(figures.number(point.recall))")
    }
    return plot.svg
  }

  /// One row a pair, with the interval of wrongly indicated posts.
  private var gaps: String {
    let rows = report.byPair.sorted { $0.key < $1.key }
    let height = 40 + rows.count * 22
    let title = say(
      "Bagian unggahan yang keliru diindikasi, dengan selang 95 %",
      "Share of posts wrongly indicated, with 95 % intervals")
    let widest = max(0.01, rows.map(\.value.falseIndications.high).max() ?? 1)
    var text = "<svg viewBox=\"0 0 720 \(height)\" width=\"720\" height=\"\(height)\" role=\"img\" "
    text += "aria-label=\"\(title)\">\n<title>\(title)</title>\n"
    text += "<text x=\"240\" y=\"14\">0</text>"
    text += "<text x=\"560\" y=\"14\" text-anchor=\"end\">\(figures.number(widest))</text>\n"
    for (index, row) in rows.enumerated() {
      text += bar(row.key, row.value.falseIndications, y: 34 + index * 22, widest: widest)
    }
    return paragraph(title) + text + "</svg>\n"
      + HTML.table(
        ["", "n", say("akurasi", "accuracy"), "macro-F1"],
        rows.map { name, slice in
          [name, "\(slice.n)", figures.number(slice.accuracy), figures.number(slice.macroF1)]
        })
  }

  private func bar(
    _ name: String, _ share: EvaluationReport.Share, y: Int, widest: Double
  ) -> String {
    let place = { (value: Double) in 240 + Int((value / widest * 320).rounded()) }
    return "<text x=\"230\" y=\"\(y + 4)\" text-anchor=\"end\">\(HTML.escaped(name))</text>"
      + "<line x1=\"\(place(share.low))\" x2=\"\(place(share.high))\" y1=\"\(y)\" y2=\"\(y)\" "
      + "stroke=\"#888\" stroke-width=\"2\"/>"
      + "<circle cx=\"\(place(share.value))\" cy=\"\(y)\" r=\"4\" fill=\"#2166ac\"/>"
      + "<text x=\"570\" y=\"\(y + 4)\">\(figures.number(share.value)) (n \(share.n))</text>\n"
  }
}
