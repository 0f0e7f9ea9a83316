import Foundation
import Testing

struct ScoreTests {
  private let tool: Tool

  init() throws { tool = try Tool() }

  private let post = "Ayo coblos nomor 3, Pramono–Rano menang satu putaran!"

  @Test func `a call to vote gives the record of the contract`() throws {
    let outcome = try tool.run(["score", post])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let record = try #require(try outcome.objects().first)
    #expect(
      Set(record.keys) == ["schema", "id", "election", "stances", "verdict", "provenance"])
    #expect(record["schema"] as? Int == 1)
    #expect(record["id"] as? String == "1")
    #expect(record["election"] as? String == "pilkada-dki-2024")
    let stances = try #require(record["stances"] as? [[String: Any]])
    #expect(stances.map { $0["pair"] as? String } == ["3"])
    #expect(stances.first?["stance"] as? String == "support")
    let verdict = try #require(record["verdict"] as? [String: Any])
    #expect(verdict["level"] as? String == "indikasi-dukungan")
    #expect(verdict["pair"] as? String == "3")
    #expect((verdict["reasons"] as? [Any])?.isEmpty == false)
  }

  @Test func `evidence is exactly the slice of the text that it names`() throws {
    let text = "☝🏽 Ayo c\u{E9}le coblos nomor 3 😀 — Pramono e\u{301}"
    let record = try #require(try tool.run(["score", text]).objects().first)
    let scalars = Array(text.unicodeScalars)
    let stances = try #require(record["stances"] as? [[String: Any]])
    let evidence = stances.flatMap { $0["evidence"] as? [[String: Any]] ?? [] }
    #expect(!evidence.isEmpty)
    for piece in evidence {
      let start = try #require(piece["start"] as? Int)
      let end = try #require(piece["end"] as? Int)
      var slice = String.UnicodeScalarView()
      slice.append(contentsOf: scalars[start..<end])
      let named = try #require(piece["text"] as? String)
      #expect(Array(named.utf8) == Array(String(slice).utf8))
    }
  }

  @Test func `argument, standard input and file give the same bytes`() throws {
    let path = try tool.folder.write("post.txt", post + "\n")
    let expected = try tool.run(["score", post]).output
    #expect(try tool.run(["score"], input: post).output == expected)
    #expect(try tool.run(["score"], input: post + "\r\n").output == expected)
    #expect(try tool.run(["score"], input: "\u{FEFF}" + post).output == expected)
    #expect(try tool.run(["score", "--input", "-"], input: post).output == expected)
    #expect(try tool.run(["score", "--input", path]).output == expected)
    #expect(try tool.run(["score", "--input", "post.txt"]).output == expected)
  }

  // Plain arguments are read without the argument parser; `--name=value` never is.
  private static let plainArguments: [[[String]]] = [
    [["--format", "tsv"], ["--election", "pilpres-2024"], ["--jobs", "1"]],
    [["--format", "json"]], [["--election", "none"]], [["--format", "xml"]],
    [["--input", "no-such-file"]], [["--jobs", "two"]],
  ]

  @Test(arguments: plainArguments)
  func `an option means the same as two words and as one`(options: [[String]]) throws {
    let texts = options[0][0] == "--input" ? [] : ["anies 1", "Prabowo menang 🎉", ""]
    let two = try tool.run(["score"] + options.flatMap { $0 } + texts)
    let one = try tool.run(["score"] + options.map { $0.joined(separator: "=") } + texts)
    #expect(two.output == one.output)
    #expect(two.errors == one.errors)
    #expect(two.status == one.status)
  }

  @Test func `without a terminal answers are JSON Lines without colour`() throws {
    let plain = try tool.run(["score", post])
    #expect(plain.output == (try tool.run(["score", post, "--format", "jsonl"]).output))
    #expect(!plain.output.contains("\u{1B}"))
  }

  @Test func `json is an object for one text and an array for several`() throws {
    let one = try tool.run(["score", "--format", "json", "a"]).output
    #expect(try JSONSerialization.jsonObject(with: Data(one.utf8)) is [String: Any])
    let two = try tool.run(["score", "--format", "json", "a", "b"]).output
    let array = try JSONSerialization.jsonObject(with: Data(two.utf8)) as? [[String: Any]]
    #expect(array?.compactMap { $0["id"] as? String } == ["1", "2"])
    #expect(try tool.run(["score", "--format", "json"], input: "").output == "[]\n")
  }

  @Test func `tsv has seven columns and no header`() throws {
    let outcome = try tool.run(["score", "--format", "tsv", post, "Selamat pagi semuanya"])
    let rows = outcome.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.map(\.count) == [7, 7])
    #expect(rows[0].prefix(4) == ["1", "indikasi-dukungan", "3", "support"])
    #expect(rows[1].prefix(3) == ["2", "netral", ""])
  }

  @Test(arguments: ["human", "json", "jsonl", "tsv"])
  func `no verdict changes the exit status`(format: String) throws {
    for text in [post, "Selamat pagi semuanya", "Jangan pilih nomor 1", "", "https://a.id"] {
      let outcome = try tool.run(["score", "--format", format, text])
      #expect(outcome.status == 0)
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test func `nothing to read gives nothing`() throws {
    let outcome = try tool.run(["score"], input: "")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
  }

  @Test func `an empty line is a post that cannot be judged`() throws {
    let records = try tool.run(["score"], input: "\nhalo\n").objects()
    #expect(records.count == 2)
    let verdict = records.first?["verdict"] as? [String: Any]
    #expect(verdict?["level"] as? String == "tidak-dapat-dinilai")
    let reasons = verdict?["reasons"] as? [[String: Any]]
    #expect(reasons?.first?["code"] as? String == "R901")
  }

  @Test func `a target is read even where it is not named`() throws {
    let record = try tool.run(["score", "--target", "2", "Selamat pagi"]).objects().first
    let stance = (record?["stances"] as? [[String: Any]])?.first
    #expect(stance?["pair"] as? String == "2")
    #expect(stance?["mentioned"] as? Bool == false)
    #expect(stance?["stance"] as? String == "neutral")
  }

  @Test func `messages follow the language and codes do not`() throws {
    let indonesian = try tool.run(["score", post]).objects()[0]
    let english = try tool.run(["score", "--language", "en", post]).objects()[0]
    let reasons = { (record: [String: Any]) -> [[String: Any]] in
      (record["verdict"] as? [String: Any])?["reasons"] as? [[String: Any]] ?? []
    }
    #expect(
      reasons(indonesian).map { $0["code"] as? String }
        == reasons(english).map { $0["code"] as? String })
    #expect(
      reasons(indonesian).map { $0["message"] as? String }
        != reasons(english).map { $0["message"] as? String })
  }

  @Test func `it works from any folder with nothing beside it and writes no file`() throws {
    let empty = try TemporaryFolder()
    let copy = empty.url("asn-text").path
    try FileManager.default.copyItem(atPath: Tool.binary, toPath: copy)
    let outcome = try tool.run(["score", post], folder: "/", binary: copy)
    #expect(outcome.status == 0)
    #expect(outcome.output == (try tool.run(["score", post]).output))
    for command in ["check", "explain", "normalize"] {
      #expect(try tool.run([command, post]).status == 0)
    }
    #expect(try tool.folder.files().isEmpty)
    #expect(try empty.files() == ["asn-text"])
  }
}
