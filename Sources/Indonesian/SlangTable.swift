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
    let tables = try source.tables(in: "slang/", columns: ["form", "normal", "guard", "note"])
    let rowCount = tables.reduce(0) { $0 + $1.rowCount }
    first = PhraseTable(capacity: rowCount)
    forms.reserveCapacity(rowCount)
    entries.reserveCapacity(rowCount)
    words.reserveCapacity(rowCount * 3 / 2)
    text.reserveCapacity(rowCount * 12)
    for table in tables { try table.forEachRow { try read($0) } }
  }

  private mutating func read(_ row: TSVRow) throws {
    let rule = try readGuard(row)
    let start = Int32(words.count)
    row.forEachWord(1, separator: UInt8(ascii: " ")) { append($1, hash: $0) }
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

  private mutating func append(_ word: Span<UInt8>, hash: UInt64) {
    let start = Int32(text.count)
    for index in word.indices { text.append(word[index]) }
    words.append(NormalWord(hash: hash, bytes: start..<Int32(text.count)))
  }

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
    let cell = row.string(2)
    var rule = Guard()
    for part in cell.split(separator: ";") {
      let pieces = part.split(separator: ":", maxSplits: 1)
      let listed = pieces.count > 1 ? pieces[1].split(separator: ",") : []
      let words = listed.map { TextHash.of(String($0)) }
      switch pieces.first {
      case "lower": rule.needsLower = true
      case "after": rule.after += words
      case "not-after": rule.notAfter += words
      case "before": rule.before += words
      case "not-before": rule.notBefore += words
      default: throw row.unknownValue(String(part), column: 2)
      }
    }
    guards.append(rule)
    return Int32(guards.count - 1)
  }
}
