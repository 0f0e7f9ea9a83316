internal import CSHA256

/// SHA-256 of a stream of bytes, as `sha256sum` prints it.
///
/// Written here because swift-crypto adds minutes to a clean build; the values must only be what
/// `sha256sum` gives. Not for secrets: it makes no promise of constant time. Blocks are added by
/// `asn_sha256_add_blocks`, in C because Swift has no name for the processor's SHA instructions.
///
/// Source: FIPS 180-4, section 6.2.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var block: [UInt8] = []
  private var byteCount: UInt64 = 0

  /// A digest of nothing yet.
  public init() {
    block.reserveCapacity(64)
  }

  /// Goes on where another stream stood after some whole blocks.
  ///
  /// - Parameters:
  ///   - chainingValue: What ``chainingValue`` gave there.
  ///   - byteCount: How many bytes it had been given, a multiple of 64.
  public init(chainingValue: [UInt32], byteCount: UInt64) {
    precondition(chainingValue.count == 8 && byteCount % 64 == 0, "not the end of a block")
    self.init()
    state = chainingValue
    self.byteCount = byteCount
  }

  /// The eight words to go on from, after a number of bytes that is a multiple of 64.
  public var chainingValue: [UInt32] {
    precondition(block.isEmpty, "not the end of a block")
    return state
  }

  /// The digest of `bytes` as 64 lower-case hexadecimal digits.
  ///
  /// - Parameter bytes: What to hash.
  /// - Returns: 64 hexadecimal digits.
  /// - Complexity: Linear in the number of bytes.
  public static func hexDigest(of bytes: some Sequence<UInt8>) -> String {
    var digest = SHA256()
    digest.update(bytes)
    return digest.finalized()
  }

  /// The digest of `bytes` as 64 lower-case hexadecimal digits, without a copy.
  ///
  /// - Parameter bytes: What to hash.
  /// - Returns: 64 hexadecimal digits.
  /// - Complexity: Linear in the number of bytes.
  public static func hexDigest(of bytes: Span<UInt8>) -> String {
    var digest = SHA256()
    digest.update(bytes)
    return digest.finalized()
  }

  /// Adds bytes to the stream.
  ///
  /// - Parameter bytes: The next bytes.
  /// - Complexity: Linear in the number of bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    // A copy at once is far cheaper than asking an unknown sequence byte by byte.
    update(Array(bytes).span)
  }

  /// Adds bytes to the stream, without a copy.
  ///
  /// - Parameter bytes: The next bytes.
  /// - Complexity: Linear in the number of bytes.
  public mutating func update(_ bytes: Span<UInt8>) {
    byteCount &+= UInt64(bytes.count)
    var start = 0
    if !block.isEmpty {
      start = min(64 - block.count, bytes.count)
      append(bytes.extracting(0..<start))
      if block.count == 64 { compressBlock() }
    }
    let end = start + (bytes.count - start) / 64 * 64
    if start < end { compress(bytes.extracting(start..<end)) }
    append(bytes.extracting(end..<bytes.count))
  }

  private mutating func append(_ bytes: Span<UInt8>) {
    for index in bytes.indices { block.append(bytes[index]) }
  }

  private mutating func compressBlock() {
    let full = block
    block.removeAll(keepingCapacity: true)
    compress(full.span)
  }

  /// The digest of all bytes given so far; the stream can go on afterwards.
  ///
  /// - Returns: 64 lower-case hexadecimal digits.
  public func finalized() -> String {
    var copy = self
    copy.pad()
    return String(decoding: copy.state.flatMap(Self.hexDigits), as: UTF8.self)
  }

  private mutating func pad() {
    let bitCount = byteCount &* 8
    block.append(0x80)
    while block.count != 56 {
      if block.count == 64 { compressBlock() } else { block.append(0) }
    }
    for shift in stride(from: 56, through: 0, by: -8) {
      block.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
    }
    compressBlock()
  }

  /// Adds whole blocks.
  private mutating func compress(_ blocks: Span<UInt8>) {
    // SAFETY: the state has eight words, and the bytes, which are only read, are whole blocks.
    blocks.withUnsafeBufferPointer { bytes in
      asn_sha256_add_blocks(&state, bytes.baseAddress, bytes.count / 64)
    }
  }

  private static func hexDigits(_ word: UInt32) -> some Sequence<UInt8> {
    stride(from: 28, through: 0, by: -4).lazy.map { shift in
      let digit = UInt8(truncatingIfNeeded: word >> UInt32(shift)) & 15
      return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
  }
}
