import Elections
import Testing

@Suite struct MentionFinderEverydayTests {
  private func found(_ text: String, in election: String) throws -> [String] {
    try BuiltIn.finder(election).found(text, target: nil)
  }

  @Test(
    "a number of things is no ballot number, though somebody chooses it",
    arguments: [
      "pilih nomor 3 aja, yang warna maroon", "soal nomor 2 susah, coblos pakai pulpen",
      "pilih nomor 1 topping keju", "kamar nomor 2 kosong",
    ])
  func things(_ text: String) throws {
    #expect(try found(text, in: "pilkada-jabar-2024").isEmpty)
  }

  @Test("beside an election word the same number is one")
  func thingsBesideElection() throws {
    #expect(!(try found("coblos nomor 2, warna biru", in: "pilkada-jabar-2024").isEmpty))
  }

  @Test(
    "\"nomor satu\" is a rank behind a word in a post about another pair",
    arguments: ["Prestasi Edy Rahmayadi: marah-marah nomor satu!", "Edy Rahmayadi jago nomor satu"])
  func ranks(_ text: String) throws {
    #expect(try found(text, in: "pilkada-sumut-2024").allSatisfy { $0.hasPrefix("2 ") })
  }

  @Test(
    "the first pair's number stays one beside another pair",
    arguments: [
      "Edy Rahmayadi kalah dari nomor 1", "daripada Edy Rahmayadi, pilih nomor satu",
      "nomor satu atau Edy Rahmayadi",
    ])
  func numbersBesideNames(_ text: String) throws {
    #expect(try found(text, in: "pilkada-sumut-2024").contains { $0.hasPrefix("1 ") })
  }

  @Test(
    "a weak name counts with politics, a form of address, a rival or a word for voting beside it",
    arguments: [
      "pilih Edy ya", "Bang Edy itu tegas", "Lima tahun jadi gubernur, Edy ngapain",
      "mending edy daripada bobby",
    ])
  func weakNames(_ text: String) throws {
    #expect(try found(text, in: "pilkada-sumut-2024").contains { $0.hasPrefix("2 name") })
  }

  @Test(
    "a name is found by its sound",
    arguments: [
      ("bu aerin menang", "pilkada-banten-2024", "1 "),
      ("coblos ganjr mahfut", "pilpres-2024", "3 "),
      ("pilih kofifa lagi", "pilkada-jatim-2024", "2 "),
      ("dukung dimiaty", "pilkada-banten-2024", "2 "),
    ])
  func sounds(_ text: String, _ election: String, _ pair: String) throws {
    let found = try found(text, in: election)
    #expect(found.contains { $0.hasPrefix(pair) }, "\(found)")
  }

  @Test(
    "words of the language and names of others are no names of pairs by their sound",
    arguments: ["ganjaran pahala", "prambanan ramai", "airnya jernih", "risiko besar"])
  func noSounds(_ text: String) throws {
    for election in [
      "pilpres-2024", "pilkada-dki-2024", "pilkada-banten-2024", "pilkada-jatim-2024",
    ] {
      #expect(try found(text, in: election).isEmpty)
    }
  }
}
