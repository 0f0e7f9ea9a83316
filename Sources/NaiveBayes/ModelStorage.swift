import Hashing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

// All unsafe code of this module is in this file.

/// The bytes of a model: a file mapped read-only, a copy, or memory that is part of the program.
///
/// A mapped file must not be shortened while it is in use; ``ModelWriter/write(to:)`` never does
/// that, it puts a new file in its place.
@safe package final class ModelStorage: @unchecked Sendable {
  // SAFETY: (@unchecked Sendable) the memory is never written after `init`, and all stored
  // properties are constants.

  private enum Owner {
    case map
    case allocation
    case program
  }

  /// How many bytes there are.
  package let byteCount: Int
  fileprivate let base: UnsafeRawPointer
  private let owner: Owner

  /// A copy of some bytes.
  ///
  /// - Parameter bytes: All bytes of a model file.
  /// - Complexity: Linear in the number of bytes.
  package init(copying bytes: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: bytes.count + 1, alignment: ModelFile.alignment)
    // SAFETY: the allocation has room for all bytes; one more keeps `baseAddress` from being nil.
    unsafe memory.copyBytes(from: bytes)
    guard let start = memory.baseAddress else { preconditionFailure("no memory") }
    unsafe base = UnsafeRawPointer(start)
    byteCount = bytes.count
    owner = .allocation
  }

  /// Bytes that stay where they are as long as the program runs.
  ///
  /// - Parameters:
  ///   - start: The first byte. It and those that follow must never be freed or changed.
  ///   - byteCount: How many bytes there are.
  /// - Complexity: O(1).
  @unsafe package init(borrowing start: UnsafeRawPointer, byteCount: Int) {
    unsafe base = start
    self.byteCount = byteCount
    owner = .program
  }

  /// Maps a file read-only.
  ///
  /// - Parameter path: A model file.
  /// - Throws: ``ModelError`` where it is no file or cannot be read.
  /// - Complexity: O(1); pages are read when they are first needed.
  package init(mapping path: String) throws(ModelError) {
    // SAFETY: (also below) the path is lent to the call as a C string.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ModelError(.cannotOpen(errorNumber: errno), section: "file", path: path)
    }
    defer { close(descriptor) }
    var status = stat()
    // SAFETY: `status` outlives the call.
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw ModelError(.cannotOpen(errorNumber: errno), section: "file", path: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ModelError(.notAFile, section: "file", path: path)
    }
    let length = Int(status.st_size)
    guard length > 0 else {
      let fault = ModelError.Fault.truncated(
        needed: UInt64(ModelFile.headerLength), available: 0)
      throw ModelError(fault, section: "header", path: path)
    }
    // SAFETY: a new private mapping of `length` bytes; `deinit` unmaps exactly it.
    let map = unsafe mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let map = unsafe map, unsafe map != MAP_FAILED else {
      throw ModelError(.cannotOpen(errorNumber: errno), section: "file", path: path)
    }
    unsafe base = UnsafeRawPointer(map)
    byteCount = length
    owner = .map
  }

  deinit {
    // SAFETY: each kind of memory is given back as it was got, once, and nothing can use it later:
    // tables hold a strong reference.
    switch owner {
    case .map: unsafe _ = munmap(UnsafeMutableRawPointer(mutating: base), byteCount)
    case .allocation: unsafe base.deallocate()
    case .program: break
    }
  }

  /// A copy of some bytes.
  ///
  /// - Parameter range: Byte offsets; traps beyond ``byteCount``.
  /// - Returns: The bytes.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= byteCount)
    // SAFETY: the range was just checked.
    return unsafe Array(UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// A number of any alignment, in the byte order of the machine.
  ///
  /// - Parameters:
  ///   - offset: Its first byte; traps beyond ``byteCount``.
  ///   - type: Its type.
  /// - Returns: The number.
  func load<Value: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, as type: Value.Type)
    -> Value
  {
    precondition(offset >= 0 && offset <= byteCount - MemoryLayout<Value>.size)
    // SAFETY: the range was just checked, and every bit pattern is a valid integer.
    return unsafe base.loadUnaligned(fromByteOffset: offset, as: type)
  }

  /// Adds some bytes to a digest.
  ///
  /// - Parameters:
  ///   - range: Byte offsets; traps beyond ``byteCount``.
  ///   - digest: What they are added to.
  /// - Complexity: Linear in the length of the range.
  func hash(_ range: Range<Int>, into digest: inout SHA256) {
    precondition(range.lowerBound >= 0 && range.upperBound <= byteCount)
    // SAFETY: the range was just checked, and the span does not outlive the call.
    let bytes = unsafe UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
    unsafe digest.update(Span(_unsafeElements: bytes.bindMemory(to: UInt8.self)))
  }
}

