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
    guard slice.utf8.count > shownCount, slice.unicodeScalars.count > shownCount else {
      return slice
    }
    return String(String.UnicodeScalarView(slice.unicodeScalars.prefix(shownCount))) + "…"
  }

  /// How many scalars of a slice of the post a sentence shows.
  package static let shownCount = 40
}

extension String {
  /// The text with `{}` replaced by the slice and `{n}` by the pair's number.
  func filling(slice: String, pair: String) -> String {
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
