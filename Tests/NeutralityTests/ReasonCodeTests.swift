import Neutrality
import Testing

@Suite struct ReasonCodeTests {
  @Test("every code has a sentence in both languages", arguments: ReasonCode.allCases)
  func sentences(_ code: ReasonCode) {
    for language in Language.allCases {
      let text = code.template.text(in: language)
      #expect(!text.isEmpty)
      #expect(text.hasSuffix("."))
    }
  }

  @Test(
    "the two languages say the same: both name the pair, or neither", arguments: ReasonCode.allCases
  )
  func placeholders(_ code: ReasonCode) {
    let template = code.template
    #expect(template.indonesian.contains("{n}") == template.english.contains("{n}"))
    #expect(template.indonesian.contains("{}") == template.english.contains("{}"))
    #expect(template.indonesian != template.english)
  }

  @Test("no two codes share a sentence", arguments: Language.allCases)
  func distinct(_ language: Language) {
    let sentences = ReasonCode.allCases.map { $0.template.text(in: language) }
    #expect(Set(sentences).count == sentences.count)
  }

  @Test("codes are R and three digits, by group", arguments: ReasonCode.allCases)
  func shape(_ code: ReasonCode) {
    let digits = code.rawValue.dropFirst()
    #expect(code.rawValue.first == "R")
    #expect(digits.count == 3 && digits.allSatisfy(\.isNumber))
    #expect("12349".contains(digits.prefix(1)))
  }

  @Test("no sentence is about a person who wrote a text", arguments: ReasonCode.allCases)
  func noAccusation(_ code: ReasonCode) {
    let words = [" melanggar", " bersalah", " violat", " guilty", " ASN "]
    for word in words {
      #expect(!code.template.indonesian.contains(word))
      #expect(!code.template.english.contains(word))
    }
  }
}

@Suite struct OrderTests {
  @Test("codes and levels are numbered as they are listed")
  func orders() {
    #expect(ReasonCode.allCases.map(\.order) == Array(ReasonCode.allCases.indices))
    #expect(Level.allCases.map(\.order) == Array(Level.allCases.indices))
  }
}
