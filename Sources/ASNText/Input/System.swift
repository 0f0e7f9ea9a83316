// The one file of this module that holds pointers: the system's calls for files and pipes, the search
// in bytes, the memory of answers (what needs no pointer stands in `Records/ByteSink+JSON.swift`).

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A file descriptor (`open`, `read`, `write`, `poll`); one that was opened here is closed here.
package final class FileDescriptor: Sendable {
  let number: Int32
  private let isOwned: Bool

  /// Standard input.
  package static let input = FileDescriptor(lending: 0)
  /// Standard output.
  package static let output = FileDescriptor(lending: 1)
  /// The error number of a pipe that nobody reads any more (`EPIPE`).
  static let closedPipe = EPIPE
  /// Standard error.
  package static let errors = FileDescriptor(lending: 2)

  /// A descriptor that somebody else opened and will close.
  package init(lending number: Int32) {
    self.number = number
    isOwned = false
  }

  /// Opens a file to read.
  package init(reading path: String) throws(InputError) {
    // SAFETY: the path is lent to the call as a C string.
    number = open(path, O_RDONLY | O_CLOEXEC)
    isOwned = true
    guard number >= 0 else { throw .cannotOpen(path: path, errorNumber: errno) }
  }

  /// Opens a file to write, emptied or made.
  package init(writing path: String) throws(OutputError) {
    // SAFETY: the path is lent to the call as a C string.
    number = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    isOwned = true
    guard number >= 0 else { throw .cannotWrite(path: path, errorNumber: errno) }
  }

  deinit {
    if isOwned && number >= 0 { _ = close(number) }
  }

  /// Whether it is a terminal (`isatty`).
  package var isTerminal: Bool { isatty(number) == 1 }

  /// Whether a read would give something, an end or an error at once (`poll`).
  var isReadable: Bool {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) != 0
  }

  /// Waits until a descriptor that does not block is ready (`poll`).
  private func wait(for events: Int32) {
    var request = pollfd(fd: number, events: Int16(events), revents: 0)
    _ = poll(&request, 1, -1)
  }

  /// Reads once (`read`).
  ///
  /// - Parameters:
  ///   - bytes: Where to; what is there from `start` on is overwritten.
  ///   - start: The first place to fill.
  /// - Returns: How many bytes were read, 0 at the end; negative is the error number.
  func read(into bytes: inout [UInt8], from start: Int) -> Int {
    precondition(start >= 0 && start <= bytes.count)
    // SAFETY: the call writes no more than the room behind `start`, within the closure.
    return bytes.withUnsafeMutableBytes { room in
      while true {
        guard let base = room.baseAddress else { return 0 }
        let count = systemRead(number, base + start, room.count - start)
        if count >= 0 { return count }
        if errno == EAGAIN {
          wait(for: POLLIN)
        } else if errno != EINTR {
          return -Int(errno)
        }
      }
    }
  }

  /// Writes all bytes (`write`).
  ///
  /// - Parameter bytes: What to write.
  /// - Returns: 0, or the error number.
  package func write(_ bytes: [UInt8]) -> Int32 {
    // SAFETY: the buffer is only read within the closure.
    bytes.withUnsafeBytes { write($0) }
  }

  /// Writes all that was gathered.
  func write(_ sink: ByteSink) -> Int32 { sink.withBytes { write($0) } }

  private func write(_ buffer: UnsafeRawBufferPointer) -> Int32 {
    guard number == Self.output.number else { return write(buffer, untilSignal: false) }
    StopSignal.beginLines()
    defer { StopSignal.endLines() }
    return write(buffer, untilSignal: true)
  }

  /// Writes all bytes; where a signal is to end the program, only to the end of the line begun.
  ///
  /// SAFETY: each call reads what lies between `done` and the end of the buffer.
  private func write(_ buffer: UnsafeRawBufferPointer, untilSignal: Bool) -> Int32 {
    var done = 0
    var end = buffer.count
    while done < end {
      guard let base = buffer.baseAddress else { return 0 }
      if untilSignal && StopSignal.isPending && end == buffer.count {
        let lineStart = max(0, done - 1)
        end = buffer[lineStart...].firstIndex(of: 0x0A).map { $0 + 1 } ?? buffer.count
        if done == 0 || end <= done { return 0 }
      }
      let count = systemWrite(number, base + done, end - done)
      if count < 0 && errno == EAGAIN {
        wait(for: POLLOUT)
      } else if count < 0 && errno != EINTR {
        return errno
      }
      done += max(0, count)
    }
    return 0
  }
}

