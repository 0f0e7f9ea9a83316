internal import Hashing

/// One file of a set of lexicons: its path in the set, and its bytes.
///
/// A built-in file's bytes lie in the program itself and are lent, never copied.
package struct LexiconFile: Sendable {
  /// The most bytes that a file may have: 4 MiB.
  package static let byteLimit = 4 << 20

  /// The path in the set, with `/`: `slang/chat.tsv`.
  package let path: String
  /// The name for messages: `Lexicons/slang/chat.tsv`, or where it lies under `--lexicons`.
  package let name: String
  private let content: Content

  private enum Content {
    case builtIn(BuiltInFile)
    case loaded([UInt8])
  }

  /// A file made of bytes at hand.
  ///
  /// - Parameters:
  ///   - path: The path in the set.
  ///   - name: The name for messages; the path when it is not given.
  ///   - bytes: The content.
  package init(path: String, name: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.name = name ?? path
    content = .loaded(bytes)
  }

  /// A file made of a text at hand, as tests need it.
  ///
  /// - Parameters:
  ///   - path: The path in the set, and its name in messages.
  ///   - text: The content.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  init(_ file: BuiltInFile) {
    path = file.path
    name = "Lexicons/" + file.path
    content = .builtIn(file)
  }

  /// Lends the bytes of the file.
  ///
  /// - Parameter body: Gets the bytes, which must not outlive the call.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  package func withBytes<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    switch content {
    case .builtIn(let file): try file.withBytes(body)
    case .loaded(let bytes): try body(bytes.span)
    }
  }

  /// How many bytes it has.
  package var byteCount: Int {
    switch content {
    case .builtIn(let file): file.byteCount
    case .loaded(let bytes): bytes.count
    }
  }

  /// A copy of the bytes.
  ///
  /// - Complexity: Linear in the size of the file.
  package var bytes: [UInt8] {
    switch content {
    case .builtIn(let file): file.withBytes { bytes in bytes.indices.map { bytes[$0] } }
    case .loaded(let bytes): bytes
    }
  }

  /// The SHA-256 of the bytes, as `sha256sum` prints it.
  ///
  /// - Complexity: Linear in the size of the file.
  package var sha256: String { withBytes { SHA256.hexDigest(of: $0) } }

  /// An error at a place of this file.
  ///
  /// - Parameters:
  ///   - fault: What is wrong.
  ///   - line: The line, from 1; 0 for the whole file.
  ///   - column: The column, from 1; 0 for the whole line.
  /// - Returns: The error, to be thrown.
  package func error(_ fault: LexiconFault, line: Int = 0, column: Int = 0) -> LexiconError {
    LexiconError(fault, at: LexiconPlace(file: name, line: line, column: column))
  }
}
