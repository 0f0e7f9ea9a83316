import Hashing
import Testing
import UnicodeText

@Suite struct TextReaderTests {
  private static let vocabulary = Vocabulary(knownWords.map { TextHash.of($0) })
  private let reader = TextReader(vocabulary: TextReaderTests.vocabulary)

  /// Each word as its kind's first letters, a colon, and its normal form.
  private func words(_ text: String) throws -> [String] {
    try reader.read(text)
    return reader.words.map { "\($0.kind)".prefix(4) + ":" + reader.normalForm(of: $0) }
  }

  /// Each word as the slice of the text that it claims.
  private func slices(_ text: String) throws -> [String] {
    try reader.read(text)
    return reader.words.map { reader.given($0.range) }
  }

  private func flags(_ text: String) throws -> [WordFlags] {
    try reader.read(text)
    return reader.words.map(\.flags)
  }

  @Test(arguments: [
    ("", []),
    (" \r\n\t", []),
    ("Pilih nomor 3!", ["word:pilih", "word:nomor", "numb:3", "punc:!"]),
    ("3.14 1,000 orang2", ["numb:3.14", "numb:1,000", "word:orang2"]),
    ("wow!!! ... ?!", ["word:wow", "punc:!", "punc:.", "punc:?", "punc:!"]),
    ("a\0b", ["word:a", "punc:\0", "word:b"]),
    (
      "Jum\u{2019}at \u{201C}dia\u{201D} \u{2013} \u{2026}",
      [
        "word:jum'at", "punc:\"", "word:dia", "punc:\"", "punc:-", "punc:.",
      ]
    ),
    ("x\u{A0}y\u{3000}z", ["word:x", "word:y", "word:z"]),
    ("H\u{2082}O x² ½", ["word:h2o", "word:x2", "numb:1⁄2"]),
  ])
  func cutsIntoWords(_ text: String, _ expected: [String]) throws {
    let found = try words(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("#Menang", ["hash:menang"]),
    ("\u{FF03}menang", ["hash:menang"]),
    ("##a #", ["punc:#", "hash:a", "punc:#"]),
    ("#caf\u{E9}!", ["hash:café", "punc:!"]),
    ("#a.b", ["hash:a", "punc:.", "word:b"]),
    ("#é.b", ["hash:é", "punc:.", "word:b"]),
    ("&#39;", ["punc:&", "punc:#", "numb:39", "punc:;"]),
    ("#__", ["punc:#", "punc:_"]),
    ("@Khofifah_ip, hai", ["hand:khofifah_ip", "punc:,", "word:hai"]),
    (".@a", ["punc:.", "hand:a"]),
    (
      "Tulis ke Budi.s@contoh.co.id.",
      ["word:tulis", "word:ke", "emai:budi.s@contoh.co.id", "punc:."]
    ),
    ("x@y", ["word:x", "punc:@", "word:y"]),
    ("é@b.com", ["word:é", "punc:@", "url:b.com"]),
  ])
  func findsHashtagsHandlesAndAddresses(_ text: String, _ expected: [String]) throws {
    let found = try words(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("https://t.co/aB1.", ["url:https://t.co/ab1", "punc:."]),
    ("(http://x.id/a?b=c)", ["punc:(", "url:http://x.id/a?b=c", "punc:)"]),
    ("katahttps://t.co/a", ["word:kata", "url:https://t.co/a"]),
    ("kata.https://t.co/a", ["word:kata", "punc:.", "url:https://t.co/a"]),
    ("#Tandahttps://t.co/a", ["hash:tanda", "url:https://t.co/a"]),
    ("#https://t.co/a", ["punc:#", "url:https://t.co/a"]),
    ("https://t.co/ahttps://t.co/b", ["url:https://t.co/a", "url:https://t.co/b"]),
    ("https://t.co/a👍", ["url:https://t.co/a", "emoj:👍"]),
    ("https://", ["word:https", "punc::", "punc:/"]),
    ("www.contoh.id/x", ["url:www.contoh.id/x"]),
    ("bit.ly/x t.co/y", ["url:bit.ly/x", "url:t.co/y"]),
    ("liputan6.com, kpu.go.id", ["url:liputan6.com", "punc:,", "url:kpu.go.id"]),
    ("dan/atau", ["word:dan", "punc:/", "word:atau"]),
    ("besok.id", ["word:besok.id"]),
  ])
  func findsLinks(_ text: String, _ expected: [String]) throws {
    let found = try words(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("☝🏻", ["emoj:☝"]),
    ("☝🏿☝", ["emoj:☝", "emoj:☝"]),
    ("✌️ ✌🏽", ["emoj:✌", "emoj:✌"]),
    ("nomor 3️⃣", ["word:nomor", "emoj:3\u{20E3}"]),
    ("13\u{20E3}", ["numb:1", "emoj:3\u{20E3}"]),
    ("#️⃣a", ["emoj:#\u{20E3}", "word:a"]),
    ("🇮🇩🇮🇩🇮", ["emoj:🇮🇩", "emoj:🇮🇩", "emoj:🇮"]),
    ("🤦🏽‍♀️", ["emoj:🤦\u{200D}♀"]),
    ("👍👍🏻 👍a", ["emoj:👍", "emoj:👍", "emoj:👍", "word:a"]),
    ("🏻", []),
    ("™ ‼️ <3", ["word:tm", "punc:!", "punc:<", "numb:3"]),
  ])
  func emojiAreWordsOfTheirOwn(_ text: String, _ expected: [String]) throws {
    let found = try words(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("co\u{200B}b\u{AD}l\u{202E}o\u{FE0F}s", "coblos"),
    ("c\u{316}\u{489}o\u{336}blos", "coblos"),
    ("ć\u{316}obl\u{F3}s", "coblos"),
    ("ć\u{316}ob", "ćob"),
    ("\u{441}obl\u{F3}s", "coblos"),
    ("𝐂𝐨𝐛𝐥𝐨𝐬", "coblos"),
    ("ＣＯＢＬＯＳ", "coblos"),
    ("ⓒⓞⓑⓛⓞⓢ", "coblos"),
    ("ᴄᴏʙʟᴏs", "coblos"),
    ("🅲🅾🅱🅻🅾🆂", "coblos"),
    ("\u{441}\u{43E}bl\u{43E}s", "coblos"),
    ("\u{39A}\u{391}\u{39C}il", "kamil"),
    ("\u{455}\u{43E}\u{442}\u{43E}", "soto"),
    ("\u{43F}\u{440}\u{438}\u{432}\u{435}\u{442}", "привет"),
    ("\u{441}\u{43E}\u{43D}", "сон"),
    ("\u{130}STANBUL", "istanbul"),
    ("i\u{307}stanbul", "istanbul"),
    ("Stra\u{DF}e", "strasse"),
    ("cafe\u{301}", "café"),
  ])
  func foldsDisguisedLetters(_ text: String, _ expected: String) throws {
    try reader.read(text)
    #expect(reader.words.map { reader.normalForm(of: $0) } == [expected])
    #expect(reader.words.map { reader.given($0.range) } == [text])
  }

