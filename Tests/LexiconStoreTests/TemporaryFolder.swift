import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder for one test, removed with all that is in it.
final class TemporaryFolder {
  let path: String
  private var made: [String] = []

  init() throws {
    path = try #require(makeTemporaryFolder("lexicon-store"))
  }

  deinit {
    // Backwards, so that every folder is empty when its turn comes.
    for name in made.reversed() { remove("\(path)/\(name)") }
    remove(path)
  }

  func makeFolder(_ name: String) throws {
    made.append(name)
    try #require(mkdir("\(path)/\(name)", 0o755) == 0)
  }

  func write(_ name: String, _ text: String) throws {
    try write(name, bytes: Array(text.utf8))
  }

  func write(_ name: String, bytes: [UInt8]) throws {
    made.append(name)
    let file = try #require(fopen("\(path)/\(name)", "w"))
    defer { fclose(file) }
    try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  func link(_ name: String, to target: String) throws {
    made.append(name)
    try #require(symlink(target, "\(path)/\(name)") == 0)
  }
}
