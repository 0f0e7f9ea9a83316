import Elections
import Hashing
import Indonesian
import LexiconStore
import UnicodeText

/// What was read of a post before it is seen from any pair: terms, mentions, marks of style.
///
/// Used again for the next post. A class, because it is asked for in many places, and a copy of a
/// structure counts a reference for each of its arrays. SAFETY (`@exclusivity`): it calls nobody.
final class PostReading {
  /// The normal text.
  @exclusivity(unchecked) var buffer = TermBuffer()
  /// Tokens without a term of their own, in order: hashtags whose parts stand in their place, emoji
  /// that say nothing.
  @exclusivity(unchecked) var asides: [Word] = []
  /// Pairs, parties, persons and places.
  @exclusivity(unchecked) var mentions: [Mention] = []
  /// What was seen as a whole.
  @exclusivity(unchecked) var summary = ScopeReader.Summary()
  /// Marks of style, see ``StyleFlags``.
  @exclusivity(unchecked) var style: StyleFlags = []
  /// What patterns found.
  @exclusivity(unchecked) var patterns: StylePatterns.Findings = []
  /// How many words are known to the lexicons.
  @exclusivity(unchecked) var known = 0
  /// How many words there are, mentions not counted.
  @exclusivity(unchecked) var words = 0
  /// How many words begin with a capital; like ``shouted`` no feature, for it is soon typed otherwise.
  @exclusivity(unchecked) var capitalised = 0
  /// How many words are written all in capitals.
  @exclusivity(unchecked) var shouted = 0
  /// Balance of cheerful emoji less angry ones, and how many laugh.
  @exclusivity(unchecked) var cheerful = 0
  /// Emoji that stand for anger, disgust or sadness.
  @exclusivity(unchecked) var angry = 0
  /// Emoji and words that laugh.
  @exclusivity(unchecked) var laughing = 0
  /// Emoji that turn words around.
  @exclusivity(unchecked) var ironic = 0
  /// Hashes of the marks that end a sentence.
  @exclusivity(unchecked) var sentenceEnds = WordSet()

  /// Nothing read yet.
  init() {}

  /// Whether a term ends a sentence.
  func endsSentence(_ term: Term) -> Bool { sentenceEnds.contains(term.hash) }
}

/// How a post is written.
struct StyleFlags: OptionSet, Sendable {
  let rawValue: UInt16

  /// Holds a link.
  static let link = StyleFlags(rawValue: 1 << 0)
  /// Begins with an account name: an answer.
  static let reply = StyleFlags(rawValue: 1 << 1)
  /// Holds a question mark.
  static let question = StyleFlags(rawValue: 1 << 2)
  /// Holds an exclamation mark.
  static let exclamation = StyleFlags(rawValue: 1 << 3)
  /// Holds a pair of quotation marks.
  static let quotes = StyleFlags(rawValue: 1 << 4)
  /// A colon behind the first words: "Prabowo: …".
  static let speaker = StyleFlags(rawValue: 1 << 5)
  /// Holds a percentage.
  static let percentage = StyleFlags(rawValue: 1 << 7)
  /// Begins with "RT".
  static let retweet = StyleFlags(rawValue: 1 << 9)
}
