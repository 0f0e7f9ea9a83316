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

/// Finds cues in the terms of a post, seen from one pair.
struct CueFinder: Sendable {
  let table: CueTable
  private let targetTag = PairView.Symbol.targetTag
  private let targetSlogan = PairView.Symbol.targetSlogan
  private let target = CueTable.target

  /// Words with which a cue may begin.
  private let firstWords: WordFilter

  init(table: CueTable) {
    self.table = table
    var firstWords = WordFilter()
    table.phrases.insertFirstWords(into: &firstWords)
    self.firstWords = firstWords
  }

  /// Finds every cue, longest first, none overlapping another.
  ///
  /// - Parameters:
  ///   - terms: The post's terms.
  ///   - view: The post seen from the pair.
  ///   - content: Scratch: receives the indices of terms that carry a symbol.
  ///   - hits: Receives the cues; emptied first.
  /// - Complexity: Linear in the number of terms.
  func find(
    _ terms: [Term], _ view: PairView, content: inout [Int32], into hits: inout [CueHit]
  ) {
    hits.removeAll(keepingCapacity: true)
    content.removeAll(keepingCapacity: true)
    let symbols = view.symbols.span
    // Many posts hold no word with which a cue begins.
    guard mayHold(symbols) else { return }
    for index in terms.indices where symbols[index] != 0 && terms[index].kind != .emoji {
      content.append(Int32(index))
    }
    var place = 0
    while place < content.count {
      guard firstWords.mayContain(symbol(symbols[Int(content[place])])) else {
        place += 1
        continue
      }
      let match = table.phrases.longestMatch(from: place, to: content.count) {
        symbol(view.symbols[Int(content[$0])])
      }
      guard let match, isWithinSentence(place, match.length, content, terms) else {
        place += 1
        continue
      }
      let hit = self.hit(match.payload, place, match.length, content, terms, view)
      hits.append(hit)
      place += match.length
    }
  }

  private func mayHold(_ symbols: Span<UInt64>) -> Bool {
    for index in symbols.indices where firstWords.mayContain(symbol(symbols[index])) { return true }
    return false
  }

  /// In phrases a hashtag or slogan of the pair stands for the pair as its name does.
  private func symbol(_ symbol: UInt64) -> UInt64 {
    symbol == targetTag || symbol == targetSlogan ? target : symbol
  }

  private func isWithinSentence(
    _ place: Int, _ length: Int, _ content: [Int32], _ terms: [Term]
  ) -> Bool {
    terms[Int(content[place])].sentence == terms[Int(content[place + length - 1])].sentence
  }

  private func hit(
    _ cue: Int32, _ place: Int, _ length: Int, _ content: [Int32], _ terms: [Term],
    _ view: PairView
  ) -> CueHit {
    let start = Int(content[place])
    let end = Int(content[place + length - 1]) + 1
    var scope = Self.scope(of: terms[start].flags)
    if view.sides[start] == .rival { scope.insert(.rival) }
    if table.cues[Int(cue)].isAct, terms[start].flags.contains(.othersAct) {
      scope.insert(.reported)
    }
    if isEveryday(table.cues[Int(cue)], place, length, content, view) { scope.insert(.everyday) }
    return CueHit(cue: Int(cue), start: start, end: end, scope: scope)
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
    _ cue: Cue, _ place: Int, _ length: Int, _ content: [Int32], _ view: PairView
  ) -> Bool {
    guard cue.everydayGroups != 0 || !cue.unless.isEmpty else { return false }
    let near = max(0, place - 3)..<min(content.count, place + length + 5)
    for index in near where index < place || index >= place + length {
      let word = view.symbols[Int(content[index])]
      if table.everydayGroups(of: word) & cue.everydayGroups != 0 || cue.unless.contains(word) {
        return true
      }
    }
    return false
  }
}
