import Hashing
import LexiconStore
import TestSupport
import Testing

/// Rows read in one pass must be those of ``TSVTable``, and so must the faults.
struct TSVRowsTests {
  private struct Stop: Error {}

  /// All cells, or the error, as one text.
  private func rows(_ file: LexiconFile, _ columns: [String]) -> String {
    var text = ""
    do {
      try LexiconSource(files: [file]).forEachRow(of: file.path, columns: columns) { row in
        text += columns.indices.map { row.string($0) + "\(row.hash($0))" }.joined(separator: "|")
        text += "\(row.error(.invalidUTF8(), column: columns.count - 1))\n"
      }
    } catch {
      return "\(error)"
    }
    return text
  }

  private func expected(_ file: LexiconFile, _ columns: [String]) -> String {
    do {
      let table = try TSVTable(file, columns: columns)
      return (0..<table.rowCount).map { row in
        columns.indices.map { column in
          let text = table.string(row: row, column: column)
          return text + "\(TextHash.of(text))"
        }.joined(separator: "|")
          + "\(table.error(.invalidUTF8(), row: row, column: columns.count - 1))\n"
      }.joined()
    } catch {
      return "\(error)"
    }
  }

  @Test func everyBuiltInTableIsReadAsATableIs() throws {
    for file in LexiconSource().files where file.path.hasSuffix(".tsv") {
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      let header = try #require(lines.first { !$0.hasPrefix("#") || $0.hasPrefix("#\t") })
      let columns = header.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(rows(file, columns.map(String.init)) == expected(file, columns.map(String.init)))
    }
  }

  @Test func anyBytesGiveTheRowsOrTheFaultOfATable() {
    var generator = SeededRandom(seed: 5)
    let pieces: [[UInt8]] =
      ["\t", "\n", "#", "a", " ", "kata", "panjang sekali", "é", "☝️", "\u{A0}", "\u{85}", "\u{7F}"]
      .map { Array($0.utf8) } + [[0x00], [0xFF], [0xC2], [0xE2, 0x98], [0xED, 0xA0, 0x80]]
    var goodCount = 0
    for _ in 0..<20_000 {
      var bytes = Array("x\ty\n".utf8)
      for _ in 0..<Int.random(in: 0..<8, using: &generator) {
        // Mostly good rows, so that some files are good.
        let isGood = Int.random(in: 0..<4, using: &generator) > 0
        let piece = pieces.randomElement(using: &generator) ?? []
        bytes += isGood ? Array("kata\té\n".utf8) : piece
      }
      let file = LexiconFile(path: "x.tsv", bytes: bytes)
      let table = expected(file, ["x", "y"])
      goodCount += table.contains("L101") && table.contains("\n") ? 1 : 0
      #expect(rows(file, ["x", "y"]) == table)
    }
    #expect(goodCount > 1_000)
  }

  @Test func aFaultOfTheFileComesBeforeOneOfItsReader() {
    let file = LexiconFile(path: "x.tsv", text: "a\tb\n1\t2\n3\n")
    let error = #expect(throws: LexiconError.self) {
      try LexiconSource(files: [file]).forEachRow(of: "x.tsv", columns: ["a", "b"]) { _ in
        throw Stop()
      }
    }
    #expect(error?.code == "L105")
    let good = LexiconFile(path: "x.tsv", text: "a\tb\n1\t2\n")
    #expect(throws: Stop.self) {
      try LexiconSource(files: [good]).forEachRow(of: "x.tsv", columns: ["a", "b"]) { _ in
        throw Stop()
      }
    }
  }

  @Test func wordsOfACellHaveTheirPlaces() throws {
    let file = LexiconFile(path: "x.tsv", text: "a\tb\nu\tsatu, dua;,tiga\n")
    try LexiconSource(files: [file]).forEachRow(of: "x.tsv", columns: ["a", "b"]) { row in
      var words: [String] = []
      row.forEachWord(1, separator: UInt8(ascii: ",")) { hash, place in
        words.append(row.string(place))
        #expect(hash == TextHash.of(row.string(place)) && row.hash(place) == hash)
      }
      #expect(words == ["satu", " dua;", "tiga"])
      #expect(row.byte(at: row.range(1).lowerBound) == UInt8(ascii: "s"))
      var bytes: [UInt8] = [0x21]
      row.append(row.range(0), to: &bytes)
      #expect(bytes == Array("!u".utf8))
    }
  }
}
