import LexiconStore
import Testing

struct LexiconDateTests {
  @Test(arguments: ["2024-11-27", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func aDayOfTheCalendarIsReadAndWritten(text: String) {
    #expect(LexiconDate(text)?.description == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00",
    "0000-01-01", "2024-1-01", "2024/01/01", "24-01-01", "2024-01-01 ", "+024-01-01", "", "٢٠٢٤-٠١",
  ])
  func anythingElseIsNoDay(text: String) {
    #expect(LexiconDate(text) == nil)
  }

  @Test func daysAreOrdered() {
    let days = ["2024-11-27", "2019-04-17", "2024-09-30", "2024-11-03"].compactMap(LexiconDate.init)
    #expect(
      days.sorted().map(\.description)
        == ["2019-04-17", "2024-09-30", "2024-11-03", "2024-11-27"])
  }
}
