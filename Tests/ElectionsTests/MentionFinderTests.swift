import Elections
import Testing

@Suite struct MentionFinderTests {
  private func found(
    _ text: String, in election: String = "pilkada-dki-2024", target: Int? = nil
  ) throws -> [String] {
    try BuiltIn.finder(election).found(text, target: target)
  }

  @Test(
    "names are found in any case and length, the longest that fits",
    arguments: [
      ("Pramono Anung hadir", ["3 name: Pramono Anung"]),
      ("PRAMONO ANUNG HADIR", ["3 name: PRAMONO ANUNG"]),
      ("pramono hadir", ["3 name: pramono"]),
      ("Ridwan Kamil dan Dharma Pongrekun", ["1 name: Ridwan Kamil", "2 name: Dharma Pongrekun"]),
      ("Rano Karno si Doel", ["3 name: Rano Karno si Doel"]),
      ("hari ini hujan", []), ("", []),
    ])
  func names(_ text: String, _ expected: [String]) throws {
    #expect(try found(text) == expected)
  }

  @Test(
    "nicknames that are also everyday words need something of an election beside them",
    arguments: [
      "aku suka menyala di malam", "kuda hitam lari", "rk makan", "emil pulang",
      "doel anak sekolahan",
    ])
  func weakNames(_ text: String) throws {
    #expect(try found(text).isEmpty)
  }

  @Test(
    "beside election wording or a strong name a nickname counts",
    arguments: [
      "paslon RK menang", "pilgub: emil", "cagub RK", "Suswono dan RK", "coblos RK di TPS",
    ])
  func nicknamesWithContext(_ text: String) throws {
    #expect(try found(text).contains { $0.hasPrefix("1 name") })
  }

  @Test(
    "a ballot number is read in every written form",
    arguments: [
      "coblos nomor 3", "coblos no 3", "coblos no. 3", "coblos No.3", "coblos nomor urut 3",
      "coblos nomor urut 03", "coblos nomor tiga", "coblos nomer 3", "coblos nmr 3",
      "paslon 3 menang", "paslon nomor 3", "paslon nomor urut tiga", "paslon tiga", "coblos 3",
      "coblos 03", "coblos nomor: 3", "coblos3", "cobloooos nomor tigaaa", "paslooon tiga",
      "paslon3", "paslon no 03", "coblos kosong tiga", "pilih nol tiga",
      "COBLOS NOMOR 3", "pilih nomor 3", "dukung nomor 3", "coblos ３", "pilih paslon 03",
    ])
  func numbers(_ text: String) throws {
    let found = try found(text)
    #expect(found.count == 1 && found.first?.hasPrefix("3 number: ") == true, "\(found)")
  }

  @Test(
    "a number that counts, dates or measures something is no ballot number",
    arguments: [
      "nomor 3 di bank", "antre nomor 3", "punya 3 anak", "3 orang hadir", "jam 3 sore",
      "2 juta rupiah", "skor 3-1", "tanggal 02/11", "lantai 3", "juara 3", "03", "tahun 2024",
      "nomor rekening 3", "harga 3 ribu", "3 hari lagi",
      "tetap nomor satu di hati", "tetap 3 hari",
    ])
  func otherNumbers(_ text: String) throws {
    #expect(try found(text).isEmpty)
  }

  @Test(
    "near an election a counting number is still none",
    arguments: [
      "pilkada 3 hari lagi", "coblosan jam 3 sore kata kpu", "kpu terima 3 juta surat",
      "3 orang ditangkap bawaslu", "hasil tps: 2-1",
    ])
  func countingNearElection(_ text: String) throws {
    #expect(try found(text).isEmpty)
  }

  @Test(
    "a number that no pair has is no ballot number",
    arguments: ["coblos nomor 4", "paslon 0", "coblos nomor 33", "paslon 300", "coblos nomor 003"])
  func numbersOfNoPair(_ text: String) throws {
    #expect(try found(text).isEmpty)
  }

