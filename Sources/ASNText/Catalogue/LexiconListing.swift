import LexiconStore

/// A lexicon file in use, as `lexicon list` gives it.
package struct LexiconListing: Sendable, Equatable, Encodable {
  /// The path in the set.
  package let path: String
  let bytes: Int
  let sha256: String

  /// All files, sorted by path.
  ///
  /// - Parameter resources: The lexicons.
  /// - Returns: The files.
  package static func all(_ resources: Resources) -> [LexiconListing] {
    resources.source.listing().map {
      LexiconListing(path: $0.path, bytes: $0.byteCount, sha256: $0.sha256)
    }
  }

  /// The line that `sha256sum` prints for the file.
  package var line: String { "\(sha256)  \(path)\n" }
}

extension Resources {
  /// The bytes of a lexicon file as they are used.
  ///
  /// - Parameter path: The path in the set, with or without `Lexicons/` before it; the name of an
  ///   election is enough for its pack.
  /// - Returns: The bytes.
  /// - Throws: `LexiconError` where there is no such file.
  package func lexicon(_ path: String) throws -> [UInt8] {
    let inner = path.hasPrefix("Lexicons/") ? String(path.dropFirst("Lexicons/".count)) : path
    let isElection = elections.contains(inner)
    return try source.file(isElection ? "elections/\(inner).yaml" : inner).bytes
  }
}
