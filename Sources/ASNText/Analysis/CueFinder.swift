import Elections
import Hashing
import Indonesian
import LexiconStore
import Neutrality

/// A cue found in a post, seen from one pair.
struct CueHit: Sendable {
  /// Index of the cue in its table.
  var cue: Int
  /// First term.
  var start: Int
  /// Term after the last.
  var end: Int
  /// What limits it.
  var scope: FindingScope
}

/// The terms of a post that phrases are looked up in.
struct CueContent: Sendable {
  /// Their indices.
  var places: [Int32] = []
  /// What they count as inside phrases.
  var words: [UInt64] = []

  /// Forgets them and keeps the memory.
  mutating func removeAll() {
    places.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
  }
}

/// Finds cues in the terms of a post, seen from one pair.
struct CueFinder: Sendable {
  let table: CueTable
  private let targetTag = PairView.Symbol.targetTag
  private let targetSlogan = PairView.Symbol.targetSlogan
  private let target = CueTable.target
  /// What all words for the author count as.
  private static let author = TextHash.of("saya")
  /// How many words like "sih" and "juga" a phrase is read past.
  private static let skips = 2

  /// Words with which a cue may begin.
  private let firstWords: WordFilter

  init(table: CueTable) {
    self.table = table
    var firstWords = WordFilter()
    table.phrases.insertFirstWords(into: &firstWords)
    self.firstWords = firstWords
  }

  /// Finds every cue, longest first, none overlapping another or crossing the end of a sentence.
  ///
  /// - Parameters:
  ///   - terms: The post's terms.
  ///   - view: The post seen from the pair.
  ///   - content: Scratch: receives the terms that carry a symbol.
  ///   - hits: Receives the cues; emptied first.
  /// - Complexity: Linear in the number of terms.
  func find(
    _ terms: [Term], _ view: PairView, content: inout CueContent, into hits: inout [CueHit]
  ) {
    hits.removeAll(keepingCapacity: true)
    content.removeAll()
    for index in terms.indices where view.symbols[index] != 0 && terms[index].kind != .emoji {
      content.places.append(Int32(index))
      content.words.append(table.counted(as: symbol(view.symbols[index])))
    }
    var (place, end) = (0, 0)
    while place < content.words.count {
      if place == end { end = sentenceEnd(from: place, content, terms) }
      guard mayBegin(at: place, content, view) else {
        place += 1
        continue
      }
      let match = longest(from: place, to: end, content, view)
      guard let match, isWhole(match, place, content, terms) else {
        place += 1
        continue
      }
      hits.append(hit(match.payload, place, match.length, content, terms, view))
      place += match.length
    }
  }

  /// Whether a cue may begin at a place; most words are sorted out here.
  @inline(__always)
  private func mayBegin(at place: Int, _ content: CueContent, _ view: PairView) -> Bool {
    firstWords.mayContain(content.words[place])
      || firstWords.mayContain(symbol(view.symbols[Int(content.places[place])]))
  }

  /// The longest phrase at a place; as it is listed, unless one that only counts as the same, or is
  /// read past fillers, goes further.
  private func longest(
    from place: Int, to end: Int, _ content: CueContent, _ view: PairView
  ) -> PhraseTable<Int32>.Match? {
    let listed = table.phrases.longestMatch(from: place, to: end) {
      symbol(view.symbols[Int(content.places[$0])])
    }
    let counted = table.phrases.longestMatch(
      from: place, to: end, skipping: Self.skips, hash: { content.words[$0] },
      isFiller: { table.isFiller(content.words[$0]) })
    // "X sudah kami …": the author begins what follows.
    guard let counted, counted.length > listed?.length ?? 0,
      content.words[place + counted.length - 1] != Self.author
    else { return listed }
    return counted
  }

  /// Whether a refusal is none by halves: "bukan, X …" answers, "tidak ada alasan tidak pilih X" lifts
  /// the second negation.
  private func isWhole(
    _ match: PhraseTable<Int32>.Match, _ place: Int, _ content: CueContent, _ terms: [Term]
  ) -> Bool {
    guard table.cues[Int(match.payload)].family == .refusal else { return true }
    let first = terms[Int(content.places[place])]
    let last = terms[Int(content.places[place + match.length - 1])]
    return first.clause == last.clause && !first.flags.contains([.negator, .negated])
  }

  private func sentenceEnd(from place: Int, _ content: CueContent, _ terms: [Term]) -> Int {
    let sentence = terms[Int(content.places[place])].sentence
    var end = place + 1
    while end < content.places.count, terms[Int(content.places[end])].sentence == sentence {
      end += 1
    }
    return end
  }

  /// In phrases a hashtag or slogan of the pair stands for the pair as its name does.
  private func symbol(_ symbol: UInt64) -> UInt64 {
    symbol == targetTag || symbol == targetSlogan ? target : symbol
  }

  private func hit(
    _ cue: Int32, _ place: Int, _ length: Int, _ content: CueContent, _ terms: [Term],
    _ view: PairView
  ) -> CueHit {
    let start = Int(content.places[place])
    let end = Int(content.places[place + length - 1]) + 1
    var scope = Self.scope(of: terms[start].flags)
    if side(of: table.cues[Int(cue)], start, end, view) == .rival { scope.insert(.rival) }
    if table.cues[Int(cue)].isAct, terms[start].flags.contains(.othersAct) {
      scope.insert(.reported)
    }
    if isEveryday(table.cues[Int(cue)], place, length, content, view) { scope.insert(.everyday) }
    return CueHit(cue: Int(cue), start: start, end: end, scope: scope)
  }

  /// The side a cue belongs to: that of its clause, and in a clause about both that of the pair
  /// beside it, behind a verb ("pilih X"), before all else ("X hebat").
  private func side(of cue: Cue, _ start: Int, _ end: Int, _ view: PairView) -> Side {
    guard view.sides[start] == .both, !cue.namesTarget else { return view.sides[start] }
    let before = view.pairBefore(start)
    let after = view.pairAfter(end)
    return (cue.takesObject ? after ?? before : before ?? after) ?? .both
  }

  private static func scope(of flags: TermFlags) -> FindingScope {
    var scope: FindingScope = []
    if flags.isDisjoint(with: limits) { return scope }
    if flags.contains(.negated) { scope.insert(.negated) }
    if flags.contains(.quoted) { scope.insert(.quoted) }
    if flags.contains(.reported) { scope.insert(.reported) }
    if flags.contains(.question) { scope.insert(.question) }
    if flags.contains(.conditional) { scope.insert(.conditional) }
    if flags.contains(.past) { scope.insert(.past) }
    if flags.contains(.compared) { scope.insert(.rival) }
    return scope
  }

  private static let limits: TermFlags = [
    .negated, .quoted, .reported, .question, .conditional, .past, .compared,
  ]

  /// Whether a word near it (three before, five behind) shows that the cue is an everyday use.
  private func isEveryday(
    _ cue: Cue, _ place: Int, _ length: Int, _ content: CueContent, _ view: PairView
  ) -> Bool {
    guard cue.everydayGroups != 0 || !cue.unless.isEmpty else { return false }
    let near = max(0, place - 3)..<min(content.places.count, place + length + 5)
    for index in near where index < place || index >= place + length {
      let word = view.symbols[Int(content.places[index])]
      if table.everydayGroups(of: word) & cue.everydayGroups != 0 || cue.unless.contains(word) {
        return true
      }
    }
    return false
  }
}
