import Indonesian
import Neutrality

/// Counts in how many posts of each stance a word or word pair stands, for `Lexicons/statistics`.
///
/// Only standard words and placeholders are counted, and none that is part of a name
/// (``NameShield``), so no name, handle, number or link can enter; a row needs at least five
/// posts. From these counts no post can be put together again.
public struct StatisticsBuilder {
  /// Fewest posts of a row.
  public static let minimumPosts = 5

  private struct Key: Hashable {
    let word: String
    let next: String
  }

  private var source: FeatureSource
  private let shield: NameShield
  private var counts: [Key: [Int]] = [:]
  /// Posts counted.
  public private(set) var posts = 0

  /// Nothing counted yet.
  ///
  /// - Parameter resources: The lexicons.
  /// - Throws: `LexiconError` where a list of names is not valid.
  public init(resources: Resources) throws {
    source = FeatureSource(resources: resources)
    shield = try NameShield(resources)
  }

  /// Counts a post, unless it does not name its target.
  ///
  /// - Parameter record: A labelled post.
  /// - Throws: `LexiconError` for an unknown election, ``AssessmentError`` for an unknown pair.
  public mutating func add(_ record: LabelledRecord) throws {
    let worker = try source.worker(of: record.election)
    guard let pair = try worker.readPost(record.text.span, target: record.target) else { return }
    worker.look(from: pair)
    guard worker.isTargetMentioned else { return }
    let words = worker.countableWords().map { $0.flatMap { shield.hides($0.text) ? nil : $0 } }
    var keys = Set<Key>()
    for (index, word) in words.enumerated() {
      guard let word else { continue }
      if !word.text.hasPrefix("<") { keys.insert(Key(word: word.marked, next: "")) }
      if index + 1 < words.count, let next = words[index + 1],
        !shield.hides(word.text, next.text)
      {
        keys.insert(Key(word: word.text, next: next.text))
      }
    }
    let stance = StanceClasses.index(of: record.label.stance)
    for key in keys { counts[key, default: [0, 0, 0]][stance] += 1 }
    posts += 1
  }

  /// The table as text, sorted.
  ///
  /// - Parameter note: What the comment line says of the source.
  /// - Returns: A table with header.
  public func table(note: String) -> String {
    let rows = counts.filter { $0.value.reduce(0, +) >= Self.minimumPosts }
      .sorted { ($0.key.word, $0.key.next) < ($1.key.word, $1.key.next) }
    var text = StatisticsTable.columns.joined(separator: "\t") + "\n# \(note)\n"
    for (key, count) in rows {
      text += "\(key.word)\t\(key.next)\t\(count[0])\t\(count[1])\t\(count[2])\n"
    }
    return text
  }
}

extension AnalysisWorker {
  /// A word as statistics name it.
  struct CountableWord {
    /// The normal word or a placeholder.
    let text: String
    /// The same with "!" where it is negated.
    let marked: String
  }

  /// The words of the post as last seen, nil where something stands that is not counted: a mark
  /// that ends a sentence, an unknown word, a hashtag, an emoji, a word about a rival.
  func countableWords() -> [CountableWord?] {
    let terms = reader.post.buffer.terms
    return terms.indices.compactMap { index -> CountableWord?? in
      let term = terms[index]
      if term.kind == .mark { return reader.post.endsSentence(term) ? .some(nil) : nil }
      if let name = PairView.Symbol.name(of: symbol(at: index), kind: term.kind) {
        return CountableWord(text: name, marked: name)
      }
      guard term.kind == .word, term.flags.contains(.known), !term.flags.contains(.inHashtag),
        !isAboutRival(index)
      else { return .some(nil) }
      let word = reader.post.buffer.string(index)
      return CountableWord(
        text: word, marked: term.flags.contains(.negated) ? "!" + word : word)
    }
  }
}

extension PairView.Symbol {
  /// The placeholder that stands in tables for a symbol; nil for words.
  static func name(of symbol: UInt64, kind: TermKind) -> String? {
    switch kind {
    case .mention, .number, .link, .handle: names[symbol]
    default: nil
    }
  }

  private static let names: [UInt64: String] = [
    target: "<T>", rival: "<R>", targetTag: "<T#>", rivalTag: "<R#>", targetSlogan: "<T!>",
    rivalSlogan: "<R!>", targetParty: "<TP>", rivalParty: "<RP>", otherParty: "<P>",
    person: "<N>", place: "<L>", number: "<0>", link: "<U>", handle: "<@>",
  ]
}
