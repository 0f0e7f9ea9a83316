import LexiconStore

/// Rewrites posts for one ``Attack``; the same post always gives the same.
struct AttackRewriter {
  private let attack: Attack
  private let slang: [String: String]

  /// A rewriter.
  ///
  /// - Parameters:
  ///   - attack: What it does.
  ///   - slang: For ``Attack/slang``, an informal form for each word.
  init(_ attack: Attack, slang: [String: String] = [:]) {
    self.attack = attack
    self.slang = slang
  }

  /// The rewritten post; may be longer than what an analyzer reads.
  ///
  /// - Parameter text: The post.
  /// - Returns: The post rewritten; itself where there is nothing to rewrite.
  /// - Complexity: Linear in the length of the text.
  func rewrite(_ text: String) -> String {
    let pieces = AttackPieces(of: text).pieces
    switch attack {
    case .emoji: return withEmoji(pieces)
    case .hashtags: return withHashtags(pieces)
    default:
      return pieces.map { $0.kind == .word ? rewrite(word: $0.text) : $0.text }.joined()
    }
  }

  private func rewrite(word: String) -> String {
    switch attack {
    case .lookAlikes: String(word.map { Self.lookAlikes[$0] ?? $0 })
    case .zeroWidth: word.map(String.init).joined(separator: "\u{200B}")
    case .leetspeak: word.count < 4 ? word : String(word.map { Self.digits[$0] ?? $0 })
    case .spacing:
      word.count < 4 ? word : " " + word.map(String.init).joined(separator: " ") + " "
    case .elongation: elongated(word)
    case .upperCase: word.uppercased()
    case .lowerCase: word.lowercased()
    case .mixedCase:
      word.enumerated().map { place, letter in
        place % 2 == 0 ? letter.lowercased() : letter.uppercased()
      }.joined()
    case .slang: slang[word.lowercased()] ?? word
    case .emoji, .hashtags: word
    }
  }

  private func elongated(_ word: String) -> String {
    guard word.count >= 4, let last = word.lastIndex(where: { "aeiouAEIOU".contains($0) }) else {
      return word
    }
    let drawn = String(repeating: word[last], count: 4)
    return word[..<last] + drawn + word[word.index(after: last)...]
  }

  private func withEmoji(_ pieces: [AttackPieces.Piece]) -> String {
    var wordCount = 0
    return pieces.map { piece in
      guard piece.kind == .word else { return piece.text }
      wordCount += 1
      return wordCount % 2 == 0 ? piece.text + " \u{1F539}" : piece.text
    }.joined()
  }

  private func withHashtags(_ pieces: [AttackPieces.Piece]) -> String {
    var result = ""
    var index = 0
    while index < pieces.count {
      let words = (0..<3).map { index + 2 * $0 }
      let isRun =
        words.allSatisfy { $0 < pieces.count && pieces[$0].kind == .word }
        && words.dropLast().allSatisfy { pieces[$0 + 1].kind == .space }
        && (index == 0 || pieces[index - 1].kind == .space)
      if isRun {
        result += "#" + words.map { Self.capitalised(pieces[$0].text) }.joined()
        index += 5
      } else {
        result += pieces[index].text
        index += 1
      }
    }
    return result
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst().lowercased()
  }

  private static let digits: [Character: Character] = [
    "a": "4", "e": "3", "i": "1", "o": "0", "s": "5", "A": "4", "E": "3", "I": "1", "O": "0",
    "S": "5",
  ]

  private static let lookAlikes: [Character: Character] = [
    "a": "\u{430}", "c": "\u{441}", "e": "\u{435}", "i": "\u{456}", "j": "\u{458}", "o": "\u{43E}",
    "p": "\u{440}", "s": "\u{455}", "x": "\u{445}", "y": "\u{443}", "A": "\u{410}", "B": "\u{412}",
    "C": "\u{421}", "E": "\u{415}", "H": "\u{41D}", "I": "\u{406}", "J": "\u{408}", "K": "\u{41A}",
    "M": "\u{41C}", "O": "\u{41E}", "P": "\u{420}", "S": "\u{405}", "T": "\u{422}", "X": "\u{425}",
  ]

  /// An informal form for each word of the tables: the first without a guard, by the files' order.
  ///
  /// - Parameter source: The lexicons.
  /// - Returns: Informal forms by normal word.
  /// - Throws: `LexiconError` where a table is not valid.
  static func slangForms(_ source: LexiconSource) throws -> [String: String] {
    var forms: [String: String] = [:]
    for path in source.paths(in: "slang/") {
      try source.forEachRow(of: path, columns: ["form", "normal", "guard", "note"]) { row in
        let normal = row.string(1)
        guard row.string(2).isEmpty, !normal.contains(" "), forms[normal] == nil else { return }
        forms[normal] = row.string(0)
      }
    }
    return forms
  }
}

/// A post cut into words that may be rewritten and what lies between them.
struct AttackPieces {
  /// What a piece is.
  enum Kind { case word, space, other }

  /// A piece.
  struct Piece {
    let kind: Kind
    var text: String
  }

  /// The pieces; put together they are the post.
  private(set) var pieces: [Piece] = []

  /// Cuts a post: words are runs of ASCII letters, but none in handles, hashtags, links, or beside
  /// digits.
  init(of text: String) {
    var rest = text[...]
    while let first = rest.first {
      let isSpace = first.isWhitespace
      let end = rest.firstIndex { $0.isWhitespace != isSpace } ?? rest.endIndex
      let stretch = rest[..<end]
      if isSpace {
        pieces.append(Piece(kind: .space, text: String(stretch)))
      } else if Self.isAddress(stretch) {
        pieces.append(Piece(kind: .other, text: String(stretch)))
      } else {
        cut(stretch)
      }
      rest = rest[end...]
    }
  }

  private mutating func cut(_ stretch: Substring) {
    var rest = stretch
    while let first = rest.first {
      let isWord = Self.isLetter(first)
      let end = rest.firstIndex { Self.isLetter($0) != isWord } ?? rest.endIndex
      pieces.append(Piece(kind: isWord ? .word : .other, text: String(rest[..<end])))
      rest = rest[end...]
    }
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }

  private static func isAddress(_ stretch: Substring) -> Bool {
    stretch.contains { $0 == "@" || $0 == "#" || $0 == "/" || $0.isNumber }
      || stretch.hasPrefix("www.")
  }
}
