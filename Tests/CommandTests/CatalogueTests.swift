import Foundation
import Testing

/// `lexicon`, `rules` and `model`.
struct CatalogueTests {
  private let tool: Tool

  init() throws { tool = try Tool() }

  @Test func `the hash of the listing is that in answers`() throws {
    let digest = try tool.shell(
      #"if command -v sha256sum >/dev/null; then s=sha256sum; else s="shasum -a 256"; fi; "#
        + #""$ASN" lexicon list | $s | cut -d' ' -f1"#)
    let record = try tool.run(["score", "halo"]).objects()[0]
    let provenance = record["provenance"] as? [String: String]
    #expect("sha256:" + digest.lines[0] == provenance?["lexicons"])
  }

  @Test func `a line of the listing is the hash of the file that is shown`() throws {
    let line = try #require(
      try tool.run(["lexicon", "list"]).lines.first { $0.hasSuffix("emoji.tsv") })
    let digest = try tool.shell(
      #"if command -v sha256sum >/dev/null; then s=sha256sum; else s="shasum -a 256"; fi; "#
        + #""$ASN" lexicon show emoji.tsv | $s | cut -d' ' -f1"#)
    #expect(line == digest.lines[0] + "  emoji.tsv")
  }

  @Test func `the built-in files have no fault`() throws {
    let outcome = try tool.run(["lexicon", "check"])
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
  }

  @Test func `every fault is named with file and line`() throws {
    try tool.folder.write("lex/emoji.tsv", "emoji\tpolarity\tmeaning\n😀\tgood\tx\n😁\tpositive\n")
    try tool.folder.write("lex/titles.tsv", "title\tnote\nbapak\tx\ty\npak \tx\n")
    try tool.folder.write("lex/elections/new.yaml", "id: new\nname: {id: a, en: b}\nbogus: 1\n")
    let pack = try tool.run(["lexicon", "show", "pilpres-2024"]).output
      .replacing("id: pilpres-2024", with: "id: other").replacing(
        "rules: skb-2022", with: "rules: x")
    try tool.folder.write("lex/elections/other.yaml", pack)
    let line =
      (pack.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex(of: "rules: x") ?? 0) + 1
    try tool.folder.write(
      "lex/cues/own.tsv",
      "phrase\tkind\ttoward\tstrength\tunless\tnote\nmantab\tpraise\tsupport\t1\t\t\n"
        + "oke\tapplause\tsupport\t1\t\t\n")
    try tool.folder.write("lex/rules/tests/own.yaml", "cases:\n  - text: a\n    level: baik\n")
    let outcome = try tool.run(["lexicon", "check", "lex"])
    #expect(outcome.status == 78)
    let places = outcome.lines.map { line in
      line.split(separator: ":").prefix(2).joined(separator: ":")
    }
    for place in [
      "lex/emoji.tsv:2", "lex/emoji.tsv:3", "lex/titles.tsv:2", "lex/titles.tsv:3",
      "lex/elections/new.yaml:3", "lex/elections/other.yaml:\(line)", "lex/cues/own.tsv:3",
      "lex/rules/tests/own.yaml:3",
    ] {
      #expect(places.contains(place))
    }
    let same = try tool.run(["lexicon", "check", "--lexicons", "lex", "--quiet"])
    #expect(same.output == outcome.output)
    #expect(same.errors.isEmpty)
  }

  @Test func `cases of the rules are run, also for rules of one's own`() throws {
    let built = try tool.run(["rules", "test"])
    #expect(built.status == 0 && built.errors.isEmpty, "\(built.output)")
    #expect(built.output.contains("0 gagal"))
    let rules = try tool.run(["lexicon", "show", "rules/skb-2022.yaml"]).output
    try tool.folder.write(
      "lex/rules/skb-2022.yaml", rules.replacing("id: skb-2022/D2", with: "id: skb-2022/E2"))
    try tool.folder.write(
      "lex/rules/tests/own.yaml",
      "cases:\n  - text: Ayo coblos nomor 3!\n    date: 2024-10-05\n"
        + "    level: indikasi-dukungan\n    rules: [skb-2022/E2]\n")
    let own = try tool.run(["rules", "test", "--lexicons", "lex", "lex/rules/tests/own.yaml"])
    #expect(own.status == 0, "\(own.output)")
    let all = try tool.run(["rules", "test", "--lexicons", "lex", "--format", "json"])
    #expect(all.status == 78)
    let report = try all.objects()[0]
    #expect((report["faults"] as? [[String: Any]])?.first?["code"] as? String == "L219")
    #expect(try tool.run(["rules", "test", "none.yaml"]).status == 66)
  }

  @Test func `a rule file that is not valid stops the program with its line`() throws {
    let rules = try tool.run(["lexicon", "show", "rules/se-2017.yaml"]).output
    try tool.folder.write(
      "lex/rules/se-2017.yaml", rules.replacing("verified: false", with: "verifed: false"))
    for command in [["score", "halo"], ["rules", "list"], ["rules", "test"]] {
      let outcome = try tool.run(command + ["--lexicons", "lex"])
      #expect(outcome.status == 78 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("lex/rules/se-2017.yaml:"))
      #expect(outcome.errors.contains("L207"))
    }
  }

  @Test func `a folder is laid over the built-in files`() throws {
    let pack = try tool.run(["lexicon", "show", "pilpres-2024"]).output
    try tool.folder.write(
      "lex/elections/latihan-2029.yaml",
      pack.replacing("id: pilpres-2024", with: "id: latihan-2029"))
    let outcome = try tool.run(
      ["score", "--lexicons", "lex", "--election", "latihan-2029", "Ayo coblos nomor 2"])
    #expect(outcome.status == 0)
    let record = try outcome.objects()[0]
    #expect(record["election"] as? String == "latihan-2029")
  }

  @Test func `a pattern that could explode is refused by file and line`() throws {
    let path = try tool.folder.write(
      "lex/patterns.tsv",
      "name\tkind\ttriggers\tpattern\tnote\n"
        + "sound\tnews\tkata\t(?:a++)+b\t\nbomb\tnews\tkata\t(?:a+)+b\t\n")
    let outcome = try tool.run(["lexicon", "check", "lex", "--format", "human", "--language", "en"])
    #expect(outcome.status == 78)
    #expect((outcome.output + outcome.errors).contains("lex/patterns.tsv:3"))
    #expect((outcome.output + outcome.errors).contains("L216"))
    #expect(try tool.run(["score", "--lexicons", "lex", "kata"]).status == 78)
    #expect(path.hasSuffix("patterns.tsv"))
  }

  @Test func `rules are listed and shown with sources and dates`() throws {
    let rules = try tool.run(["rules", "list"]).objects()
    #expect(rules.count > 20)
    for rule in rules {
      #expect(rule["from"] is String && rule["verified"] is Bool)
      #expect((rule["sources"] as? [[String: Any]])?.isEmpty == false)
    }
    let page = try tool.run(["rules", "show", "skb-2022/D2", "--format", "human"])
    #expect(page.status == 0)
    #expect(page.output.contains("2022-09-22") && page.output.contains("https://"))
  }

  @Test func `a model is shown and never rewritten`() throws {
    let row = { (label: String, text: String, target: Int) in
      "{\"text\":\"\(text)\",\"label\":\"\(label)\",\"target\":\"\(target)\"}\n"
    }
    var corpus = ""
    for index in 0..<30 {
      let pair = index % 3 + 1
      corpus += row("support", "Ayo coblos nomor \(pair) mantap \(index)", pair)
      corpus += row("oppose", "Jangan pilih nomor \(pair) bohong \(index)", pair)
      corpus += row("neutral", "Nomor \(pair) hadir debat hari \(index)", pair)
    }
    try tool.folder.write("corpus.jsonl", corpus)
    let arguments = ["train", "corpus.jsonl", "--folds", "3", "--output"]
    let trained = try tool.run(arguments + ["a.model"])
    #expect(trained.status == 0 && trained.errors.isEmpty)
    #expect(try tool.run(arguments + ["b.model"]).status == 0)
    let model = try Data(contentsOf: tool.folder.url("a.model"))
    #expect(try Data(contentsOf: tool.folder.url("b.model")) == model)
    let shown = try tool.run(["model", "show", "a.model"]).objects()[0]
    #expect(shown["bytes"] as? Int == model.count)
    #expect(shown["sha256"] as? String == (try trained.objects()[0]["sha256"] as? String))
    #expect(try Data(contentsOf: tool.folder.url("a.model")) == model)
    let record = try tool.run(["score", "--model", "a.model", "Ayo coblos nomor 3"]).objects()[0]
    let provenance = record["provenance"] as? [String: String]
    #expect(provenance?["model"] == "sha256:\(shown["sha256"] as? String ?? "")")
  }
}
