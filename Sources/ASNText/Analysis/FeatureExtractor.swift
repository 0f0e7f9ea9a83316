import Elections
import Hashing
import Indonesian
import NaiveBayes
import Neutrality

/// The groups of features; the raw value is the group's index in the model.
enum FeatureKind: UInt8, CaseIterable, Sendable {
  /// A normal word in a clause about the pair.
  case word
  /// The root of such a word.
  case stem
  /// Two neighbouring symbols.
  case bigram
  /// Letters of a word that no lexicon knows.
  case letters
  /// A cue by its phrase.
  case cuePhrase
  /// A cue by what it does and what limits it.
  case cueKind
  /// A word in a clause about another pair.
  case rivalWord
  /// How the text is written.
  case shape
  /// An emoji.
  case emoji
  /// What all cues together say, see ``StanceSigns``.
  case sign
  /// What a post begins or ends with.
  case edge
  /// A word as it is written; from here on only in models of one election.
  case spelling
  /// Two neighbouring words as they are written.
  case spellingPair
  /// Letters in sequence.
  case spellingLetters

  /// The kinds that mean the same in every election.
  static let general = allCases.filter { $0.rawValue < FeatureKind.spelling.rawValue }

  /// The group's name in models and explanations.
  var name: String {
    switch self {
    case .word: "word"
    case .stem: "stem"
    case .bigram: "bigram"
    case .letters: "letters"
    case .cuePhrase: "cue"
    case .cueKind: "cue-kind"
    case .rivalWord: "rival-word"
    case .shape: "shape"
    case .emoji: "emoji"
    case .sign: "sign"
    case .edge: "edge"
    case .spelling: "spelling"
    case .spellingPair: "spelling-pair"
    case .spellingLetters: "spelling-letters"
    }
  }
}

/// Where a feature stands in the post: a range of terms, empty for features of the whole text.
struct FeaturePlace: Sendable {
  var start: Int32
  var end: Int32
  /// For a feature of the whole text the number of the mark of style, see ``ShapeFeatures``.
  var shape: UInt32 = 0
}

/// Makes the features of a post seen from one pair.
///
/// Names never become features.
struct FeatureExtractor: Sendable {
  let cues: CueTable

  static let negated = TextHash.of("<not>")
  private static let firstTerm = TextHash.of("<first>")
  private static let lastTerm = TextHash.of("<last>")

  /// Fills a vector with the features of a post.
  ///
  /// - Parameters:
  ///   - post: The post's terms and what was seen in it as a whole.
  ///   - view: The post seen from the pair.
  ///   - hits: The cues found for the pair.
  ///   - vector: Receives the features; emptied first.
  ///   - places: Receives one place a feature.
  /// - Complexity: Linear in the number of terms.
  func extract(
    _ post: PostReading, _ view: PairView, _ hits: [CueHit], into vector: inout FeatureVector,
    places: inout [FeaturePlace]
  ) {
    vector.removeAll()
    places.removeAll(keepingCapacity: true)
    var sink = FeatureSink(vector: vector, places: places)
    vector = FeatureVector()
    places = []
    addWords(post, view, &sink)
    addBigrams(post, view, &sink)
    addEdges(post, view, &sink)
    addCues(hits, &sink)
    StanceSigns(
      hits: hits, cues: cues.cues, view: view, terms: post.buffer.terms,
      hasSarcasmSign: post.hasSarcasmSign
    ).add(to: &sink)
    ShapeFeatures(post: post, view: view).add(to: &sink)
    vector = sink.vector
    places = sink.places
  }

  private func addWords(_ post: PostReading, _ view: PairView, _ sink: inout FeatureSink) {
    for (index, term) in post.buffer.terms.enumerated() {
      let place = FeaturePlace(start: Int32(index), end: Int32(index + 1))
      switch term.kind {
      case .emoji: sink.add(.emoji, term.hash, place)
      case .word: addWord(term, index, view, post, place, &sink)
      default: break
      }
    }
  }

  private func addWord(
    _ term: Term, _ index: Int, _ view: PairView, _ post: PostReading, _ place: FeaturePlace,
    _ sink: inout FeatureSink
  ) {
    let isNegated = term.flags.contains(.negated)
    let word = isNegated ? TextHash.combine(Self.negated, term.hash) : term.hash
    if view.sides[index] == .rival {
      sink.add(.rivalWord, word, place)
      return
    }
    sink.add(.word, word, place)
    if term.stem != term.hash {
      sink.add(.stem, isNegated ? TextHash.combine(Self.negated, term.stem) : term.stem, place)
    } else if term.flags.contains(.known) {
      sink.add(.stem, word, place)
    }
    if !term.flags.contains(.known) { addLetters(term, post, place, &sink) }
  }

