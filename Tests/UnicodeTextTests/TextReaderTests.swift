import Hashing
import Testing
import UnicodeText

@Suite struct TextReaderTests {
  @Test func readsPlainWords() throws {
    let reader = TextReader()
    try reader.read("Pilih nomor 3, ya!!!")
    #expect(
      reader.words.map { reader.normalForm(of: $0) } == ["pilih", "nomor", "3", ",", "ya", "!"])
  }
}
