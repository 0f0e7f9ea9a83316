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
  mutating func add(
    _ code: ReasonCode, about finding: Finding? = nil, pair: String = "",
    at place: Range<Int>? = nil
  ) {
    guard !reasons.contains(where: { $0.code == code }) else { return }
    let message = code.template.text(in: language)
      .filling(slice: finding.map { Reason.shown($0.text) } ?? "", pair: pair)
    let place = finding.map { $0.start..<$0.end } ?? place
    reasons.append(Reason(code: code, message: message, place: place))
  }

  /// Adds a reason as it is.
  mutating func add(_ reason: Reason) { reasons.append(reason) }
}

extension Reason {
  /// That rows are read in two ways, all of them in one reason; nil where none is.
  static func readings(of rows: [Rule], in language: Language) -> Reason? {
    let disputed = rows.filter { $0.readings != nil }
    guard let readings = disputed.first?.readings else { return nil }
    let narrow = LocalizedText("sempit, ", "narrow, ").text(in: language)
    let wide = LocalizedText("; luas, ", "; wide, ").text(in: language)
    let words =
      narrow + readings.narrow.text(in: language) + wide + readings.wide.text(in: language)
    let names = disputed.map(\.id).joined(separator: ", ")
    let message = ReasonCode.twoReadings.template.text(in: language)
      .filling(slice: words, pair: names)
    return Reason(code: .twoReadings, message: message)
  }

  /// What a sentence shows of a slice of the post: at most 40 scalars, then an ellipsis.
  package static func shown(_ slice: String) -> String {
    // No scalar is shorter than a byte: most slices need not be counted.
    guard slice.utf8.count > 40, slice.unicodeScalars.count > 40 else { return slice }
    return String(String.UnicodeScalarView(slice.unicodeScalars.prefix(40))) + "…"
  }
}

extension String {
  /// The text with `{}` replaced by the slice and `{n}` by the pair's number.
  fileprivate func filling(slice: String, pair: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + slice.utf8.count + pair.utf8.count)
    var (isInside, isPair) = (false, false)
    for byte in utf8 {
      switch (isInside, byte) {
      case (false, UInt8(ascii: "{")): (isInside, isPair) = (true, false)
      case (true, UInt8(ascii: "}")):
        result.append(contentsOf: (isPair ? pair : slice).utf8)
        isInside = false
      case (true, _): isPair = true
      case (false, _): result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
