#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Makes an empty folder for one test where the system keeps such things; the caller removes it.
///
/// - Parameter name: What its name begins with.
/// - Returns: Its path; nil where it could not be made.
package func makeTemporaryFolder(_ name: String) -> String? {
  let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  var template = Array("\(parent)/\(name)-XXXXXX".utf8CString)
  return template.withUnsafeMutableBufferPointer { buffer in
    buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
  }
}
