import Foundation
import Testing

/// The command line itself: help, versions, mistakes.
struct UsageTests {
  private let tool: Tool

  init() throws { tool = try Tool() }

  @Test(arguments: [
    ["score", "--bogus"], ["nonsense"], ["score", "--election", "nowhere", "x"],
    ["score", "--target", "9", "x"], ["score", "--target", "x", "x"],
    ["score", "--date", "2024-02-30", "x"], ["score", "--action", "shout", "x"],
    ["score", "--format", "xml", "x"], ["score", "--jobs", "many", "x"],
    ["score", "--jobs=-1", "x"], ["score", "--input-format", "xml"],
    ["score", "--input", "a.txt", "x"], ["explain", "--format", "tsv", "x"], ["train", "a.jsonl"],
    ["train", "--output", "m"], ["evaluate"], ["rules", "show"], ["rules", "show", "nowhere"],
    ["score", "--label-map", "0=perhaps", "x"], ["train", "--folds", "1", "--output", "m", "a"],
    ["score", "--language", "jv", "x"], ["replay", "a.json"], ["replay", "-", "--input", "-"],
    ["replay", "a.json", "x", "--date", "kemarin"], ["rules", "test", "--format", "tsv"],
  ])
  func `a mistake in the command line is status 64`(arguments: [String]) throws {
    let outcome = try tool.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func `a mistake is followed by a hint in the language asked for`() throws {
    let indonesian = try tool.run(["score", "--bogus"]).errors
    #expect(indonesian.contains("Lihat 'asn-text score --help' untuk keterangan lebih lanjut."))
    let english = try tool.run(["score", "--language", "en", "--bogus"]).errors
    #expect(english.contains("See 'asn-text score --help' for more information."))
  }

  @Test func `an unknown election lists those there are`() throws {
    let errors = try tool.run(["score", "--election", "nowhere", "x"]).errors
    #expect(errors.contains("pilkada-dki-2024") && errors.contains("pilpres-2019"))
  }

  @Test(arguments: [
    ["score", "--input", "missing.txt"], ["score", "--input", "."],
    ["score", "--model", "missing.model", "x"], ["score", "--lexicons", "missing", "x"],
    ["evaluate", "missing.jsonl"], ["train", "missing.jsonl", "--output", "m"],
    ["model", "show", "missing.model"], ["lexicon", "check", "missing"],
    ["lexicon", "show", "missing.tsv"],
  ])
  func `a missing file is status 66`(arguments: [String]) throws {
    let outcome = try tool.run(arguments)
    #expect(outcome.status == 66)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("asn-text: "))
    #expect(try tool.folder.files().isEmpty)
  }

  @Test func `files that are not valid are status 78`() throws {
    let model = try tool.folder.write("bad.model", "no model at all")
    #expect(try tool.run(["score", "--model", model, "x"]).status == 78)
    #expect(try tool.run(["model", "show", model]).status == 78)
    try tool.folder.write("lexicons/elections/pilpres-2024.yaml", "id: pilpres-2024\npairs: [\n")
    let lexicons = tool.folder.url("lexicons").path
    let election = try tool.run(
      ["score", "--lexicons", lexicons, "--election", "pilpres-2024", "x"])
    #expect(election.status == 78)
    #expect(election.errors.contains("pilpres-2024.yaml:"))
    try tool.folder.write("rules/rules/skb-2022.yaml", "id: [\n")
    let rules = try tool.run(["rules", "list", "--lexicons", tool.folder.url("rules").path])
    #expect(rules.status == 78)
  }

  @Test(arguments: [
    [], ["score"], ["check"], ["explain"], ["normalize"], ["train"], ["evaluate"], ["lexicon"],
    ["lexicon", "check"], ["lexicon", "list"], ["lexicon", "show"], ["rules"], ["rules", "list"],
    ["rules", "show"], ["model"], ["model", "show"],
  ])
  func `every command has help in both languages`(command: [String]) throws {
    let indonesian = try tool.run(command + ["--help"])
    let english = try tool.run(command + ["--language", "en", "--help"])
    #expect(indonesian.status == 0 && indonesian.errors.isEmpty)
    #expect(indonesian.output.contains("PEMAKAIAN: asn-text"))
    if english.status == 0 { #expect(english.output.contains("USAGE: asn-text")) }
  }

  @Test func `the version names the libraries and the digests of answers`() throws {
    let version = try tool.run(["--version"])
    #expect(version.status == 0)
    for name in ["asn-text 0.", "ICU ", "PCRE2 ", "model sha256:", "lexicons sha256:"] {
      #expect(version.output.contains(name))
    }
    let record = try tool.run(["score", "halo"]).objects()[0]
    let provenance = try #require(record["provenance"] as? [String: String])
    for name in ["model", "lexicons", "rules"] {
      #expect(version.output.contains("\(name) \(provenance[name] ?? "-")\n"))
    }
  }
}
