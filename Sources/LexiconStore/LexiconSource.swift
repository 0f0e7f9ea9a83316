/// A set of lexicon files: the built-in copy, or a folder laid over it.
///
/// A value made once and read from any task. A folder is read whole when the set is made, so that
/// what is scored with and what ``digest()`` names are the same bytes.
package struct LexiconSource: Sendable {
  /// All files, sorted by the bytes of their paths.
  package let files: [LexiconFile]

  /// The files that are part of the program.
  package init() {
    files = BuiltInFile.all.map { LexiconFile($0) }
  }

  /// Only the given files; of two with the same path the later one counts.
  ///
  /// - Parameter files: The files, in any order.
  package init(files: [LexiconFile]) {
    let fileByPath = Dictionary(files.map { ($0.path, $0) }) { $1 }
    self.files = fileByPath.values.sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  /// The built-in files with a folder laid over them.
  ///
  /// Reads all `*.yaml` and `*.tsv` under the folder, but no hidden ones. One with the path of a
  /// built-in file replaces that file; others are added.
  ///
  /// - Parameter folder: The folder's path, as given with `--lexicons`.
  /// - Throws: ``LexiconError`` `L001`, `L002`, `L003` or `L005`.
  package init(folder: String) throws(LexiconError) {
    let added = try LexiconFolder.files(in: folder)
    self.init(files: LexiconSource().files + added)
  }

  /// The file with a path.
  ///
  /// - Parameter path: The path in the set, such as `parties.yaml`.
  /// - Returns: The file.
  /// - Throws: ``LexiconError`` `L004` when there is none.
  /// - Complexity: Logarithmic in the number of files.
  package func file(_ path: String) throws(LexiconError) -> LexiconFile {
    let index = firstIndex(notBefore: path)
    guard index < files.count, files[index].path == path else {
      throw LexiconError(.noSuchFile(), at: LexiconPlace(file: "Lexicons/" + path))
    }
    return files[index]
  }

  /// The paths that begin with a prefix.
  ///
  /// - Parameter prefix: Mostly a folder: `slang/`.
  /// - Returns: The paths, sorted; empty when there are none.
  package func paths(in prefix: String) -> [String] {
    files[firstIndex(notBefore: prefix)...].lazy.map(\.path)
      .prefix { $0.utf8.starts(with: prefix.utf8) }
  }

  private func firstIndex(notBefore path: String) -> Int {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path.utf8.lexicographicallyPrecedes(path.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
