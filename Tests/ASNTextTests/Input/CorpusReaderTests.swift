import Foundation
import Testing

@testable import ASNText

struct CorpusReaderTests {
  private func withFile<R>(
    _ name: String, _ content: String, _ body: (String) throws -> R
  ) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(content.utf8).write(to: file)
    return try body(file.path)
  }

  @Test func `rows and faults come with file and line`() throws {
    let content = """
      {"text":"a","label":"support","target":"1"}
      {"text":"b"}

      {"text":"c","label":"none","election":"pilpres-2024"}
      {"text":"d","label":"pro"}
      """
    try withFile("corpus.jsonl", content) { path in
      let corpus = try CorpusReader(election: "pilkada-dki-2017").read([path])
      #expect(corpus.records.map(\.line) == [1, 4])
      #expect(corpus.records.map(\.election) == ["pilkada-dki-2017", "pilpres-2024"])
      #expect(corpus.records.map(\.label) == [.support, .unrelated])
      #expect(corpus.records.allSatisfy { $0.file == path })
      #expect(corpus.errors.map(\.error.code) == ["E213", "E211"])
      #expect(corpus.errors.map(\.error.line) == [2, 5])
    }
  }

  @Test func `a row of an unknown election or pair is a fault of that row`() throws {
    let content = """
      {"text":"a","label":"support","target":"3"}
      {"text":"b","label":"support","target":"4"}
      {"text":"c","label":"support","target":"1","election":"nowhere"}
      {"text":"d","label":"support","target":"02"}
      """
    try withFile("corpus.jsonl", content) { path in
      var corpus = try CorpusReader().read([path])
      try corpus.rejectUnknownPairs(try Resources(withoutModel: nil))
      #expect(corpus.records.map(\.line) == [1, 4])
      #expect(corpus.errors.map(\.error.code) == ["E205", "E204"])
    }
  }

  @Test func `a CSV file is known by its name`() throws {
    try withFile("corpus.csv", "text,label\n\"a, b\",2\n") { path in
      let corpus = try CorpusReader(labelNames: ["2": "oppose"]).read([path])
      #expect(corpus.records.map { String(decoding: $0.text, as: UTF8.self) } == ["a, b"])
      #expect(corpus.records.first?.label == .oppose)
    }
  }

  @Test func `a missing file is an error of its own`() {
    #expect(throws: InputError.cannotOpen(path: "/nowhere/x.jsonl", errorNumber: ENOENT)) {
      try CorpusReader().read(["/nowhere/x.jsonl"])
    }
  }
}
