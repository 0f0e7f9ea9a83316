import CICU

/// Questions about Unicode scalars, answered by ICU's property tables.
package enum Scalars {
  /// Zero-width characters, bidi controls, soft hyphen, variation selectors, tags: they are no part
  /// of any word (Default_Ignorable_Code_Point).
  package static func isIgnorable(_ scalar: UInt32) -> Bool { cicu_is_ignorable(scalar) }

  /// A skin tone (Emoji_Modifier).
  package static func isSkinTone(_ scalar: UInt32) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar) }

  /// A letter of a flag (Regional_Indicator).
  package static func isRegionalIndicator(_ scalar: UInt32) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar)
  }

  /// A mark that belongs to no script, or to Cyrillic: it is dropped unless it composes or stands
  /// on a letter of a script that needs it.
  package static func isLooseMark(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x300, cicu_is_mark(scalar) else { return false }
    let script = cicu_script(scalar)
    return script == CICU_SCRIPT_INHERITED || script == CICU_SCRIPT_CYRILLIC
  }

  /// Whether a scalar never carries loose marks in normal text: Latin, Greek, Cyrillic, and
  /// everything that has no script.
  package static func shedsMarks(_ scalar: UInt32) -> Bool {
    scalar < 0x80 || cicu_script(scalar) != CICU_SCRIPT_OTHER
  }

  /// Whether a scalar is an upper-case or title-case letter.
  package static func isUppercase(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? (0x41...0x5A).contains(scalar) : cicu_is_uppercase(scalar)
  }

  /// Whether a scalar can stand in a hashtag: letter, mark, decimal digit.
  package static func isWordScalar(_ scalar: UInt32) -> Bool { cicu_is_word_scalar(scalar) }

  /// Whether a scalar is a decimal digit of any script.
  package static func isDigit(_ scalar: UInt32) -> Bool { cicu_is_digit(scalar) }

  /// A letter without its accents (the first scalar of its canonical decomposition).
  package static func base(of scalar: UInt32) -> UInt32 { cicu_base_scalar(scalar) }

  /// Whether a scalar is a mark of any script.
  package static func isMark(_ scalar: UInt32) -> Bool { cicu_is_mark(scalar) }

  /// The Canonical_Combining_Class.
  package static func combiningClass(_ scalar: UInt32) -> UInt8 { cicu_combining_class(scalar) }

  /// Whether a scalar is a pictograph (Extended_Pictographic).
  package static func isPictographic(_ scalar: UInt32) -> Bool {
    scalar >= 0xA9 && cicu_is_pictographic(scalar)
  }

  /// Whether a scalar is drawn as an emoji unless told otherwise (Emoji_Presentation).
  package static func isEmojiPresentation(_ scalar: UInt32) -> Bool {
    cicu_is_emoji_presentation(scalar)
  }
}
