package import Hashing
package import LexiconStore
package import UnicodeText

/// Where a cue points.
package enum CueDirection: String, Sendable {
  /// Support.
  case support
  /// Opposition.
  case oppose
  /// Neither: official wording, turnout, news.
  case neutral
}

/// A phrase that does something: calls to vote, praises, attacks.
package struct Cue: Sendable {
  /// Name of the kind, as in `Lexicons/README.md` and the module Neutrality.
  package let kind: String
  /// Where it points.
  package let direction: CueDirection
  /// 1 weak, 2 plain, 3 strong.
  package let strength: Int
  /// Bits of the groups of everyday words that undo it, see ``CueTable/everydayGroups``.
  package let everydayGroups: UInt32
  /// Single words that undo it when they stand near.
  package let unless: [UInt64]
  /// Whether the pair stands in the phrase itself ("bersama <T>").
  package let namesTarget: Bool
  /// Whether it tells of an act, which counts where it is the author's: "pasang spanduk".
  package let isAct: Bool
  /// A hash of its phrase: the feature id is made of it, so that it outlives other rows.
  package let id: UInt64
}

/// All cues, to be found in the normal words of a post.
///
/// From `Lexicons/cues/*.tsv` and `Lexicons/everyday.tsv`.
package struct CueTable: Sendable {
  /// Hash that stands for the pair read, in phrases with `<T>`.
  package static let target = TextHash.of("<T>")

  /// What the hash of a phrase begins with.
  fileprivate static let seed = TextHash.of("<cue>")

  /// The cues by phrase.
  package let phrases: PhraseTable<Int32>
  /// All cues.
  package let cues: [Cue]
  /// For each everyday word the bits of its groups.
  private let everyday: PhraseTable<UInt32>

  /// Reads the tables.
  ///
  /// - Parameter source: The lexicons.
  /// - Throws: ``LexiconError`` with file and line where a table is not valid.
  package init(_ source: LexiconSource) throws {
    let groups = try Self.readGroups(source)
    everyday = groups.words
    let tables = try source.tables(
      in: "cues/", columns: ["phrase", "kind", "toward", "strength", "unless", "note"])
    let rowCount = tables.reduce(0) { $0 + $1.rowCount }
    var reader = CueReader(groups: groups.bits)
    var phrases = PhraseTable<Int32>(capacity: rowCount)
    var cues: [Cue] = []
    cues.reserveCapacity(rowCount)
    for table in tables {
      try table.forEachRow { row in
        cues.append(try reader.cue(row))
        phrases.insert(reader.words, Int32(cues.count - 1))
      }
    }
    self.phrases = phrases
    self.cues = cues
  }

  /// The bits of the everyday groups a word belongs to.
  ///
  /// - Parameter word: The word's hash.
  /// - Returns: The bits; 0 for most words.
  package func everydayGroups(of word: UInt64) -> UInt32 { everyday.payload(of: word) ?? 0 }

  fileprivate static let acts: Set<String> = ["attend", "join", "banner", "collect-id"]

  private struct Groups {
    /// The bit of each group, by the hash of its name after "@".
    var bits: [UInt64: UInt32] = [:]
    var words = PhraseTable<UInt32>(capacity: 400)
  }

  private static func readGroups(
    _ source: LexiconSource
  ) throws -> Groups {
    var groups = Groups()
    try source.forEachRow(of: "everyday.tsv", columns: ["group", "words", "note"]) { row in
      guard groups.bits.count < 32 else { throw row.unknownValue(row.string(0), column: 0) }
      let bit = UInt32(1) << UInt32(groups.bits.count)
      groups.bits[TextHash.of("@" + row.string(0))] = bit
      row.forEachWord(1, separator: UInt8(ascii: ",")) { hash, _ in
        groups.words.insert([hash], bit) { $0 | $1 }
      }
    }
    return groups
  }
}

/// Reads rows of `cues/*.tsv` and makes no String twice.
private struct CueReader {
  private static let directions = Dictionary(
    uniqueKeysWithValues: [CueDirection.support, .oppose, .neutral].map {
      (TextHash.of($0.rawValue), $0)
    })
  private static let strengths = Dictionary(
    uniqueKeysWithValues: (1...3).map { (TextHash.of("\($0)"), $0) })

  /// The words of the phrase read last.
  private(set) var words: [UInt64] = []
  private let groups: [UInt64: UInt32]
  private let directions = Self.directions
  private let strengths = Self.strengths
  private var kinds: [UInt64: String] = [:]

  init(groups: [UInt64: UInt32]) { self.groups = groups }

  mutating func cue(_ row: TSVRow) throws -> Cue {
    guard let direction = directions[row.hash(2)] else {
      throw row.unknownValue(row.string(2), column: 2)
    }
    guard let strength = strengths[row.hash(3)] else {
      throw row.unknownValue(row.string(3), column: 3)
    }
    let (bits, unless) = try conditions(row)
    row.hashes(0, separator: UInt8(ascii: " "), into: &words)
    let kind = kind(row)
    return Cue(
      kind: kind, direction: direction, strength: strength, everydayGroups: bits,
      unless: unless, namesTarget: words.contains(CueTable.target),
      isAct: CueTable.acts.contains(kind), id: words.reduce(CueTable.seed, TextHash.combine))
  }

  private mutating func kind(_ row: TSVRow) -> String {
    let hash = row.hash(1)
    if let kind = kinds[hash] { return kind }
    let kind = row.string(1)
    kinds[hash] = kind
    return kind
  }

  private func conditions(_ row: TSVRow) throws -> (groups: UInt32, words: [UInt64]) {
    if row.isEmpty(4) { return (0, []) }
    var (bits, words): (UInt32, [UInt64]) = (0, [])
    var hasUnknownGroup = false
    row.forEachWord(4, separator: UInt8(ascii: ",")) { hash, bytes in
      if bytes[0] != UInt8(ascii: "@") {
        words.append(hash)
      } else if let bit = groups[hash] {
        bits |= bit
      } else {
        hasUnknownGroup = true
      }
    }
    if hasUnknownGroup { throw row.unknownValue(unknownGroup(row.string(4)), column: 4) }
    return (bits, words)
  }

  private func unknownGroup(_ cell: String) -> String {
    cell.split(separator: ",").map(String.init).first {
      $0.hasPrefix("@") && groups[TextHash.of($0)] == nil
    } ?? cell
  }
}
