package import LexiconStore

/// Marks what limits each term: negation, quotation, report, question, condition, past, comparison.
///
/// Works on terms after slang is undone. A negation covers the words after it up to its reach or
/// the end of its clause; a second negation inside lifts it again ("bukan tidak mendukung").
package struct ScopeReader: Sendable {
  /// What was seen in a whole post.
  package struct Summary: Sendable {
    /// Marker kinds seen anywhere.
    package var kinds: MarkerTable.Kinds = 0
    /// How many sentences there are.
    package var sentences = 0
    /// How many terms are words.
    package var words = 0
    /// The terms of the first marker of sarcasm; nil where there is none.
    package var sarcasm: Range<Int>?

    /// Nothing seen yet.
    package init() {}

    /// Whether a kind of marker was seen.
    ///
    /// - Parameter kind: The kind.
    /// - Returns: True if it was.
    package func has(_ kind: MarkerKind) -> Bool { kinds & MarkerTable.bit(kind) != 0 }
  }

  private static let report = MarkerTable.bit(.report)

  private let table: MarkerTable
  private let marks: MarkHashes

  /// A reader of scopes.
  ///
  /// - Parameters:
  ///   - table: Markers and negations.
  ///   - marks: The hashes of the punctuation that matters.
  package init(table: MarkerTable, marks: MarkHashes) {
    self.table = table
    self.marks = marks
  }

  /// Sets clause, sentence and flags of all terms.
  ///
  /// - Parameter terms: The post's terms, in order.
  /// - Returns: What was seen in the post as a whole.
  /// - Complexity: Linear in the number of terms.
  package func mark(_ terms: inout [Term]) -> Summary {
    var summary = Summary()
    var state = State()
    for index in terms.indices {
      step(index, &terms, &state, &summary)
    }
    state.hearsay.endClause(before: terms.count, isLast: true, &terms)
    markQuotes(&terms)
    markQuestions(&terms)
    if state.mayReport { markReports(&terms) }
    summary.sentences = Int(state.sentence) + 1
    return summary
  }

  private struct State {
    var clause: Int32 = 0
    var sentence: Int32 = 0
    var negatedUntil = -1
    /// What limits every term from here to the end of the clause.
    var limits: TermFlags = []
    /// Whether an earlier clause of the sentence makes a condition of somebody.
    var isAfterCondition = false
    var namesSomebody = false
    var hasAuthor = false
    var reportedSentence: Int32 = -1
    var wordsInClause = 0
    var reportPlace = -3
    var previous: UInt64 = 0
    var skipUntil = 0
    var liftedUntil = 0
    /// Where the last negation began that another one lifts.
    var liftedFrom = Int.max
    /// Whether a reporting word was seen, if only inside a negation.
    var mayReport = false
    /// What is told from hearsay in the clause.
    var hearsay = HearsayReach()

    mutating func endClause() {
      clause += 1
      negatedUntil = -1
      isAfterCondition = isAfterCondition || (limits.contains(.conditional) && namesSomebody)
      namesSomebody = false
      limits = []
      hasAuthor = false
      wordsInClause = 0
      reportPlace = -3
      previous = 0
    }

    /// Notes who acts: the author once named acts to the end of the clause.
    mutating func noteActor(_ kinds: MarkerTable.Kinds, isAccompanied: Bool) {
      hearsay.note(kinds)
      if kinds & MarkerTable.persons != 0 {
        hasAuthor = true
        limits.subtract([.othersAct, .roleActs])
      } else if kinds & MarkerTable.bit(.thirdPerson) != 0, !hasAuthor, !isAccompanied {
        limits.formUnion([.othersAct, .roleActs])
        if wordsInClause <= reportPlace + 2 { reportedSentence = sentence }
      } else if kinds & MarkerTable.reports != 0 {
        if limits.contains(.othersAct) { reportedSentence = sentence }
        reportPlace = wordsInClause
      }
    }
  }

  private func step(
    _ index: Int, _ terms: inout [Term], _ state: inout State, _ summary: inout Summary
  ) {
    var term = terms[index]
    let (clause, sentence) = (state.clause, state.sentence)
    if term.kind == .mark { endAtMark(term.hash, &state) }
    if term.kind == .word {
      summary.words += 1
      if table.firstWords.mayContain(term.hash) { readMarkers(index, terms, &state, &summary) }
    }
    if state.clause != clause {
      state.hearsay.endClause(before: index, isLast: state.sentence != sentence, &terms)
    }
    term.clause = state.clause
    term.sentence = state.sentence
    var flags = term.flags.union(state.limits)
    if index <= state.negatedUntil && index >= state.skipUntil { flags.insert(.negated) }
    if index < state.skipUntil { flags.insert(.negator) }
    if index < state.skipUntil, index >= state.liftedFrom { flags.insert(.negated) }
    if term.kind == .mention { state.namesSomebody = true }
    if state.isAfterCondition { flags.insert(.afterCondition) }
    if state.reportedSentence == state.sentence { flags.insert(.reported) }
    // "PAN dukung …": the party is the one who does.
    if index > 0, term.kind == .word, !state.hasAuthor, terms[index - 1].flags.contains(.party) {
      flags.insert(.reported)
    }
    term.flags = flags
    terms[index] = term
    guard term.kind == .word || term.kind == .mention else { return }
    if term.kind == .mention, state.wordsInClause == 0 { state.limits.insert(.othersAct) }
    state.wordsInClause += 1
    state.previous = term.hash
  }

  private func endAtMark(_ hash: UInt64, _ state: inout State) {
    if marks.sentenceEnds.contains(hash) {
      state.endClause()
      state.isAfterCondition = false
      state.sentence += 1
    } else if marks.clauseEnds.contains(hash) {
      state.endClause()
    }
  }

  private func readMarkers(
    _ index: Int, _ terms: [Term], _ state: inout State, _ summary: inout Summary
  ) {
    let match = table.markers.longestMatch(from: index, to: terms.count) { terms[$0].hash }
    if let match, match.payload & Self.report != 0 { state.mayReport = true }
    guard index >= state.skipUntil else { return }
    if let match {
      apply(match.payload, &state, &summary)
      if summary.sarcasm == nil, match.payload & MarkerTable.bit(.sarcasm) != 0 {
        summary.sarcasm = index..<(index + match.length)
      }
    }
    readNegation(index, terms, &state)
  }

  private func apply(
    _ kinds: MarkerTable.Kinds, _ state: inout State, _ summary: inout Summary
  ) {
    summary.kinds |= kinds
    state.noteActor(kinds, isAccompanied: marks.companions.contains(state.previous))
    if kinds & MarkerTable.bit(.clause) != 0 { state.endClause() }
    if kinds & MarkerTable.bit(.condition) != 0 { state.limits.insert(.conditional) }
    if kinds & MarkerTable.bit(.past) != 0 { state.limits.insert(.past) }
    if kinds & MarkerTable.bit(.contrast) != 0 { state.limits.insert(.compared) }
  }

  private func readNegation(_ index: Int, _ terms: [Term], _ state: inout State) {
    guard index >= state.liftedUntil,
      let match = table.negations.longestMatch(
        from: index, to: terms.count, hash: { terms[$0].hash })
    else { return }
    let after = index + match.length
    if after < terms.count, match.payload.exceptBefore.contains(terms[after].hash) {
      // "tanpa ragu": neither word negates, though "ragu" alone would.
      state.liftedUntil = after + 1
      return
    }
    if index <= state.negatedUntil {
      state.negatedUntil = -1
      state.skipUntil = after
      state.liftedFrom = index
      return
    }
    state.liftedFrom = .max
    state.skipUntil = after
    state.negatedUntil = after + match.payload.reach - 1
  }

  /// Flags what stands between a pair of quotation marks; an opening mark without its closing one
  /// quotes nothing.
  private func markQuotes(_ terms: inout [Term]) {
    var open: Int?
    for index in terms.indices where terms[index].kind == .mark {
      guard marks.quotes.contains(terms[index].hash) else { continue }
      if let start = open {
        for inside in start..<index { terms[inside].flags.insert(.quoted) }
        open = nil
      } else {
        open = index
      }
    }
  }

  /// Flags every sentence that ends with a question mark.
  private func markQuestions(_ terms: inout [Term]) {
    for index in terms.indices
    where terms[index].kind == .mark && marks.questions.contains(terms[index].hash) {
      var place = index - 1
      while place >= 0, !isSentenceEnd(terms[place]) {
        terms[place].flags.insert(.question)
        place -= 1
      }
    }
  }

  private func isSentenceEnd(_ term: Term) -> Bool {
    term.kind == .mark && marks.sentenceEnds.contains(term.hash)
  }

  /// Flags every sentence in which a reporting word stands beside a name or a quotation.
  private func markReports(_ terms: inout [Term]) {
    for index in terms.indices
    where terms[index].kind == .word && !terms[index].flags.contains(.reported) {
      guard table.firstWords.mayContain(terms[index].hash),
        let match = table.markers.longestMatch(
          from: index, to: terms.count, hash: { terms[$0].hash }),
        match.payload & Self.report != 0, !isOfAuthor(index, match.length, terms),
        hasSpeaker(beside: index, match.length, terms)
      else { continue }
      flagSentence(around: index, &terms)
    }
  }

  /// Flags the sentence of a term as reported; each sentence is flagged once, so that a text of
  /// nothing but reporting words takes no longer than others.
  private func flagSentence(around index: Int, _ terms: inout [Term]) {
    let sentence = terms[index].sentence
    var place = index
    while place > 0, terms[place - 1].sentence == sentence { place -= 1 }
    while place < terms.count, terms[place].sentence == sentence {
      terms[place].flags.insert(.reported)
      place += 1
    }
  }

  /// Whether the author is the one who says: "gue bilang", "kata saya".
  private func isOfAuthor(_ index: Int, _ length: Int, _ terms: [Term]) -> Bool {
    [index - 1, index + length].contains { place in
      guard terms.indices.contains(place), terms[place].kind == .word else { return false }
      let match = table.markers.longestMatch(
        from: place, to: place + 1, hash: { terms[$0].hash })
      return match.map { $0.payload & MarkerTable.bit(.firstPerson) != 0 } ?? false
    }
  }

  private func hasSpeaker(beside index: Int, _ length: Int, _ terms: [Term]) -> Bool {
    let near = max(0, index - 3)..<min(terms.count, index + length + 3)
    return near.contains { place in
      terms[place].kind == .mention || terms[place].kind == .handle
        || terms[place].flags.contains(.quoted)
        || (terms[place].kind == .mark && marks.quotes.contains(terms[place].hash))
    }
  }
}

