/// SHA-256 of a stream of bytes, as `sha256sum` prints it.
///
/// Written here because swift-crypto adds minutes to a clean build; the values must only be what
/// `sha256sum` gives. Not for secrets: it makes no promise of constant time.
///
/// Source: FIPS 180-4, section 6.2.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var block: [UInt8] = []
  private var byteCount: UInt64 = 0
  private var schedule = [UInt32](repeating: 0, count: 64)

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
    while bytes.count - start >= 64 {
      compress(bytes.extracting(start..<(start + 64)))
      start += 64
    }
    append(bytes.extracting(start..<bytes.count))
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
    return copy.state.map(Self.hex).joined()
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

  private mutating func compress(_ block: Span<UInt8>) {
    expandSchedule(block)
    let constants = Self.constants
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for round in 0..<64 {
      let sum1 = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ sum1 &+ choice &+ constants[round] &+ schedule[round]
      let sum0 = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ sum0 &+ majority)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  private mutating func expandSchedule(_ block: Span<UInt8>) {
    for index in 0..<16 {
      let at = index * 4
      schedule[index] =
        UInt32(block[at]) << 24 | UInt32(block[at + 1]) << 16 | UInt32(block[at + 2]) << 8
        | UInt32(block[at + 3])
    }
    for index in 16..<64 {
      let (w15, w2) = (schedule[index - 15], schedule[index - 2])
      let small0 = w15.rotated(7) ^ w15.rotated(18) ^ (w15 >> 3)
      let small1 = w2.rotated(17) ^ w2.rotated(19) ^ (w2 >> 10)
      schedule[index] = schedule[index - 16] &+ small0 &+ schedule[index - 7] &+ small1
    }
  }

  private static func hex(_ word: UInt32) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension UInt32 {
  fileprivate func rotated(_ count: UInt32) -> UInt32 {
    (self >> count) | (self << (32 - count))
  }
}
