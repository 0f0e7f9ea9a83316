/// A window that slides over a file or pipe; all that is in memory of it.
///
/// It grows with what its reader leaves in it, so a reader that bounds its records bounds the
/// memory. A class, so that the array in it is never copied.
final class InputWindow {
  /// What became of an attempt to read on.
  enum Progress {
    /// There are more bytes.
    case more
    /// A read would have to wait.
    case pending
    /// There is no more.
    case end
  }

  /// Where bytes come from.
  enum Source {
    /// A descriptor, and its name for messages.
    case file(FileDescriptor, name: String)
    /// Bytes at hand, given out in pieces; for tests of what lies across two reads.
    case bytes([UInt8], step: Int)
  }

  /// The memory; only ``range`` of it has a meaning.
  private(set) var bytes: [UInt8] = []
  /// What was read and not yet taken.
  private(set) var range = 0..<0
  private let source: Source
  private let chunk: Int
  private var given = 0
  private var isAtEnd = false

  /// A window over some input.
  ///
  /// - Parameters:
  ///   - source: Where bytes come from.
  ///   - chunk: How many bytes to ask for at a time.
  init(_ source: Source, chunk: Int = 64 << 10) {
    self.source = source
    self.chunk = chunk
  }

  /// Takes bytes from the front.
  ///
  /// - Parameter end: The first place that stays.
  func drop(until end: Int) { range = end..<range.upperBound }

  /// Reads on behind ``range``, whose places may move.
  ///
  /// - Parameter waiting: Whether to wait where nothing is there yet.
  /// - Returns: What became of it.
  /// - Throws: ``InputError`` where the system stops reading.
  func fill(waiting: Bool) throws(InputError) -> Progress {
    if isAtEnd { return .end }
    if case .file(let file, _) = source, !waiting, !file.isReadable { return .pending }
    makeRoom()
    let count = try readOnce()
    isAtEnd = count == 0
    range = range.lowerBound..<(range.upperBound + count)
    return isAtEnd ? .end : .more
  }

  private func makeRoom() {
    if range.lowerBound > 0 {
      bytes.moveToFront(range)
      range = 0..<range.count
    }
    let needed = range.upperBound + chunk
    guard bytes.count < needed else { return }
    bytes += [UInt8](repeating: 0, count: max(needed, bytes.count * 2) - bytes.count)
  }

  private func readOnce() throws(InputError) -> Int {
    switch source {
    case .file(let file, let name):
      let count = file.read(into: &bytes, from: range.upperBound)
      guard count >= 0 else { throw .cannotRead(path: name, errorNumber: Int32(-count)) }
      return count
    case .bytes(let all, let step):
      let piece = all[given..<min(all.count, given + step)]
      bytes.replaceSubrange(range.upperBound..<(range.upperBound + piece.count), with: piece)
      given += piece.count
      return piece.count
    }
  }
}
