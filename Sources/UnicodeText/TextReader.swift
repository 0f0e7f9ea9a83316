import Hashing

/// Reads one text after another: checks, normalizes and cuts it into words with their places.
///
/// A reader owns all memory it needs and uses it again for the next text, so it belongs to one task
/// at a time. It knows nothing of any language: slang, elongation and affixes are for others.
package final class TextReader {
  /// The longest text that is read, in bytes of UTF-8.
  package static let maximumByteCount = 65_536

  private var memory: Memory

  /// A reader without a text.
  ///
  /// - Parameter vocabulary: The words that respellings and look-alikes may stand for; without it
  ///   no respelling is undone, and a word boundary is exactly where UAX #29 has one.
  package init(vocabulary: Vocabulary? = nil) {
    memory = Memory(vocabulary: vocabulary)
  }

  /// The words of the text read last; empty after an error.
  ///
  /// Do not keep the array beyond the next `read`, which would then have to copy it.
  package var words: [Word] { memory.scanner.words }

  /// The UTF-8 of all normal forms.
  ///
  /// Respelled words stand behind the text proper.
  package var bytes: [UInt8] { memory.text.normal.bytes }

  /// Whether some byte of the normal forms stands three times in a row.
  ///
  /// - Complexity: Linear in the number of bytes, a few instructions for eight of them.
  package func holdsRun() -> Bool { memory.text.normal.bytes.holdsRun }

  /// The number of Unicode scalars of the text as given.
  package var scalarCount: Int { memory.text.given.scalarCount }

  /// Reads a text.
  ///
  /// - Parameter given: UTF-8, at most ``maximumByteCount`` bytes; a byte order mark, NUL and any
  ///   line ends are allowed.
  /// - Throws: ``TextError``.
  /// - Complexity: Linear in the number of bytes, for any text.
  package func read(_ given: Span<UInt8>) throws(TextError) {
    try memory.read(given)
  }

  /// Reads a string.
  ///
  /// - Parameter given: The text, at most ``maximumByteCount`` bytes of UTF-8.
  /// - Throws: ``TextError``, but never `invalidUTF8`.
  /// - Complexity: Linear in the number of bytes, for any text.
  package func read(_ given: String) throws(TextError) {
    try given.withSpan { (bytes) throws(TextError) in try read(bytes) }
  }

  /// The normal form of a word, for people and tests.
  ///
  /// - Parameter word: A word of the text read last.
  /// - Returns: Its normal form.
  package func normalForm(of word: Word) -> String {
    String(decoding: memory.text.normal.bytes[word.byteRange], as: UTF8.self)
  }

  /// Whether all of the text as given is ASCII.
  package var isASCII: Bool { memory.text.given.isASCII }

  /// The text as given, as UTF-8.
  package var givenBytes: [UInt8] { memory.text.given.bytes }

  /// Where each scalar of the text as given starts, in bytes, one more at the end; empty where
  /// every byte is a scalar.
  package var givenOffsets: [Int32] {
    memory.text.given.isASCII ? [] : memory.text.given.byteOffsets
  }

  /// The text as given between two scalars.
  ///
  /// - Parameter range: Unicode scalars of the text read last, such as ``Word/range``.
  /// - Returns: Exactly that slice.
  package func given(_ range: Range<Int>) -> String {
    let start = byteOffset(ofScalar: range.lowerBound)
    let end = byteOffset(ofScalar: range.upperBound)
    return String(decoding: memory.text.given.bytes[start..<end], as: UTF8.self)
  }

  /// Where a scalar of the text as given starts, in bytes of UTF-8.
  ///
  /// - Parameter index: From 0 to ``scalarCount``.
  /// - Returns: An offset in bytes.
  /// - Complexity: O(1).
  package func byteOffset(ofScalar index: Int) -> Int {
    memory.text.given.byteOffset(ofScalar: index)
  }

  /// The whole text in normal form: its words, with one space where white space was.
  ///
  /// Reading it again gives it again. A run of one mark is written with two of them.
  ///
  /// - Returns: The normal text.
  package func normalText() -> String {
    var normal: [UInt8] = []
    for word in words {
      if !word.flags.contains(.joined) && !normal.isEmpty { normal.append(0x20) }
      if word.kind == .hashtag { normal.append(UInt8(ascii: "#")) }
      if word.kind == .handle { normal.append(UInt8(ascii: "@")) }
      normal.append(contentsOf: memory.text.normal.bytes[word.byteRange])
      if word.flags.contains(.repeated) {
        normal.append(contentsOf: memory.text.normal.bytes[word.byteRange])
      }
    }
    return String(decoding: normal, as: UTF8.self)
  }

  /// Adds the pieces of a hashtag or handle: cut at `_`, between letters and digits, and where the
  /// case says that a word begins (`PKSMenang` is `pks`, `menang`).
  ///
  /// - Parameters:
  ///   - word: A hashtag or handle of the text read last; any other word has its pieces, too.
  ///   - parts: Where to add them.
  /// - Complexity: Linear in the bytes of the word.
  package func appendParts(of word: Word, to parts: inout [WordPart]) {
    var cutter = TagCutter(text: memory.text, end: Int(word.byteEnd))
    var at = Int(word.byteStart)
    while let part = cutter.next(from: &at) {
      parts.append(
        WordPart(
          byteStart: Int32(part.lowerBound), byteEnd: Int32(part.upperBound),
          start: Int32(memory.text.normal.start(ofByte: part.lowerBound)),
          end: Int32(memory.text.normal.end(beforeByte: part.upperBound)),
          hash: memory.text.hash(of: part)))
    }
  }
}

/// The memory of a reader: in one place, so that a use of it is looked up once a text.
private struct Memory {
  var text = ReadText()
  var scanner = WordScanner()
  var normalizer: Normalizer?
  var lookAlikes: LookAlikeFolder
  var respeller: Respeller?

  init(vocabulary: Vocabulary?) {
    lookAlikes = LookAlikeFolder(vocabulary: vocabulary)
    respeller = vocabulary.map { Respeller(vocabulary: $0) }
  }

  mutating func read(_ given: Span<UInt8>) throws(TextError) {
    scanner.words.removeAll(keepingCapacity: true)
    guard given.count <= TextReader.maximumByteCount else {
      throw .tooLong(byteCount: given.count)
    }
    try text.given.load(given)
    if text.given.isASCII {
      text.normal.assignLowercased(text.given.bytes)
    } else {
      try normalize()
      lookAlikes.fold(&text.normal)
    }
    try scanner.scan(text)
    respeller?.respell(&scanner.words, in: &text)
  }

  private mutating func normalize() throws(TextError) {
    if normalizer == nil { normalizer = try Normalizer() }
    try normalizer?.normalize(&text)
  }
}