/// The hashes of the punctuation that divides and marks sentences.
package struct MarkHashes: Sendable {
  /// Ends of a sentence.
  package let sentenceEnds: WordSet
  /// Ends of a clause.
  package let clauseEnds: WordSet
  /// Question marks.
  package let questions: WordSet
  /// Quotation marks.
  package let quotes: WordSet
  /// Emoji that turn words around: rolling eyes, a smile upside down.
  package let ironic: WordSet
  /// Words that make who follows somebody beside the one who acts: "bersama warga".
  package let companions: WordSet

  /// The hashes, made once.
  ///
  /// - Parameter hash: Gives the hash of a mark's normal form.
  package init(hash: (String) -> UInt64) {
    func set(_ marks: [String]) -> WordSet {
      var set = WordSet()
      for mark in marks { set.insert(hash(mark)) }
      return set
    }
    sentenceEnds = set([".", "!", "?", "…", "\n", "‽"])
    clauseEnds = set([",", ";", "–", "—", "(", ")", "|", "/"])
    questions = set(["?"])
    quotes = set(["\"", "“", "”", "„", "«", "»"])
    ironic = set(["🙃", "🙄", "🤡", "😏", "😒", "🫠", "🥱", "🤥"])
    companions = set([
      "bersama", "bareng", "dengan", "sama", "antar", "untuk", "buat", "bagi", "kepada", "ke", "di",
      "dari", "jadi", "menjadi", "sebagai", "gabung", "masuk", "daftar", "ajak", "resmi", "rumah",
      "depan", "siap", "karo", "jeung", "sareng", "ikut", "ayo", "yuk", "mari", "wahai", "halo",
    ])
  }
}
