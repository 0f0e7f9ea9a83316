import Elections
import Hashing
import LexiconStore
import Testing
import UnicodeText

/// The built-in packs, read once for all tests.
enum BuiltIn {
  static let source = LexiconSource()
  static let elections = [
    "pilkada-banten-2024", "pilkada-dki-2017", "pilkada-dki-2024", "pilkada-jabar-2024",
    "pilkada-jateng-2024", "pilkada-jatim-2024", "pilkada-sumut-2024", "pilpres-2019",
    "pilpres-2024",
  ]
  static let finders: Result<[String: Finder], any Error> = Result {
    try Dictionary(uniqueKeysWithValues: elections.map { ($0, try Finder($0, source)) })
  }

  static func finder(_ election: String) throws -> Finder {
    try #require(try finders.get()[election], "no pack \(election)")
  }
}

/// A finder of mentions and what it needs to read a plain string.
struct Finder: Sendable {
  let finder: MentionFinder

  init(_ election: String, _ source: LexiconSource, on day: LexiconDate? = nil) throws {
    var everyday = WordSet(capacity: 16_000)
    try source.forEachRow(of: "words.tsv", columns: ["word"]) {
      everyday.insert(TextHash.of($0.string(0)))
    }
    finder = try MentionFinder(
      election: try Election(id: election, from: source), source: source, everydayWords: everyday,
      on: day)
  }

  /// What is found in a text: "3 name: Pramono Anung", with "~" behind the kind where it is weak
  /// and "!" where it mocks; "-" for what stands for no pair.
  func found(_ text: String, target: Int? = nil) throws -> [String] {
    let (mentions, tokens, reader) = try read(text, target: target)
    return mentions.map { mention in
      let first = tokens[mention.start]
      let last = tokens[mention.start..<mention.end].map(\.end).max() ?? first.end
      let numbers = (0..<9).filter { mention.pairs & (1 << UInt32($0)) != 0 }.map { "\($0 + 1)" }
      let marks = (mention.isWeak ? "~" : "") + (mention.isMock ? "!" : "")
      return (numbers.isEmpty ? "-" : numbers.joined(separator: "/"))
        + " \(mention.kind)\(marks): \(reader.given(Int(first.start)..<Int(last)))"
    }
  }

  /// The mentions with the tokens that they point into.
  func read(_ text: String, target: Int? = nil) throws -> ([Mention], [Word], TextReader) {
    let reader = TextReader()
    try reader.read(text)
    var tokens: [Word] = []
    for word in reader.words {
      tokens.append(word)
      guard word.kind == .hashtag else { continue }
      var parts: [WordPart] = []
      reader.appendParts(of: word, to: &parts)
      for part in parts { tokens.append(Word(hashtagPart: part, kind: kind(of: part, reader))) }
    }
    var mentions: [Mention] = []
    finder.find(in: tokens, reader: reader, target: target, into: &mentions)
    return (mentions, tokens, reader)
  }

  private func kind(of part: WordPart, _ reader: TextReader) -> WordKind {
    reader.bytes[part.byteRange].allSatisfy { (0x30...0x39).contains($0) } ? .number : .word
  }
}
