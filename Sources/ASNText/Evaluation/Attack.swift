/// A way to write a post so that people read the same and programs may not.
///
/// Every attack rewrites every word of a post that it can, which is more than people do; handles,
/// hashtags, links and numbers stay as they are. The rewriting knows nothing of the program but, for
/// ``slang``, its table of informal words.
public enum Attack: String, Sendable, CaseIterable, Codable {
  /// Letters become Cyrillic ones that look alike: a, c, e, i, j, o, p, s, x, y, some capitals.
  case lookAlikes = "look-alikes"
  /// An invisible character between any two letters.
  case zeroWidth = "zero-width"
  /// a, e, i, o, s become 4, 3, 1, 0, 5 within words of four letters and more.
  case leetspeak
  /// A space between the letters of words of four letters and more, two around such words.
  case spacing
  /// The last vowel of words of four letters and more four times.
  case elongation
  /// Everything in capitals.
  case upperCase = "upper-case"
  /// Nothing in capitals.
  case lowerCase = "lower-case"
  /// Small and capital letters in turn.
  case mixedCase = "mixed-case"
  /// An emoji without feeling behind every second word.
  case emoji
  /// Every three words that follow one another become a hashtag, each with a capital.
  case hashtags
  /// Standard words become the informal forms that the lexicons list, the first of each.
  case slang
}
