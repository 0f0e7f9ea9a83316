import Hashing

/// Reads the parts of a model file and checks every number before it is used.
struct ModelReader {
  let sections: [Model.Section]
  let storedDigest: String
  /// SHA-256 as it stood after the content, if the content is undamaged.
  private let digestAfterContent: SHA256
  private let storage: ModelStorage
  private let contentLength: Int

  /// Checks header, length and section table.
  init(_ storage: ModelStorage) throws(ModelError) {
    self.storage = storage
    contentLength = storage.byteCount - ModelFile.trailerLength
    try Self.checkHeader(storage)
    sections = try Self.readSections(storage, contentLength: contentLength)
    let digestEnd = contentLength + ModelFile.digestLength
    storedDigest = storage.bytes(contentLength..<digestEnd).map(Self.hex).joined()
    let words = (0..<8).map { storage.load(digestEnd + 4 * $0, as: UInt32.self) }
    digestAfterContent = SHA256(chainingValue: words, byteCount: UInt64(contentLength))
    try check(digestAfterContent.finalized())
  }

  /// What `sha256sum` prints for the file, if the content is undamaged.
  func fileDigest() -> String {
    var digest = digestAfterContent
    storage.hash(contentLength..<storage.byteCount, into: &digest)
    return digest.finalized()
  }

  func verifyDigest() throws(ModelError) {
    var digest = SHA256()
    storage.hash(0..<contentLength, into: &digest)
    try check(digest.finalized())
  }

  private func check(_ computed: String) throws(ModelError) {
    guard computed == storedDigest else {
      let fault = ModelError.Fault.digest(stored: storedDigest, computed: computed)
      throw ModelError(fault, section: "digest", byteOffset: UInt64(contentLength))
    }
  }

  func meta() throws(ModelError) -> String {
    var cursor = try cursor(.meta)
    return try cursor.text(length: cursor.remaining)
  }

  func classes() throws(ModelError) -> ClassList {
    var cursor = try cursor(.classes)
    let reference = try cursor.number("reference class", below: ModelFile.limit)
    let start = cursor.offset
    let count = try cursor.number("number of classes", below: ModelFile.limit)
    guard count >= 2, reference < count else {
      throw cursor.error(.outOfRange(name: "number of classes", value: UInt64(count)), at: start)
    }
    var names: [String] = []
    for _ in 0..<count {
      let place = cursor.offset
      let name = try cursor.name()
      guard !names.contains(name) else {
        throw cursor.error(
          .outOfRange(
            name: "number of classes named \"\(name)\"", value: 2), at: place)
      }
      names.append(name)
    }
    return ClassList(names, reference: reference)
  }

  func groups() throws(ModelError) -> [FeatureGroup] {
    var cursor = try cursor(.groups)
    let count = try cursor.number("number of groups", below: FeatureGroup.limit + 1)
    var groups: [FeatureGroup] = []
    for _ in 0..<count {
      let smoothing = try cursor.double("smoothing") { $0 > 0 && $0.isFinite }
      let multiplier = try cursor.double("multiplier") { $0 >= 0 && $0.isFinite }
      let name = try cursor.name()
      groups.append(FeatureGroup(name: name, smoothing: smoothing, multiplier: multiplier))
    }
    return groups
  }

  func priors(columnCount: Int) throws(ModelError) -> (lengthPower: Double, priors: [Int32]) {
    var cursor = try cursor(.priors)
    let lengthPower = try cursor.double("length power") { (0...1).contains($0) }
    var priors: [Int32] = []
    for _ in 0..<columnCount { priors.append(try cursor.load(Int32.self)) }
    return (lengthPower, priors)
  }

  func table(columnCount: Int) throws(ModelError) -> ModelTable {
    var cursor = try cursor(.weights)
    let slotCount = try cursor.checked("number of slots", UInt64.self) {
      $0 >= 2 && $0 <= 1 << 32 && $0 & ($0 - 1) == 0
    }
    let count = try cursor.checked("number of features", UInt64.self) { $0 < slotCount }
    let entryLength = ModelFile.entryLength(columnCount: columnCount)
    _ = try cursor.checked("entry length", UInt32.self) { $0 == entryLength }
    let longestProbe = try cursor.checked("longest probe", UInt32.self) { $0 < slotCount }
    try cursor.skip(to: ModelFile.weightsHeaderLength)
    let offset = cursor.offset
    try cursor.require(Int(slotCount) * entryLength)
    return ModelTable(
      storage: storage, offset: offset, slotCount: Int(slotCount), count: Int(count),
      longestProbe: Int(longestProbe), columnCount: columnCount)
  }

  private func cursor(_ section: ModelFile.Section) throws(ModelError) -> Cursor {
    guard let found = sections.first(where: { $0.name == section.rawValue }) else {
      throw ModelError(.missingSection, section: section.rawValue)
    }
    return Cursor(storage: storage, section: found)
  }

  private static func checkHeader(_ storage: ModelStorage) throws(ModelError) {
    let magic = ModelFile.magic
    guard storage.bytes(0..<min(magic.count, storage.byteCount)) == magic else {
      throw ModelError(.notAModel, section: "header")
    }
    try require(ModelFile.headerLength, of: storage, section: "header", from: 0)
    guard storage.load(12, as: UInt32.self) != ModelFile.byteOrderMark.byteSwapped else {
      throw ModelError(.byteOrder, section: "header", byteOffset: 12)
    }
    let version = storage.load(8, as: UInt32.self)
    guard version == ModelFile.formatVersion else {
      let fault = ModelError.Fault.formatVersion(
        found: version, readable: ModelFile.formatVersion)
      throw ModelError(fault, section: "header", byteOffset: 8)
    }
    guard storage.load(12, as: UInt32.self) == ModelFile.byteOrderMark else {
      let mark = UInt64(storage.load(12, as: UInt32.self))
      throw ModelError(
        .outOfRange(name: "byte-order mark", value: mark), section: "header", byteOffset: 12)
    }
    try checkLength(storage)
  }

