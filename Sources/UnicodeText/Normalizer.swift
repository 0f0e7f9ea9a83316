/// Turns scalars into normal text: NFKC_Casefold, emoji as atoms, plain quotation marks and letters,
/// no loose marks, no characters that nobody sees.
///
/// Letters of Greek and Cyrillic stay what they are: whether they stand for Latin ones can only be
/// told of a whole word (``LookAlikeFolder``).
struct Normalizer {
  let folder: Folder
  private var segment: [UInt32] = []
  private var folded: [UInt32] = []
  private var sorter = MarkSorter()

  private let decomposer: Folder

  init() throws(TextError) {
    folder = try Folder(.compatibilityCaseFold)
    decomposer = try Folder(.nfd)
  }

  /// Fills `text.normal` with the normal form of `text.given`, which is not ASCII.
  ///
  /// - Complexity: Linear in the number of scalars.
  mutating func normalize(_ text: inout ReadText) throws(TextError) {
    try normalize(text.given.scalars, into: &text.normal)
  }

  private mutating func normalize(
    _ given: [UInt32], into normal: inout NormalText
  ) throws(TextError) {
    normal.reset(isMapped: true)
    let scalars = given.span
    var at = 0
    while at < scalars.count {
      let end = asciiEnd(scalars, from: at)
      if end > at { normal.append(ascii: scalars, at..<end) }
      at = end < scalars.count ? try step(scalars, at: end, into: &normal) : end
    }
  }

  // ASCII scalars stand alone, except the last one before another scalar.
  private func asciiEnd(_ scalars: Span<UInt32>, from start: Int) -> Int {
    var at = start
    while at < scalars.count && scalars[at] < 0x80 { at += 1 }
    return at > start && at < scalars.count ? at - 1 : at
  }

  // One emoji or one segment that normalization treats as a whole; gives where the next one starts.
  private mutating func step(
    _ scalars: Span<UInt32>, at start: Int, into normal: inout NormalText
  ) throws(TextError) -> Int {
    if let end = appendEmoji(scalars, at: start, to: &normal) { return end }
    var end = start + 1
    while end < scalars.count && (!hasBoundaryBefore(scalars[end]) || isSeeThrough(scalars[end])) {
      end += 1
    }
    let scalar = scalars[start]
    if end == start + 1 {
      if scalar < 0x80 {
        normal.append(ascii: scalars, start..<end)
        return end
      }
      if let plain = LookAlikes.plain(scalar) {
        append(plain, from: scalar, start: start, end: end, to: &normal)
        return end
      }
    }
    try appendSegment(scalars, start..<end, to: &normal)
    return end
  }

  /// Whether normalization never joins a scalar with what stands before it.
  func hasBoundaryBefore(_ scalar: UInt32) -> Bool {
    scalar < 0x300 && scalar != 0xAD || folder.hasBoundaryBefore(scalar)
  }

  /// Whether a scalar leaves no trace and separates nothing: ignorable, skin tone, loose mark.
  func isSeeThrough(_ scalar: UInt32) -> Bool {
    guard scalar >= 0xAD else { return false }
    return Scalars.isSkinTone(scalar) || Scalars.isIgnorable(scalar) || Scalars.isLooseMark(scalar)
  }

  private func append(
    _ plain: (byte: UInt8, isLetter: Bool), from scalar: UInt32, start: Int, end: Int,
    to normal: inout NormalText
  ) {
    var trait = plain.isLetter ? NormalText.Trait.lookAlike : 0
    if plain.isLetter && Scalars.isUppercase(scalar) { trait |= NormalText.Trait.upper }
    normal.append(plain.byte, trait: trait, start: start, end: end)
  }

  private mutating func appendSegment(
    _ scalars: Span<UInt32>, _ range: Range<Int>, to normal: inout NormalText
  ) throws(TextError) {
    segment.removeAll(keepingCapacity: true)
    let visible = trimmed(scalars, range)
    for index in visible where !isDropped(scalars[index]) { segment.append(scalars[index]) }
    if segment.isEmpty { return }
    // A mark is replaced first: an accent (´) is a space and a combining mark to ICU.
    if let plain = LookAlikes.plain(segment[0]), !plain.isLetter { segment[0] = UInt32(plain.byte) }
    try dropIotaSubscript()
    if segment.count > MarkSorter.threshold { sorter.sort(&segment) }
    try folder.fold(segment, into: &folded)
    let isUpper = Scalars.isUppercase(scalars[visible.lowerBound])
    appendFolded(isUpper: isUpper, range: visible, to: &normal)
  }

  // Case folding makes a letter of the iota below a Greek letter. As a combining mark it is dropped
  // like the others (it is common in disguises), so it must go from composed letters as well.
  private mutating func dropIotaSubscript() throws(TextError) {
    guard (0x1F80...0x1FFF).contains(segment[0]) else { return }
    try decomposer.fold(segment, into: &folded)
    folded.removeAll { $0 == 0x345 }
    swap(&segment, &folded)
  }

  // Letters on either side of it must meet now, or they would when the text is read again.
  private func isDropped(_ scalar: UInt32) -> Bool {
    guard scalar >= 0xAD else { return false }
    return Scalars.isIgnorable(scalar) || isSeeThrough(scalar) && hasBoundaryBefore(scalar)
  }

  // The range without dropped scalars at its ends, as far as anything is left.
  private func trimmed(_ scalars: Span<UInt32>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end - start > 1 && isDropped(scalars[end - 1]) { end -= 1 }
    while end - start > 1 && isDropped(scalars[start]) { start += 1 }
    return start..<end
  }

  private func appendFolded(isUpper: Bool, range: Range<Int>, to normal: inout NormalText) {
    let trait = isUpper ? NormalText.Trait.upper : 0
    var keepsMarks = false
    for scalar in folded {
      if Scalars.isSkinTone(scalar) || Scalars.isLooseMark(scalar) && !keepsMarks { continue }
      keepsMarks = !Scalars.shedsMarks(scalar) || keepsMarks && Scalars.isLooseMark(scalar)
      if scalar >= 0x80, let plain = LookAlikes.plain(scalar) {
        let folding = plain.isLetter ? trait | NormalText.Trait.lookAlike : 0
        normal.append(
          plain.byte, trait: folding, start: range.lowerBound, end: range.upperBound)
      } else {
        normal.append(
          scalar: scalar, trait: trait, start: range.lowerBound, end: range.upperBound)
      }
    }
  }
}