/// The weights of a model, looked up where they lie.
///
/// Made only by ``Model``, which has checked the section.
@safe package struct ModelTable: @unchecked Sendable {
  // SAFETY: (@unchecked Sendable) the memory is constant and kept alive by `storage`.

  private let storage: ModelStorage
  private let slots: UnsafeRawPointer
  private let slotCount: Int
  private let shift: UInt64
  private let entryLength: Int
  private let probeLimit: Int
  /// How many classes there are besides the reference.
  package let columnCount: Int
  /// How many features the model knows.
  package let count: Int

  /// A table within some storage.
  ///
  /// - Parameters:
  ///   - storage: The bytes of the model.
  ///   - offset: Where the slots begin; slots beyond the storage trap.
  ///   - slotCount: A power of two, at least 2.
  ///   - count: How many slots are taken.
  ///   - longestProbe: How many places behind its home a feature may stand.
  ///   - columnCount: How many weights each feature has.
  init(
    storage: ModelStorage, offset: Int, slotCount: Int, count: Int, longestProbe: Int,
    columnCount: Int
  ) {
    entryLength = ModelFile.entryLength(columnCount: columnCount)
    let (length, overflow) = slotCount.multipliedReportingOverflow(by: entryLength)
    precondition(slotCount >= 2 && slotCount & (slotCount - 1) == 0 && !overflow)
    precondition(offset >= 0 && offset <= storage.byteCount - length)
    self.storage = storage
    // SAFETY: the slots lie within the storage, as was just checked.
    unsafe slots = storage.base + offset
    self.slotCount = slotCount
    self.count = count
    self.columnCount = columnCount
    shift = UInt64(64 - slotCount.trailingZeroBitCount)
    probeLimit = min(longestProbe, slotCount - 1)
  }

  /// The weights of a feature in a model of three classes.
  ///
  /// - Parameter id: Which feature.
  /// - Returns: Its weights in units of 2^-16 log-odds, or `nil` where the model does not know it.
  /// - Complexity: O(1); the table is at most half full.
  @inline(__always) package func weights(of id: UInt64) -> (Int32, Int32)? {
    precondition(columnCount == 2)
    guard let offset = offset(of: id) else { return nil }
    // SAFETY: an entry of two columns is 16 bytes long and `offset(of:)` gives whole entries.
    return unsafe (
      slots.loadUnaligned(fromByteOffset: offset + 8, as: Int32.self),
      slots.loadUnaligned(fromByteOffset: offset + 12, as: Int32.self)
    )
  }

  /// Where the entry of a feature lies, in bytes from the first slot.
  ///
  /// - Parameter id: Which feature.
  /// - Returns: A value for ``weight(at:column:)``, or `nil` where the model does not know it.
  @inline(__always) func offset(of id: UInt64) -> Int? {
    var place = FeatureSlots.home(of: id, shift: shift)
    var left = probeLimit
    while left >= 0 {
      left &-= 1
      // SAFETY: `place` is below `slotCount`: the shift leaves as many bits, then the mask does.
      let found = unsafe slots.loadUnaligned(fromByteOffset: place &* entryLength, as: UInt64.self)
      if found == id { return id == 0 ? nil : place &* entryLength }
      if found == 0 { return nil }
      place = (place &+ 1) & (slotCount &- 1)
    }
    return nil
  }

  /// A weight of the entry at an offset.
  ///
  /// - Parameters:
  ///   - offset: What ``offset(of:)`` gave.
  ///   - column: A column, below ``columnCount``.
  /// - Returns: The weight in units of 2^-16 log-odds.
  @inline(__always) func weight(at offset: Int, column: Int) -> Int32 {
    precondition(column >= 0 && column < columnCount)
    // SAFETY: the offset is that of a whole entry, and the column was just checked.
    return unsafe slots.loadUnaligned(fromByteOffset: offset + 8 + 4 * column, as: Int32.self)
  }
}

