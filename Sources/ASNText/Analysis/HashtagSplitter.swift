import Hashing
import UnicodeText

/// Splits a glued lower-case hashtag into known words: "coblosnomortiga".
///
/// Takes the split with the fewest pieces, each known and at least three bytes long or "no"
/// ("#coblosno3"); where there is none the hashtag stays whole. A shortest-path search over places in the hashtag.
struct HashtagSplitter: Sendable {
  private let words: Vocabulary
  private static let number = TextHash.of("no")

  init(words: Vocabulary) { self.words = words }

  /// The pieces of a hashtag, as ranges of the slice's own indices; empty where there is no split.
  ///
  /// - Parameters:
  ///   - bytes: Normal bytes of a hashtag or a part of it, at most 64.
  ///   - isName: Whether a hash is a name of the election at hand.
  /// - Returns: The pieces.
  /// - Complexity: Quadratic in the number of bytes, which is bounded.
  func split(_ bytes: ArraySlice<UInt8>, isName: (UInt64) -> Bool) -> [Range<Int>] {
    let count = bytes.count
    guard count <= 64 else { return [] }
    var best = Array(repeating: Int.max, count: count + 1)
    var from = Array(repeating: -1, count: count + 1)
    best[0] = 0
    for start in 0..<count where best[start] != Int.max {
      var state = TextHash.seed
      for end in (start + 1)...count {
        TextHash.add(bytes[bytes.startIndex + end - 1], to: &state)
        guard end - start >= 2, best[start] + 1 < best[end] else { continue }
        let hash = TextHash.finish(state)
        guard end - start > 2 || hash == Self.number else { continue }
        if words.contains(hash) || isName(hash) {
          best[end] = best[start] + 1
          from[end] = start
        }
      }
    }
    return path(from, count, bytes.startIndex)
  }

  private func path(_ from: [Int], _ count: Int, _ offset: Int) -> [Range<Int>] {
    guard from[count] >= 0 else { return [] }
    var pieces: [Range<Int>] = []
    var end = count
    while end > 0 {
      pieces.append((from[end] + offset)..<(end + offset))
      end = from[end]
    }
    return pieces.reversed()
  }
}
