import Elections
import Indonesian
import LexiconStore
import Testing

@testable import ASNText

/// Files cut short at every byte.
///
/// They are refused by file and line, or valid as far as they go, which their digest shows. Models
/// are for `NaiveBayesTests`.
struct TruncatedFileTests {
  private static let builtIn = LexiconSource()

  private static let loads: [(path: String, load: @Sendable (LexiconSource) throws -> Void)] = [
    (
      "elections/pilkada-banten-2024.yaml",
      { _ = try Election(id: "pilkada-banten-2024", from: $0) }
    ),
    ("rules/allowed.yaml", { _ = try RuleCatalogue($0) }),
    ("slang/betawi.tsv", { _ = try SlangTable($0) }), ("negation.tsv", { _ = try MarkerTable($0) }),
    ("cues/wish.tsv", { _ = try CueTable($0) }), ("patterns.tsv", { _ = try StylePatterns($0) }),
  ]

  /// What other files a loader needs beside the one that is cut.
  private static let support = ["markers.tsv", "everyday.tsv", "negation.tsv", "cues/wish.tsv"]

  @Test(arguments: loads.map(\.path))
  func `a lexicon cut at any byte is refused by its place or valid so far`(path: String) throws {
    let load = try #require(Self.loads.first { $0.path == path }).load
    let file = try Self.builtIn.file(path)
    let others = try Self.support.filter { $0 != path }.map { try Self.builtIn.file($0) }
    var refused = 0
    // All bytes of the beginning, where every kind of line stands; later ones cost too much each.
    let later = stride(from: 1_200, to: file.bytes.count, by: 97)
    for count in Array(0..<min(1_200, file.bytes.count)) + Array(later) {
      let bytes = Array(file.bytes[..<count])
      let lineCount = bytes.count { $0 == 0x0A } + 1
      do {
        try load(LexiconSource(files: others + [LexiconFile(path: path, bytes: bytes)]))
      } catch let error as LexiconError {
        refused += 1
        guard error.file == path, (0...lineCount + 1).contains(error.line) else {
          Issue.record("\(count) bytes: \(error)")
          return
        }
      } catch {
        Issue.record("\(count) bytes: no place: \(error)")
        return
      }
    }
    #expect(refused > 0)
  }

  @Test func `a corpus cut at any byte keeps every row before the cut`() throws {
    let rows = [
      #"{"id": "a", "text": "Ayo coblos nomor 3 👍🏽", "label": "support"}"#,
      #"{"id": "b", "text": "jangan pilih \u0041\ud83d\ude00", "label": "oppose", "target": 2}"#,
      #"{"id": "c", "text": "hujan", "label": "none", "date": "2024-11-05"}"#,
    ]
    let bytes = Array((rows.joined(separator: "\n") + "\n").utf8)
    for count in 0...bytes.count {
      let part = Array(bytes[..<count])
      let reader = RecordReader(
        .bytes(part, step: 7), format: .jsonl, labels: LabelReading(names: [:]))
      var ids: [String] = []
      var failures = 0
      reading: while true {
        switch try reader.next() {
        case .pending: continue reading
        case .end: break reading
        case .pending: Issue.record("bytes at hand never wait")
        case .record(let record): ids.append(record.id)
        case .failure(let failure):
          failures += 1
          #expect(failure.line == part.count { $0 == 0x0A } + 1, "\(count) bytes")
        }
      }
      // A row may lack its line end, but nothing else.
      let whole = rows.indices.count { last in
        count >= rows[...last].joined(separator: "\n").utf8.count
      }
      #expect(ids == Array(["a", "b", "c"][..<whole]), "\(count) bytes")
      #expect(failures <= 1, "\(count) bytes")
    }
  }
}
