/// The bytes of a file or of standard input, read at once.
///
/// - Parameters:
///   - path: The file; "-" for standard input.
///   - limit: Reading stops when there are more bytes than this; then a few more are given.
/// - Returns: The bytes.
/// - Throws: ``InputError`` where it cannot be opened or read.
package func readAll(_ path: String, limit: Int) throws(InputError) -> [UInt8] {
  let file = path == "-" ? FileDescriptor.input : try FileDescriptor(reading: path)
  var bytes: [UInt8] = []
  var count = 0
  while count <= limit {
    if bytes.count < count + 4096 {
      bytes.append(contentsOf: repeatElement(0, count: max(65_536, bytes.count)))
    }
    let read = file.read(into: &bytes, from: count)
    guard read >= 0 else { throw .cannotRead(path: path, errorNumber: Int32(-read)) }
    if read == 0 { break }
    count += read
  }
  bytes.removeLast(bytes.count - count)
  return bytes
}
