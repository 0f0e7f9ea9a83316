import Elections
import Hashing
import Indonesian
import UnicodeText

/// What is written letter by letter, as features: words and word pairs before slang is undone, and
/// letters in sequence.
///
/// Only models of one election use them: a campaign has words and spellings of its own, which mean
/// nothing in the next. Names are hidden here as everywhere; a hashtag that holds a name counts as
/// that name.
struct SpellingFeatures {
  /// Lengths of letter sequences, in bytes.
  private static let lengths = 2...5

  let tokens: [Word]
  let bytes: [UInt8]
  let post: PostReading
  let view: PairView

  /// Adds the features.
  ///
  /// - Parameter sink: Receives them.
  /// - Complexity: Linear in the length of the post.
  func add(to sink: inout FeatureSink) {
    var previous: (symbol: UInt64, place: FeaturePlace)?
    var next = 0
    let spots = spots()
    for (index, token) in tokens.enumerated() {
      while next < post.asides.count, post.asides[next].start <= token.start {
        add(post.asides[next], Spot(term: spots[index].term), &previous, &sink)
        next += 1
      }
      add(token, spots[index], &previous, &sink)
    }
    // An empty place: there may be no term at all.
    for aside in post.asides[next...] {
      add(aside, spots.last ?? Spot(term: -1), &previous, &sink)
    }
  }

  private func add(
    _ token: Word, _ spot: Spot, _ previous: inout (symbol: UInt64, place: FeaturePlace)?,
    _ sink: inout FeatureSink
  ) {
    guard let symbol = symbol(token, spot) else { return }
    let place = FeaturePlace(start: spot.term, end: spot.term + 1)
    if !spot.isMention {
      sink.add(.spelling, symbol, place)
      if token.kind == .word || token.kind == .hashtag { addLetters(token, place, &sink) }
    }
    if let previous {
      sink.add(
        .spellingPair, TextHash.combine(previous.symbol, symbol),
        FeaturePlace(start: previous.place.start, end: max(place.end, previous.place.end)))
    }
    previous = (symbol, place)
  }

  /// What a token belongs to.
  private struct Spot {
    /// The term made of it, or the last one before it.
    var term: Int32 = 0
    /// Whether it stands in a mention.
    var isMention = false
    /// Whether it is the first token of its mention.
    var isFirst = false
  }

  private func spots() -> [Spot] {
    var spots = [Spot](repeating: Spot(), count: tokens.count)
    for (index, term) in post.buffer.terms.enumerated() where term.mention >= 0 {
      let mention = post.mentions[Int(term.mention)]
      for token in mention.start..<min(mention.end, tokens.count) {
        spots[token] = Spot(term: Int32(index), isMention: true, isFirst: token == mention.start)
      }
    }
    var next = 0
    for token in tokens.indices where !spots[token].isMention {
      while next + 1 < post.buffer.terms.count,
        post.buffer.terms[next].start < tokens[token].start
      { next += 1 }
      spots[token].term = Int32(max(0, min(next, post.buffer.terms.count - 1)))
    }
    return spots
  }

  /// What stands for a token; nil for what is passed over.
  private func symbol(_ token: Word, _ spot: Spot) -> UInt64? {
    if spot.isMention { return spot.isFirst ? view.symbols[Int(spot.term)] : nil }
    if token.isHashtagPart { return nil }
    switch token.kind {
    case .url, .email: return PairView.Symbol.link
    case .handle: return PairView.Symbol.handle
    case .word, .number, .emoji, .punctuation: return token.hash
    case .hashtag: return holdsMention(token) ? nil : token.hash
    }
  }

  private func holdsMention(_ hashtag: Word) -> Bool {
    post.mentions.contains { mention in
      mention.start < tokens.count && tokens[mention.start].start >= hashtag.start
        && tokens[mention.start].start < hashtag.end
    }
  }

  /// Sequences of letters with the borders of the word.
  private func addLetters(_ token: Word, _ place: FeaturePlace, _ sink: inout FeatureSink) {
    let range = token.byteRange
    guard range.count <= 40 else { return }
    for length in Self.lengths where range.count + 2 >= length {
      for start in (range.lowerBound - 1)...(range.upperBound + 1 - length) {
        var state = TextHash.seed
        for byte in start..<(start + length) {
          TextHash.add(range.contains(byte) ? bytes[byte] : 0x5F, to: &state)
        }
        sink.add(.spellingLetters, TextHash.finish(state), place)
      }
    }
  }
}
