import TestSupport

/// Made-up texts: pieces of everything the reader treats in its own way, in any order.
struct RandomText {
  var generator: SeededRandom

  init(seed: UInt64) { generator = SeededRandom(seed: seed) }

  private static let pieces: [String] = [
    "a", "B", "pilih", "Coblos", "KAMIL", "c0bl0s", "t1g4", "R.I.D.O", "c o b l o s", "c-o-b-l-o-s",
    "c_o_b_l_o_s", "n0m0r", "d!a", "bagu$", "b@ngga", "orang2", "jkt48", "2024an", "3.14", "1,000",
    " ", " ", " ", "  ", "\n", "\r\n", "\t", ".", ",", "!", "!!!", "...", "'", "-", "_", "@", "#",
    "$", "&", "/", ":", "//", "(", ")", "*", "%", "\"", "\0", "0", "1", "4", "9", "5iap", "coblo5",
    "#KhofifahEmil2018", "#2019GantiPresiden", "@khofifah_ip", "https://t.co/aB1", "http",
    "www.x.id",
    "bit.ly/x", "kpu.go.id", "liputan6.com", "x.y@z.com", "://", "t.co",
    "\u{301}", "\u{300}", "\u{316}", "\u{307}", "\u{20E3}", "\u{489}", "\u{64B}", "\u{93E}",
    "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{FE0E}", "\u{202E}", "\u{2066}", "\u{AD}", "\u{FEFF}",
    "\u{34F}", "\u{E0067}", "\u{E007F}", "é", "e\u{301}", "İ", "ı", "ß", "ſ", "ﬁ", "Å", "ñ", "ằ",
    "\u{345}", "\u{1FB3}",
    "cóblos", "сoblós",
    "\u{2019}", "\u{201C}", "\u{201D}", "\u{2013}", "\u{2026}", "\u{A0}", "\u{3000}", "\u{85}",
    "\u{2028}", "\u{B4}", "\u{1FFD}", "½", "²", "™", "№", "ﷺ", "㏂", "€", "→", "•", "·",
    "👍", "👍🏻", "☝🏻", "✌️", "✌🏽", "3️⃣", "#️⃣", "🇮🇩", "🇮", "🇩", "👩‍👩‍👧", "🤦🏽‍♀️", "🏻", "❤️", "🈁",
    "ㅤ", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "©", "‼️", "ⓜ", "🅰", "🅲",
    "со", "с", "о", "А", "Н", "рilih", "ΚΑΜΙΛ", "ν", "Ν", "привет", "ж", "γ", "й", "и\u{306}",
    "𝐜𝐨𝐛𝐥𝐨𝐬", "ｃｏｂｌｏｓ", "ᴄᴏʙʟᴏs", "＃tag", "＠user", "①", "漢字", "かな", "カナ", "ไทย", "한국", "ᄒ", "ᅡ",
    "ᆫ", "مرحبا", "שלום", "हिन्दी", "١٢", "\u{10FFFF}", "\u{FFFE}", "\u{600}", "\u{1F1}",
  ]

  /// A text of up to `maximum` pieces.
  mutating func next(upTo maximum: Int = 12) -> String {
    let count = Int.random(in: 0...maximum, using: &generator)
    return (0..<count).map { _ in
      Self.pieces.randomElement(using: &generator) ?? ""
    }.joined()
  }

  /// A short text of scalars from anywhere in the first two planes.
  mutating func nextOfAnyScript() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let limit: UInt32 = Bool.random(using: &generator) ? 0x20000 : 0x3000
      let value = UInt32.random(in: 0..<limit, using: &generator)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  /// A text of ASCII bytes, those that word boundaries depend on more often than others.
  mutating func nextASCII() -> String {
    let frequent = Array("aabBzZ0019..,,''::;;__--!!  \t\n\r\u{B}\u{C}@#/$&w".unicodeScalars)
    let count = Int.random(in: 0...24, using: &generator)
    var text = String.UnicodeScalarView()
    for _ in 0..<count {
      let isFrequent = Int.random(in: 0..<8, using: &generator) > 0
      let any = Unicode.Scalar(UInt8.random(in: 0..<128, using: &generator))
      text.append(isFrequent ? frequent.randomElement(using: &generator) ?? any : any)
    }
    return String(text)
  }
}

/// A few known words for the texts above.
let knownWords = [
  "coblos", "pilih", "nomor", "tiga", "rido", "kamil", "dia", "bagus", "bangga", "siap", "orang",
  "satu", "ojo", "abc", "aba", "bab", "bib", "aab", "gab", "soto",
]
