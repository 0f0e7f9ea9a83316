/// Why a pattern could not be compiled, or a search not be finished.
///
/// A search that was cut short is always this and never "no match". Holds facts only; the words
/// come from PCRE2 when it is printed.
package struct PatternError: Error, Sendable, Equatable {
  /// What went wrong, each with a code that can be searched for.
  package enum Kind: String, Sendable, CaseIterable {
    /// The pattern is not valid; ``PatternError/offset`` is a byte of the pattern.
    case syntax = "P101"
    /// The search took more than ``MatchLimits/stepCount`` steps.
    case stepLimit = "P201"
    /// The search opened more than ``MatchLimits/depth`` backtracking points.
    case depthLimit = "P202"
    /// The search needed more than ``MatchLimits/heapByteCount`` bytes.
    case heapLimit = "P203"
    /// The text is not valid UTF-8; ``PatternError/offset`` is a byte of the text.
    case invalidText = "P301"
    /// Anything else that PCRE2 reports, such as a lack of memory.
    case failure = "P901"
  }

  /// What went wrong.
  package let kind: Kind
  /// PCRE2's own error number: positive from compiling, negative from matching.
  package let pcre2Code: Int32
  /// The byte of the pattern or of the text that is at fault, where there is one.
  package let offset: Int?
  /// The name of the pattern, when it was run as part of a ``PatternSet``.
  package let patternName: String?

  package init(kind: Kind, pcre2Code: Int32, offset: Int? = nil, patternName: String? = nil) {
    self.kind = kind
    self.pcre2Code = pcre2Code
    self.offset = offset
    self.patternName = patternName
  }

  /// The same error, with the name of the pattern that met it.
  ///
  /// - Parameter name: The pattern's name in its set.
  /// - Returns: A copy that knows the name.
  package func named(_ name: String) -> PatternError {
    PatternError(kind: kind, pcre2Code: pcre2Code, offset: offset, patternName: name)
  }
}

extension PatternError: CustomStringConvertible {
  /// PCRE2's words for ``pcre2Code``, in English.
  package var message: String { pcre2Message(for: pcre2Code) }

  /// For example `P101 missing closing parenthesis (at byte 4)`.
  package var description: String {
    let name = patternName.map { " in pattern \($0)" } ?? ""
    let place = offset.map { " (at byte \($0))" } ?? ""
    return "\(kind.rawValue)\(name) \(message)\(place)"
  }
}
