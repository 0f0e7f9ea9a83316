package import Hashing
package import LexiconStore
package import UnicodeText

/// Informal words and the normal words they stand for, with the guards that make them safe.
///
/// From `Lexicons/slang/*.tsv`.
package struct SlangTable: Sendable {
  /// The words before and after the one that is looked up, and how it was written.
  package struct Surroundings {
    let previous: UInt64
    let next: UInt64
    let isLowerCase: Bool

    /// Surroundings of a word.
    ///
    /// - Parameters:
    ///   - previous: Hash of the normal word before it, 0 for none.
    ///   - next: Hash of the word after it as written, 0 for none.
    ///   - isLowerCase: Whether it is in lower case in a post that uses capitals.
    package init(previous: UInt64, next: UInt64, isLowerCase: Bool) {
      self.previous = previous
      self.next = next
      self.isLowerCase = isLowerCase
    }
  }

  private struct Guard {
    var needsLower = false
    var after: [UInt64] = []
    var notAfter: [UInt64] = []
    var before: [UInt64] = []
    var notBefore: [UInt64] = []

    private static let names = ["lower", "after", "not-after", "before", "not-before"].map {
      TextHash.of($0)
    }

    /// Adds the words of a condition; false where there is none of this name.
    mutating func add(_ words: [UInt64], as name: UInt64) -> Bool {
      switch Self.names.firstIndex(of: name) {
      case 0: needsLower = true
      case 1: after += words
      case 2: notAfter += words
      case 3: before += words
      case 4: notBefore += words
      default: return false
      }
      return true
    }

    func allows(_ around: Surroundings) -> Bool {
      (!needsLower || around.isLowerCase)
        && (after.isEmpty || after.contains(around.previous))
        && (before.isEmpty || before.contains(around.next))
        && !notAfter.contains(around.previous) && !notBefore.contains(around.next)
    }
  }

  private struct Entry {
    let words: Range<Int32>
    let rule: Int32
    let next: Int32
  }

  /// A normal word of the table: its hash and its place in the table's text.
  struct NormalWord {
    let hash: UInt64
    let bytes: Range<Int32>
  }

  private var entries: [Entry] = []
  private var guards: [Guard] = []
  private var first: PhraseTable<Int32>
  /// The hashes of all informal forms.
  package private(set) var forms: [UInt64] = []
  /// The normal words of all entries.
  private(set) var words: [NormalWord] = []
  /// Their text.
  private(set) var text: [UInt8] = []

  /// Reads all slang tables.
  ///
  /// - Parameter source: The lexicons.
  /// - Throws: ``LexiconError`` with file and line where a table is not valid.
  package init(_ source: LexiconSource) throws {
    // A row has some 17 bytes; where it has fewer, the tables grow.
    let rowCount = source.byteCount(in: "slang/") / 17
    first = PhraseTable(capacity: rowCount)
    forms.reserveCapacity(rowCount)
    entries.reserveCapacity(rowCount)
    words.reserveCapacity(rowCount * 5 / 4)
    text.reserveCapacity(rowCount * 8)
    try source.forEachRow(in: "slang/", columns: ["form", "normal", "guard", "note"]) { row in
      try read(row)
    }
  }

  private mutating func read(_ row: TSVRow) throws {
    let rule = try readGuard(row)
    let start = Int32(words.count)
    row.forEachWord(1, separator: UInt8(ascii: " ")) { hash, place in
      let start = Int32(text.count)
      row.append(place, to: &text)
      words.append(NormalWord(hash: hash, bytes: start..<Int32(text.count)))
    }
    add(row.hash(0), start..<Int32(words.count), rule)
  }

  /// The normal words of a form, or nil where none applies here.
  ///
  /// - Parameters:
  ///   - form: The hash of the form.
  ///   - around: Its surroundings.
  /// - Returns: Indices into `words`.
  /// - Complexity: O(1) for a form without guards.
  func normal(of form: UInt64, _ around: Surroundings) -> Range<Int32>? {
    guard var index = first.payload(of: form) else { return nil }
    while index >= 0 {
      let entry = entries[Int(index)]
      if entry.rule < 0 || guards[Int(entry.rule)].allows(around) { return entry.words }
      index = entry.next
    }
    return nil
  }

  /// Whether a form is listed at all.
  package func contains(_ form: UInt64) -> Bool { first.payload(of: form) != nil }

  /// Guarded entries of a form are asked before unguarded ones, in the order of the files.
  private mutating func add(_ form: UInt64, _ words: Range<Int32>, _ rule: Int32) {
    let old = first.payload(of: form) ?? -1
    forms.append(form)
    entries.append(Entry(words: words, rule: rule, next: old))
    let new = Int32(entries.count - 1)
    guard old >= 0, rule < 0 else {
      first.insert(word: form, new)
      return
    }
    entries[Int(new)] = Entry(words: words, rule: rule, next: -1)
    var last = old
    while entries[Int(last)].next >= 0 { last = entries[Int(last)].next }
    let tail = entries[Int(last)]
    entries[Int(last)] = Entry(words: tail.words, rule: tail.rule, next: new)
  }

  private mutating func readGuard(_ row: TSVRow) throws -> Int32 {
    if row.isEmpty(2) { return -1 }
    var rule = Guard()
    var unknown: Range<Int>?
    row.forEachWord(2, separator: UInt8(ascii: ";")) { _, part in
      let colon = part.first { row.byte(at: $0) == UInt8(ascii: ":") } ?? part.upperBound
      let name = row.hash(part.lowerBound..<colon)
      var words: [UInt64] = []
      row.forEachWord(
        in: min(colon + 1, part.upperBound)..<part.upperBound, separator: UInt8(ascii: ",")
      ) { hash, _ in words.append(hash) }
      if !rule.add(words, as: name) { unknown = unknown ?? part }
    }
    if let unknown { throw row.unknownValue(row.string(unknown), column: 2) }
    guards.append(rule)
    return Int32(guards.count - 1)
  }
}
