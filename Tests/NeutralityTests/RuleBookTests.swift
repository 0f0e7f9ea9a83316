import Neutrality
import Testing

@Suite struct RuleBookTests {
  private func book() throws -> RuleBook {
    RuleBook(rules: [
      .of("lama", kinds: [.voteCall], from: try day("2017-01-01"), until: try day("2022-09-21")),
      .of("K2", kinds: [.voteCall, .praise], timing: .before, from: try day("2022-09-22")),
      .of("D2", kinds: [.voteCall, .praise], timing: .after, from: try day("2022-09-22")),
      .of("D5", kinds: [.overall], actions: [.like, .follow], from: try day("2022-09-22")),
      .of("A1", kinds: [.turnout], isAllowed: true, from: try day("2022-09-22")),
    ])
  }

  private func ids(
    _ kinds: Set<WordingKind>, action: Action = .post, _ stage: Stage, _ date: String,
    allowed: Bool = false
  ) throws -> [String] {
    try book().rows(
      for: kinds, action: action, stage: stage, day: try day(date), allowed: allowed
    ).map(\.id)
  }

  @Test(
    "a row is never cited before its first or after its last day",
    arguments: [
      ("2016-12-31", [String]()), ("2017-01-01", ["lama"]), ("2022-09-21", ["lama"]),
      ("2022-09-22", ["D2"]), ("2030-01-01", ["D2"]),
    ])
  func inForce(_ date: String, _ expected: [String]) throws {
    #expect(try ids([.voteCall], .campaign, date) == expected)
  }

  @Test(
    "the stage picks the table",
    arguments: [
      (Stage.beforeRegistration, ["K2"]), (.registered, ["K2"]), (.determined, ["D2"]),
      (.campaign, ["D2"]), (.quiet, ["D2"]), (.voting, ["D2"]), (.after, ["D2"]),
    ])
  func table(_ stage: Stage, _ expected: [String]) throws {
    #expect(try ids([.voteCall], stage, "2024-10-01") == expected)
  }

  @Test("an unknown stage gives the rows of both tables, in the order of the book")
  func unknownStage() throws {
    #expect(try ids([.praise], .unknown, "2024-10-01") == ["K2", "D2"])
  }

  @Test("a row is cited only for the acts that it names")
  func actions() throws {
    #expect(try ids([.overall], .campaign, "2024-10-01").isEmpty)
    #expect(try ids([.overall], action: .like, .campaign, "2024-10-01") == ["D5"])
  }

  @Test("what is allowed and what is not are never mixed")
  func allowed() throws {
    let kinds: Set<WordingKind> = [.voteCall, .turnout]
    #expect(try ids(kinds, .campaign, "2024-10-01", allowed: true) == ["A1"])
    #expect(try ids(kinds, .campaign, "2024-10-01") == ["D2"])
  }

  @Test("no kind of wording gives no row")
  func noKinds() throws {
    #expect(try ids([], .unknown, "2024-10-01").isEmpty)
  }
}
