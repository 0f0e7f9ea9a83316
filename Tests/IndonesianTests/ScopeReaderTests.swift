import Hashing
import Indonesian
import TestSupport
import Testing

@Suite struct ScopeReaderTests {
  /// The terms of a sentence of normal words: marks stand alone, `<T>` is a mention.
  private struct Reading {
    let words: [String]
    let terms: [Term]
    let summary: ScopeReader.Summary

    /// The words that carry a flag.
    func words(with flag: TermFlags) -> [String] {
      zip(words, terms).filter { $1.flags.contains(flag) }.map(\.0)
    }
  }

  private let reader: ScopeReader

  init() throws {
    reader = ScopeReader(table: try BuiltIn.markers.get(), marks: MarkHashes { TextHash.of($0) })
  }

  private func read(_ text: String) -> Reading {
    let words = text.split(separator: " ").map(String.init)
    var terms = words.enumerated().map { index, word in
      let isMark = word.allSatisfy { !$0.isLetter && !$0.isNumber && $0 != "<" && $0 != ">" }
      let kind: TermKind = word == "<T>" ? .mention : (isMark ? .mark : .word)
      let place = Int32(index)..<Int32(index + 1)
      return Term(kind: kind, hash: TextHash.of(word), bytes: place, scalars: place, flags: [])
    }
    let summary = reader.mark(&terms)
    return Reading(words: words, terms: terms, summary: summary)
  }

  @Test(
    "a negation covers the words after it, as far as it reaches",
    arguments: [
      ("jangan pilih nomor satu", ["pilih", "nomor", "satu"]),
      ("saya tidak dukung <T>", ["dukung", "<T>"]),
      ("saya bukan relawan <T>", ["relawan", "<T>"]),
      ("tidak satu dua tiga empat", ["satu", "dua", "tiga"]),
      ("kami pilih <T>", []),
      ("kami pilih <T> bukan yang lain", ["yang", "lain"]),
      ("belum dukung", ["dukung"]),
    ])
  func negation(_ text: String, _ negated: [String]) {
    #expect(read(text).words(with: .negated) == negated)
  }

  @Test(
    "a negation ends with its clause",
    arguments: [
      "tidak , dukung", "tidak . dukung", "tidak ! dukung", "tidak \n dukung", "tidak ; dukung",
      "tidak tapi dukung", "tidak namun dukung", "tidak ( dukung )",
    ])
  func endOfClause(_ text: String) {
    #expect(!read(text).words(with: .negated).contains("dukung"))
  }

  @Test(
    "what looks like a negation and is none negates nothing",
    arguments: [
      "jangan lupa pilih <T>", "tidak ragu pilih <T>", "jangan ragu pilih <T>",
      "tidak salah pilih <T>", "tanpa ragu pilih <T>", "bukan main hebat <T>",
      "belum lama pilih <T>", "tidak hanya dukung <T>", "bukan hanya dukung <T>",
    ])
  func exceptions(_ text: String) {
    #expect(!read(text).words(with: .negated).contains("<T>"))
  }

  @Test(
    "a second negation inside the reach of the first lifts it",
    arguments: ["bukan tidak dukung <T>", "tidak mungkin tidak pilih <T>"])
  func doubleNegation(_ text: String) {
    #expect(!read(text).words(with: .negated).contains("<T>"))
  }

  @Test("a negation is marked as such and does not negate itself")
  func negators() {
    let reading = read("jangan mau pilih <T>")
    #expect(reading.words(with: .negator) == ["jangan", "mau"])
    #expect(reading.words(with: .negated) == ["pilih", "<T>"])
  }

  @Test(
    "what stands between two quotation marks is quoted",
    arguments: [
      ("kata dia \" pilih <T> \" begitu", ["\"", "pilih", "<T>"]),
      ("“ pilih <T> ” begitu", ["“", "pilih", "<T>"]),
      ("« satu » dua « tiga »", ["«", "satu", "«", "tiga"]),
      ("\" pilih <T>", []), ("pilih <T>", []),
    ])
  func quotes(_ text: String, _ quoted: [String]) {
    #expect(read(text).words(with: .quoted) == quoted)
  }

  @Test(
    "a question mark makes a question of its sentence and of no other",
    arguments: [
      ("pilih <T> ?", ["pilih", "<T>"]), ("menang . pilih <T> ? ayo", ["pilih", "<T>"]),
      ("pilih <T> !", []),
    ])
  func questions(_ text: String, _ asked: [String]) {
    #expect(read(text).words(with: .question) == asked)
  }

  @Test(
    "a reporting verb beside a name or a quotation tells somebody else's words",
    arguments: [
      ("kata <T> kita menang", true), ("menurut <T> kita menang", true),
      ("\" kita menang \" ujarnya", true), ("kata orang itu kita menang", true),
      ("kata <T> begitu . kita menang", false),
    ])
  func reports(_ text: String, _ isReported: Bool) {
    #expect(read(text).words(with: .reported).contains("menang") == isReported)
  }

  @Test(
    "hearsay tells of others to the end of its clause, unless the author acts in it",
    arguments: [
      ("katanya <T> menang", true), ("<T> menang katanya", true), ("katanya , <T> menang", true),
      ("katanya saya menang", false), ("katanya begitu banyak . menang", false),
    ])
  func hearsay(_ text: String, _ isReported: Bool) {
    #expect(read(text).words(with: .reported).contains("menang") == isReported)
  }

