/// The layout of a model file, shared by its writer and its reader.
///
/// Numbers have the byte order of the writing machine, which the byte-order mark tells.
///
/// | bytes | content |
/// | --- | --- |
/// | 0–7 | magic `ASNMODEL` |
/// | 8–11 | format version, UInt32 |
/// | 12–15 | byte-order mark 0x01020304, UInt32 |
/// | 16–23 | length of the file in bytes, UInt64 |
/// | 24–27 | number of sections, UInt32 |
/// | 28–31 | 0 |
/// | from 32 | for each section: name (8 bytes, filled up with 0), offset, length (UInt64 each) |
/// | | the sections, each at a multiple of 64, filled up with 0 |
/// | last 64–33 | SHA-256 of everything before (the content, a multiple of 64 bytes) |
/// | last 32 | SHA-256's chaining value after the content, 8 × UInt32 |
///
/// From the chaining value follows what `sha256sum` prints for the file, without reading all of it.
///
/// | section | content |
/// | --- | --- |
/// | `meta` | UTF-8 text of the caller's |
/// | `classes` | reference class and number of classes, UInt32 each; each name: length UInt32, UTF-8 |
/// | `groups` | number, UInt32; for each: smoothing and multiplier, Float64; name as above |
/// | `priors` | length power, Float64; for each column its log prior odds, Int32, units of 2^-16 |
/// | `weights` | slots and features, UInt64 each; entry bytes and longest probe, UInt32 each; \
/// zeros to 64; then the slots: feature id, UInt64, or 0; for each column its weight, Int32, units \
/// of 2^-16; zeros to a multiple of 8 |
package enum ModelFile {
  /// The version that this program writes, and the only one it reads.
  package static let formatVersion: UInt32 = 1

  static let magic = Array("ASNMODEL".utf8)
  static let byteOrderMark: UInt32 = 0x0102_0304
  static let headerLength = 32
  static let sectionEntryLength = 24
  static let alignment = 64
  static let digestLength = 32
  /// Digest and chaining value: one block of SHA-256.
  static let trailerLength = 64
  static let weightsHeaderLength = 64
  /// The most sections and classes a file may have; more is damage.
  static let limit = 64

  /// The sections that every model has, in their order.
  enum Section: String, CaseIterable {
    case meta
    case classes
    case groups
    case priors
    case weights
  }

  /// The bytes of one slot of the weight table.
  static func entryLength(columnCount: Int) -> Int { (8 + 4 * columnCount + 7) / 8 * 8 }
}
