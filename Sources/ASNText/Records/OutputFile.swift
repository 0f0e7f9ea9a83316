/// Where results go: bytes are gathered, and written when asked.
package final class OutputFile {
  /// Bytes that are not yet written.
  package var bytes: [UInt8] = []
  private let file: FileDescriptor
  private let name: String

  /// Output to a descriptor.
  ///
  /// - Parameters:
  ///   - file: The descriptor.
  ///   - name: Its name for messages.
  package init(_ file: FileDescriptor, name: String) {
    self.file = file
    self.name = name
  }

  /// Output to a file, which is emptied or made.
  ///
  /// - Parameter path: The file's path.
  /// - Throws: ``OutputError`` where it cannot be opened.
  package convenience init(path: String) throws(OutputError) {
    self.init(try FileDescriptor(writing: path), name: path)
  }

  /// Adds a text, which is written with the next ``flush()``.
  package func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes what was gathered here, and then what was gathered elsewhere, without a copy.
  ///
  /// - Parameter more: What follows.
  /// - Throws: ``OutputError`` as ``flush()`` does.
  func write(_ more: ByteSink) throws(OutputError) {
    try flush()
    if more.count > 0 { try check(file.write(more)) }
  }

  /// Writes what was gathered.
  ///
  /// - Throws: ``OutputError``; then what was gathered is gone.
  package func flush() throws(OutputError) {
    guard !bytes.isEmpty else { return }
    let errorNumber = file.write(bytes)
    bytes.removeAll(keepingCapacity: true)
    try check(errorNumber)
  }

  private func check(_ errorNumber: Int32) throws(OutputError) {
    if errorNumber == FileDescriptor.closedPipe { throw .closedPipe }
    if errorNumber != 0 { throw .cannotWrite(path: name, errorNumber: errorNumber) }
  }
}
