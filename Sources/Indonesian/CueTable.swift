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
  private static let seed = TextHash.of("<cue>")

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
    var phrases = PhraseTable<Int32>(capacity: 8_000)
    var cues: [Cue] = []
    for path in source.paths(in: "cues/") {
      try source.forEachRow(
        of: path, columns: ["phrase", "kind", "toward", "strength", "unless", "note"]
      ) { row in
        let words = row.string(0).split(separator: " ").map {
          $0 == "<T>" ? Self.target : TextHash.of(String($0))
        }
        let cue = try Self.cue(row, id: words.reduce(Self.seed, TextHash.combine), groups.bits)
        phrases.insert(words, Int32(cues.count))
        cues.append(cue)
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

  private static let acts: Set<String> = ["attend", "join", "banner", "collect-id"]

  private struct Groups {
    var bits: [String: UInt32] = [:]
    var words = PhraseTable<UInt32>(capacity: 400)
  }

  private static func readGroups(
    _ source: LexiconSource
  ) throws -> Groups {
    var groups = Groups()
    try source.forEachRow(of: "everyday.tsv", columns: ["group", "words", "note"]) { row in
      guard groups.bits.count < 32 else { throw row.unknownValue(row.string(0), column: 0) }
      let bit = UInt32(1) << UInt32(groups.bits.count)
      groups.bits["@" + row.string(0)] = bit
      for word in row.string(1).split(separator: ",") {
        groups.words.insert([TextHash.of(String(word))], bit) { $0 | $1 }
      }
    }
    return groups
  }

  private static func cue(
    _ row: TSVRow, id: UInt64, _ groups: [String: UInt32]
  ) throws -> Cue {
    guard let direction = CueDirection(rawValue: row.string(2)) else {
      throw row.unknownValue(row.string(2), column: 2)
    }
    guard let strength = Int(row.string(3)), (1...3).contains(strength) else {
      throw row.unknownValue(row.string(3), column: 3)
    }
    var bits: UInt32 = 0
    var words: [UInt64] = []
    for item in row.string(4).split(separator: ",") {
      if item.hasPrefix("@") {
        guard let bit = groups[String(item)] else {
          throw row.unknownValue(String(item), column: 4)
        }
        bits |= bit
      } else {
        words.append(TextHash.of(String(item)))
      }
    }
    return Cue(
      kind: row.string(1), direction: direction, strength: strength, everydayGroups: bits,
      unless: words, namesTarget: row.string(0).contains("<T>"),
      isAct: acts.contains(row.string(1)), id: id)
  }
}
