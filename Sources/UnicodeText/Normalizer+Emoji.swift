extension Normalizer {
  private static let joiner: UInt32 = 0x200D
  private static let keycap: UInt32 = 0x20E3

  /// Adds the emoji that starts at a place as one atom, if one does.
  ///
  /// See-through scalars (skin tones, variation selectors, tags) are passed over everywhere inside,
  /// so that their removal can never make two emoji one.
  ///
  /// - Returns: Where the emoji ends, or nil.
  mutating func appendEmoji(
    _ scalars: Span<UInt32>, at start: Int, to normal: inout NormalText
  ) -> Int? {
    let byteStart = normal.bytes.count
    guard let end = emojiEnd(scalars, at: start, to: &normal) else { return nil }
    normal.closeAtom(from: byteStart, start: start, end: end)
    return end
  }

  private func emojiEnd(
    _ scalars: Span<UInt32>, at start: Int, to normal: inout NormalText
  ) -> Int? {
    let scalar = scalars[start]
    if scalar < 0x80 { return keycapEnd(scalars, at: start, to: &normal) }
    if Scalars.isRegionalIndicator(scalar) { return flagEnd(scalars, at: start, to: &normal) }
    return isPictograph(scalar) ? sequenceEnd(scalars, at: start, to: &normal) : nil
  }

  // Pictographs whose compatibility form is plain text (™, ‼, ㊗) are that text, unless they are
  // always drawn as emoji (🈁).
  private func isPictograph(_ scalar: UInt32) -> Bool {
    guard Scalars.isPictographic(scalar), LookAlikes.plain(scalar) == nil else { return false }
    return Scalars.isEmojiPresentation(scalar) || folder.isInert(scalar)
  }

  private func keycapEnd(
    _ scalars: Span<UInt32>, at start: Int, to normal: inout NormalText
  ) -> Int? {
    switch scalars[start] {
    case 0x23, 0x2A, 0x30...0x39: break
    default: return nil
    }
    var at = start + 1
    while at < scalars.count && scalars[at] != Self.keycap && leavesNoTrace(scalars[at]) { at += 1 }
    guard at < scalars.count, scalars[at] == Self.keycap else { return nil }
    put(scalars[start], to: &normal)
    put(Self.keycap, to: &normal)
    return afterSeeThrough(scalars, from: at + 1)
  }

  private func flagEnd(
    _ scalars: Span<UInt32>, at start: Int, to normal: inout NormalText
  ) -> Int {
    put(scalars[start], to: &normal)
    let second = afterSeeThrough(scalars, from: start + 1)
    guard second < scalars.count, Scalars.isRegionalIndicator(scalars[second]) else {
      return second
    }
    put(scalars[second], to: &normal)
    return afterSeeThrough(scalars, from: second + 1)
  }

  private func sequenceEnd(
    _ scalars: Span<UInt32>, at start: Int, to normal: inout NormalText
  ) -> Int {
    put(scalars[start], to: &normal)
    var at = start + 1
    while true {
      let next = afterSeeThrough(scalars, from: at)
      guard next < scalars.count, isPictograph(scalars[next]),
        (at..<next).contains(where: { scalars[$0] == Self.joiner })
      else { return next }
      put(Self.joiner, to: &normal)
      put(scalars[next], to: &normal)
      at = next + 1
    }
  }

  // Marks of any script: their order among loose ones depends on the normalization form.
  private func leavesNoTrace(_ scalar: UInt32) -> Bool {
    isSeeThrough(scalar) || !hasBoundaryBefore(scalar) && Scalars.isMark(scalar)
  }

  private func afterSeeThrough(_ scalars: Span<UInt32>, from start: Int) -> Int {
    var at = start
    while at < scalars.count && leavesNoTrace(scalars[at]) { at += 1 }
    return at
  }

  private func put(_ scalar: UInt32, to normal: inout NormalText) {
    normal.append(scalar: scalar, trait: 0, start: 0, end: 0)
  }
}
