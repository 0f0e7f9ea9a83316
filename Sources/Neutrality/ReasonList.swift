/// Collects reasons, each code once, in the order in which they were found.
struct ReasonList {
  private(set) var reasons: [Reason] = []
  private let language: Language

  init(language: Language) {
    self.language = language
  }

  /// Adds a reason unless its code is there already.
  ///
  /// `quoting` is a slice of the post; what is shown of it is at most 40 scalars.
  mutating func add(_ code: ReasonCode, quoting slice: String = "", pair: String = "") {
    guard !reasons.contains(where: { $0.code == code }) else { return }
    let message = code.template.text(in: language).filling(slice: slice.shortened, pair: pair)
    reasons.append(Reason(code: code, message: message))
  }
}

extension String {
  /// The text itself, or its first forty scalars and an ellipsis.
  fileprivate var shortened: String {
    // No scalar is shorter than a byte: most slices need not be counted.
    guard utf8.count > 40, unicodeScalars.count > 40 else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(40))) + "…"
  }

  /// The text with `{}` replaced by the slice and `{n}` by the pair's number.
  fileprivate func filling(slice: String, pair: String) -> String {
    var result = ""
    result.reserveCapacity(utf8.count + slice.utf8.count)
    var rest = self[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      result += rest[..<open]
      result += rest.utf8.distance(from: open, to: close) == 2 ? pair : slice
      rest = rest[rest.utf8.index(after: close)...]
    }
    return result + rest
  }
}