  @Test("what the author says is not told of others", arguments: ["saya bilang <T> menang"])
  func authorSays(_ text: String) {
    #expect(!read(text).words(with: .reported).contains("menang"))
  }

  @Test("behind a condition on somebody the main clause depends on it")
  func afterCondition() {
    #expect(read("kalau <T> jujur , saya pilih").words(with: .afterCondition).contains("pilih"))
    #expect(!read("kalau hujan , saya pilih <T>").words(with: .afterCondition).contains("pilih"))
    #expect(!read("kalau <T> jujur . saya pilih").words(with: .afterCondition).contains("pilih"))
  }

  @Test("a negation that another one lifts is itself negated")
  func liftedNegation() {
    let reading = read("tidak mungkin tidak pilih <T>")
    let lifted = zip(reading.words, reading.terms).filter {
      $1.flags.contains([.negator, .negated])
    }
    #expect(lifted.map(\.0) == ["tidak"])
  }

  @Test(
    "a condition and the past reach to the end of their clause",
    arguments: [
      ("kalau <T> menang , kita senang", TermFlags.conditional, ["menang"], ["senang"]),
      ("jika menang tapi senang", .conditional, ["menang"], ["senang"]),
      ("dulu pilih <T> , sekarang tidak", .past, ["pilih", "<T>"], ["sekarang"]),
      ("<T> lebih baik daripada dia . kita", .compared, ["dia"], ["<T>", "kita"]),
    ])
  func clauses(_ text: String, _ flag: TermFlags, _ inside: [String], _ outside: [String]) {
    let flagged = Set(read(text).words(with: flag))
    #expect(flagged.isSuperset(of: inside))
    #expect(flagged.isDisjoint(with: outside))
  }

  @Test("clauses and sentences are numbered in order")
  func numbers() {
    let reading = read("satu , dua . tiga tapi empat")
    #expect(reading.terms.map(\.clause) == [0, 1, 1, 2, 2, 3, 3])
    #expect(reading.terms.map(\.sentence) == [0, 0, 0, 1, 1, 1, 1])
    #expect(reading.summary.sentences == 2)
    #expect(reading.summary.words == 5)
  }

  @Test(
    "who acts in a clause tells the author's acts from those of others",
    arguments: [
      ("warga pasang spanduk <T>", ["warga", "pasang", "spanduk", "<T>"]),
      ("saya dan warga pasang spanduk", []), ("bersama warga pasang spanduk", []),
      ("pasang spanduk bersama warga", []), ("warga , pasang spanduk", ["warga"]),
      ("<T> hadiri deklarasi", ["hadiri", "deklarasi"]), ("dukung <T> pasang spanduk", []),
      ("ketua kami pasang spanduk", ["ketua"]), ("jadi kader ikut kampanye", []),
    ])
  func othersAct(_ text: String, _ flagged: [String]) {
    #expect(read(text).words(with: .othersAct) == flagged)
  }

  @Test(
    "what is said or heard of somebody else is reported to the end of the sentence",
    arguments: [
      ("lurah mengajak warga , coblos <T>", true), ("kades diduga coblos <T>", true),
      ("kata sopir taksi , <T> coblos", true),
      ("kami mengajak warga coblos . pilih", false), ("kabarnya coblos", false),
    ])
  func reportedOfOthers(_ text: String, _ isReported: Bool) {
    #expect(read(text).words(with: .reported).contains("coblos") == isReported)
  }

  @Test("an empty post has no terms and no words")
  func empty() {
    let reading = read("")
    #expect(reading.terms.isEmpty)
    #expect(reading.summary.words == 0)
  }

  @Test("clauses never go back, and negation stays within one", arguments: UInt64(0)..<50)
  func properties(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let vocabulary = [
      "tidak", "jangan", "bukan", "pilih", "dukung", "<T>", "tapi", ",", ".", "?", "\"", "kalau",
      "kata", "lupa", "hanya", "dulu", "daripada", "menang",
    ]
    let words = (0..<40).map { _ in vocabulary.randomElement(using: &random) ?? "." }
    let reading = read(words.joined(separator: " "))
    for (first, second) in zip(reading.terms, reading.terms.dropFirst()) {
      #expect(second.clause == first.clause || second.clause == first.clause + 1)
      #expect(second.sentence >= first.sentence)
      let begins = second.flags.contains(.negated) && !first.flags.contains(.negated)
      #expect(!begins || first.flags.contains(.negator), "\(reading.words)")
      #expect(!begins || first.clause == second.clause)
    }
  }

  @Test("a text of 40,000 sentences is read to its end")
  func manySentences() {
    let reading = read(String(repeating: "! ? ", count: 20_000))
    #expect(reading.terms.last?.sentence == 40_000)
  }

  @Test("one reporting word beside a speaker flags its whole sentence and no other")
  func reportedSentence() {
    let reading = read("dukung . kata kata kata <T> dukung . dukung")
    #expect(reading.words(with: .reported) == [".", "kata", "kata", "kata", "<T>", "dukung"])
  }
}
