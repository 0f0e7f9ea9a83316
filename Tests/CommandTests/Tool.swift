import Foundation
import Testing

/// The built tool, run as a user runs it, each time in a fresh folder.
struct Tool {
  /// What a run left behind.
  struct Outcome {
    let output: String
    let errors: String
    let status: Int32

    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// Every output line as a JSON object.
    func objects() throws -> [[String: Any]] {
      try lines.map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
    }
  }

  /// The binary lies beside the test bundle.
  static let binary: String = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    var folder = bundle
    for _ in 0..<4 {
      let candidate = folder.appending(path: "asn-text").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
      folder.deleteLastPathComponent()
    }
    return bundle.appending(path: "asn-text").path
  }()

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Runs the tool.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    folder work: String? = nil, binary: String = binary
  ) throws -> Outcome {
    try run(binary, arguments, input: Data(input.utf8), environment: environment, in: work)
  }

  /// Runs a line of shell in which `$ASN` is the tool.
  func shell(_ line: String, input: String = "") throws -> Outcome {
    try run(
      "/bin/sh", ["-c", line], input: Data(input.utf8), environment: ["ASN": Self.binary], in: nil)
  }

  /// Files instead of pipes: nothing can block, however much is written.
  private func run(
    _ program: String, _ arguments: [String], input: Data, environment: [String: String],
    in work: String?
  ) throws -> Outcome {
    let streams = try TemporaryFolder()
    try input.write(to: streams.url("input"))
    for name in ["output", "errors"] { try Data().write(to: streams.url(name)) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: work ?? folder.path)
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: streams.url("input"))
    process.standardOutput = try FileHandle(forWritingTo: streams.url("output"))
    process.standardError = try FileHandle(forWritingTo: streams.url("errors"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: String(decoding: try Data(contentsOf: streams.url("output")), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: streams.url("errors")), as: UTF8.self),
      status: process.terminationStatus)
  }
}

/// A folder for one test, removed with all that is in it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "asn-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func url(_ name: String) -> URL { URL(fileURLWithPath: path).appending(path: name) }

  /// Writes a file, its folders with it; gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = url(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// The names of all files.
  func files() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: path) }
}