  @Test("a weak number counts where the post is about an election or the caller named a pair")
  func weakNumbers() throws {
    #expect(try found("nomor 3 saja").isEmpty)
    #expect(try found("pilkada nanti nomor 3 saja") == ["3 number~: nomor 3"])
    #expect(try found("Pramono nomor 3 saja").contains { $0.hasPrefix("3 ") })
    #expect(try found("nomor 3 saja", target: 2) == ["3 number~: nomor 3"])
  }

  @Test(
    "hyphens, slashes, brackets and \"dan\" join the names of one pair",
    arguments: [
      "Pramono-Rano", "Pramono - Rano", "Pramono Anung – Rano Karno", "Pramono/Rano",
      "Pramono & Rano", "Pramono dan Rano", "Pramono Anung (Rano Karno)", "Pram-Doel",
      "Pramono Rano",
    ])
  func pairNames(_ text: String) throws {
    let found = try found(text + " menang")
    #expect(
      found.count == 1 && found.first?.hasPrefix("3 name: \(text.prefix(4))") == true, "\(found)")
  }

  @Test("neighbours of one pair become one mention, of two pairs never")
  func neighbours() throws {
    #expect(try found("paslon 03 Pramono-Rano").count == 1)
    #expect(try found("Pramono Anung (03) coblos").count == 1)
    #expect(
      try found("Pramono dan Suswono") == ["3 name: Pramono", "1 name: Suswono"])
    #expect(try found("Pramono hadir, Rano pulang").count == 2)
  }

  @Test(
    "hashtags are read whole, in parts and with numbers",
    arguments: [
      ("#JakartaMenyala", "3 hashtag"), ("#jakartamenyala", "3 hashtag"),
      ("#PramonoAnung", "3 hashtag"), ("#PramonoAnung2024", "3 hashtag"),
      ("#pramono_anung", "3 hashtag"), ("#RIDO2024", "1 hashtag"),
      ("#dharmakun", "2 hashtag"), ("#SuswonoMenang", "1 name"),
    ])
  func hashtags(_ text: String, _ expected: String) throws {
    let found = try found(text + " ya")
    #expect(found.count == 1 && found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test("a hashtag that names nobody is no mention", arguments: ["#makansiang", "#2024", "#tgif"])
  func otherHashtags(_ text: String) throws {
    #expect(try found(text).isEmpty)
  }

  @Test(
    "a candidate's account is a mention, another account is none",
    arguments: [
      ("@ridwankamil hadir", ["1 handle: @ridwankamil"]),
      ("@RidwanKamil hadir", ["1 handle: @RidwanKamil"]),
      ("@pramonoanung hadir", ["3 handle: @pramonoanung"]),
      ("@si.rano hadir", ["3 handle: @si.rano"]),
      ("@seseorang hadir", []),
    ])
  func handles(_ text: String, _ expected: [String]) throws {
    #expect(try found(text) == expected)
  }

  @Test(
    "names glued together and names with clitics are found",
    arguments: [
      ("ridwankamil hadir", "1 name"), ("pramonoanung hadir", "3 name"),
      ("pramononya hadir", "3 name"), ("suswonolah orangnya", "1 name"),
      ("pongrekunpun hadir", "2 name"),
    ])
  func gluedNames(_ text: String, _ expected: String) throws {
    #expect(try found(text).map { String($0.prefix(6)) } == [expected])
  }

  @Test(
    "forms of address and office belong to the name that follows",
    arguments: [
      ("kami temui Pak Pramono Anung", "3 name: Pak Pramono Anung"),
      ("kami temui Bapak H. Ridwan Kamil", "1 name: Bapak H. Ridwan Kamil"),
      ("temui bang Suswono", "1 name: bang Suswono"),
    ])
  func titles(_ text: String, _ expected: String) throws {
    #expect(try found(text) == [expected])
  }

  @Test(
    "a party stands for the pair that it supports in this election, and for no pair elsewhere",
    arguments: [
      ("pilkada-dki-2024", "1 party: Gerindra"), ("pilpres-2024", "2 party: Gerindra"),
      ("pilpres-2019", "2 party: Gerindra"), ("pilkada-dki-2017", "3 party: Gerindra"),
    ])
  func parties(_ election: String, _ expected: String) throws {
    #expect(try found("Gerindra rapat", in: election) == [expected])
  }

  @Test(
    "a party's short name is the everyday word where its neighbours say so",
    arguments: ["goreng di pan penggorengan", "pan goreng", "bayar samsat pkb motor"])
  func everydayParties(_ text: String) throws {
    #expect(try !found(text).contains { $0.contains("party") })
  }

  @Test(
    "an acronym in capitals behind a word for voting names its pair without other context",
    arguments: [
      ("yuk pilih RIDO", ["1 name: RIDO"]), ("jangan dukung RIDO", ["1 name: RIDO"]),
      ("baliho RIDO roboh", ["1 name: RIDO"]),
      ("yuk pilih rido", []), ("RIDO datang", []), ("YUK PILIH RIDO", []),
    ])
  func acronyms(_ text: String, _ mentions: [String]) throws {
    #expect(try found(text) == mentions)
  }

  @Test("PAN in capitals is the party, also before \"dukung\"")
  func partyPAN() throws {
    #expect(
      try found("PAN dukung Khofifah", in: "pilkada-jatim-2024")
        == ["2 party: PAN", "2 name: Khofifah"])
  }

  @Test(
    "one name means another pair in another election",
    arguments: [
      ("pilpres-2019", "2 name: Sandiaga Uno"), ("pilkada-dki-2017", "3 name: Sandiaga Uno"),
      ("pilkada-dki-2024", "- person: Sandiaga Uno"),
    ])
  func sameNameElsewhere(_ election: String, _ expected: String) throws {
    #expect(try found("Sandiaga Uno hadir", in: election) == [expected])
  }

  @Test(
    "names of the field are found however they are written",
    arguments: [
      "Khofifah", "Khofifaaah", "Khooofifaaaah", "@khofifah_ip", "Khofi\u{200B}fah", "ＫＨＯＦＩＦＡＨ",
      "#KhofifahEmil2024",
      "khofifahnya", "KHOFIFAH",
    ])
  func fieldNames(_ text: String) throws {
    let found = try found(text + " hadir", in: "pilkada-jatim-2024")
    #expect(found.count == 1 && found.first?.hasPrefix("2 ") == true, "\(found)")
  }

  @Test(
    "a name counts in another spelling of the same sound, in a hashtag too",
    arguments: [
      ("pilkada-dki-2017", "Agus Silvy hadir", "1 name: Agus Silvy"),
      ("pilkada-dki-2017", "hadir #agussilvy", "1 hashtag: #agussilvy"),
      ("pilkada-dki-2017", "Annies Baswedan hadir", "3 name: Annies Baswedan"),
      ("pilkada-dki-2017", "Djarrot hadir", "2 name: Djarrot"),
      ("pilkada-jatim-2024", "Khofiffa hadir", "2 name: Khofiffa"),
      ("pilkada-jatim-2024", "Emil Dhardak hadir", "2 name: Emil Dhardak"),
      ("pilpres-2024", "Moehaimin Iskandar hadir", "1 name: Moehaimin Iskandar"),
    ])
  func sound(_ election: String, _ text: String, _ expected: String) throws {
    #expect(try found(text, in: election) == [expected])
  }

  @Test(
    "standard words and short names are not taken for another spelling of a name",
    arguments: [
      ("pilkada-dki-2024", "darma wisata"), ("pilkada-sumut-2024", "edhi"),
      ("pilpres-2024", "ganja"), ("pilkada-dki-2017", "agoes"),
    ])
  func otherWords(_ election: String, _ text: String) throws {
    #expect(try found(text, in: election).isEmpty)
  }

  @Test("emoji of hands count as weak signs near an election, whatever their skin tone")
  func gestures() throws {
    for sign in ["☝", "☝️", "☝🏻", "☝🏿"] {
      #expect(try found("pilkada \(sign)").map { String($0.prefix(10)) } == ["1 gesture~"])
      #expect(try found("mantap \(sign)").isEmpty)
    }
  }
}