/// What the system says of an error number.
func systemMessage(_ errorNumber: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 128)
  // SAFETY: the buffer outlives the call and its length is given.
  _ = unsafe strerror_r(errorNumber, &buffer, buffer.count)
  let text = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  return text.isEmpty ? "error \(errorNumber)" : String(decoding: text, as: UTF8.self)
}

/// Puts a file in the place of another, all at once; a pipe or device is written to as it is.
///
/// - Parameters:
///   - path: The file to replace or create.
///   - bytes: Its new content.
/// - Throws: ``ModelError`` with the system's error number; then nothing was changed.
package func replaceFile(at path: String, with bytes: [UInt8]) throws(ModelError) {
  // Renaming a file over a device would remove the device.
  if isDeviceOrPipe(path) { return try writeInPlace(path, bytes) }
  let temporary = "\(path).\(getpid()).new"
  // SAFETY: (also below) the paths are lent to the calls as C strings.
  let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else {
    throw ModelError(.cannotWrite(errorNumber: errno), section: "file", path: path)
  }
  var failure = writeAll(bytes, to: descriptor)
  if failure == 0, fsync(descriptor) != 0 { failure = errno }
  if close(descriptor) != 0, failure == 0 { failure = errno }
  if failure == 0, unsafe rename(temporary, path) != 0 { failure = errno }
  guard failure == 0 else {
    _ = unsafe unlink(temporary)
    throw ModelError(.cannotWrite(errorNumber: failure), section: "file", path: path)
  }
  flushFolder(of: path)
}

private func isDeviceOrPipe(_ path: String) -> Bool {
  var status = stat()
  // SAFETY: the path is lent to the call as a C string, and `status` outlives it.
  guard unsafe stat(path, &status) == 0 else { return false }
  return status.st_mode & S_IFMT != S_IFREG
}

private func writeInPlace(_ path: String, _ bytes: [UInt8]) throws(ModelError) {
  // SAFETY: the path is lent to the call as a C string.
  let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else {
    throw ModelError(.cannotWrite(errorNumber: errno), section: "file", path: path)
  }
  var failure = writeAll(bytes, to: descriptor)
  if close(descriptor) != 0, failure == 0 { failure = errno }
  if failure != 0 {
    throw ModelError(.cannotWrite(errorNumber: failure), section: "file", path: path)
  }
}

/// Writes all bytes; gives 0 or the error number.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  // SAFETY: every write stays within the buffer, which outlives the closure.
  unsafe bytes.withUnsafeBytes { buffer in
    var done = 0
    while done < buffer.count {
      guard let start = buffer.baseAddress else { return 0 }
      let written = unsafe write(descriptor, start + done, buffer.count - done)
      if written < 0 && errno != EINTR { return errno }
      done += max(0, written)
    }
    return 0
  }
}

/// Flushes the folder, so that the new name survives a crash; some file systems cannot.
private func flushFolder(of path: String) {
  let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  // SAFETY: the path is lent to the call as a C string.
  let descriptor = unsafe open(folder, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  _ = fsync(descriptor)
  close(descriptor)
}

extension ModelStorage {
  /// Wraps bytes that are part of the program.
  ///
  /// - Parameter bytes: The bytes; the caller promises that they are never freed or changed.
  /// - Returns: A storage that does not copy them.
  package static func borrowing(_ bytes: Span<UInt8>) -> ModelStorage {
    // SAFETY: the caller promises that the bytes live and stay the same as long as the program
    // runs; the built-in model is a constant of the binary.
    unsafe bytes.withUnsafeBytes { memory in
      guard let start = memory.baseAddress else { preconditionFailure("no model in the program") }
      return unsafe ModelStorage(borrowing: start, byteCount: memory.count)
    }
  }
}
