/// The normal form of a text, byte by byte, with the way back to the text as given.
///
/// For an ASCII text the way back is the identity and the array for it stays empty. Respelled words
/// are appended behind the text proper.
struct NormalText {
  /// A run of bytes that is one emoji.
  struct Atom {
    var byteStart: Int
    var byteEnd: Int
  }

  /// Where a byte comes from.
  private struct Origin {
    var start: Int32
    var end: Int32
    var trait: UInt8
  }

  /// What is kept of the letter that a byte comes from.
  enum Trait {
    static let upper: UInt8 = 1
    static let lookAlike: UInt8 = 2
  }

  /// UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Whether `origins` is in use, an entry for each byte.
  private(set) var isMapped = false
  private var origins: [Origin] = []
  /// Whether a letter beyond ASCII is there that ``LookAlikeFolder`` may know.
  private(set) var mayHoldLookAlikes = false
  /// The emoji, in order.
  private(set) var atoms: [Atom] = []

  /// Becomes the lower-case form of an ASCII text.
  mutating func assignLowercased(_ given: [UInt8]) {
    reset(isMapped: false)
    bytes.append(contentsOf: given)
    for index in bytes.indices {
      let byte = bytes[index]
      bytes[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
  }

  /// Becomes empty, to be filled with `append`.
  mutating func reset(isMapped: Bool) {
    bytes.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    atoms.removeAll(keepingCapacity: true)
    self.isMapped = isMapped
    mayHoldLookAlikes = false
  }

  /// Adds an ASCII byte that stands for the given scalars `start..<end`.
  mutating func append(_ byte: UInt8, trait: UInt8, start: Int, end: Int) {
    bytes.append(byte)
    guard isMapped else { return }
    origins.append(Origin(start: Int32(start), end: Int32(end), trait: trait))
  }

  /// Adds a scalar that stands for the given scalars `start..<end`.
  mutating func append(scalar: UInt32, trait: UInt8, start: Int, end: Int) {
    if scalar >= 0x80 && (LookAlikes.isLatin(scalar) || LookAlikes.isGreekOrCyrillic(scalar)) {
      mayHoldLookAlikes = true
    }
    let before = bytes.count
    UTF8Decoding.append(scalar, to: &bytes)
    let origin = Origin(start: Int32(start), end: Int32(end), trait: trait)
    for _ in before..<bytes.count { origins.append(origin) }
  }

  /// Adds the lower-case form of given ASCII scalars, of which `range.lowerBound` is the first.
  mutating func append(ascii scalars: Span<UInt32>, _ range: Range<Int>) {
    for index in range {
      let byte = UInt8(truncatingIfNeeded: scalars[index])
      bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    for index in range {
      let trait = scalars[index] &- 0x41 < 26 ? Trait.upper : 0
      origins.append(Origin(start: Int32(index), end: Int32(index + 1), trait: trait))
    }
  }

  /// Adds bytes of another mapped text as they are.
  mutating func append(copying text: NormalText, _ range: Range<Int>) {
    bytes.append(contentsOf: text.bytes[range])
    origins.append(contentsOf: text.origins[range])
  }

  /// Makes the bytes from `byteStart` on one emoji, all of it standing for `start..<end`.
  mutating func closeAtom(from byteStart: Int, start: Int, end: Int) {
    for index in byteStart..<bytes.count {
      origins[index] = Origin(start: Int32(start), end: Int32(end), trait: 0)
    }
    atoms.append(Atom(byteStart: byteStart, byteEnd: bytes.count))
  }

  /// The first given scalar that the byte at an offset stands for.
  func start(ofByte index: Int) -> Int { isMapped ? Int(origins[index].start) : index }

  /// The end (exclusive) of the given scalars that the byte before an offset stands for.
  func end(beforeByte index: Int) -> Int { isMapped ? Int(origins[index - 1].end) : index }

  /// The traits of the byte at an offset; only for a mapped text.
  func trait(ofByte index: Int) -> UInt8 { origins[index].trait }

  /// Whether the letter at an offset of a mapped text was upper case.
  func isUpper(atByte index: Int) -> Bool { origins[index].trait & Trait.upper != 0 }
}

/// A text as given and its normal form.
struct ReadText {
  /// The text as given.
  var given = GivenText()
  /// Its normal form.
  var normal = NormalText()

  /// Whether the letter at an offset of the normal text was upper case.
  func isUpper(atByte index: Int) -> Bool {
    if normal.isMapped { return normal.isUpper(atByte: index) }
    return given.bytes[index] != normal.bytes[index]
  }
}
