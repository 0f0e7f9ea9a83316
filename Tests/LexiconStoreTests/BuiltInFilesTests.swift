import Testing

@testable import LexiconStore

struct BuiltInFilesTests {
  /// The folder of the package, three levels above this file.
  private static let package = #filePath.split(separator: "/").dropLast(3)
    .map { "/" + $0 }.joined()

  @Test func theProgramHoldsExactlyTheFilesOfTheFolder() throws {
    let files = try LexiconFolder.files(in: Self.package + "/Lexicons")
    #expect(!files.isEmpty)
    let inFolder = LexiconSource(files: files).listingText()
    #expect(
      LexiconSource().listingText() == inFolder,
      "run Sources/CLexiconData/update-file-list.sh and build again")
  }

  @Test func theTableIsSorted() {
    let paths = LexiconSource().files.map(\.path)
    #expect(paths == LexiconSource(files: LexiconSource().files).files.map(\.path))
  }

  @Test func builtInBytesAreLentAndNamed() throws {
    let file = try #require(LexiconSource().files.first)
    #expect(file.name == "Lexicons/" + file.path)
    #expect(file.withBytes { $0.count } == file.byteCount)
    #expect(file.bytes.count == file.byteCount)
  }

  @Test func theModelIsAlignedOrAbsent() {
    let (count, address) = BuiltInModel.withBytes { bytes in
      bytes.withUnsafeBufferPointer { ($0.count, Int(bitPattern: $0.baseAddress)) }
    }
    #expect(count == BuiltInModel.byteCount)
    #expect(address % 64 == 0)
  }
}
