/// Text for a terminal: how wide it is, where it may break, and what must not reach it.
enum DisplayText {
  /// How many columns most terminals give a text.
  ///
  /// Exact for Latin script; emoji count as two.
  static func width(_ text: some StringProtocol) -> Int {
    var isColour = false
    return text.reduce(0) { $0 + columns($1, &isColour) }
  }

  /// The columns of a character; the sequences of ``Palette`` take none.
  private static func columns(_ character: Character, _ isColour: inout Bool) -> Int {
    if character == "\u{1B}" { isColour = true }
    defer { if character == "m" { isColour = false } }
    return isColour ? 0 : width(character)
  }

  private static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let isEmoji = character.unicodeScalars.contains {
      $0.properties.isEmojiPresentation || $0.value == 0xFE0F
    }
    return isEmoji || isWide(first.value) ? 2 : 1
  }

  private static func isWide(_ scalar: UInt32) -> Bool {
    (0x1100...0x115F).contains(scalar) || (0x2E80...0xA4CF).contains(scalar)
      || (0xAC00...0xD7A3).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
      || (0xFF00...0xFF60).contains(scalar) || (0x20000...0x3FFFD).contains(scalar)
  }

  /// A scalar as it may be shown: control characters and those that turn the writing direction
  /// are named instead, so that a post cannot steer a terminal or hide part of itself.
  static func harmless(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x0A: "\n"
    case 0x09: " "
    case 0..<0x20: String(Unicode.Scalar(scalar.value + 0x2400) ?? "?")
    case 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
      "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
    default: String(scalar)
    }
  }

  /// A text as it may be shown, on one line.
  static func harmless(_ text: String) -> String {
    text.unicodeScalars.map { harmless($0) }.joined().split(separator: "\n").joined(separator: " ")
  }

  /// Breaks a text at spaces, and a word that is too long for a line where the line ends.
  ///
  /// - Parameters:
  ///   - text: The text; its line feeds stay.
  ///   - columns: The width of a line.
  ///   - indent: Stands before every line.
  ///   - first: Stands before the first line instead, as wide as `indent`.
  /// - Returns: Lines, each with its line feed.
  static func wrap(
    _ text: String, columns: Int = 80, indent: String = "", first: String? = nil
  ) -> String {
    var result = ""
    var start = first ?? indent
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = start
      var used = width(start)
      var isFresh = true
      let words = paragraph.split(separator: " ")
      for word in words.flatMap({ pieces(of: $0, columns: columns - width(indent)) }) {
        let needed = width(word) + (isFresh ? 0 : 1)
        if !isFresh && used + needed > columns {
          result += line + "\n"
          (line, used, isFresh) = (indent, width(indent), true)
        }
        line += (isFresh ? "" : " ") + word
        used += width(word) + (isFresh ? 0 : 1)
        isFresh = false
      }
      result += line + "\n"
      start = indent
    }
    return result
  }

  /// A word, cut where it is wider than a line.
  private static func pieces(of word: Substring, columns: Int) -> [Substring] {
    guard width(word) > columns else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var (used, isColour) = (0, false)
    for index in word.indices {
      let needed = Self.columns(word[index], &isColour)
      if used + needed > columns && start < index {
        pieces.append(word[start..<index])
        (start, used) = (index, 0)
      }
      used += needed
    }
    return pieces + [word[start...]]
  }
}
