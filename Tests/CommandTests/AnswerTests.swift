import Foundation
import Testing

/// `check`, `explain`, `normalize`, `train` and `evaluate`.
struct AnswerTests {
  private let tool: Tool

  init() throws { tool = try Tool() }

  @Test func `check is the same analysis with advice`() throws {
    let text = "Ayo coblos nomor 3!"
    var checked = try tool.run(["check", text]).objects()[0]
    let advice = try #require(checked.removeValue(forKey: "advice") as? String)
    #expect(!advice.isEmpty)
    let scored = try tool.run(["score", text]).objects()[0]
    #expect(NSDictionary(dictionary: checked) == NSDictionary(dictionary: scored))
  }

  @Test func `advice is in plain words in both languages`() throws {
    let indonesian = try tool.run(["check", "--format", "human", "Selamat pagi"]).output
    let english = try tool.run(["check", "--format", "human", "--language", "en", "Selamat pagi"])
    #expect(indonesian.contains("saran"))
    #expect(english.output.contains("advice"))
  }

  @Test func `an old answer is made again`() throws {
    let text = "Ayo coblos nomor 3!"
    let arguments = ["--date", "2024-10-05", "--action", "share"]
    let record = try tool.run(["check", text] + arguments).output
    try tool.folder.write("old.json", record)
    try tool.folder.write("post.txt", text + "\n")
    for post in [[text], ["--input", "post.txt"]] {
      let outcome = try tool.run(["replay", "old.json"] + post + arguments)
      #expect(outcome.status == 0 && outcome.errors.isEmpty)
      #expect(outcome.output == "{\"same\":true,\"changed\":[],\"differences\":[]}\n")
    }
    let other = try tool.run(["replay", "-", text], input: record)
    #expect(other.status == 0)
    #expect(try other.objects()[0]["same"] as? Bool == false)
    let bad = try tool.run(["replay", "-", text], input: "{}")
    #expect(bad.status == 65 && bad.output.isEmpty && bad.errors.contains("E215"))
    #expect(try tool.run(["replay", "none.json", text]).status == 66)
    #expect(try tool.run(["replay", "old.json"]).status == 64)
  }

