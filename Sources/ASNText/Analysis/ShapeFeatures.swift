import Hashing
import Indonesian

/// How a text is written, as features: marks, length, who is named how often, markers, emoji.
///
/// Nothing here depends on how a text is typed (capitals, letters drawn out), for that is changed
/// without changing what is said: a headline in small letters is still a headline.
struct ShapeFeatures {
  let post: PostReading
  let view: PairView

  private static let names: [(StyleFlags, UInt64)] = [
    (.link, 1), (.reply, 2), (.question, 3), (.exclamation, 4), (.quotes, 5), (.speaker, 6),
    (.percentage, 8), (.retweet, 10),
  ]

  /// Adds the features.
  func add(to sink: inout FeatureSink) {
    for (flag, name) in Self.names where post.style.contains(flag) { put(name, &sink) }
    var kinds = post.summary.kinds
    while kinds != 0 {
      put(100 + UInt64(kinds.trailingZeroBitCount), &sink)
      kinds &= kinds - 1
    }
    put(200 + bucket(post.words), &sink)
    put(220 + UInt64(min(view.targetMentions, 4)), &sink)
    put(230 + UInt64(min(view.rivalMentions, 3)), &sink)
    if post.cheerful > 0 { put(240 + UInt64(min(post.cheerful, 3)), &sink) }
    if post.angry > 0 { put(250, &sink) }
    if post.laughing > 0 { put(260, &sink) }
    if post.isImpersonal {
      put(9, &sink)
      if post.style.contains(.link) { put(270, &sink) }
      if post.style.contains(.speaker) { put(271, &sink) }
    }
    for kind in 0..<6 where view.targetKinds & (1 << UInt16(kind)) != 0 {
      put(280 + UInt64(kind), &sink)
    }
  }

  private func put(_ name: UInt64, _ sink: inout FeatureSink) {
    sink.add(
      .shape, TextHash.combine(0x5348, name),
      FeaturePlace(start: 0, end: 0, shape: UInt32(truncatingIfNeeded: name)))
  }

  /// What a mark of style is called in explanations.
  static func name(of shape: UInt32) -> String {
    switch shape {
    case 1...10:
      [
        "link", "reply", "question-mark", "exclamation-mark", "quotation-marks", "speaker-colon",
        "", "percentage", "impersonal", "retweet",
      ][Int(shape) - 1]
    case 100..<120: "marker:" + MarkerKind.allCases[Int(shape) - 100].rawValue
    case 200..<220: "length-\(shape - 200)"
    case 220..<230: "target-mentions-\(shape - 220)"
    case 230..<240: "rival-mentions-\(shape - 230)"
    case 240..<250: "cheerful-emoji-\(shape - 240)"
    case 250: "angry-emoji"
    case 260: "laughter"
    case 270: "impersonal-with-link"
    case 271: "impersonal-with-speaker"
    case 280..<290: "named-by:" + Self.mentionKinds[Int(shape) - 280]
    case 300..<340: StanceSigns.name(of: Int(shape) - 300)
    default: "style-\(shape)"
    }
  }

  private static let mentionKinds = [
    "name", "number", "hashtag", "handle", "slogan", "gesture", "party", "person", "place", "other",
  ]

  private func bucket(_ words: Int) -> UInt64 {
    switch words {
    case 0...1: 0
    case 2...4: 1
    case 5...8: 2
    case 9...15: 3
    case 16...25: 4
    case 26...40: 5
    default: 6
    }
  }
}
