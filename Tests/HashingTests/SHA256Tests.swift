import CSHA256
import Hashing
import Testing

struct SHA256Tests {
  /// What `sha256sum` prints, at and around the borders of a block.
  private static let known: [(String, String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      String(repeating: "a", count: 55),
      "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"
    ),
    (
      String(repeating: "a", count: 56),
      "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"
    ),
    (
      String(repeating: "a", count: 64),
      "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
    ),
    (
      String(repeating: "a", count: 1000),
      "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ]

  @Test(arguments: known)
  func theDigestIsThatOfSha256sum(text: String, expected: String) {
    let bytes = Array(text.utf8)
    #expect(SHA256.hexDigest(of: text.utf8) == expected)
    #expect(SHA256.hexDigest(of: bytes.span) == expected)
  }

  @Test(arguments: [1, 3, 63, 64, 65, 127, 128, 129, 200])
  func piecesGiveTheDigestOfTheWhole(pieceSize: Int) {
    let bytes = (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    var digest = SHA256()
    for start in stride(from: 0, to: bytes.count, by: pieceSize) {
      digest.update(bytes[start..<min(start + pieceSize, bytes.count)])
    }
    #expect(digest.finalized() == SHA256.hexDigest(of: bytes.span))
  }

  @Test(arguments: [0, 64, 128])
  func theStreamGoesOnFromAChainingValue(blocks: Int) {
    let bytes = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    var first = SHA256()
    first.update(bytes[..<blocks])
    var second = SHA256(chainingValue: first.chainingValue, byteCount: UInt64(blocks))
    second.update(bytes[blocks...])
    #expect(second.finalized() == SHA256.hexDigest(of: bytes.span))
  }

  @Test func theStreamGoesOnAfterADigest() {
    var digest = SHA256()
    digest.update("ab".utf8)
    _ = digest.finalized()
    digest.update("c".utf8)
    #expect(digest.finalized() == SHA256.hexDigest(of: "abc".utf8))
  }

  @Test(arguments: [1, 2, 3, 17, 100])
  func theProcessorsInstructionsGiveWhatPlainCGives(blockCount: Int) {
    var bytes: [UInt8] = []
    var random: UInt64 = 0x9e37_79b9_7f4a_7c15
    for _ in 0..<(blockCount * 64) {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes.append(UInt8(truncatingIfNeeded: random >> 56))
    }
    var fast = (1...8).map { UInt32($0) &* 0x9e37_79b9 }
    var plain = fast
    asn_sha256_add_blocks(&fast, bytes, blockCount)
    asn_sha256_add_blocks_portable(&plain, bytes, blockCount)
    #expect(fast == plain)
  }
}
