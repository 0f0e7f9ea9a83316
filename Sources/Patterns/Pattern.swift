import Synchronization

/// A compiled regular expression over UTF-8 text, which many tasks may use at once.
///
/// Offsets are bytes of the given text, never characters. It does not decode, normalise or fold
/// anything: give it the text in the form that the pattern was written for. `\C` (half a
/// character) is refused. PCRE2's syntax: `man pcre2pattern`.
package final class Pattern: Sendable {
  /// The pattern as it was given.
  package let source: String
  /// How it was read.
  package let options: PatternOptions
  /// How much one search may do.
  package let limits: MatchLimits
  /// How many groups it captures, without the whole match.
  package let groupCount: Int
  private let compiled: CompiledPattern
  private let plain = Mutex(PlainCode.notTried)

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - source: The regular expression, at most 64 KiB.
  ///   - options: How to read it.
  ///   - limits: How much one search may do.
  /// - Throws: ``PatternError`` of kind `syntax` with the byte of the pattern.
  /// - Complexity: Some ten microseconds; compile once and keep.
  package init(
    _ source: String, options: PatternOptions = [], limits: MatchLimits = .standard
  ) throws(PatternError) {
    self.source = source
    self.options = options
    self.limits = limits
    let compiled = try CompiledPattern(source, options: options)
    groupCount = compiled.groupCount
    self.compiled = compiled
  }

  /// Whether machine code was made for it; without it the interpreter gives the same matches.
  package var isMachineCode: Bool { compiled.makeMachineCode() }

  /// The number of a named group, from 1.
  ///
  /// - Parameter name: The name in `(?<name>…)`.
  /// - Returns: Its number, or `nil` when there is no such group.
  package func groupNumber(named name: String) -> Int? { compiled.groupNumber(named: name) }

  /// Whether a text that is all ASCII holds a match.
  ///
  /// In such a text classes of bytes and classes of characters are the same, so the pattern is
  /// compiled once more without Unicode (`PCRE2_UTF`, `PCRE2_UCP`) and searches several times
  /// faster; a pattern that can only be read with Unicode searches as always.
  ///
  /// - Parameters:
  ///   - bytes: The text, every byte below 0x80.
  ///   - scratch: The task's working memory.
  /// - Returns: Whether ``firstMatch(in:from:scratch:isValidUTF8:)`` would give a match.
  /// - Throws: ``PatternError`` when a limit was reached.
  /// - Complexity: The first time also that of compiling the pattern.
  package func isFound(
    inASCII bytes: Span<UInt8>, scratch: MatchScratch
  ) throws(PatternError) -> Bool {
    scratch.reserve(groupCount: groupCount)
    scratch.memory.apply(limits)
    guard let code = plainCode() else {
      return try compiled.match(bytes, from: 0, flags: .validUTF8, memory: scratch.memory)
    }
    return try code.pattern.match(bytes, from: 0, flags: [], memory: scratch.memory)
  }

  private func plainCode() -> SharedCode? {
    plain.withLock { plain in
      if case .made(let code) = plain { return code }
      let code = Self.plainCode(source, options)
      plain = .made(code)
      return code
    }
  }

  private static func plainCode(_ source: String, _ options: PatternOptions) -> SharedCode? {
    guard isPlain(source) else { return nil }
    do throws(PatternError) {
      return SharedCode(try CompiledPattern(source, options: options.union(.bytes)))
    } catch {
      return nil
    }
  }

  /// Whether letters beyond ASCII stand in classes only: "“?" would be an optional last byte.
  private static func isPlain(_ source: String) -> Bool {
    var (isEscaped, isInClass) = (false, false)
    for byte in source.utf8 {
      if byte >= 0x80 && !isInClass { return false }
      switch byte {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      default: break
      }
    }
    return true
  }

  private enum PlainCode {
    case notTried
    case made(SharedCode?)
  }

  /// Code in a place of its own: noncopyable values cannot leave a lock.
  private final class SharedCode: Sendable {
    let pattern: CompiledPattern

    init(_ pattern: consuming CompiledPattern) { self.pattern = pattern }
  }

  /// The leftmost match at or after a byte.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - start: Where to begin; the start of a character. What lies before it is still seen by
  ///     look-behinds and `\b`.
  ///   - scratch: The task's working memory.
  ///   - isValidUTF8: Whether the text is already known to be valid. Saying so of text that is
  ///     not valid is undefined behaviour; it saves a pass over the text.
  /// - Returns: The match, or `nil` when there is none.
  /// - Throws: ``PatternError`` when a limit was reached or the text is not valid UTF-8.
  package func firstMatch(
    in bytes: Span<UInt8>, from start: Int = 0, scratch: MatchScratch, isValidUTF8: Bool = false
  ) throws(PatternError) -> PatternMatch? {
    let flags: MatchFlags = isValidUTF8 ? .validUTF8 : []
    return try match(bytes, from: start, scratch: scratch, flags: flags)
  }

  /// Calls a closure for each match, from left to right, none overlapping another.
  ///
  /// As in Perl, an empty match may follow directly after a match that is not empty.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - scratch: The task's working memory.
  ///   - isValidUTF8: Whether the text is already known to be valid; see ``firstMatch``.
  ///   - body: Gets each match.
  /// - Throws: ``PatternError`` as ``firstMatch`` does; `body` has then had the matches before.
  package func forEachMatch(
    in bytes: Span<UInt8>, scratch: MatchScratch, isValidUTF8: Bool = false,
    _ body: (PatternMatch) -> Void
  ) throws(PatternError) {
    var start = 0
    var flags: MatchFlags = isValidUTF8 ? .validUTF8 : []
    while let found = try match(bytes, from: start, scratch: scratch, flags: flags) {
      body(found)
      start = found.range.upperBound
      // The first search has looked at the whole text; another look would find nothing new.
      flags = found.range.isEmpty ? [.validUTF8, .notEmptyAtStart] : .validUTF8
    }
  }

  private func match(
    _ bytes: Span<UInt8>, from start: Int, scratch: MatchScratch, flags: MatchFlags
  ) throws(PatternError) -> PatternMatch? {
    precondition(start >= 0 && start <= bytes.count, "start lies outside the text")
    precondition(
      start == bytes.count || bytes[start] & 0xC0 != 0x80, "start lies inside a character")
    scratch.reserve(groupCount: groupCount)
    scratch.memory.apply(limits)
    guard try compiled.match(bytes, from: start, flags: flags, memory: scratch.memory) else {
      return nil
    }
    return scratch.memory.match(groupCount: groupCount)
  }
}

extension Pattern {
  /// All matches, from left to right; see ``forEachMatch``.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - scratch: The task's working memory.
  ///   - isValidUTF8: Whether the text is already known to be valid; see ``firstMatch``.
  /// - Returns: The matches.
  /// - Throws: ``PatternError`` when a limit was reached or the text is not valid UTF-8.
  package func matches(
    in bytes: Span<UInt8>, scratch: MatchScratch, isValidUTF8: Bool = false
  ) throws(PatternError) -> [PatternMatch] {
    var found: [PatternMatch] = []
    try forEachMatch(in: bytes, scratch: scratch, isValidUTF8: isValidUTF8) { found.append($0) }
    return found
  }
}
