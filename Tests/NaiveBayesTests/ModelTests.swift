import Hashing
import NaiveBayes
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

struct ModelTests {
  private static let bytes: [UInt8] = ModelWriter(
    Estimator(settings(lengthPower: 0.5)).weights(from: countsOfSevenTexts().table()),
    meta: "corpus=seven texts\n"
  ).bytes

  private static let text = vector([1, 2, 0, 1, 3])

  private static func score(_ model: Model) -> Score {
    var score = Score(for: model.classes)
    Scorer(model).explain(text, into: &score)
    return score
  }

  /// A folder of its own for one test, removed at the end.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = try #require(makeTemporaryFolder("asn-text-model"))
    defer {
      unlink("\(folder)/model")
      rmdir(folder)
    }
    try body(folder)
  }

  private func patched(_ offset: Int, _ value: UInt8) -> [UInt8] {
    var bytes = Self.bytes
    bytes[offset] = value
    return bytes
  }

  private func start(of section: String) throws -> Int {
    let found = try Model(bytes: Self.bytes).sections.first { $0.name == section }
    return try #require(found).byteOffset
  }

  @Test func whatWasWrittenIsRead() throws {
    let model = try Model(bytes: Self.bytes)
    #expect(model.classes == stances)
    #expect(model.groups == settings().groups)
    #expect(model.lengthPower == 0.5)
    #expect(model.meta == "corpus=seven texts\n")
    #expect(model.table.count == 5)
    #expect(model.sections.map(\.name) == ["meta", "classes", "groups", "priors", "weights"])
    #expect(model.sections.allSatisfy { $0.byteOffset % 64 == 0 })
  }

  @Test func weightsAreRoundedToTheirUnit() throws {
    let weights = Estimator(settings()).weights(from: countsOfSevenTexts().table())
    let table = try Model(bytes: ModelWriter(weights, meta: "").bytes).table
    for id in 1...5 as ClosedRange<UInt64> {
      let stored = try #require(table.weights(of: id))
      let first = try #require(weights.weight(of: id, column: 0))
      let second = try #require(weights.weight(of: id, column: 1))
      #expect(stored == (Int32((first * 65_536).rounded()), Int32((second * 65_536).rounded())))
    }
  }

  @Test func everyFeatureOfALargeTableIsFoundAndNoOther() throws {
    var generator = SeededRandom(seed: 30)
    let ids = (0..<5000).map { _ in generator.next() | 1 }
    var features = FeatureVector()
    for id in ids { features.add(id: id, group: 0) }
    var counts = Counts(classCount: 3)
    counts.add(features, label: 0)
    let weights = Estimator(settings()).weights(from: counts.table())
    let table = try Model(bytes: ModelWriter(weights, meta: "").bytes).table
    #expect(ids.allSatisfy { table.weights(of: $0) != nil })
    #expect((0..<5000).allSatisfy { _ in table.weights(of: generator.next() & ~1) == nil })
    #expect(table.weights(of: 0) == nil)
  }

  @Test func modelWithoutFeaturesKnowsNothing() throws {
    let weights = Estimator(settings(minimumDocuments: 99)).weights(
      from: countsOfSevenTexts().table())
    let model = try Model(bytes: ModelWriter(weights, meta: "").bytes)
    #expect(model.table.count == 0)
    #expect(Self.score(model).knownShare == 0)
  }

  @Test func digestsAreThoseOfTheBytes() throws {
    let model = try Model(bytes: Self.bytes)
    #expect(model.contentDigest == SHA256.hexDigest(of: Self.bytes.dropLast(64)))
    #expect(model.fileDigest() == SHA256.hexDigest(of: Self.bytes))
  }

  @Test(arguments: [Model.DigestCheck.verify, .skip])
  func fileCutShortAnywhereIsAnError(digest: Model.DigestCheck) {
    for length in Self.bytes.indices {
      #expect(throws: ModelError.self) {
        try Model(bytes: Array(Self.bytes[..<length]), digest: digest)
      }
    }
  }

  @Test func anyFlippedBitIsAnError() {
    for offset in Self.bytes.indices {
      let flipped = patched(offset, Self.bytes[offset] ^ (1 << UInt8(offset % 8)))
      #expect(throws: ModelError.self) { try Model(bytes: flipped) }
    }
  }

  @Test func anyFlippedBitIsHarmlessWhereTheDigestIsSkipped() {
    for offset in Self.bytes.indices {
      for bit in 0..<8 as Range<UInt8> {
        let flipped = patched(offset, Self.bytes[offset] ^ (1 << bit))
        guard let model = try? Model(bytes: flipped, digest: .skip) else { continue }
        let score = Self.score(model)
        #expect(score.probabilities.allSatisfy { $0 >= 0 && $0 <= 1 })
      }
    }
  }

  @Test func damagedDigestIsAnErrorEvenWhereTheContentIsTrusted() {
    for offset in Self.bytes.indices.suffix(64) {
      let flipped = patched(offset, Self.bytes[offset] ^ 1)
      #expect(throws: ModelError.self) { try Model(bytes: flipped, digest: .skip) }
    }
  }

  @Test func bytesAfterTheEndAreAnError() {
    #expect(throws: ModelError.self) { try Model(bytes: Self.bytes + [0]) }
  }

  @Test func errorsNameSectionAndByte() throws {
    let weights = try start(of: "weights")
    let notPowerOfTwo = #expect(throws: ModelError.self) {
      try Model(bytes: patched(weights, 15), digest: .skip)
    }
    #expect(
      notPowerOfTwo?.description
        == "section weights at byte \(weights): number of slots cannot be 15")
    let tooMany = #expect(throws: ModelError.self) {
      try Model(bytes: patched(weights + 1, 4), digest: .skip)
    }
    #expect(tooMany?.section == "weights" && tooMany?.code == "M108")
    let meta = try start(of: "meta")
    let notText = #expect(throws: ModelError.self) {
      try Model(bytes: patched(meta, 0xff), digest: .skip)
    }
    #expect(notText?.fault == .notUTF8 && notText?.byteOffset == UInt64(meta))
  }

  @Test func tableLargerThanItsSectionIsCutShort() throws {
    let weights = try start(of: "weights")
    let error = #expect(throws: ModelError.self) {
      try Model(bytes: patched(weights, 32), digest: .skip)
    }
    #expect(error?.fault == .truncated(needed: 512, available: 256))
    #expect(error?.byteOffset == UInt64(weights + 64))
  }

  @Test func foreignFilesAndVersionsAreToldApart() {
    let foreign = #expect(throws: ModelError.self) { try Model(bytes: Array("GGUF1234".utf8)) }
    #expect(foreign?.description == "is not a model")
    let older = #expect(throws: ModelError.self) { try Model(bytes: patched(8, 0)) }
    #expect(
      older?.description
        == "section header at byte 8: format 0; this program reads 1: train again")
    let newer = #expect(throws: ModelError.self) { try Model(bytes: patched(8, 2)) }
    #expect(newer?.fault == .formatVersion(found: 2, readable: 1))
    var swapped = Self.bytes
    swapped.replaceSubrange(12..<16, with: Self.bytes[12..<16].reversed())
    let order = #expect(throws: ModelError.self) { try Model(bytes: swapped) }
    #expect(order?.fault == .byteOrder)
  }

  @Test func missingSectionIsNamed() {
    var bytes = Self.bytes
    bytes.replaceSubrange(32..<36, with: Array("xxxx".utf8))
    let error = #expect(throws: ModelError.self) { try Model(bytes: bytes, digest: .skip) }
    #expect(error?.description == "section meta at byte 0: the section is missing")
  }

  @Test func writtenFileIsMappedAndGivesTheSameScore() throws {
    try withFolder { folder in
      let weights = Estimator(settings(lengthPower: 0.5)).weights(
        from: countsOfSevenTexts().table())
      let writer = ModelWriter(weights, meta: "corpus=seven texts\n")
      try writer.write(to: "\(folder)/model")
      try writer.write(to: "\(folder)/model")
      let mapped = try Model(path: "\(folder)/model")
      #expect(Self.score(mapped) == Self.score(try Model(bytes: Self.bytes)))
      #expect(mapped.fileDigest() == SHA256.hexDigest(of: Self.bytes))
      #expect(unlink("\(folder)/model") == 0)
      #expect(rmdir(folder) == 0, "nothing else was left in the folder")
      #expect(mkdir(folder, 0o700) == 0)
    }
  }

  @Test func borrowedBytesAreReadWhereTheyLie() throws {
    try Self.bytes.withUnsafeBytes { buffer in
      let start = try #require(buffer.baseAddress)
      let storage = ModelStorage(borrowing: start, byteCount: buffer.count)
      let model = try Model(storage, digest: .skip)
      #expect(Self.score(model) == Self.score(try Model(bytes: Self.bytes)))
    }
  }

  @Test func oddAddressesAreReadAsWell() throws {
    try ([0] + Self.bytes).withUnsafeBytes { buffer in
      let start = try #require(buffer.baseAddress)
      let storage = ModelStorage(borrowing: start + 1, byteCount: buffer.count - 1)
      let model = try Model(storage, digest: .verify)
      #expect(Self.score(model) == Self.score(try Model(bytes: Self.bytes)))
    }
  }

  @Test func fileThatCannotBeOpenedIsAnErrorWithItsPath() throws {
    try withFolder { folder in
      let missing = #expect(throws: ModelError.self) { try Model(path: "\(folder)/none") }
      #expect(missing?.fault == .cannotOpen(errorNumber: ENOENT))
      #expect(missing?.description == "\(folder)/none: cannot be opened: No such file or directory")
      let directory = #expect(throws: ModelError.self) { try Model(path: folder) }
      #expect(directory?.fault == .notAFile)
    }
  }

  @Test func fileThatCannotBeWrittenIsAnError() throws {
    let weights = Estimator(settings()).weights(from: countsOfSevenTexts().table())
    try withFolder { folder in
      let error = #expect(throws: ModelError.self) {
        try ModelWriter(weights, meta: "").write(to: "\(folder)/none/model")
      }
      #expect(error?.fault == .cannotWrite(errorNumber: ENOENT))
      #expect(error?.code == "M201")
    }
  }

  @Test func layoutOfTheFirstBytesIsFixed() {
    #expect(Array(Self.bytes[..<8]) == Array("ASNMODEL".utf8))
    #expect(Self.bytes.count % 64 == 0)
    #expect(Array(Self.bytes[32..<40]) == Array("meta".utf8) + [0, 0, 0, 0])
  }
}