  /// Letter 4-grams with the word's borders, of words that no lexicon knows.
  private func addLetters(
    _ term: Term, _ post: PostReading, _ place: FeaturePlace, _ sink: inout FeatureSink
  ) {
    let range = Int(term.byteStart)..<Int(term.byteEnd)
    guard range.count >= 4, range.count <= 40 else { return }
    let text = post.buffer.text
    var start = range.lowerBound - 1
    while start + 4 <= range.upperBound + 1 {
      var state = TextHash.seed
      for byte in start..<(start + 4) {
        TextHash.add(range.contains(byte) ? text[byte] : 0x5F, to: &state)
      }
      sink.add(.letters, TextHash.finish(state), place)
      start += 1
    }
  }

  private func addBigrams(_ post: PostReading, _ view: PairView, _ sink: inout FeatureSink) {
    var previous: (symbol: UInt64, index: Int)?
    for (index, term) in post.buffer.terms.enumerated() {
      let symbol = view.symbols[index]
      if symbol == 0 || term.kind == .emoji {
        if term.kind == .mark, post.endsSentence(term) { previous = nil }
        continue
      }
      if let previous, view.sides[index] != .rival {
        sink.add(
          .bigram, TextHash.combine(previous.symbol, symbol),
          FeaturePlace(start: Int32(previous.index), end: Int32(index + 1)))
      }
      previous = (symbol, index)
    }
  }

  /// The first and the last word, name or emoji: where a call, a wish or a verdict often stands.
  private func addEdges(_ post: PostReading, _ view: PairView, _ sink: inout FeatureSink) {
    let terms = post.buffer.terms
    let speaks = { (index: Int) in
      view.symbols[index] != 0
        && (terms[index].kind == .word || terms[index].kind == .mention
          || terms[index].kind == .emoji)
    }
    guard let first = terms.indices.first(where: speaks),
      let last = terms.indices.last(where: speaks)
    else { return }
    addEdge(Self.firstTerm, view.symbols[first], at: first, &sink)
    addEdge(Self.lastTerm, view.symbols[last], at: last, &sink)
  }

  private func addEdge(
    _ edge: UInt64, _ symbol: UInt64, at index: Int, _ sink: inout FeatureSink
  ) {
    sink.add(
      .edge, TextHash.combine(edge, symbol),
      FeaturePlace(start: Int32(index), end: Int32(index + 1)))
  }

  /// Cues by what they do, each kind once, and by their phrases.
  ///
  /// Five insults say little more than one; the kinds come first, so that they are looked through fast.
  private func addCues(_ hits: [CueHit], _ sink: inout FeatureSink) {
    let before = sink.vector.count
    for hit in hits where !hit.scope.contains(.everyday) {
      let place = FeaturePlace(start: Int32(hit.start), end: Int32(hit.end))
      let scope = UInt64(hit.scope.rawValue)
      let kind = cues.cues[hit.cue].kindHash
      let strength = UInt64(cues.cues[hit.cue].strength)
      sink.addOnce(.cueKind, TextHash.combine(kind, scope &+ 1), place, since: before)
      sink.addOnce(
        .cueKind, TextHash.combine(kind, TextHash.combine(strength, scope &+ 1)), place,
        since: before)
    }
    for hit in hits where hit.scope.isEmpty {
      sink.add(
        .cuePhrase, cues.cues[hit.cue].id,
        FeaturePlace(start: Int32(hit.start), end: Int32(hit.end)))
    }
  }
}

/// Receives features together with their places.
struct FeatureSink {
  var vector: FeatureVector
  var places: [FeaturePlace]

  /// Adds a feature; ids of different groups never collide.
  @inline(__always)
  mutating func add(_ kind: FeatureKind, _ hash: UInt64, _ place: FeaturePlace) {
    vector.add(id: Self.id(kind, hash), group: kind.rawValue)
    places.append(place)
  }

  /// Adds a feature unless it is among those added from `index` on.
  mutating func addOnce(
    _ kind: FeatureKind, _ hash: UInt64, _ place: FeaturePlace, since index: Int
  ) {
    let id = Self.id(kind, hash)
    guard !vector.entries[index...].contains(where: { $0.id == id }) else { return }
    vector.add(id: id, group: kind.rawValue)
    places.append(place)
  }

  /// The id of a feature in models.
  static func id(_ kind: FeatureKind, _ hash: UInt64) -> UInt64 {
    TextHash.combine(UInt64(kind.rawValue) &+ 0x1000, hash)
  }
}
