import Foundation
import Testing

/// Pipes, closed outputs, and many tasks at once.
struct StreamTests {
  private let tool: Tool

  init() throws { tool = try Tool() }

  /// Some 700 records: more than two batches, with faults among them.
  private var mixed: String {
    (0..<700).map { index in
      switch index % 7 {
      case 0: #"{"id":"r\#(index)","text":"Ayo coblos nomor \#(index % 3 + 1)"}"#
      case 3: #"{"id":"r\#(index)"}"#
      case 5: #"{"id":"r\#(index)","text":"Semoga Prabowo menang","election":"pilpres-2024"}"#
      default: #"{"id":"r\#(index)","text":"Selamat pagi, hari ini hujan \#(index)"}"#
      }
    }.joined(separator: "\n")
  }

  @Test func `output is the same for any number of tasks`() throws {
    let arguments = ["score", "--input-format", "jsonl", "--jobs"]
    let expected = try tool.run(arguments + ["1"], input: mixed)
    #expect(expected.status == 65)
    #expect(try expected.objects().map { $0["id"] as? String } == (0..<700).map { "r\($0)" })
    for jobs in ["2", "3", "4", "0"] {
      let outcome = try tool.run(arguments + [jobs], input: mixed)
      #expect(outcome.output == expected.output, "--jobs \(jobs)")
      #expect(outcome.status == 65)
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["1", "2"])
  func `a record is answered before the next one is there`(jobs: String) throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: Tool.binary)
    process.arguments = ["score", "--format", "tsv", "--jobs", jobs]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for number in 1...3 {
      input.fileHandleForWriting.write(Data("Selamat pagi semuanya\n".utf8))
      let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      #expect(answer == "\(number)\tnetral\t\t\t\t\t\n")
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a closed pipe ends it quietly`() throws {
    let outcome = try tool.shell(
      #"{ yes "Ayo coblos nomor 3" | "$ASN" score; echo "status $?" >&2; } | head -n 1"#)
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors == "status 0\n")
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["score halo", "--help", "rules list", "normalize halo", "lexicon list"])
  func `output that cannot be written is told`(command: String) throws {
    let outcome = try tool.shell(#""$ASN" \#(command) > /dev/full"#)
    #expect(outcome.status == 74)
    #expect(outcome.errors.hasPrefix("asn-text: "))
  }

  @Test func `output that is closed is told`() throws {
    #expect(try tool.shell(#""$ASN" score halo >&-"#).status == 74)
  }

  @Test func `colours come only where they are asked for`() throws {
    let arguments = ["score", "--format", "human", "Ayo coblos nomor 3"]
    #expect(!(try tool.run(arguments).output.contains("\u{1B}")))
    let always = arguments + ["--color", "always"]
    #expect(try tool.run(always).output.contains("\u{1B}"))
    #expect(try tool.run(always, environment: ["NO_COLOR": "1"]).output.contains("\u{1B}"))
    let never = arguments + ["--color", "never"]
    #expect(!(try tool.run(never).output.contains("\u{1B}")))
  }
}