  private static func checkLength(_ storage: ModelStorage) throws(ModelError) {
    let length = storage.load(16, as: UInt64.self)
    guard length <= UInt64(storage.byteCount) else {
      let fault = ModelError.Fault.truncated(
        needed: length, available: UInt64(storage.byteCount))
      throw ModelError(fault, section: "file", byteOffset: UInt64(storage.byteCount))
    }
    let least = UInt64(ModelFile.alignment + ModelFile.trailerLength)
    let isWhole = length % UInt64(ModelFile.alignment) == 0
    guard length == UInt64(storage.byteCount), length >= least, isWhole else {
      throw ModelError(
        .outOfRange(name: "file length", value: length), section: "header", byteOffset: 16)
    }
  }

  private static func readSections(_ storage: ModelStorage, contentLength: Int)
    throws(ModelError) -> [Model.Section]
  {
    let count = storage.load(24, as: UInt32.self)
    guard count <= UInt32(ModelFile.limit) else {
      let fault = ModelError.Fault.outOfRange(name: "number of sections", value: UInt64(count))
      throw ModelError(fault, section: "header", byteOffset: 24)
    }
    let end = ModelFile.headerLength + Int(count) * ModelFile.sectionEntryLength
    try require(end, of: storage, section: "sections", from: ModelFile.headerLength)
    var sections: [Model.Section] = []
    for index in 0..<Int(count) {
      let at = ModelFile.headerLength + index * ModelFile.sectionEntryLength
      sections.append(try readSection(storage, at: at, contentLength: contentLength))
    }
    return sections
  }

  private static func readSection(_ storage: ModelStorage, at: Int, contentLength: Int)
    throws(ModelError) -> Model.Section
  {
    let name = String(
      decoding: storage.bytes(at..<at + 8).prefix { $0 != 0 }, as: UTF8.self)
    let offset = storage.load(at + 8, as: UInt64.self)
    let length = storage.load(at + 16, as: UInt64.self)
    let content = UInt64(contentLength)
    guard offset <= content, length <= content - offset else {
      let fault = ModelError.Fault.truncated(
        needed: length, available: offset <= content ? content - offset : 0)
      throw ModelError(fault, section: name, byteOffset: offset)
    }
    return Model.Section(name: name, byteOffset: Int(offset), byteCount: Int(length))
  }

  private static func require(
    _ end: Int, of storage: ModelStorage, section: String, from start: Int
  ) throws(ModelError) {
    guard end + ModelFile.trailerLength <= storage.byteCount else {
      let fault = ModelError.Fault.truncated(
        needed: UInt64(end + ModelFile.trailerLength), available: UInt64(storage.byteCount))
      throw ModelError(fault, section: section, byteOffset: UInt64(start))
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }
}

/// Reads one section from its start on, and never beyond its end.
private struct Cursor {
  let storage: ModelStorage
  let section: Model.Section
  private(set) var offset: Int

  init(storage: ModelStorage, section: Model.Section) {
    self.storage = storage
    self.section = section
    offset = section.byteOffset
  }

  var remaining: Int { section.byteOffset + section.byteCount - offset }

  func error(_ fault: ModelError.Fault, at offset: Int) -> ModelError {
    ModelError(fault, section: section.name, byteOffset: UInt64(offset))
  }

  func require(_ length: Int) throws(ModelError) {
    guard length <= remaining else {
      throw error(
        .truncated(needed: UInt64(length), available: UInt64(remaining)), at: offset)
    }
  }

  mutating func skip(to place: Int) throws(ModelError) {
    let length = section.byteOffset + place - offset
    try require(length)
    offset += length
  }

  mutating func load<Value: FixedWidthInteger & BitwiseCopyable>(_ type: Value.Type)
    throws(ModelError) -> Value
  {
    try require(MemoryLayout<Value>.size)
    defer { offset += MemoryLayout<Value>.size }
    return storage.load(offset, as: type)
  }

  mutating func checked<Value: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ name: String, _ type: Value.Type, isValid: (Value) -> Bool
  ) throws(ModelError) -> Value {
    let start = offset
    let value = try load(type)
    guard isValid(value) else {
      throw error(.outOfRange(name: name, value: UInt64(value)), at: start)
    }
    return value
  }

  mutating func number(_ name: String, below limit: Int) throws(ModelError) -> Int {
    Int(try checked(name, UInt32.self) { $0 < UInt32(limit) })
  }

  mutating func double(_ name: String, isValid: (Double) -> Bool) throws(ModelError) -> Double {
    Double(bitPattern: try checked(name, UInt64.self) { isValid(Double(bitPattern: $0)) })
  }

  mutating func name() throws(ModelError) -> String {
    let start = offset
    let length = try load(UInt32.self)
    guard Int(length) <= remaining else {
      throw error(.truncated(needed: UInt64(length), available: UInt64(remaining)), at: start)
    }
    return try text(length: Int(length))
  }

  mutating func text(length: Int) throws(ModelError) -> String {
    try require(length)
    guard let text = String(validating: storage.bytes(offset..<offset + length), as: UTF8.self)
    else { throw error(.notUTF8, at: offset) }
    offset += length
    return text
  }
}
