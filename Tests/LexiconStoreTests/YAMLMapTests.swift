import LexiconStore
import Testing

struct YAMLMapTests {
  private let map: YAMLMap

  init() throws {
    let text = """
      name: DKI
      on: 2024-11-27
      bad day: 2024-02-30
      mock: true
      count: 12
      list: [a, b]
      inner: {x: 1}
      many: [{x: 1}, {x: 2}]
      empty:

      """
    map = try YAMLNode.parse(LexiconFile(path: "x.yaml", text: text)).map()
  }

  @Test func requiredValuesAreGiven() throws {
    #expect(try map.string("name") == "DKI")
    #expect(try map.date("on").description == "2024-11-27")
    #expect(try map.bool("mock"))
    #expect(try map.integer("count") == 12)
    #expect(try map.strings("list") == ["a", "b"])
    #expect(try map.map("inner").string("x") == "1")
    #expect(try map.maps("many").map { try $0.integer("x") } == [1, 2])
    #expect(try map.sequence("many").map(\.kind) == [.mapping, .mapping])
  }

  @Test func optionalValuesAreGiven() throws {
    #expect(try map.optionalString("name") == "DKI")
    #expect(try map.optionalDate("on")?.day == 27)
    #expect(try map.optionalBool("mock") == true)
    #expect(try map.optionalInteger("count") == 12)
    #expect(try map.optionalStrings("list") == ["a", "b"])
    #expect(try map.optionalMap("inner")?.entries.count == 1)
    #expect(try map.optionalMaps("many").count == 2)
    #expect(try map.optionalSequence("list").count == 2)
  }

  @Test(arguments: ["none", "empty"])
  func missingAndEmptyOptionalValuesAreNone(key: String) throws {
    #expect(try map.optionalString(key) == nil)
    #expect(try map.optionalDate(key) == nil)
    #expect(try map.optionalBool(key) == nil)
    #expect(try map.optionalInteger(key) == nil)
    #expect(try map.optionalMap(key) == nil)
    #expect(try map.optionalStrings(key).isEmpty)
    #expect(try map.optionalMaps(key).isEmpty)
    #expect(try map.optionalSequence(key).isEmpty)
  }

  @Test func aMissingKeyIsAnErrorAtTheMapping() {
    let error = #expect(throws: LexiconError.self) { try map.string("id") }
    #expect(error?.description == "x.yaml:1:1: L206 no key \"id\"")
  }

  private static let wrong: [(String, String, @Sendable (YAMLMap, String) throws -> Void)] = [
    ("bad day", "3:10: L210", { _ = try $0.date($1) }),
    ("name", "1:7: L210", { _ = try $0.optionalDate($1) }),
    ("name", "1:7: L211", { _ = try $0.bool($1) }),
    ("name", "1:7: L212", { _ = try $0.integer($1) }),
    ("name", "1:7: L208 scalar instead of sequence", { _ = try $0.strings($1) }),
    ("list", "6:7: L208 sequence instead of scalar", { _ = try $0.optionalString($1) }),
    ("list", "6:8: L208 scalar instead of mapping", { _ = try $0.maps($1) }),
    ("inner", "7:8: L208 mapping instead of sequence", { _ = try $0.sequence($1) }),
    ("empty", "9:7: L209", { _ = try $0.strings($1) }),
  ]

  @Test(arguments: wrong)
  func aWrongValueIsAnErrorAtItsPlace(
    key: String, expected: String, read: @Sendable (YAMLMap, String) throws -> Void
  ) {
    let error = #expect(throws: LexiconError.self) { try read(map, key) }
    #expect(error?.description.hasPrefix("x.yaml:\(expected)") == true, "\(error as Any)")
  }

  @Test func unknownKeysAreRefusedAtTheirPlace() throws {
    let known = map.entries.map(\.key)
    #expect(throws: Never.self) { try map.rejectUnknownKeys(known) }
    let error = #expect(throws: LexiconError.self) {
      try map.rejectUnknownKeys(known.filter { $0 != "mock" })
    }
    #expect(error?.code == "L207")
    #expect(error?.line == 4)
  }
}
