import Elections
import Hashing
import Indonesian
import LexiconStore
import TestSupport
import Testing

@testable import ASNText

/// Files cut short and flipped: an error that names file and place, or a file that is valid and has
/// another digest; never a crash.
struct DamagedFileTests {
  private static let builtIn = LexiconSource()

  private static let loads: [(path: String, load: @Sendable (LexiconSource) throws -> Void)] = [
    ("elections/pilkada-dki-2024.yaml", { _ = try Election(id: "pilkada-dki-2024", from: $0) }),
    ("elections/pilpres-2019.yaml", { _ = try Election(id: "pilpres-2019", from: $0) }),
    ("rules/skb-2022.yaml", { _ = try RuleCatalogue($0) }),
    ("rules/statutes.yaml", { _ = try RuleCatalogue($0) }),
    ("parties.yaml", { _ = try YAMLNode.parse(try $0.file("parties.yaml")).maps() }),
    ("slang/betawi.tsv", { _ = try SlangTable($0) }), ("cues/wish.tsv", { _ = try CueTable($0) }),
    ("patterns.tsv", { _ = try StylePatterns($0) }), ("markers.tsv", { _ = try MarkerTable($0) }),
  ]

  private func damage(_ bytes: [UInt8], _ generator: inout SeededRandom) -> [UInt8] {
    var damaged = bytes
    let place = Int.random(in: bytes.indices, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: damaged.removeLast(bytes.count - place)
    case 1: damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 2: damaged[place] = UInt8.random(in: 0...255, using: &generator)
    case 3: damaged.remove(at: place)
    default: damaged.insert(damaged[place], at: Int.random(in: bytes.indices, using: &generator))
    }
    return damaged
  }

  @Test(arguments: loads.map(\.path))
  func `a damaged lexicon is refused by file and line, or has another digest`(path: String) throws {
    let load = try #require(Self.loads.first { $0.path == path }).load
    let file = try Self.builtIn.file(path)
    let support = try ["everyday.tsv", "negation.tsv"].map { try Self.builtIn.file($0) }
    let lineCount = file.bytes.count { $0 == 0x0A } + 1
    var generator = SeededRandom(seed: UInt64(file.byteCount))
    for number in 0..<160 {
      let bytes = damage(file.bytes, &generator)
      let source = LexiconSource(files: support + [LexiconFile(path: path, bytes: bytes)])
      do {
        try load(source)
        #expect(bytes == file.bytes || SHA256.hexDigest(of: bytes) != file.sha256)
      } catch let error as LexiconError {
        #expect(error.file == path, "case \(number)")
        #expect((0...lineCount + 1).contains(error.line), "case \(number): line \(error.line)")
        #expect(error.code.count == 4 && !error.description.isEmpty)
      } catch {
        Issue.record("case \(number): no place: \(error)")
      }
    }
  }

  private static let corpus = Array(
    """
    {"id": "a", "text": "Ayo coblos nomor 3", "label": "support", "election": "pilkada-dki-2024"}
    {"id": "b", "text": "jangan pilih \\u0041", "label": "oppose", "target": 2}
    {"id": "c", "text": "hujan \\ud83d\\ude00", "label": "none", "date": "2024-11-05"}

    """.utf8)

  private func events(_ bytes: [UInt8], _ format: InputFormat) throws -> [RecordReader.Event] {
    let reader = RecordReader(
      .bytes(bytes, step: 7), format: format, labels: LabelReading(names: [:]))
    var events: [RecordReader.Event] = []
    while true {
      let event = try reader.next()
      if event == .end { return events }
      events.append(event)
    }
  }

  @Test func `one damaged record never loses another`() throws {
    let lines = Self.corpus.split(separator: 0x0A)
    let first = try #require(lines.first).count
    var generator = SeededRandom(seed: 6)
    for number in 0..<4_000 {
      // Only the first record is damaged; a line feed more or less is not looked at here.
      var head = damage(Array(Self.corpus[..<first]), &generator)
      head.removeAll { $0 == 0x0A }
      let found = try events(head + Self.corpus[first...], .jsonl)
      let isEmpty = head.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      #expect(found.count == (isEmpty ? 2 : 3), "case \(number)")
      #expect(try events(Array(Self.corpus[first...]), .jsonl).count == 2)
      for event in found.suffix(2) {
        guard case .record = event else {
          Issue.record("case \(number): another record was lost")
          break
        }
      }
    }
  }

  @Test(arguments: [InputFormat.jsonl, .csv, .lines])
  func `damaged inputs are answered line by line`(format: InputFormat) throws {
    var generator = SeededRandom(seed: 7)
    for number in 0..<1_500 {
      var bytes = Self.corpus
      for _ in 0..<3 where !bytes.isEmpty { bytes = damage(bytes, &generator) }
      let found = try events(bytes, format)
      #expect(found.count <= bytes.count { $0 == 0x0A } + 1, "case \(number)")
      for case .failure(let failure) in found {
        #expect(failure.line >= 1 && failure.line <= bytes.count { $0 == 0x0A } + 1)
        #expect(failure.fault.message(in: .english).unicodeScalars.count < 140)
      }
    }
  }
}
