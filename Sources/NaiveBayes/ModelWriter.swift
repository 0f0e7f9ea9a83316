import Hashing

/// Makes the bytes of a model file.
///
/// The same weights and meta text give the same bytes. Features that are not known are left out.
package struct ModelWriter: Sendable {
  /// All bytes of the file.
  package let bytes: [UInt8]

  /// Lays a model out.
  ///
  /// - Parameters:
  ///   - weights: The finished weights; they are rounded to units of 2^-16.
  ///   - meta: Text for people and reports: training data, counts, settings, calibration, hashes.
  /// - Complexity: Linear in the number of features.
  package init(_ weights: WeightTable, meta: String) {
    let sections: [(ModelFile.Section, [UInt8])] = [
      (.meta, Array(meta.utf8)), (.classes, Self.classes(weights.classes)),
      (.groups, Self.groups(weights.featureGroups)), (.priors, Self.priors(weights)),
      (.weights, Self.weights(weights)),
    ]
    bytes = Self.assemble(sections)
  }

  /// Writes the file so that a reader finds either the old file or the whole new one.
  ///
  /// The bytes go into a new file beside it, are flushed to the disk, and the new file takes the
  /// name of the old.
  ///
  /// - Parameter path: Where the model is to be.
  /// - Throws: ``ModelError`` with the system's error number; then the old file is unchanged.
  package func write(to path: String) throws(ModelError) {
    try replaceFile(at: path, with: bytes)
  }

  private static func assemble(_ sections: [(ModelFile.Section, [UInt8])]) -> [UInt8] {
    var offset = aligned(
      ModelFile.headerLength + sections.count * ModelFile.sectionEntryLength)
    var table: [UInt8] = []
    for (section, content) in sections {
      let name = Array(section.rawValue.utf8)
      table += name + [UInt8](repeating: 0, count: 8 - name.count)
      append(UInt64(offset), to: &table)
      append(UInt64(content.count), to: &table)
      offset = aligned(offset + content.count)
    }
    var bytes = header(length: offset + ModelFile.trailerLength, sectionCount: sections.count)
    bytes.reserveCapacity(offset + ModelFile.trailerLength)
    bytes += table
    pad(&bytes)
    for (_, content) in sections {
      bytes += content
      pad(&bytes)
    }
    appendTrailer(to: &bytes)
    return bytes
  }

  private static func header(length: Int, sectionCount: Int) -> [UInt8] {
    var bytes = ModelFile.magic
    append(ModelFile.formatVersion, to: &bytes)
    append(ModelFile.byteOrderMark, to: &bytes)
    append(UInt64(length), to: &bytes)
    append(UInt32(sectionCount), to: &bytes)
    append(UInt32(0), to: &bytes)
    return bytes
  }

  private static func classes(_ classes: ClassList) -> [UInt8] {
    var bytes: [UInt8] = []
    append(UInt32(classes.reference), to: &bytes)
    append(UInt32(classes.count), to: &bytes)
    for name in classes.names { append(name, to: &bytes) }
    return bytes
  }

  private static func groups(_ groups: [FeatureGroup]) -> [UInt8] {
    var bytes: [UInt8] = []
    append(UInt32(groups.count), to: &bytes)
    for group in groups {
      append(group.smoothing.bitPattern, to: &bytes)
      append(group.multiplier.bitPattern, to: &bytes)
      append(group.name, to: &bytes)
    }
    return bytes
  }

  private static func priors(_ weights: WeightTable) -> [UInt8] {
    var bytes: [UInt8] = []
    append(weights.lengthPower.bitPattern, to: &bytes)
    for prior in weights.logPriors { append(FixedPoint.weight(prior), to: &bytes) }
    return bytes
  }

  private static func weights(_ weights: WeightTable) -> [UInt8] {
    let layout = SlotLayout(weights)
    let entryLength = ModelFile.entryLength(columnCount: weights.classes.columnCount)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ModelFile.weightsHeaderLength + layout.slots.count * entryLength)
    append(UInt64(layout.slots.count), to: &bytes)
    append(UInt64(weights.knownCount), to: &bytes)
    append(UInt32(entryLength), to: &bytes)
    append(UInt32(layout.longestProbe), to: &bytes)
    pad(&bytes)
    let columns = weights.classes.columnCount
    let empty = [UInt8](repeating: 0, count: entryLength)
    for index in layout.slots {
      guard index >= 0 else {
        bytes += empty
        continue
      }
      append(weights.ids[Int(index)], to: &bytes)
      for column in 0..<columns {
        append(FixedPoint.weight(weights.weights[Int(index) * columns + column]), to: &bytes)
      }
      bytes += empty[..<(entryLength - 8 - 4 * columns)]
    }
    return bytes
  }

  private static func appendTrailer(to bytes: inout [UInt8]) {
    var digest = SHA256()
    digest.update(bytes.span)
    let digits = Array(digest.finalized().utf8)
    for at in stride(from: 0, to: digits.count, by: 2) {
      bytes.append(value(ofHexDigit: digits[at]) << 4 | value(ofHexDigit: digits[at + 1]))
    }
    for word in digest.chainingValue { append(word, to: &bytes) }
  }

  private static func value(ofHexDigit digit: UInt8) -> UInt8 {
    digit < UInt8(ascii: "a") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + ModelFile.alignment - 1) / ModelFile.alignment * ModelFile.alignment
  }

  private static func pad(_ bytes: inout [UInt8]) {
    while bytes.count % ModelFile.alignment != 0 { bytes.append(0) }
  }

  private static func append(_ name: String, to bytes: inout [UInt8]) {
    append(UInt32(name.utf8.count), to: &bytes)
    bytes += Array(name.utf8)
  }

  private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    // Least byte first; a machine of the other order begins with its most significant byte.
    var rest = UInt64(truncatingIfNeeded: value.littleEndian)
    for _ in 0..<(value.bitWidth / 8) {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}

/// Where each known feature stands in the table of a model file.
private struct SlotLayout {
  /// For each slot the position of its feature, or -1.
  private(set) var slots: [Int32]
  /// How many places behind its home the farthest feature stands.
  private(set) var longestProbe = 0

  /// Features are placed in ascending order of their ids, so the layout is always the same.
  ///
  /// At most half of the slots are taken: most words of a post that a model does not know are
  /// then refused at the first look.
  init(_ weights: WeightTable) {
    var bits: UInt64 = 3
    while (1 << bits) < 2 * weights.knownCount { bits += 1 }
    slots = [Int32](repeating: -1, count: 1 << bits)
    for index in weights.ids.indices where weights.known[index] {
      var place = FeatureSlots.home(of: weights.ids[index], shift: 64 - bits)
      var probe = 0
      while slots[place] >= 0 {
        place = (place + 1) & (slots.count - 1)
        probe += 1
      }
      slots[place] = Int32(index)
      longestProbe = max(longestProbe, probe)
    }
  }
}
