import Indonesian
import Neutrality

extension PostReading {
  /// Whether the post is worded like news: a speaker with a report, or a headline.
  var isNewsStyle: Bool {
    style.contains(.retweet) || patterns.contains(.news) || hasReportedSpeech || isHeadline
  }

  /// Whether it is a headline with its link: most words begin with capitals, and nobody speaks of
  /// themself or to anybody.
  ///
  /// It counts only against an indication. What is netral must stay so in small letters. All in
  /// capitals is shouting, which headlines do not do.
  var isSharedHeadline: Bool {
    style.contains(.link) && words >= 4 && capitalised * 5 >= words * 3 && shouted * 2 <= words
      && !summary.has(.firstPerson) && !summary.has(.secondPerson)
  }

  /// A speaker before a colon, or newsroom wording beside a link or quotation, and no person in it.
  private var isHeadline: Bool {
    let isQuotingOrLinking = !style.isDisjoint(with: [.link, .quotes]) && summary.has(.news)
    return isImpersonal && (style.contains(.speaker) || isQuotingOrLinking)
  }

  /// Whether nobody speaks of themself or to anybody, exclaims, laughs or shows a feeling.
  ///
  /// Capitals do not count, for they are soon typed or left out.
  var isImpersonal: Bool {
    words >= 4 && words <= 25 && !style.contains(.exclamation) && laughing + cheerful + angry == 0
      && !summary.has(.firstPerson) && !summary.has(.secondPerson)
  }

  /// Whether the post is news, or speaks of polls and offices without an author or a reader in it.
  var isNewsLike: Bool {
    patterns.contains(.news) || (isNewsStyle && !hasReportedSpeech)
      || (summary.has(.news) && !summary.has(.firstPerson) && !summary.has(.secondPerson))
  }

  /// Whether the post tells somebody's words.
  var hasReportedSpeech: Bool {
    style.contains(.retweet) || patterns.contains(.report)
      || (summary.has(.report) && buffer.terms.contains { $0.flags.contains(.reported) })
  }

  /// Whether some sign says that words may mean the opposite.
  var hasSarcasmSign: Bool {
    summary.has(.sarcasm) || patterns.contains(.sarcasm) || ironic > 0
      || (laughing > 0 && summary.has(.hearsay)) || laughing >= 3
  }

  /// Why the post cannot be judged, or nil.
  ///
  /// - Parameter isTelling: Whether a cue takes a side about a pair: then few known words suffice.
  /// - Returns: The reason to abstain.
  func abstention(isTelling: Bool) -> Abstention? {
    if buffer.terms.isEmpty && asides.isEmpty { return .empty }
    if patterns.contains(.limitReached) { return .patternLimit }
    let letters = words + mentions.count
    if letters == 0 { return .noWords }
    if known == 0, mentions.isEmpty { return .tooLittleKnown }
    guard words >= 4, known * 5 < words * 2, !isTelling else { return nil }
    return words >= 6 && known * 6 < words ? .otherLanguage : .tooLittleKnown
  }
}
