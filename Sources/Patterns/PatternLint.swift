/// Looks for patterns whose work can explode: an unbounded repeat of a group that itself holds an
/// unbounded repeat, such as `(a+)+`.
///
/// It judges shape only, so it is strict where a separator would save the pattern (`(a+,)*`), and
/// blind to what needs more than shape (`(a|aa)+`, back-references); the limits of a search are
/// there for those. What cannot backtrack is let through: possessive repeats (`a++`), atomic
/// groups and look-arounds. It does not say whether the pattern compiles.
package enum PatternLint {
  /// One nested repeat.
  package struct Fault: Sendable, Equatable {
    /// The byte of the pattern where the outer group opens.
    package let groupOffset: Int
    /// The byte of the outer quantifier.
    package let offset: Int
  }

  /// Finds all nested unbounded repeats of a pattern.
  ///
  /// - Parameters:
  ///   - source: A regular expression in PCRE2's syntax.
  ///   - options: How it will be read; only `.extended` matters.
  /// - Returns: The faults by the place of their quantifiers; empty for a sound pattern.
  /// - Complexity: Linear in the length of the pattern.
  package static func faults(in source: String, options: PatternOptions = []) -> [Fault] {
    var scanner = RepeatScanner(Array(source.utf8), isExtended: options.contains(.extended))
    return scanner.scan()
  }
}

/// One pass over a pattern with a stack of its open groups.
private struct RepeatScanner {
  private struct Group {
    let start: Int
    /// Once it is closed, nothing inside is tried again.
    let isAtomic: Bool
    let wasExtended: Bool
    var holdsRepeat = false
  }

  /// What the next quantifier would repeat.
  private enum Item {
    case nothing
    case single
    case group(start: Int, holdsRepeat: Bool)
  }

  private let bytes: [UInt8]
  private var position = 0
  private var isExtended: Bool
  private var groups = [Group(start: 0, isAtomic: false, wasExtended: false)]
  private var item = Item.nothing
  private var faults: [PatternLint.Fault] = []

  init(_ bytes: [UInt8], isExtended: Bool) {
    self.bytes = bytes
    self.isExtended = isExtended
  }

  mutating func scan() -> [PatternLint.Fault] {
    while position < bytes.count { step() }
    return faults
  }

