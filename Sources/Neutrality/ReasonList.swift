/// Collects reasons, each code once, in the order in which they were found.
struct ReasonList {
  private(set) var reasons: [Reason] = []
  private let language: Language

  init(language: Language) {
    self.language = language
  }

  /// Adds a reason unless its code is there already.
  ///
  /// What is shown of the slice of the post is at most 40 scalars.
  mutating func add(_ code: ReasonCode, about finding: Finding? = nil, pair: String = "") {
    guard !reasons.contains(where: { $0.code == code }) else { return }
    let message = code.template.text(in: language)
      .filling(slice: finding.map { Reason.shown($0.text) } ?? "", pair: pair)
    reasons.append(Reason(code: code, message: message, place: finding.map { $0.start..<$0.end }))
  }

  /// Adds that rows are read in two ways; all that are cited share one reason.
  mutating func addReadings(of rows: [Rule]) {
    let disputed = rows.filter { $0.readings != nil }
    guard let readings = disputed.first?.readings else { return }
    let narrow = LocalizedText("sempit, ", "narrow, ").text(in: language)
    let wide = LocalizedText("; luas, ", "; wide, ").text(in: language)
    let words =
      narrow + readings.narrow.text(in: language) + wide + readings.wide.text(in: language)
    let names = disputed.map(\.id).joined(separator: ", ")
    let message = ReasonCode.twoReadings.template.text(in: language)
      .filling(slice: words, pair: names)
    reasons.append(Reason(code: .twoReadings, message: message))
  }
}

extension Reason {
  /// What a sentence shows of a slice of the post.
  package static func shown(_ slice: String) -> String {
    let scalars = slice.unicodeScalars
    let shown = String(String.UnicodeScalarView(scalars.prefix(40)))
    return scalars.count > 40 ? shown + "…" : shown
  }
}

extension String {
  /// The text with `{}` replaced by the slice and `{n}` by the pair's number.
  fileprivate func filling(slice: String, pair: String) -> String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += rest[rest.index(after: open)..<close] == "n" ? pair : slice
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
