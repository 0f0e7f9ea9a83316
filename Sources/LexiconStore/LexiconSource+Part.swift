import Hashing

extension LexiconSource {
  /// The digest of the listing of those files whose path begins with a prefix.
  ///
  /// - Parameter prefix: A folder, such as "rules/".
  /// - Returns: "sha256:" and 64 hexadecimal digits.
  /// - Complexity: Linear in the bytes of those files.
  package func digest(of prefix: String) -> String {
    LexiconSource(files: files.filter { $0.path.hasPrefix(prefix) }).digest()
  }
}
