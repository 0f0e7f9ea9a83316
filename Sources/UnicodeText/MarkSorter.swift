/// Puts the combining marks of a long segment into canonical order before ICU sees them.
///
/// ICU inserts each mark by walking back over those of a higher class, which takes quadratic time on
/// a hostile text (30,000 marks of two classes in turn); a counting sort takes linear time and gives
/// a canonically equivalent text.
struct MarkSorter {
  /// Segments up to this many scalars are quick in any order.
  static let threshold = 32

  private var sorted: [UInt32] = []
  private var classes: [UInt8] = []
  private var counts = [Int](repeating: 0, count: 256)

  /// Drops ignorable scalars and sorts each run of marks by combining class, keeping the order of
  /// those with the same class.
  ///
  /// Ignorable scalars must go first: they vanish in normalization and then separate no marks.
  mutating func sort(_ segment: inout [UInt32]) {
    segment.removeAll { Scalars.isIgnorable($0) }
    classes.removeAll(keepingCapacity: true)
    for scalar in segment { classes.append(Scalars.combiningClass(scalar)) }
    var start = 0
    while start < segment.count {
      var end = start + 1
      if classes[start] != 0 {
        while end < segment.count && classes[end] != 0 { end += 1 }
        if end - start > 1 { sortRun(&segment, start..<end) }
      }
      start = end
    }
  }

  private mutating func sortRun(_ segment: inout [UInt32], _ range: Range<Int>) {
    for index in counts.indices { counts[index] = 0 }
    for index in range { counts[Int(classes[index])] += 1 }
    var place = 0
    for index in counts.indices {
      (counts[index], place) = (place, place + counts[index])
    }
    sorted.removeAll(keepingCapacity: true)
    sorted.append(contentsOf: repeatElement(0, count: range.count))
    for index in range {
      let combiningClass = Int(classes[index])
      sorted[counts[combiningClass]] = segment[index]
      counts[combiningClass] += 1
    }
    segment.replaceSubrange(range, with: sorted)
  }
}
