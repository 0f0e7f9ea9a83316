import Neutrality
import Testing

@Suite struct CalendarDayTests {
  @Test(
    "a day that exists is read and written back",
    arguments: [
      "0001-01-01", "1900-02-28", "2000-02-29", "2023-12-31", "2024-02-29", "2024-04-30",
      "2024-11-27", "9999-12-31",
    ])
  func readsDay(_ text: String) throws {
    let day = try #require(CalendarDay(text))
    #expect(day.description == text)
  }

  @Test(
    "a day that does not exist is refused",
    arguments: [
      "0000-01-01", "1900-02-29", "2023-02-29", "2024-00-10", "2024-02-30", "2024-04-31",
      "2024-06-31", "2024-09-31", "2024-11-31", "2024-12-32", "2024-13-01", "2024-11-00",
    ])
  func refusesImpossibleDay(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test(
    "anything but YYYY-MM-DD is refused",
    arguments: [
      "", "2024", "2024-11", "2024-1-1", "24-11-27", "2024/11/27", "27-11-2024", "2024-11-27T00:00",
      " 2024-11-27", "2024-11-27\n", "2024-11- 7", "+024-11-27", "２０２４-11-27", "2024–11–27",
    ])
  func refusesOtherForms(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test("days are ordered by year, then month, then day")
  func order() throws {
    let days = try ["2023-12-31", "2024-01-01", "2024-01-31", "2024-02-01", "2025-01-01"].map {
      try #require(CalendarDay($0))
    }
    for (index, first) in days.enumerated() {
      for (other, second) in days.enumerated() {
        #expect((first < second) == (index < other))
      }
    }
  }

  @Test("February has 29 days exactly in leap years", arguments: 1...2_400)
  func leapYears(_ year: Int) {
    let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
    #expect((CalendarDay(year: year, month: 2, day: 29) != nil) == isLeap)
  }
}
