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
  /// A hash of the kind and of where it points: what features of all such cues are made of.
  package let kindHash: UInt64
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
  /// What kinds like its own have in common.
  package let family: Family
  /// A hash of its phrase: the feature id is made of it, so that it outlives other rows.
  package let id: UInt64

  /// Kinds that are alike in a sentence.
  package enum Family: Sendable {
    /// Calls, declared votes, support: "pilih X".
    case vote
    /// Wishes and claims of a win: "X menang".
    case wish
    /// Acts, which count where they are the author's: "pasang spanduk".
    case act
    /// Praise: "X hebat".
    case praise
    /// Refusals: "tolak X".
    case refusal
    /// Attacks and mockery: "X pembohong".
    case attack
    /// All that takes no side.
    case other

    /// The family of a kind.
    init(kind: String) {
      switch kind {
      case "vote-call", "declared-vote", "mobilise", "endorse": self = .vote
      case "wish-to-win", "claim-win": self = .wish
      case "attend", "join", "banner", "collect-id": self = .act
      case "praise": self = .praise
      case "refusal": self = .refusal
      case "attack", "mockery", "sarcasm": self = .attack
      default: self = .other
      }
    }
  }

  /// Whether it tells of an act.
  package var isAct: Bool { family == .act }

  /// Whether whom it is about stands behind it ("pilih X"), not before it ("X hebat").
  package var takesObject: Bool { family == .vote || family == .act || family == .refusal }
}

/// All cues, to be found in the normal words of a post.
///
/// From `Lexicons/cues/*.tsv` and `Lexicons/everyday.tsv`.
package struct CueTable: Sendable {
  /// Hash that stands for the pair read, in phrases with `<T>`.
  package static let target = TextHash.of("<T>")

  /// The cues by phrase.
  package let phrases: PhraseTable<Int32>
  /// All cues.
  package let cues: [Cue]
  /// For each everyday word the bits of its groups.
  private let everyday: PhraseTable<UInt32>
  /// What words count as inside phrases.
  private let words: CueWords

  /// Reads the tables.
  ///
  /// - Parameter source: The lexicons.
  /// - Throws: ``LexiconError`` with file and line where a table is not valid.
  package init(_ source: LexiconSource) throws {
    let groups = try Self.readGroups(source)
    everyday = groups.words
    // A row has some 50 bytes; where it has fewer, the tables grow.
    let rowCount = source.byteCount(in: "cues/") / 50
    let words = try CueWords(source)
    self.words = words
    var reader = CueReader(groups: groups.bits)
    var phrases = PhraseTable<Int32>(capacity: rowCount)
    var cues: [Cue] = []
    var others: [(phrase: [UInt64], cue: Int32)] = []
    cues.reserveCapacity(rowCount)
    try source.forEachRow(
      in: "cues/", columns: ["phrase", "kind", "toward", "strength", "unless", "note"]
    ) { row in
      let phrase = reader.phrase(row)
      phrases.insert(phrase, Int32(cues.count))
      let counted = words.counted(phrase)
      if counted != phrase { others.append((counted, Int32(cues.count))) }
      cues.append(try reader.cue(row))
    }
    // A phrase that is listed beats one that only counts as the same.
    for (phrase, cue) in others { phrases.insert(phrase, cue) { old, _ in old } }
    self.phrases = phrases
    self.cues = cues
  }

  /// The bits of the everyday groups a word belongs to.
  ///
  /// - Parameter word: The word's hash.
  /// - Returns: The bits; 0 for most words.
  package func everydayGroups(of word: UInt64) -> UInt32 { everyday.payload(of: word) ?? 0 }

  /// What a word counts as inside phrases: "aku" as "saya".
  ///
  /// - Parameter word: The word's hash.
  /// - Returns: The hash to look phrases up with.
  package func counted(as word: UInt64) -> UInt64 { words.counted(as: word) }

  /// Whether a word may stand inside a phrase that does not have it: "sih", "juga".
  ///
  /// - Parameter word: The word's hash.
  /// - Returns: True if it may.
  package func isFiller(_ word: UInt64) -> Bool { words.isFiller(word) }

  private struct Groups {
    /// The bit of each group, and the hash of its name after "@".
    var bits: [(name: UInt64, bit: UInt32)] = []
    var words = PhraseTable<UInt32>(capacity: 400)
  }

  private static func readGroups(
    _ source: LexiconSource
  ) throws -> Groups {
    var groups = Groups()
    try source.forEachRow(of: "everyday.tsv", columns: ["group", "words", "note"]) { row in
      guard groups.bits.count < 32 else { throw row.unknownValue(row.string(0), column: 0) }
      let bit = UInt32(1) << UInt32(groups.bits.count)
      groups.bits.append((TextHash.of("@" + row.string(0)), bit))
      row.forEachWord(1, separator: UInt8(ascii: ",")) { hash, _ in
        groups.words.insert([hash], bit) { $0 | $1 }
      }
    }
    return groups
  }
}
