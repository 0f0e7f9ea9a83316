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
    let scalars = slice.unicodeScalars
    var shown = String(String.UnicodeScalarView(scalars.prefix(40)))
    if scalars.count > 40 { shown += "…" }
    let message = code.template.text(in: language).filling(slice: shown, pair: pair)
    reasons.append(Reason(code: code, message: message))
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
