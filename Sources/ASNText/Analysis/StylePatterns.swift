import Hashing
import LexiconStore
import Patterns

/// Marks of style that no list of words can tell: datelines, speakers before quotations.
///
/// From `Lexicons/patterns.tsv`. A pattern is asked only where one of its trigger words stands in
/// the post. They bear on the verdict, not on the score.
struct StylePatterns: Sendable {
  /// What a pattern says about a post.
  struct Findings: OptionSet, Sendable {
    let rawValue: UInt8

    static let news = Findings(rawValue: 1 << 0)
    static let report = Findings(rawValue: 1 << 1)
    static let sarcasm = Findings(rawValue: 1 << 2)
    /// A limit was reached: the post cannot be judged.
    static let limitReached = Findings(rawValue: 1 << 3)
  }

  private static let columns = ["name", "kind", "triggers", "pattern", "note"]

  private let set: PatternSet
  private let kinds: [Findings]
  /// Words that some pattern is asked for.
  private let triggers: WordFilter
  /// Whether some pattern is asked whatever the words are.
  private let isAlwaysAsked: Bool

  /// Compiles the patterns.
  ///
  /// - Parameters:
  ///   - source: The lexicons.
  ///   - limits: How much work one search may take.
  /// - Throws: ``LexiconError`` with file and line for a pattern that PCRE2 refuses, that could
  ///   explode (an unbounded repeat inside another), or of an unknown kind.
  init(_ source: LexiconSource, limits: MatchLimits = .standard) throws {
    var entries: [PatternSet.Entry] = []
    var kinds: [Findings] = []
    try source.forEachRow(of: "patterns.tsv", columns: Self.columns) { row in
      kinds.append(try Self.kind(row))
      entries.append(try Self.entry(row, limits))
    }
    set = PatternSet(entries)
    self.kinds = kinds
    var triggers = WordFilter()
    for entry in entries { for word in entry.triggers { triggers.insert(word) } }
    self.triggers = triggers
    isAlwaysAsked = entries.contains { $0.triggers.isEmpty }
  }

  /// Whether a pattern may be asked for a word; nearly all words are sorted out here.
  @inline(__always)
  func mayAsk(_ word: UInt64) -> Bool { triggers.mayContain(word) }

  /// Whether some words of a post ask for a pattern.
  func areAsked(by words: Span<UInt64>, scratch: MatchScratch) -> Bool {
    (isAlwaysAsked || !words.isEmpty) && set.isAsked(by: words, scratch: scratch)
  }

  /// What the patterns find in a post.
  ///
  /// - Parameters:
  ///   - bytes: The post, valid UTF-8.
  ///   - words: The hashes of its normal words.
  ///   - isASCII: Whether all of the post is ASCII, which is searched faster.
  ///   - scratch: Memory of the task for matching.
  /// - Returns: What was found; ``Findings/limitReached`` where PCRE2 gave up.
  func findings(
    in bytes: Span<UInt8>, words: Span<UInt64>, isASCII: Bool = false, scratch: MatchScratch
  ) -> Findings {
    var found: Findings = []
    do throws(PatternError) {
      try set.forEachFound(in: bytes, words: words, scratch: scratch, isASCII: isASCII) {
        found.insert(kinds[$0])
      }
    } catch {
      found.insert(.limitReached)
    }
    return found
  }

  private static func kind(_ row: TSVRow) throws -> Findings {
    switch row.string(1) {
    case "news": .news
    case "report": .report
    case "sarcasm": .sarcasm
    case let other: throw row.unknownValue(other, column: 1)
    }
  }

  private static func entry(_ row: TSVRow, _ limits: MatchLimits) throws -> PatternSet.Entry {
    let text = row.string(3)
    guard PatternLint.faults(in: text).isEmpty else {
      throw row.error(.nestedRepeat(text), column: 3)
    }
    do throws(PatternError) {
      return PatternSet.Entry(
        name: row.string(0), pattern: try Pattern(text, limits: limits),
        triggers: row.list(2, separator: ",").map { TextHash.of($0) })
    } catch {
      throw row.unknownValue("\(text): \(error.message)", column: 3)
    }
  }
}
