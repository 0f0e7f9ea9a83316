import LexiconStore
import Testing

struct LexiconSourceTests {
  private let source = LexiconSource(files: [
    LexiconFile(path: "slang/chat.tsv", text: "abc"), LexiconFile(path: "parties.yaml", text: ""),
    LexiconFile(path: "slang-more.tsv", text: "x"), LexiconFile(path: "slang/a.tsv", text: "old"),
    LexiconFile(path: "slang/a.tsv", text: "new"), LexiconFile(path: "words.tsv", text: "w"),
  ])

  @Test func filesAreFoundByPath() throws {
    #expect(try source.file("slang/chat.tsv").bytes == Array("abc".utf8))
    #expect(try source.file("slang/a.tsv").bytes == Array("new".utf8))
    let error = #expect(throws: LexiconError.self) { try source.file("slang/b.tsv") }
    #expect(error?.description == "Lexicons/slang/b.tsv: L004 no such lexicon file")
    #expect(throws: LexiconError.self) { try source.file("zzz") }
  }

  @Test func pathsAreListedByPrefix() {
    #expect(source.paths(in: "slang/") == ["slang/a.tsv", "slang/chat.tsv"])
    #expect(source.paths(in: "cues/") == [])
    #expect(
      source.paths(in: "")
        == ["parties.yaml", "slang-more.tsv", "slang/a.tsv", "slang/chat.tsv", "words.tsv"])
  }

  @Test func theListingIsThatOfSha256sum() {
    // printf abc | sha256sum; printf '' | sha256sum
    let set = LexiconSource(files: [
      LexiconFile(path: "b/c.tsv", text: "abc"), LexiconFile(path: "a.yaml", text: ""),
    ])
    #expect(
      set.listingText() == """
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.yaml
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b/c.tsv

        """)
    #expect(set.listing().map(\.byteCount) == [0, 3])
    #expect(
      set.digest() == "sha256:602c5c6a84ad59a4d3993c51e9a229418f13f3457e8d1e5a0e187b887c2eb9fb")
  }

  @Test func aFolderLiesOverTheBuiltInFiles() throws {
    let folder = try TemporaryFolder()
    let builtIn = LexiconSource().files.map(\.path)
    let replaced = builtIn.first ?? "other.tsv"
    try folder.makeFolder("zz")
    try folder.makeFolder("zz/deep")
    try folder.write("zz/deep/new.tsv", "new")
    try folder.write("zz/new.yaml", "y")
    try folder.write("zz/notes.md", "not a lexicon")
    try folder.write("zz/.hidden.tsv", "not a lexicon")
    for name in replaced.split(separator: "/").dropLast() { try folder.makeFolder(String(name)) }
    try folder.write(replaced, "mine")
    let source = try LexiconSource(folder: folder.path)
    #expect(
      Set(source.paths(in: "")) == Set(builtIn + [replaced, "zz/deep/new.tsv", "zz/new.yaml"]))
    #expect(try source.file(replaced).bytes == Array("mine".utf8))
    #expect(try source.file(replaced).name == folder.path + "/" + replaced)
    #expect(try source.file("zz/deep/new.tsv").bytes == Array("new".utf8))
  }

  @Test func aFolderIsReadOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("zz.tsv", "before")
    let source = try LexiconSource(folder: folder.path + "/")
    try folder.write("zz.tsv", "after")
    #expect(try source.file("zz.tsv").bytes == Array("before".utf8))
    #expect(try source.file("zz.tsv").name == folder.path + "/zz.tsv")
  }

  @Test func aMissingFolderIsAnError() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: LexiconError.self) {
      try LexiconSource(folder: folder.path + "/none")
    }
    #expect(error?.code == "L001")
    #expect(error?.file == folder.path + "/none")
  }

  @Test func aFileOverTheLimitIsAnError() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "big.tsv", bytes: [UInt8](repeating: 0x61, count: LexiconFile.byteLimit + 1))
    let error = #expect(throws: LexiconError.self) { try LexiconSource(folder: folder.path) }
    #expect(error?.description == "\(folder.path)/big.tsv: L003 larger than 4194304 bytes")
  }

  @Test func aLoopOfLinksEndsInAnError() throws {
    let folder = try TemporaryFolder()
    try folder.link("loop", to: folder.path)
    let error = #expect(throws: LexiconError.self) { try LexiconSource(folder: folder.path) }
    #expect(error?.code == "L005")
  }

  @Test func aLinkThatLeadsNowhereIsAnError() throws {
    let folder = try TemporaryFolder()
    try folder.link("gone.tsv", to: folder.path + "/none")
    let error = #expect(throws: LexiconError.self) { try LexiconSource(folder: folder.path) }
    #expect(error?.code == "L002")
  }
}
