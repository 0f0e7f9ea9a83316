import TestSupport

/// Texts that look little like posts and much like trouble.
enum RandomPost {
  private static let pieces = [
    "a", "nomor 3", " ", "\n", "\r\n", "\t", "\"", "\\", "/", "é", "e\u{301}", "😀", "☝🏽", "\u{0}",
    "\u{1B}[31m", "\u{85}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{FEFF}", "，", "\u{7F}",
    "\u{10FFFF}",
    "'", ",", "#coblos3", "@akun", "</script>", "{", "}", "\u{200B}", "\u{E2}", "\u{C2}",
  ]

  static func make(using generator: inout SeededRandom) -> String {
    let count = Int.random(in: 0...12, using: &generator)
    return (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }
      .joined()
  }
}
