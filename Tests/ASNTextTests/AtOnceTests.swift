import Testing

@testable import ASNText

struct AtOnceTests {
  private struct Failure: Error, Equatable {
    let number: Int
  }

  @Test func partsComeInTheirOrder() throws {
    let parts = try atOnce(
      count: 500, makeWorker: { 0 },
      work: {
        $0 += 1
        return $1 * 2
      })
    #expect(parts == (0..<500).map { $0 * 2 })
    #expect(try atOnce(count: 0, makeWorker: { 0 }, work: { $1 }).isEmpty)
  }

  @Test func theFirstPartThatFailsSaysWhy() {
    #expect(throws: Failure(number: 3)) {
      try atOnce(
        count: 100, makeWorker: { 0 },
        work: { _, index in
          if index % 5 == 3 { throw Failure(number: index) }
          return index
        })
    }
  }

  @Test func ofTwoFailuresTheFirstIsThrown() throws {
    let fail = { @Sendable (number: Int) throws -> Int in throw Failure(number: number) }
    #expect(throws: Failure(number: 1)) { try atOnce({ try fail(1) }, { try fail(2) }) }
    let pair = try atOnce({ 1 }, { "two" })
    #expect(pair.0 == 1 && pair.1 == "two")
  }
}