  private mutating func step() {
    switch bytes[position] {
    case "\\": skipEscape()
    case "[": skipClass()
    case "(": openGroup()
    case ")": closeGroup()
    case "*", "+", "?", "{": readQuantifier()
    case "|", "^": take(.nothing)
    case "#" where isExtended: skip(through: "\n")
    case let byte where isExtended && isBlank(byte): position += 1
    default: take(.single)
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool { " \t\n\u{B}\u{C}\r".utf8.contains(byte) }

  private mutating func take(_ newItem: Item) {
    item = newItem
    position += 1
  }

  private func byte(_ offset: Int = 0) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private func starts(with text: StaticString, at offset: Int = 0) -> Bool {
    bytes[min(position + offset, bytes.count)...].starts(with: "\(text)".utf8)
  }

  private mutating func skip(through end: Unicode.Scalar) {
    while let byte = byte(), byte != end { position += 1 }
    position += 1
  }

  /// `\n`, `\x{41}`, `\p{L}`, `\cX`, `\Q…\E`.
  private mutating func skipEscape() {
    if starts(with: "\\Q") { return skipQuotation() }
    let letter = byte(1)
    position += letter == "c" ? 3 : 2
    let mayHaveBraces = letter.map { "xopPgkN".utf8.contains($0) } ?? false
    if mayHaveBraces, byte() == "{" { skip(through: "}") }
    item = .single
  }

  private mutating func skipQuotation() {
    while position < bytes.count, !starts(with: "\\E") { position += 1 }
    position += 2
    item = .single
  }

  private mutating func skipClass() {
    position += byte(1) == "^" ? 2 : 1
    // A bracket that comes first stands for itself.
    if byte() == "]" { position += 1 }
    while let byte = byte(), byte != "]" {
      if byte == "\\" {
        skipEscape()
      } else if byte == "[" {
        skipNamedClass()
      } else {
        position += 1
      }
    }
    take(.single)
  }

  /// `[:alpha:]` inside a class; a lone `[` stands for itself.
  private mutating func skipNamedClass() {
    let start = position
    if byte(1) == ":" {
      position += 2
      while let next = byte(), next != "]", next != ":" { position += 1 }
      if starts(with: ":]") {
        position += 2
        return
      }
    }
    position = start + 1
  }

  private mutating func openGroup() {
    if starts(with: "(?#") || starts(with: "(*") && byte(2).map(isUpperCase) == true {
      return skip(through: ")")
    }
    if skipFlags() { return }
    groups.append(Group(start: position, isAtomic: opensAtomic(), wasExtended: isExtended))
    position += starts(with: "(?") || starts(with: "(*") ? 2 : 1
    skipGroupHead()
    item = .nothing
  }

  private func isUpperCase(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private func opensAtomic() -> Bool {
    if starts(with: "(*") { return true }  // (*atomic:…), (*positive_lookahead:…)
    return ["(?>", "(?=", "(?!", "(?<=", "(?<!"].contains { starts(with: $0) }
  }

  /// The letters between `(?` and the group's own pattern, which must not be read as a pattern.
  private mutating func skipGroupHead() {
    guard bytes[position - 1] != "(" else { return }
    if byte() == "P" { position += 1 }
    switch byte() {
    case "<" where byte(1) != "=" && byte(1) != "!": skip(through: ">")
    case "<": position += 2
    case "'":
      position += 1
      skip(through: "'")
    case "(": break  // A condition: read as a group of its own.
    default:
      let start = position
      while let byte = byte(), !")|:=!>".utf8.contains(byte) { position += 1 }
      if byte() == ":" { readFlags(bytes[start..<position]) }
      if let byte = byte(), ":=!>|".utf8.contains(byte) { position += 1 }
    }
  }

  /// `(?i)`, `(?x)`, `(?-x)`: settings that hold until the group ends.
  private mutating func skipFlags() -> Bool {
    guard starts(with: "(?") else { return false }
    var end = position + 2
    while end < bytes.count, "imsxnJ^-".utf8.contains(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == ")", end > position + 2 else { return false }
    readFlags(bytes[position..<end])
    position = end + 1
    item = .nothing
    return true
  }

  private mutating func readFlags(_ flags: ArraySlice<UInt8>) {
    var isSetting = true
    for flag in flags {
      switch flag {
      case "^": isExtended = false
      case "-": isSetting = false
      case "x": isExtended = isSetting
      default: break
      }
    }
  }

  private mutating func closeGroup() {
    position += 1
    // A stray parenthesis is for the compiler to report.
    guard groups.count > 1, let closed = groups.popLast() else { return }
    isExtended = closed.wasExtended
    let holdsRepeat = closed.holdsRepeat && !closed.isAtomic
    if holdsRepeat { markRepeat() }
    item = .group(start: closed.start, holdsRepeat: holdsRepeat)
  }

  private mutating func markRepeat() { groups[groups.count - 1].holdsRepeat = true }

  private mutating func readQuantifier() {
    let start = position
    guard let isUnbounded = skipQuantifier() else { return take(.single) }
    let isPossessive = byte() == "+"
    if isPossessive || byte() == "?" { position += 1 }
    defer { item = .nothing }
    guard isUnbounded, !isPossessive else { return }
    if case .group(let groupStart, true) = item {
      faults.append(PatternLint.Fault(groupOffset: groupStart, offset: start))
    }
    markRepeat()
  }

  /// Moves over one quantifier: whether it has no upper bound, or `nil` for a literal `{`.
  private mutating func skipQuantifier() -> Bool? {
    guard byte() == "{" else {
      defer { position += 1 }
      return byte() != "?"
    }
    guard let close = bytes[position...].firstIndex(where: { $0 == "}" }) else { return nil }
    let parts = bytes[(position + 1)..<close].split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "," })
    let areDigits = parts.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
    guard areDigits, parts.first?.isEmpty == false else { return nil }
    position = close + 1
    return parts.count == 2 && parts[1].isEmpty
  }
}

/// Compare a byte with an ASCII character written as a literal.
private func ~= (scalar: Unicode.Scalar, byte: UInt8) -> Bool { scalar.value == byte }
private func ~= (scalar: Unicode.Scalar, byte: UInt8?) -> Bool { byte.map { scalar ~= $0 } == true }
private func == (byte: UInt8?, scalar: Unicode.Scalar) -> Bool { scalar ~= byte }
private func != (byte: UInt8?, scalar: Unicode.Scalar) -> Bool { !(scalar ~= byte) }