// Named apart from the methods that call them.
private func systemRead(_ number: Int32, _ start: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(number, start, count)
}

private func systemWrite(_ number: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
  write(number, start, count)
}

extension [UInt8] {
  /// Adds a text of the program.
  mutating func append(_ text: StaticString) {
    // SAFETY: a constant of the program, only read within the closure.
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Adds the UTF-8 of a string, at once where it lies in one piece.
  mutating func append(utf8 text: String) {
    // SAFETY: the buffer is only read within the closure.
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if isDone == nil { append(contentsOf: text.utf8) }
  }

  /// Moves a range to the front (`memmove`); what was there before is overwritten.
  mutating func moveToFront(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    // SAFETY: the range was just checked, and the pointer does not leave the closure.
    withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      memmove(base, base + range.lowerBound, range.count)
    }
  }

  /// Whether some byte must be escaped in JSON or begins what might have to be, see
  /// ``JSONText/mayNeedEscape(_:)``.
  var mayNeedEscape: Bool {
    // SAFETY: each load lies within the array.
    withUnsafeBytes { bytes in
      var at = 0
      let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
      // Whether some byte of a word is 0: exact where only whether is asked, see ``endOfPlain(in:)``.
      func holdsZero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
      while at + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        var found = (word &- (ones &* 0x20)) & ~word & highs
        found |= holdsZero(word ^ (ones &* 0x22)) | holdsZero(word ^ (ones &* 0x5C))
        found |= holdsZero(word ^ (ones &* 0x7F))
        if word & highs != 0 {
          found |= holdsZero(word ^ (ones &* 0xC2)) | holdsZero(word ^ (ones &* 0xE2))
        }
        if found != 0 { return true }
        at += 8
      }
      while at < bytes.count {
        if JSONText.mayNeedEscape(bytes[at]) { return true }
        at += 1
      }
      return false
    }
  }

  /// The first place in a range of what ends a run of plain text in JSON: a quotation mark, a
  /// backslash or a control character; the range's end where there is none.
  func endOfPlain(in range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    // SAFETY: each load lies within the range, which was just checked.
    return withUnsafeBytes { bytes in
      var at = range.lowerBound
      // Eight bytes at a time: a byte less than n in a word w, or equal to it, see "Bit Twiddling
      // Hacks" (Anderson), "Determine if a word has a byte less than n".
      let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
      while at + 8 <= range.upperBound {
        let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        let quote = word ^ (ones &* 0x22)
        let slash = word ^ (ones &* 0x5C)
        let controls = (word &- (ones &* 0x20)) & ~word
        let found = (controls | (quote &- ones) & ~quote | (slash &- ones) & ~slash) & highs
        // The lowest byte found is a true one; a borrow can only reach those above it.
        if found != 0 { return at + found.trailingZeroBitCount >> 3 }
        at += 8
      }
      while at < range.upperBound {
        let byte = bytes[at]
        if byte < 0x20 || byte == 0x22 || byte == 0x5C { break }
        at += 1
      }
      return at
    }
  }

  /// The first place of a byte in a range (`memchr`).
  func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    // SAFETY: the range was just checked, and the pointer does not leave the closure.
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}

/// Bytes that are gathered, in memory that is used again: what an array does in six calls when a
/// piece is added is a comparison and a copy here.
final class ByteSink {
  // SAFETY: `base` has room for `capacity` bytes until `deinit`; whoever writes calls `makeRoom`
  // before, and only the first `count` bytes are ever read. One task at a time holds a sink, and no
  // method calls code that could reach it again, so its numbers need not be watched.
  @exclusivity(unchecked) private var base = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
  @exclusivity(unchecked) private var capacity = 1 << 16
  /// How many bytes were gathered.
  @exclusivity(unchecked) private(set) var count = 0

  /// Nothing gathered yet.
  init() {}

  deinit { base.deallocate() }

  /// Forgets what was gathered and keeps the memory.
  func removeAll() { count = 0 }

