import Neutrality

/// The JSON of a reason up to its place, with the two things that differ from post to post left out.
struct ReasonTemplate {
  /// What stands at a place of the sentence.
  enum Part {
    /// A fragment of the table.
    case fragment(Range<Int>)
    /// The slice of the post that it speaks of.
    case slice
    /// The ballot number of the pair.
    case pair
  }

  /// From the opening brace to the end of the sentence, without its closing quotation mark.
  let parts: [Part]

  /// The template of a code.
  ///
  /// - Parameters:
  ///   - code: The code.
  ///   - language: The language of messages.
  ///   - table: Receives what is always the same.
  init(_ code: ReasonCode, in language: Language, _ table: inout FragmentTable) {
    var parts: [Part] = []
    var head = #"{"code":""# + code.rawValue + #"","message":""#
    func end(_ text: String, _ table: inout FragmentTable) {
      if head.isEmpty && text.isEmpty { return }
      let index = table.add { json in
        json.raw(head)
        json.content(text)
      }
      head = ""
      parts.append(.fragment(table[index]))
    }
    // As `String.filling` reads templates: "{}" is the slice, "{n}" the pair.
    var text = ""
    for piece in code.template.text(in: language).split(
      separator: "{", omittingEmptySubsequences: false)
    {
      guard let close = piece.firstIndex(of: "}") else {
        text += piece
        continue
      }
      end(text, &table)
      parts.append(close == piece.startIndex ? .slice : .pair)
      text = String(piece[piece.index(after: close)...])
    }
    end(text, &table)
    self.parts = parts
  }
}

/// The templates of all codes in one language.
struct ReasonTemplates {
  private let templates: [ReasonTemplate]

  /// All templates.
  ///
  /// - Parameters:
  ///   - language: The language of messages.
  ///   - table: Receives what is always the same.
  init(in language: Language, _ table: inout FragmentTable) {
    var made: [ReasonTemplate] = []
    for code in ReasonCode.allCases { made.append(ReasonTemplate(code, in: language, &table)) }
    templates = made
  }

  /// The template of a code.
  subscript(code: ReasonCode) -> ReasonTemplate { templates[code.order] }
}