  @Test func `what is masked stands in no output`() throws {
    let text = "Ayo coblos nomor 3, wa 0812-3456-7890, budi@example.org, @budi_s, 3174010101900001"
    for command in ["score", "check", "explain", "normalize"] {
      for format in ["human", "json"] {
        let outcome = try tool.run([command, "--redact", "--format", format, text])
        #expect(outcome.status == 0)
        for leak in ["budi", "3456-", "3456 ", "-7890", "31740101"] {
          #expect(!outcome.output.contains(leak), "\(command) \(format): \(outcome.output)")
        }
        if format == "human" { #expect(outcome.output.contains("••••")) }
      }
    }
    let failed = try tool.run(
      ["score", "--redact", "--input-format", "jsonl"],
      input: #"{"id":"081234567890","text":"halo","election":"@budi_s"}"#)
    #expect(failed.status == 65)
    #expect(failed.output.contains("E204"))
    #expect(!failed.output.contains("budi") && !failed.output.contains("0812"))
  }

  @Test func `prior and weights sum to the log-odds`() throws {
    let text = "Ayo semua dukung dan coblos nomor 3, jangan pilih nomor 1 yang bohong"
    let explanation = try tool.run(["explain", text]).objects()[0]
    let pairs = try #require(explanation["pairs"] as? [[String: Any]])
    #expect(pairs.count == 2)
    for pair in pairs {
      for side in ["support", "oppose"] {
        let value = { (object: Any?) in (object as? [String: Double])?[side] ?? .nan }
        let features = try #require(pair["features"] as? [[String: Any]])
        let sum = features.reduce(value(pair["prior"])) { $0 + value($1["weight"]) }
        #expect(abs(sum - value(pair["logOdds"])) < 1e-9)
      }
    }
    let rules = try #require(explanation["rules"] as? [[String: Any]])
    #expect(rules.contains { $0["fired"] as? Bool == true })
    #expect(rules.contains { $0["fired"] as? Bool == false })
  }

  @Test func `an explanation for people shows the sum`() throws {
    let outcome = try tool.run(["explain", "--format", "human", "Ayo coblos nomor 3"])
    #expect(outcome.status == 0)
    for word in ["awal", "jumlah", "peluang", "Aturan yang tersentuh"] {
      #expect(outcome.output.contains(word))
    }
  }

  @Test func `normal forms are a line each`() throws {
    let outcome = try tool.run(["normalize", "Gue mau plih nmr 3 bgt", "MANTAAAP\nsekali"])
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 2)
    #expect(outcome.lines[0].contains("banget"))
    let words = try tool.run(["normalize", "--format", "jsonl", "Gue bgt"]).objects()[0]
    let places = (words["words"] as? [[String: Any]])?.map { $0["start"] as? Int }
    #expect(places == [0, 4])
  }

  @Test func `a text that has no normal form leaves its line empty`() throws {
    let outcome = try tool.shell(#"printf 'halo\n\377\nhalo\n' | "$ASN" normalize"#)
    #expect(outcome.status == 65)
    #expect(outcome.output == "halo\n\nhalo\n")
    #expect(outcome.errors.contains("E202"))
  }

  @Test func `an evaluation has the figures of the contract`() throws {
    try tool.folder.write(
      "corpus.csv",
      "isi,kelas,calon\nAyo coblos nomor 3!,1,3\nJangan pilih nomor 3,2,3\nDebat nomor 3 nanti malam,0,3\n"
        + "Selamat pagi,0,3\n")
    let outcome = try tool.run([
      "evaluate", "corpus.csv", "--text-column", "isi", "--label-column", "kelas",
      "--target-column", "calon", "--label-map", "0=neutral,1=support,2=oppose",
    ])
    #expect(outcome.status == 0)
    let report = try outcome.objects()[0]
    #expect(report["n"] as? Int == 4)
    for key in [
      "accuracy", "macroF1", "perClass", "confusion", "majority", "calibration", "coverage",
      "indication", "byPair", "byElection", "prevalence",
    ] {
      #expect(report[key] != nil, "\(key)")
    }
    #expect(try tool.run(["evaluate", "corpus.csv"]).status == 65)
  }

  @Test func `the report is one page that loads nothing`() throws {
    let row = #"{"text":"Ayo coblos nomor 3","label":"support","target":"3"}"#
    try tool.folder.write("corpus.jsonl", row)
    let outcome = try tool.run(["evaluate", "corpus.jsonl", "--report", "report.html"])
    #expect(outcome.status == 0)
    let page = try String(contentsOf: tool.folder.url("report.html"), encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<html lang=\"id\">"))
    #expect(page.split(separator: "<svg ").count == 5)
    for outside in ["http:", "https:", "<script", "src=", "href=", "url(", "@import"] {
      #expect(!page.contains(outside))
    }
    let lost = try tool.run(["evaluate", "corpus.jsonl", "--report", "missing/report.html"])
    #expect(lost.status == 74)
  }

  @Test func `rows that cannot be read are told with file and line`() throws {
    try tool.folder.write(
      "corpus.jsonl",
      #"{"text":"Ayo coblos nomor 3","label":"support","target":"3"}"# + "\n"
        + #"{"text":"x","label":"perhaps","target":"3"}"# + "\n"
        + #"{"text":"x","label":"support","target":"9"}"# + "\n")
    let outcome = try tool.run(["evaluate", "corpus.jsonl"])
    #expect(outcome.status == 65)
    #expect(try outcome.objects()[0]["n"] as? Int == 1)
    #expect(outcome.errors.contains("corpus.jsonl:2: E211"))
    #expect(outcome.errors.contains("corpus.jsonl:3: E205"))
  }

  @Test func `a corpus that lacks a class is told`() throws {
    try tool.folder.write(
      "corpus.jsonl", #"{"text":"Ayo coblos nomor 3","label":"support","target":"3"}"#)
    let outcome = try tool.run(["train", "corpus.jsonl", "--output", "a.model"])
    #expect(outcome.status == 65)
    #expect(try tool.folder.files() == ["corpus.jsonl"])
  }
}
