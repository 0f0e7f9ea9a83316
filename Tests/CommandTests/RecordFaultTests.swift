import Foundation
import Testing

/// Records that cannot be read: each gives one error record, and the others are scored.
struct RecordFaultTests {
  private let tool: Tool

  init() throws { tool = try Tool() }

  private func codes(_ outcome: Tool.Outcome) throws -> [String] {
    try outcome.objects().map { record in
      (record["error"] as? [String: Any])?["code"] as? String ?? "-"
    }
  }

  @Test func `each faulty object is one error record with its line`() throws {
    let long = String(repeating: "a", count: 65_537)
    let input = """
      {"id":"a","text":"Selamat pagi"}
      {"id":"b"}
      {"id":"c","text":"\(long)"}

      {"id":"d","text":"x","election":"nowhere"}
      {"id":"e","text":"x","target":"9"}
      {"id":"f","text":"x","date":"2024-02-30"}
      {"id":"g","text":"x"
      {"id":"h","text":"\\ud800"}
      {"id":"i","text":"x","action":"shout"}
      {"id":"j","text":7}
      {"id":"k","text":"Selamat malam","election":"pilpres-2024","author":"never read"}
      """
    let outcome = try tool.run(["score", "--input-format", "jsonl"], input: input)
    #expect(outcome.status == 65)
    #expect(
      try codes(outcome)
        == ["-", "E201", "E203", "E204", "E205", "E206", "E207", "E209", "E210", "E212", "-"])
    let records = try outcome.objects()
    #expect(records.map { $0["id"] as? String ?? "" }.joined() == "abcdefghijk")
    let lines = records.compactMap { ($0["error"] as? [String: Any])?["line"] as? Int }
    #expect(lines == [2, 3, 5, 6, 7, 8, 9, 10, 11])
    #expect(!outcome.output.contains("never read") && !outcome.output.contains("author\""))
    #expect(outcome.errors.contains("9"))
  }

  @Test func `quiet leaves the summary out and nothing else`() throws {
    let input = "{}\n"
    let loud = try tool.run(["score", "--input-format", "jsonl"], input: input)
    let quiet = try tool.run(["score", "--input-format", "jsonl", "--quiet"], input: input)
    #expect(quiet.status == 65)
    #expect(quiet.output == loud.output)
    #expect(quiet.errors.isEmpty && !loud.errors.isEmpty)
  }

  @Test func `bytes that are not UTF-8 are a fault of their line`() throws {
    let outcome = try tool.shell(#"printf 'halo\n\377\376\nhalo\n' | "$ASN" score"#)
    #expect(outcome.status == 65)
    #expect(try codes(outcome) == ["-", "E202", "-"])
  }

  @Test func `CSV goes on behind a broken record`() throws {
    let path = try tool.folder.write(
      "posts.csv",
      "nama,text,target\nBudi,\"Pilih \"\"nomor\"\" 1\nya\",1\nX,a\"b,2\nY,too,many,cells\nZ,halo,\n"
    )
    let outcome = try tool.run(["score", "--input", path])
    #expect(outcome.status == 65)
    #expect(try codes(outcome) == ["-", "E208", "E208", "-"])
    #expect(!outcome.output.contains("Budi"))
  }

  @Test func `the columns of a CSV file can be named`() throws {
    let input = "isi,calon,penulis\n\"Coblos nomor 3, yuk\",3,Budi\n"
    let outcome = try tool.run(
      ["score", "--input-format", "csv", "--text-column", "isi", "--target-column", "calon"],
      input: input)
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("Budi"))
    #expect(try codes(outcome) == ["-"])
  }
}
