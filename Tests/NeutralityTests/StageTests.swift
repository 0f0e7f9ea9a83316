import Neutrality
import Testing

@Suite struct StageTests {
  /// The regional elections of 2024.
  static func pilkada2024() throws -> StageCalendar {
    StageCalendar(
      registration: try span("2024-08-27", "2024-08-29"), determination: try day("2024-09-22"),
      campaign: [try span("2024-09-25", "2024-11-23")],
      quiet: [try span("2024-11-24", "2024-11-26")], voting: [try day("2024-11-27")])
  }

  /// Jakarta 2017, which went to a second round.
  static func dki2017() throws -> StageCalendar {
    StageCalendar(
      registration: try span("2016-09-21", "2016-09-23"), determination: try day("2016-10-24"),
      campaign: [try span("2016-10-28", "2017-02-11"), try span("2017-03-07", "2017-04-15")],
      quiet: [try span("2017-02-12", "2017-02-14"), try span("2017-04-16", "2017-04-18")],
      voting: [try day("2017-02-15"), try day("2017-04-19")])
  }

  @Test(
    "each border of a stage lies on its day: Pilkada 2024",
    arguments: [
      ("2020-01-01", Stage.beforeRegistration), ("2024-08-26", .beforeRegistration),
      ("2024-08-27", .registered), ("2024-08-29", .registered), ("2024-08-30", .registered),
      ("2024-09-21", .registered), ("2024-09-22", .determined), ("2024-09-24", .determined),
      ("2024-09-25", .campaign), ("2024-11-23", .campaign), ("2024-11-24", .quiet),
      ("2024-11-26", .quiet), ("2024-11-27", .voting), ("2024-11-28", .after),
      ("2030-01-01", .after),
    ])
  func borders(_ date: String, _ stage: Stage) throws {
    #expect(try Self.pilkada2024().stage(on: try day(date)) == stage)
  }

  @Test(
    "an election of two rounds has each stage twice: DKI 2017",
    arguments: [
      ("2016-09-20", Stage.beforeRegistration), ("2016-10-23", .registered),
      ("2016-10-24", .determined), ("2016-10-28", .campaign), ("2017-02-11", .campaign),
      ("2017-02-12", .quiet), ("2017-02-15", .voting), ("2017-02-16", .determined),
      ("2017-03-06", .determined), ("2017-03-07", .campaign), ("2017-04-15", .campaign),
      ("2017-04-16", .quiet), ("2017-04-18", .quiet), ("2017-04-19", .voting),
      ("2017-04-20", .after),
    ])
  func twoRounds(_ date: String, _ stage: Stage) throws {
    #expect(try Self.dki2017().stage(on: try day(date)) == stage)
  }

  @Test("without a date the stage is unknown, and so is the table of rules")
  func unknown() throws {
    #expect(try Self.pilkada2024().stage(on: nil) == .unknown)
    #expect(Stage.unknown.isAfterDetermination == nil)
  }

  @Test("a calendar without any date knows no stage")
  func emptyCalendar() throws {
    let calendar = StageCalendar(
      registration: nil, determination: nil, campaign: [], quiet: [], voting: [])
    #expect(calendar.stage(on: try day("2024-11-27")) == .unknown)
  }

  @Test("without a registration the days before determination lie before registration")
  func withoutRegistration() throws {
    let calendar = StageCalendar(
      registration: nil, determination: try day("2024-09-22"), campaign: [], quiet: [], voting: [])
    #expect(calendar.stage(on: try day("2024-09-21")) == .beforeRegistration)
    #expect(calendar.stage(on: try day("2024-09-22")) == .determined)
  }

  @Test(
    "only the days from determination on fall under the table for candidates",
    arguments: Stage.allCases)
  func afterDetermination(_ stage: Stage) {
    let expected: Bool? =
      switch stage {
      case .unknown: nil
      case .beforeRegistration, .registered: false
      case .determined, .campaign, .quiet, .voting, .after: true
      }
    #expect(stage.isAfterDetermination == expected)
  }
}
