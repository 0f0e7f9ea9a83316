/// A verdict before it is put into words: what is said, of what, with which rows.
///
/// Used again for the next text. ``Judge/decide(on:_:cache:into:)`` fills it; whoever writes records
/// by hand turns it into text without a `String` for any of it.
package struct Decision: Sendable {
  /// A reason without its words.
  package struct Note: Sendable {
    /// Its code.
    package let code: ReasonCode
    /// The index of the piece of wording that its sentence shows; -1 for none.
    package let wording: Int
    /// The index of the pair that its sentence names; -1 for none.
    package let pair: Int
    /// The words it speaks of, in Unicode scalars; nil for the text as a whole.
    package let place: Range<Int>?
  }

  /// What a text cannot show, depending on what is known about it.
  package enum Missing: Int, Sendable, CaseIterable {
    /// Nothing is claimed, so nothing is missing.
    case nothing
    /// The text itself.
    case text
    /// Who wrote it, and where.
    case circumstances
    /// The same and when.
    case circumstancesAndDate

    /// Stable names.
    package var names: [String] {
      switch self {
      case .nothing: []
      case .text: ["text"]
      case .circumstances: ["author-status", "account-authenticity", "picture", "place"]
      case .circumstancesAndDate: Self.circumstances.names + ["date"]
      }
    }
  }

  /// The level.
  package var level = Level.cannotTell
  /// The index of the pair that the verdict is about; -1 for none.
  package var pair = -1
  /// Why; never empty.
  package private(set) var notes: [Note] = []
  /// Where the rows stand in the cache of citations; -1 for none.
  package var citations = -1
  /// What the text cannot show.
  package var missing = Missing.nothing

  /// Nothing decided yet.
  package init() {}

  mutating func reset() {
    level = .cannotTell
    (pair, citations) = (-1, -1)
    missing = .nothing
    notes.removeAll(keepingCapacity: true)
  }

  /// Adds a reason unless its code is there already.
  mutating func add(
    _ code: ReasonCode, wording: Int = -1, pair: Int = -1, at place: Range<Int>? = nil
  ) {
    for note in notes where note.code == code { return }
    notes.append(Note(code: code, wording: wording, pair: pair, place: place))
  }
}

extension Decision {
  /// The verdict in words.
  ///
  /// - Parameters:
  ///   - language: The language of messages.
  ///   - cache: The cache that the decision was made with.
  ///   - pair: Gives the ballot number of the pair at an index.
  ///   - slice: Gives the text of the piece of wording at an index.
  /// - Returns: The verdict.
  package func verdict(
    in language: Language, _ cache: CitationCache, pair: (Int) -> String, slice: (Int) -> String
  ) -> Verdict {
    var reasons = notes.map { note in
      let message = note.code.template.text(in: language)
        .filling(
          slice: note.wording < 0 ? "" : Reason.shown(slice(note.wording)),
          pair: note.pair < 0 ? "" : pair(note.pair))
      return Reason(code: note.code, message: message, place: note.place)
    }
    let cited = citations < 0 ? Cited() : cache[citations]
    if let readings = cited.readings { reasons.append(readings) }
    return Verdict(
      level: level, pair: self.pair < 0 ? nil : pair(self.pair), reasons: reasons,
      rules: cited.citations, missing: missing.names)
  }
}
