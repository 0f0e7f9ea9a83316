import Hashing

extension WordNormalizer {
  /// The word with drawn-out letters shortened: "menaaang", "ayahh", "mantapppp".
  ///
  /// Tries every run of equal letters at one and two letters, so "maaaf" finds "maaf"; takes what
  /// the tables know, first of all with runs of two as they are ("allaaah" is "allah"). A run of
  /// three or more is shortened to one where nothing is known. Nil where there is no run, or only
  /// runs of two and nothing known.
  func squeeze(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    guard let runs = letterRuns(word), word.count <= 64 else { return nil }
    let variable = runs.indices.filter { runs[$0].count >= 2 }.prefix(4)
    for choice in 0..<(1 << variable.count) {
      let candidate = spell(runs, variable, changed: choice)
      if candidate.count < word.count, isKnownForm(candidate) { return candidate }
    }
    guard runs.contains(where: { $0.count >= 3 }) else { return nil }
    return spell(runs, variable, changed: 0)
  }

  private func isKnownForm(_ word: [UInt8]) -> Bool {
    knows(TextHash.of(word)) || (word.count >= 5 && formalAffixes(word[...]) != nil)
  }

  /// Runs of equal ASCII letters; nil where no run is longer than one.
  private func letterRuns(_ word: ArraySlice<UInt8>) -> [(byte: UInt8, count: Int)]? {
    // Most words have no run and need no list.
    let pairs = zip(word, word.dropFirst())
    guard pairs.contains(where: { $0 == $1 && $0 &- 0x61 < 26 }) else { return nil }
    var runs: [(byte: UInt8, count: Int)] = []
    for byte in word {
      if let last = runs.last, last.byte == byte, byte &- 0x61 < 26 {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((byte, 1))
      }
    }
    return runs
  }

  /// The word with runs of two kept and longer ones shortened to one letter, or the other way
  /// round for runs whose bit is set.
  private func spell(
    _ runs: [(byte: UInt8, count: Int)], _ variable: ArraySlice<Int>, changed: Int
  ) -> [UInt8] {
    var result: [UInt8] = []
    for (index, run) in runs.enumerated() {
      let place = variable.firstIndex(of: index)
      let isChanged = place.map { changed & (1 << ($0 - variable.startIndex)) != 0 } ?? false
      let isDoubled = place != nil && (run.count == 2) != isChanged
      result.append(run.byte)
      if isDoubled { result.append(run.byte) }
    }
    return result
  }

  /// "orang2" → "orang-orang", "tua2nya" → "tua-tuanya", "org2" → "orang-orang".
  func undouble(_ word: ArraySlice<UInt8>, _ around: SlangTable.Surroundings) -> [UInt8]? {
    guard let two = word.lastIndex(of: 0x32), two - word.startIndex >= 2 else { return nil }
    let tail = word[(two + 1)...]
    guard Self.doublingTails.contains(where: { tail.elementsEqual($0) }) else { return nil }
    let stem = word[word.startIndex..<two]
    guard stem.allSatisfy({ $0 &- 0x61 < 26 }), let base = singleKnown(stem, around) else {
      return nil
    }
    return base + [0x2D] + base + tail
  }

  private func singleKnown(
    _ stem: ArraySlice<UInt8>, _ around: SlangTable.Surroundings
  ) -> [UInt8]? {
    let hash = TextHash.of(stem)
    if standard.contains(hash) { return Array(stem) }
    guard let words = slang.normal(of: hash, around), words.count == 1, let only = words.first
    else { return nil }
    let bytes = slang.words[Int(only)].bytes
    return Array(slang.text[Int(bytes.lowerBound)..<Int(bytes.upperBound)])
  }

  private static let doublingTails: [[UInt8]] = ["", "nya", "an", "ku", "mu", "kan", "in"].map {
    Array($0.utf8)
  }
}
