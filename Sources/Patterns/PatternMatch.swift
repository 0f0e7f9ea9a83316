/// Where a pattern matched, in bytes of the searched text.
package struct PatternMatch: Sendable, Equatable {
  /// The bytes of the whole match; empty for an empty match.
  package let range: Range<Int>
  /// The bytes of each group, in the order of their opening parentheses.
  ///
  /// Group 1 is at index 0. `nil` for a group that took no part. Empty, and without any allocation, for a pattern
  /// without groups.
  package let groups: [Range<Int>?]

  package init(range: Range<Int>, groups: [Range<Int>?] = []) {
    self.range = range
    self.groups = groups
  }
}
