/// An opened model: classes, priors and weights where they lie in memory.
///
/// Opening checks the whole structure, so that no damaged file can make a later read leave its
/// section; the digest, which reads every byte, can be skipped for a model that a test has checked.
package struct Model: Sendable {
  /// A part of a model file.
  package struct Section: Sendable, Equatable {
    /// Its name, at most 8 bytes.
    package let name: String
    /// Its first byte, from the start of the file.
    package let byteOffset: Int
    /// How many bytes it has.
    package let byteCount: Int
  }

  /// Whether opening a model compares its content with its digest.
  package enum DigestCheck: Sendable {
    /// Reads and hashes all bytes.
    case verify
    /// Trusts the content; the structure is checked all the same.
    case skip
  }

  /// The classes and the reference among them.
  package let classes: ClassList
  /// The feature groups, with the multipliers that the weights contain.
  package let groups: [FeatureGroup]
  /// Log prior odds of each column, in units of 2^-16.
  package let fixedLogPriors: [Int32]
  /// How far long texts are damped; see ``WeightTable/scale(count:power:)``.
  package let lengthPower: Double
  /// What the one who trained the model wrote down about it.
  package let meta: String
  /// The weights.
  package let table: ModelTable
  /// The parts of the file.
  package let sections: [Section]
  /// SHA-256 of the file without its last 64 bytes, as stored in them: 64 hexadecimal digits.
  package let contentDigest: String
  private let digestOfFile: String
  private let storage: ModelStorage

  /// Opens a model.
  ///
  /// - Parameters:
  ///   - storage: The bytes of the file.
  ///   - digest: Whether to compare the content with its digest.
  /// - Throws: ``ModelError`` with the section and the byte at which something is wrong.
  /// - Complexity: O(1) in the number of features, except where the digest is verified.
  package init(_ storage: ModelStorage, digest: DigestCheck) throws(ModelError) {
    let reader = try ModelReader(storage)
    if digest == .verify { try reader.verifyDigest() }
    self.storage = storage
    sections = reader.sections
    contentDigest = reader.storedDigest
    digestOfFile = reader.fileDigest()
    meta = try reader.meta()
    classes = try reader.classes()
    groups = try reader.groups()
    (lengthPower, fixedLogPriors) = try reader.priors(columnCount: classes.columnCount)
    table = try reader.table(columnCount: classes.columnCount)
  }

  /// Opens a model file by mapping it.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - digest: Whether to compare the content with its digest.
  /// - Throws: ``ModelError`` with the path, the section and the byte at which something is wrong.
  package init(path: String, digest: DigestCheck = .verify) throws(ModelError) {
    let storage = try ModelStorage(mapping: path)
    do throws(ModelError) {
      try self.init(storage, digest: digest)
    } catch {
      var named = error
      named.path = path
      throw named
    }
  }

  /// Opens a model in memory, of which it takes a copy.
  ///
  /// - Parameters:
  ///   - bytes: All bytes of a model file.
  ///   - digest: Whether to compare the content with its digest.
  /// - Throws: ``ModelError`` with the section and the byte at which something is wrong.
  package init(bytes: [UInt8], digest: DigestCheck = .verify) throws(ModelError) {
    try self.init(ModelStorage(copying: bytes), digest: digest)
  }

  /// Log prior odds of each column.
  package var logPriors: [Double] { fixedLogPriors.map { Double($0) / FixedPoint.weightUnits } }

  /// How many bytes the file has.
  package var byteCount: Int { storage.byteCount }

  /// What `sha256sum` prints for the file: 64 hexadecimal digits.
  ///
  /// Follows from the end of the file; wrong where the content was damaged and opening was told to
  /// skip the digest.
  ///
  /// - Returns: The digest.
  /// - Complexity: O(1).
  package func fileDigest() -> String { digestOfFile }
}