  /// What was gathered, copied.
  func array() -> [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Lends what was gathered.
  fileprivate func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(start: base, count: count))
  }

  @inline(__always)
  private func makeRoom(_ byteCount: Int) {
    if capacity - count < byteCount { grow(byteCount) }
  }

  @inline(never)
  private func grow(_ byteCount: Int) {
    capacity = max(capacity * 2, count + byteCount)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  /// Adds a byte.
  @inline(__always)
  func append(_ byte: UInt8) {
    makeRoom(1)
    base[count] = byte
    count += 1
  }

  /// Adds a constant of the program.
  @inline(__always)
  func append(_ text: StaticString) {
    // SAFETY: a constant of the program in UTF-8, of the length that it says.
    append(text.utf8Start, text.utf8CodeUnitCount)
  }

  /// Adds a part of some bytes.
  @inline(__always)
  func append(_ bytes: [UInt8], _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    // SAFETY: the range was just checked, and the pointer does not leave the closure.
    bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      append(start + range.lowerBound, range.count)
    }
  }

  @inline(__always)
  private func append(_ start: UnsafePointer<UInt8>, _ byteCount: Int) {
    makeRoom(byteCount)
    memcpy(base + count, start, byteCount)
    count += byteCount
  }

  /// Adds a number so that reading it gives the same `Double`; whole ones without a point.
  func number(_ value: Double) {
    precondition(value.isFinite, "JSON has no such number")
    if value.rounded() == value && abs(value) < 1e15 { return number(Int(value)) }
    var digits = Digits(sink: self)
    value.write(to: &digits)
  }

  /// Receives the digits of a number without a `String` of them.
  private struct Digits: TextOutputStream {
    let sink: ByteSink

    mutating func write(_ text: String) {
      for byte in text.utf8 { sink.append(byte) }
    }

    // swift-format-ignore: NoLeadingUnderscores
    // The library names it so: where it calls it no longer, it calls `write`.
    mutating func _writeASCII(_ buffer: UnsafeBufferPointer<UInt8>) {
      guard let start = buffer.baseAddress else { return }
      // SAFETY: the buffer is valid during the call.
      sink.append(start, buffer.count)
    }
  }

  /// Adds a string of JSON with its quotation marks.
  func string(_ text: String) {
    append(0x22)
    // SAFETY: the buffer is only read within the closure.
    let isDone: Bool? = text.utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where JSONText.mayNeedEscape(byte) { return false }
      if let start = bytes.baseAddress { append(start, bytes.count) }
      return true
    }
    if isDone != true {
      var json = JSONText()
      json.content(text)
      append(json.bytes, 0..<json.bytes.count)
    }
    append(0x22)
  }
}

/// What the system says of an error number (`strerror_r`).
func systemMessage(_ errorNumber: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 128)
  // SAFETY: the buffer outlives the call and its length is given.
  _ = strerror_r(errorNumber, &buffer, buffer.count)
  let text = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  return text.isEmpty ? "error \(errorNumber)" : String(decoding: text, as: UTF8.self)
}

/// How many processors the system has for us (`sysconf`), at least 1.
package var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// A variable of the environment (`getenv`); nil where it is not set.
package func environment(_ name: String) -> String? {
  // SAFETY: the text is copied at once, and the program never changes its environment.
  getenv(name).map { String(cString: $0) }
}

/// Sets what a signal does (`sigaction`): once, interrupting what waits; not where it is ignored.
func setStopHandler(of number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
  var old = sigaction()
  // SAFETY: both structures outlive the calls, which copy them.
  _ = sigaction(number, nil, &old)
  var new = sigaction()
  #if canImport(Darwin)
  let isIgnored = unsafeBitCast(old.__sigaction_u.__sa_handler, to: Int.self) == 1
  new.__sigaction_u.__sa_handler = handler
  #elseif canImport(Musl)
  let isIgnored = unsafeBitCast(old.__sa_handler.sa_handler, to: Int.self) == 1
  new.__sa_handler.sa_handler = handler
  #else
  let isIgnored = unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == 1
  new.__sigaction_handler.sa_handler = handler
  #endif
  new.sa_flags = .init(truncatingIfNeeded: SA_RESETHAND) | .init(SA_NODEFER)
  if !isIgnored { _ = sigaction(number, &new, nil) }
}

/// Makes sure that no file we open gets the number of a standard stream that was closed.
///
/// What is put in its place cannot be written to, so that lost output is noticed.
package func occupyStandardDescriptors() {
  for number in Int32(0)...2 where fcntl(number, F_GETFD) == -1 {
    // SAFETY: the path is a constant; the lowest free number is the one that was closed.
    _ = open("/dev/null", O_RDONLY)
  }
}
