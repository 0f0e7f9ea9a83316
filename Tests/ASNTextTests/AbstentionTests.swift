import ASNText
import Testing

@Suite struct AbstentionTests {
  @Test(
    "a text without words to read cannot be judged, and its reason says which",
    arguments: [
      ("", ReasonCode.empty), (" \n\t ", .empty), ("\u{200B}\u{FEFF}", .empty), ("😀😀🙏", .noWords),
      ("https://kpu.go.id/hasil", .noWords), ("@seseorang @lain", .noWords), ("!!! ???", .noWords),
      ("12345", .noWords),
    ])
  func noWords(_ text: String, _ code: ReasonCode) throws {
    for election in Shared.elections {
      let answer = try Shared.analyzer(election).assess(text)
      #expect(answer.verdict.level == .cannotTell)
      #expect(answer.codes == [code])
      #expect(answer.verdict.missing == ["text"])
      #expect(answer.stances.isEmpty)
    }
  }

  @Test(
    "unknown words and other languages cannot be judged",
    arguments: [
      "qwrtz plmkn xcvbw zzkkp", "der Hund läuft heute durch den Wald nach Hause",
      "la casa es muy bonita y grande hoy siempre", "東京は今日とても暑いです",
      "Сегодня хорошая погода для прогулки в парке",
    ])
  func unknown(_ text: String) throws {
    let answer = try Shared.analyzer().assess(text)
    #expect(answer.verdict.level == .cannotTell)
    #expect(Set(answer.codes).isSubset(of: [.tooLittleKnown, .otherLanguage]))
  }

  @Test("a target does not make a text readable")
  func target() throws {
    let answer = try Shared.analyzer().assess("😀😀", Request(target: "3"))
    #expect(answer.verdict.level == .cannotTell)
    #expect(answer.stances.map(\.pair) == ["3"])
  }

  @Test(
    "a text of common words about nothing is neutral, not unreadable", arguments: ["dan yang di"])
  func stopWords(_ text: String) throws {
    let answer = try Shared.analyzer().assess(text)
    #expect(answer.verdict.level == .neutral)
    #expect(answer.codes == [.noPair])
  }

  @Test(
    "two pairs with opposite stances, or only a quotation, are for a person to read at most",
    arguments: [
      "Ridwan Kamil hebat tapi Pramono juga hebat", "\"coblos nomor 3\"",
      "Dukung Pramono, dukung juga Ridwan Kamil",
    ])
  func mixed(_ text: String) throws {
    #expect(try Shared.analyzer().assess(text).verdict.level != .supportIndicated)
  }
}
