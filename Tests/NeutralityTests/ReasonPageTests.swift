import Neutrality
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Holds `Lexicons/rules/REASONS.md` against the codes.
@Suite struct ReasonPageTests {
  /// What a table row of the page says of each code, by code.
  private let sides: [String: [String]]

  init() throws {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let page = try #require(
      Self.read(root.joined(separator: "/") + "/Lexicons/rules/REASONS.md"))
    var sides: [String: [String]] = [:]
    for line in page.split(separator: "\n") where line.hasPrefix("| R") {
      let cells = line.split(separator: "|").map { $0.trimmingBlanks }
      try #require(cells.count == 3, "\(line)")
      sides[cells[0], default: []].append(cells[2])
    }
    self.sides = sides
  }

  @Test("every code stands on the page, once", arguments: ReasonCode.allCases)
  func isListed(_ code: ReasonCode) {
    #expect(sides[code.rawValue]?.count == 1)
  }

  @Test("the page lists no code that does not exist")
  func listsNoOther() {
    #expect(Set(sides.keys) == Set(ReasonCode.allCases.map(\.rawValue)))
  }

  @Test("the page says the side that the code's first figure means", arguments: ReasonCode.allCases)
  func saysSide(_ code: ReasonCode) throws {
    let names: [Character: String] = [
      "1": "for", "2": "against", "3": "limit", "4": "neutral", "9": "no answer",
    ]
    let figure = try #require(code.rawValue.dropFirst().first)
    #expect(sides[code.rawValue] == names[figure].map { [$0] })
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
