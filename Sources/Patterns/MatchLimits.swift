/// How much work one search may do before it is an error.
///
/// PCRE2's interpreter counts steps, nested backtracking and heap; its just-in-time compiled code
/// counts steps (more coarsely) and is held to ``heapByteCount`` by its stack. None of them is a
/// measure of time, so that the same text gives the same answer on a busy machine.
package struct MatchLimits: Sendable, Equatable {
  /// The most steps (calls of PCRE2's inner match function); at least 1.
  package let stepCount: UInt32
  /// The most backtracking points that may be open at once; at least 1.
  package let depth: UInt32
  /// The most memory in bytes that backtracking may take; rounded up to whole KiB.
  package let heapByteCount: Int

  /// Limits of one's own.
  ///
  /// - Parameters:
  ///   - stepCount: The most steps.
  ///   - depth: The most open backtracking points.
  ///   - heapByteCount: The most bytes for backtracking; at least 1 KiB, less than 1 GiB.
  package init(stepCount: UInt32, depth: UInt32, heapByteCount: Int) {
    precondition(stepCount > 0 && depth > 0, "a limit of 0 lets nothing match")
    precondition((1024..<(1 << 30)).contains(heapByteCount), "heap limit out of range")
    self.stepCount = stepCount
    self.depth = depth
    self.heapByteCount = heapByteCount
  }

  /// Enough for a sound pattern on the longest post (64 KiB), small enough to end within some ten
  /// milliseconds on a pattern that explodes.
  package static let standard = MatchLimits(
    stepCount: 1_000_000, depth: 100_000, heapByteCount: 16 << 20)
}