  @Test(arguments: [
    ("c0bl0s", "coblos"), ("n0m0r", "nomor"), ("t1g4", "tiga"), ("kam1l", "kamil"),
    ("KAMI1", "kamil"), ("bagu$", "bagus"), ("b@ngga", "bangga"), ("t!g4", "tiga"),
    ("5iap", "siap"), ("coblo5", "coblos"), ("\u{441}0bl0s", "coblos"),
    ("orang2", "orang2"), ("jkt48", "jkt48"), ("2024an", "2024an"), ("1945", "1945"), ("50", "50"),
    ("dia1", "dia1"), ("R.I.D.O", "rido"), ("S.a.t.u", "satu"), ("P.K.S", "p.k.s"),
    ("c o b l o s", "coblos"), ("c  o b\nl o s", "coblos"), ("C-O-B-L-O-S", "coblos"),
    ("c*o*b*l*o*s", "coblos"), ("c_o_b_l_o_s", "coblos"),
  ])
  func respellsIntoKnownWordsOnly(_ text: String, _ expected: String) throws {
    try reader.read(text)
    #expect(reader.words.map { reader.normalForm(of: $0) } == [expected])
    #expect(reader.words.map { reader.given($0.range) } == [text])
  }

  @Test(arguments: [
    ("p i l i h  x y z z y", ["pilih", "xyzzy"]), ("c o b l o s n o m o r", ["coblos", "nomor"]),
    ("x y z z y", ["x", "y", "z", "z", "y"]), ("x y z  pilih", ["x", "y", "z", "pilih"]),
    ("ayo  x y z z y, t i g a", ["ayo", "xyzzy", ",", "tiga"]),
    ("c o b l o s x  ayo", ["coblosx", "ayo"]), ("ayo\nx y z z y\ntiga", ["ayo", "xyzzy", "tiga"]),
  ])
  func widerGapsEndALetterByLetterWord(_ text: String, _ expected: [String]) throws {
    try reader.read(text)
    #expect(reader.words.map { reader.normalForm(of: $0) } == expected)
    let again = TextReader(vocabulary: Self.vocabulary)
    try again.read(reader.normalText())
    #expect(again.words.map { again.normalForm(of: $0) } == expected)
  }

  @Test(arguments: [
    ("c0bl0s n0m0r d1a1", ["coblos", "nomor", "d1a1"]),
    ("c0bl0s n0m0r 54tu", ["coblos", "nomor", "satu"]), ("54tu", ["54tu"]),
    ("c0bl0s n0m0r xy22y jkt48 orang2", ["coblos", "nomor", "xy22y", "jkt48", "orang2"]),
    ("c0bl0s n0m0r x3z4b0", ["coblos", "nomor", "x3z4b0"]),
    ("c0bl0s n0m0r xyz3zyq4", ["coblos", "nomor", "xyzezyqa"]), ("xyz3zyq4", ["xyz3zyq4"]),
    ("c0bl0s n0m0r pilih19nya 1945 no1", ["coblos", "nomor", "pilih19nya", "1945", "no1"]),
  ])
  func twoWordsInDisguiseMakeATextSuspicious(_ text: String, _ expected: [String]) throws {
    try reader.read(text)
    #expect(reader.words.map { reader.normalForm(of: $0) } == expected)
  }

