import Hashing
import LexiconStore

/// Reads rows of `cues/*.tsv`; looks few values up in short lists and makes no String twice.
struct CueReader {
  /// What the hash of a phrase begins with.
  private static let seed = TextHash.of("<cue>")

  private let groups: [(name: UInt64, bit: UInt32)]
  private let directions = [CueDirection.support, .oppose, .neutral].map {
    (hash: TextHash.of($0.rawValue), direction: $0)
  }
  private let strengths = (1...3).map { TextHash.of("\($0)") }
  /// The words of the phrase read last.
  private var words: [UInt64] = []
  private var unless: [UInt64] = []
  /// The kind read last: it is mostly that of the next row, too.
  private var kind: (hash: UInt64, name: String, family: Cue.Family) = (0, "", .other)

  init(groups: [(name: UInt64, bit: UInt32)]) { self.groups = groups }

  /// The words of the row's phrase.
  mutating func phrase(_ row: TSVRow) -> [UInt64] {
    row.hashes(0, separator: UInt8(ascii: " "), into: &words)
    return words
  }

  /// The cue of the row whose phrase was read last.
  mutating func cue(_ row: TSVRow) throws -> Cue {
    let hash = row.hash(2)
    guard let direction = directions.first(where: { $0.hash == hash }) else {
      throw row.unknownValue(row.string(2), column: 2)
    }
    guard let strength = strengths.firstIndex(of: row.hash(3)) else {
      throw row.unknownValue(row.string(3), column: 3)
    }
    let groups = try conditions(row)
    readKind(row)
    return Cue(
      kind: kind.name, kindHash: TextHash.combine(kind.hash, direction.hash),
      direction: direction.direction, strength: strength + 1, everydayGroups: groups,
      unless: unless.isEmpty ? [] : Array(unless[...]),
      namesTarget: words.contains(CueTable.target), family: kind.family,
      id: words.reduce(Self.seed, TextHash.combine))
  }

  private mutating func readKind(_ row: TSVRow) {
    let hash = row.hash(1)
    if hash == kind.hash { return }
    let name = row.string(1)
    kind = (hash, name, Cue.Family(kind: name))
  }

  /// Reads what undoes the cue: the bits of groups, and words into ``unless``.
  private mutating func conditions(_ row: TSVRow) throws -> UInt32 {
    unless.removeAll(keepingCapacity: true)
    if row.isEmpty(4) { return 0 }
    var (bits, isKnown): (UInt32, Bool) = (0, true)
    row.forEachWord(4, separator: UInt8(ascii: ",")) { hash, place in
      guard row.byte(at: place.lowerBound) == UInt8(ascii: "@") else {
        return unless.append(hash)
      }
      let bit = bit(ofGroup: hash)
      bits |= bit
      isKnown = isKnown && bit != 0
    }
    if !isKnown { throw row.unknownValue(unknownGroup(row), column: 4) }
    return bits
  }

  private func bit(ofGroup name: UInt64) -> UInt32 {
    groups.first { $0.name == name }?.bit ?? 0
  }

  private func unknownGroup(_ row: TSVRow) -> String {
    row.list(4, separator: ",").first {
      $0.hasPrefix("@") && bit(ofGroup: TextHash.of($0)) == 0
    } ?? row.string(4)
  }
}
