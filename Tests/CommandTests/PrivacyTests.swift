import Foundation
import Testing

/// What must never come out of the program: who wrote a post, and posts in messages.
struct PrivacyTests {
  private let tool: Tool
  private static let fields = [
    "author", "user", "user_name", "username", "screen_name", "nama", "name", "nip", "NIP", "nik",
    "NIK", "email", "akun", "unit_kerja", "jabatan", "source", "Text", "id_user", "",
  ]
  private static let secret = "RAHASIA"

  init() throws { tool = try Tool() }

  /// A record with fields of persons, sound or broken in some way.
  private func record(_ kind: Int, _ field: String) -> String {
    let person = "\"\(field)\": \"\(Self.secret)\""
    let nested = "\"meta\": {\"\(field)\": [\"\(Self.secret)\", {\"nip\": \"\(Self.secret)\"}]}"
    let text = "\"text\": \"Ayo coblos nomor 3\""
    // Beyond the forty scalars that a message may quote.
    let long = String(repeating: "x", count: 40) + Self.secret
    switch kind {
    case 0: return "{\(person), \(text)}"
    case 1: return "{\(text), \(nested), \(person)}"
    case 2: return "{\(person)}"
    case 3: return "{\(person), \(text)"
    case 4: return "{\(text), \(person)} \(Self.secret)"
    case 5: return "[\(person.debugDescription)]"
    case 6: return "{\(text), \(person), \"election\": \"\(long)\"}"
    case 7: return "{\(text), \(nested), \"target\": \"\(long)\"}"
    case 8: return "{\(text), \(person), \"date\": \"\(long)\", \"action\": \"\(long)\"}"
    case 9: return "{\"text\": [\"\(Self.secret)\"], \(person)}"
    default: return "\(Self.secret) \(person)"
    }
  }

  private func check(_ outcome: Tool.Outcome, _ what: String) {
    #expect(!outcome.output.contains(Self.secret), "\(what)")
    #expect(!outcome.errors.contains(Self.secret), "\(what)")
  }

  @Test(arguments: [
    ["score", "--format", "jsonl"], ["score", "--format", "human", "--jobs", "2"], ["normalize"],
  ])
  func `no field about a person is ever echoed`(command: [String]) throws {
    let records = Self.fields.flatMap { field in (0..<11).map { record($0, field) } }
    let outcome = try tool.run(
      command + ["--input-format", "jsonl"], input: records.joined(separator: "\n"))
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("3"))
    check(outcome, "\(command)")
  }

  @Test func `no column about a person is ever opened`() throws {
    let header = (["text", "label", "target"] + Self.fields.filter { !$0.isEmpty })
    let secrets = Array(repeating: Self.secret, count: header.count - 3)
    var rows = [header.joined(separator: ",")]
    for row in [
      ["coblos nomor 3", "support", "3"], ["halo", "x", "3"], ["halo", "oppose", "99"],
    ] {
      rows.append((row + secrets).joined(separator: ","))
    }
    rows.append("halo,support,3,\(Self.secret)")
    rows.append("\"halo\"\(Self.secret),support")
    let path = try tool.folder.write("posts.csv", rows.joined(separator: "\n"))
    check(try tool.run(["score", "--input", path]), "score")
    for command in [["evaluate", path], ["evaluate", path, "--attack"]] {
      let outcome = try tool.run(command)
      #expect(outcome.status == 65)
      check(outcome, "\(command)")
    }
  }

  @Test func `a corpus row that cannot be read is told without its text`() throws {
    let text = "Pramono " + String(repeating: "x", count: 40) + Self.secret
    let rows = [
      #"{"text": "\#(text)"}"#, #"{"text": "\#(text)", "label": "\#(text)"}"#,
      #"{"text": "\#(text)", "label": "support", "election": "\#(text)"}"#, text,
      #"{"text": "\#(text)", "label": "support", "target": "\#(text)"}"#,
    ]
    let path = try tool.folder.write("corpus.jsonl", rows.joined(separator: "\n"))
    for command in ["evaluate", "train"] {
      let model = tool.folder.url("model").path
      let outcome = try tool.run(
        [command, path] + (command == "train" ? ["--output", model] : []))
      #expect(!outcome.errors.isEmpty)
      check(outcome, command)
    }
  }
}
