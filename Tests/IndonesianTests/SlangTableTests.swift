import Hashing
import Indonesian
import LexiconStore
import Testing

@Suite struct SlangTableTests {
  /// Words that turn a sentence round, in the standard language.
  private static let negations: Set<String> = [
    "tidak", "bukan", "jangan", "belum", "tanpa", "tak", "tiada", "ogah", "enggan", "dilarang",
    "emoh", "malas",
  ]

  private func negates(_ phrase: String) -> Bool {
    phrase.split(separator: " ").contains { Self.negations.contains(String($0)) }
  }

  @Test("what slang becomes is itself never slang, so undoing it twice changes nothing")
  func normalWordsAreFinal() throws {
    let normalizer = try BuiltIn.normalizer.get()
    for row in try BuiltIn.slangRows.get() {
      for word in row.normal.split(separator: " ").map(String.init) {
        let again = normalizer.outcome(word, isLower: true)
        #expect(again.words == [word], "\(row.path): \(row.form) → \(word) → \(again.words)")
      }
    }
  }

  @Test("slang never turns a negation into something else")
  func negationsStay() throws {
    let normalizer = try BuiltIn.normalizer.get()
    for row in try BuiltIn.slangRows.get() where negates(row.form) {
      #expect(negates(row.normal), "\(row.path): \(row.form) → \(row.normal)")
      #expect(negates(normalizer.normal(row.form)), "\(row.form)")
    }
  }

  @Test(
    "every spoken negation becomes a standard one",
    arguments: [
      "ga", "gak", "gk", "g", "nggak", "ngga", "engga", "enggak", "kagak", "kaga", "ndak", "tdk",
      "tak", "jgn", "jgan", "ojo", "ora", "teu", "henteu", "bkn", "blm", "blum", "belom", "gausah",
      "gamau", "gabisa", "gaada",
    ])
  func spokenNegations(_ form: String) throws {
    let normal = try BuiltIn.normalizer.get().normal(form)
    #expect(negates(normal), "\(form) → \(normal)")
  }

  @Test(
    "no word of support or refusal is slang for a negation",
    arguments: [
      "pilih", "coblos", "dukung", "menang", "setuju", "cocok", "lanjut", "gas", "ayo", "yuk",
      "hidup", "jaya", "pan", "pas", "pks", "psi", "ppp",
    ])
  func otherWordsStay(_ form: String) throws {
    #expect(!negates(try BuiltIn.normalizer.get().normal(form)))
  }

  @Test("a form that the standard words list is never reached, so it must not be listed")
  func noStandardForms() throws {
    let words = Set(try BuiltIn.words.get())
    let reached = try BuiltIn.slangRows.get().filter {
      words.contains($0.form) && $0.guards.isEmpty
    }
    #expect(reached.map { "\($0.path): \($0.form)" }.isEmpty, "\(reached.map(\.form))")
  }

  private func normal(
    _ table: String, _ form: String, after previous: String = "", before next: String = ""
  ) throws -> [String] {
    let header = "form\tnormal\tguard\tnote\n"
    let slang = try SlangTable(lexicon(["slang/x.tsv": header + table]))
    let normalizer = WordNormalizer(standard: StandardWords(words: WordSet()), slang: slang)
    return normalizer.outcome(form, after: previous, before: next).words
  }

  @Test("entries with guards are asked before the one without, whatever their order")
  func guardedFirst() throws {
    for table in ["x\tsatu\t\t\nx\tdua\tafter:a\t\n", "x\tdua\tafter:a\t\nx\tsatu\t\t\n"] {
      #expect(try normal(table, "x") == ["satu"])
      #expect(try normal(table, "x", after: "a") == ["dua"])
    }
  }

  @Test("of two entries with guards that both allow, exactly one counts")
  func twoGuards() throws {
    let table = "x\tsatu\tafter:a\t\nx\tdua\tbefore:b\t\n"
    #expect(try normal(table, "x", after: "a") == ["satu"])
    #expect(try normal(table, "x", before: "b") == ["dua"])
    #expect(try normal(table, "x", after: "c", before: "c") == ["x"])
  }

  @Test("not-after and not-before keep a form as it is")
  func notGuards() throws {
    let table = "x\tsatu\tnot-after:a,b;not-before:c\t\n"
    #expect(try normal(table, "x") == ["satu"])
    #expect(try normal(table, "x", after: "b") == ["x"])
    #expect(try normal(table, "x", before: "c") == ["x"])
  }

  @Test("an unknown guard is refused with its place")
  func unknownGuard() {
    let error = #expect(throws: LexiconError.self) { try normal("x\ty\tnear:a\t\n", "x") }
    #expect(error?.file == "slang/x.tsv" && error?.line == 2 && error?.column == 5)
  }
}
