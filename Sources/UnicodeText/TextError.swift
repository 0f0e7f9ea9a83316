/// Why a text could not be read.
package enum TextError: Error, Sendable, Hashable {
  /// The bytes are not UTF-8; the first bad sequence starts at `byteOffset`.
  case invalidUTF8(byteOffset: Int)
  /// The text has `byteCount` bytes, more than ``TextReader/maximumByteCount``.
  case tooLong(byteCount: Int)
  /// ICU refused with this `UErrorCode` (its data is missing, or there is no memory).
  case unicodeLibrary(code: Int)
}
