internal import Hashing

extension LexiconSource {
  /// One line of the listing.
  package struct ListingEntry: Sendable, Equatable {
    /// The path in the set.
    package let path: String
    /// The size of the file in bytes.
    package let byteCount: Int
    /// 64 hexadecimal digits, as `sha256sum` prints them.
    package let sha256: String
  }

  /// All files that bear on answers with size and hash, sorted by the bytes of their paths.
  ///
  /// Cases that only test answers (`rules/tests/`) are left out: a new case changes no hash.
  ///
  /// - Returns: One entry for each file.
  /// - Complexity: Linear in the bytes of all files: hashes are made anew by each call.
  package func listing() -> [ListingEntry] {
    files.lazy.filter { !$0.path.hasPrefix("rules/tests/") }.map {
      ListingEntry(path: $0.path, byteCount: $0.byteCount, sha256: $0.sha256)
    }
  }

  /// What `sha256sum` prints for the files, run in their folder, sorted by path.
  ///
  /// - Returns: A line `HASH␠␠PATH` for each file, each ended by a line feed.
  package func listingText() -> String {
    Self.text(of: listing())
  }

  private static func text(of entries: some Sequence<ListingEntry>) -> String {
    entries.reduce(into: "") { $0 += "\($1.sha256)  \($1.path)\n" }
  }

  /// The hashes that name the whole set and a part of it.
  ///
  /// - Parameter prefix: The folder of the part, such as "rules/".
  /// - Returns: ``digest()`` and ``digest(of:)``; no file is read twice for them.
  /// - Complexity: Linear in the bytes of all files; keep the result.
  package func digests(andOf prefix: String) -> (all: String, part: String) {
    let entries = listing()
    let part = entries.lazy.filter { $0.path.hasPrefix(prefix) }
    return (
      "sha256:" + SHA256.hexDigest(of: Self.text(of: entries).utf8),
      "sha256:" + SHA256.hexDigest(of: Self.text(of: part).utf8)
    )
  }

  /// The hash that names the whole set: `sha256:` and the SHA-256 of ``listingText()``.
  ///
  /// - Returns: 71 ASCII characters.
  /// - Complexity: Linear in the bytes of all files; keep the result.
  package func digest() -> String {
    "sha256:" + SHA256.hexDigest(of: listingText().utf8)
  }
}
