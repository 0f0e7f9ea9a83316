import Elections
import Indonesian
import LexiconStore
import NaiveBayes
import Neutrality

/// Model, lexicons and rules, loaded once and shared by analyzers and tasks.
public struct Resources: Sendable {
  /// Version of the program, in every answer.
  public static let version = "0.1.0"

  let source: LexiconSource
  let language: LanguageTables
  let model: Model?
  let rules: RuleCatalogue
  /// The names that all elections share; a fault in them is a fault of an election.
  let names: Result<NameTables, any Error>
  /// The election that is wanted at once, read beside the other files.
  private let firstElection: (id: String, pack: Result<Election, any Error>?)
  let hashes: Provenance

  /// Loads what an analyzer needs.
  ///
  /// - Parameters:
  ///   - lexicons: A folder laid over the built-in lexicons; nil for those alone.
  ///   - model: Path of a model file; nil for the built-in one.
  /// - Throws: `LexiconError` or `ModelError` naming file and place.
  /// - Complexity: Linear in the size of the lexicons; the model is mapped, not read.
  public init(lexicons: String? = nil, model: String? = nil) throws {
    let source = try lexicons.map { try LexiconSource(folder: $0) } ?? LexiconSource()
    try self.init(source: source, model: try Self.openModel(model))
  }

  /// Loads lexicons for training: without any model.
  package init(withoutModel lexicons: String?) throws {
    let source = try lexicons.map { try LexiconSource(folder: $0) } ?? LexiconSource()
    try self.init(source: source, model: nil)
  }

  /// Loads what an analyzer of one election needs; others can be had all the same.
  ///
  /// - Parameter election: The name of its pack.
  /// - Throws: `LexiconError` for a file that all elections need, or `ModelError`.
  package init(for election: String) throws {
    try self.init(source: LexiconSource(), model: try Self.openModel(nil), election: election)
  }

  init(source: LexiconSource, model: Model?, election: String? = nil) throws {
    self.source = source
    self.model = model
    // Half of the work each.
    let ((words, names, digests), (signs, rules, first)) = try atOnce(
      {
        let words = try WordTables(source)
        return (words, Result { try NameTables(source) }, source.digests(andOf: "rules/"))
      },
      {
        let signs = try SignTables(source)
        let first = election.map { id in Result { try Election(id: id, from: source) } }
        return (signs, try RuleCatalogue(source), first)
      })
    language = LanguageTables(words, signs)
    self.names = names
    self.rules = rules
    firstElection = (election ?? "", first)
    hashes = Provenance(
      version: Self.version, model: model.map { "sha256:" + $0.fileDigest() } ?? "",
      lexicons: digests.all, rules: digests.part)
  }

  /// The same lexicons with another model.
  func with(model: Model) -> Resources { Resources(self, model: model) }

  private init(_ other: Resources, model: Model) {
    source = other.source
    language = other.language
    names = other.names
    firstElection = other.firstElection
    rules = other.rules
    self.model = model
    hashes = Provenance(
      version: Self.version, model: "sha256:" + model.fileDigest(),
      lexicons: other.hashes.lexicons, rules: other.hashes.rules)
  }

  /// Reads an election's pack.
  func election(_ id: String) throws -> Election {
    if let pack = firstElection.pack, firstElection.id == id { return try pack.get() }
    return try Election(id: id, from: source)
  }

  /// The lexicon files in use, with their digests, as `sha256sum` would list them.
  public var listing: String { source.listingText() }

  private static func openModel(_ path: String?) throws -> Model? {
    if let path { return try Model(path: path) }
    guard BuiltInModel.byteCount > 0 else { return nil }
    let storage = BuiltInModel.withBytes { ModelStorage.borrowing($0) }
    return try Model(storage, digest: .skip)
  }
}