  @Test(arguments: [
    ("\u{43F}\u{440}\u{438}\u{432}\u{435}\u{442} \u{441}\u{455} s\u{430}tu", "привет сѕ satu"),
    ("\u{421}\u{405}\u{406}\u{405} s\u{430}tu", "csis satu"),
    ("\u{441}\u{455} satu", "сѕ satu"),
    ("\u{43A} s\u{430}tu", "k satu"), ("\u{3BC} s\u{430}tu", "μ satu"),
  ])
  func lettersOfOtherScriptsAreBelievedUnlessTheTextMixesThem(
    _ text: String, _ expected: String
  ) throws {
    try reader.read(text)
    #expect(reader.normalText() == expected)
  }

  @Test func respellsInTheMiddleOfAPost() throws {
    let text = "Ayo (c0bl0s) n0m0r t1g4! x c o b l o s, Kamil.Dia b@gus@x.id"
    #expect(
      try words(text) == [
        "word:ayo", "punc:(", "word:coblos", "punc:)", "word:nomor", "word:tiga", "punc:!",
        "word:x", "word:coblos", "punc:,", "word:kamil", "punc:.", "word:dia", "word:b", "punc:@",
        "emai:gus@x.id",
      ])
    #expect(try slices(text)[8] == "c o b l o s")
  }

  @Test func withoutAVocabularyNothingIsRespelt() throws {
    let plain = TextReader()
    try plain.read("c0bl0s R.I.D.O kamil.dia")
    #expect(
      plain.words.map { plain.normalForm(of: $0) } == ["c0bl0s", "r.i.d.o", "kamil.dia"])
  }

  @Test(
    arguments: [
      (
        "kata Kata KATA K kATA",
        [.lineStart, .startsUpper, [.startsUpper, .allUpper], .startsUpper, []]
      ),
      ("a\nb c", [.lineStart, .lineStart, []]),
      ("\r\na", [.lineStart]),
      ("a,b!!", [.lineStart, .joined, .joined, [.joined, .repeated]]),
      ("a2 a'b", [[.lineStart, .mixed], .compound]),
      ("\u{C9}A", [[.lineStart, .startsUpper, .allUpper]]),
      ("C0BL0S", [[.lineStart, .startsUpper, .allUpper, .leet]]),
      ("r.i.d.o", [[.lineStart, .dotted]]),
      ("s a t u", [[.lineStart, .spacedOut]]),
      ("s\u{430}tu", [[.lineStart, .lookAlike]]),
    ] as [(String, [WordFlags])])
  func flagsSayWhatTheNormalFormLost(_ text: String, _ expected: [WordFlags]) throws {
    #expect(try flags(text) == expected)
  }

  @Test(arguments: [
    ("#KhofifahEmil2018", ["Khofifah", "Emil", "2018"]),
    ("#SalamDuaJari", ["Salam", "Dua", "Jari"]),
    ("#2019GantiPresiden", ["2019", "Ganti", "Presiden"]),
    ("#PKSMenang", ["PKS", "Menang"]),
    ("#salam_dua__jari", ["salam", "dua", "jari"]),
    ("#ÉcoleÉté", ["École", "Été"]),
    ("@khofifah_ip", ["khofifah", "ip"]),
    ("#Sаlаm\u{200B}Dua", ["Sаlаm\u{200B}", "Dua"]),
  ])
  func hashtagsAndHandlesHaveParts(_ text: String, _ expected: [String]) throws {
    try reader.read(text)
    let word = try #require(reader.words.first)
    var parts: [WordPart] = []
    reader.appendParts(of: word, to: &parts)
    #expect(reader.words.count == 1)
    #expect(parts.count == expected.count)
    for (part, slice) in zip(parts, expected) {
      #expect(slice.hasPrefix(reader.given(part.range)))
      #expect(part.hash == TextHash.of(reader.bytes[part.byteRange]))
    }
  }

  @Test func offsetsCountScalarsOfTheGivenText() throws {
    try reader.read("\u{FEFF}e\u{301} 👍🏻 c0bl0s")
    #expect(reader.words.map(\.range) == [1..<3, 4..<6, 7..<13])
    #expect(reader.byteOffset(ofScalar: 7) == 16)
    #expect(reader.byteOffset(ofScalar: reader.scalarCount) == 22)
  }

  @Test func hashesAreThoseOfTheNormalForm() throws {
    try reader.read("Pilih C0BL0S \u{441}oblos #Tiga")
    let expected = ["pilih", "coblos", "coblos", "tiga"].map { TextHash.of($0) }
    #expect(reader.words.map(\.hash) == expected)
  }

  @Test func normalTextKeepsSpacesAndSigns() throws {
    try reader.read("  Ayo,  PILIH #Satu\n@dia!!! 👍🏻👍")
    #expect(reader.normalText() == "ayo, pilih #satu @dia!! 👍👍")
  }
}
