import Neutrality

/// What ``GoldenAnswerTests`` expects.
enum Golden {
  static let reviewerCall: [Language: String] = [
    .indonesian: """
    Teks 7 · pilkada-uji-2024
      Ayo [coblos]¹ [nomor 3]²! 漢字漢字漢字 😀 panjang
      baris kedua
      ¹   coblos – ajakan memilih, dukungan +1,83
      ²   nomor 3 – nomor pasangan
    Pasangan 3 Satu–Dua
      dukungan 94 % · penolakan <1 % · netral 6 %
    INDIKASI DUKUNGAN: kata-katanya jelas mendukung; tetap harus dipastikan orang
      (pasangan 3)
    Yang mengarah ke dukungan
      R101  Ajakan memilih ("coblos") ditujukan kepada pasangan nomor 3. ¹
    Yang melemahkan atau membatasi
      R305  Teks ditulis seperti berita atau laporan.
    Aturan yang bisa berlaku bila syaratnya terbukti
      uji/D2 – disiplin berat · terverifikasi: belum
        bila penulis adalah pegawai ASN
      uji/D3 – y · terverifikasi: ya
        bila x
      (Terverifikasi: belum = belum dicocokkan dengan naskah resmi. Bunyi dan
      sumbernya: asn-text rules show NAMA.)
    Tidak tampak dari teks: status penulis (pegawai ASN atau bukan); tanggal
      unggahan.


    """,
    .english: """
    Text 7 · pilkada-uji-2024
      Ayo [coblos]¹ [nomor 3]²! 漢字漢字漢字 😀 panjang
      baris kedua
      ¹   coblos – call to vote, support +1.83
      ²   nomor 3 – number of the pair
    Pair 3 Satu–Dua
      support 94 % · opposition <1 % · neutral 6 %
    SUPPORT INDICATED: the wording clearly supports; a person must still confirm
      (pair 3)
    What points to support
      R101  A call to vote ("coblos") is directed at pair number 3. ¹
    What weakens or limits it
      R305  The text is written like news or a report.
    Rules that could apply if proven
      uji/D2 – severe discipline · verified: no
        if the author is
      uji/D3 – y · verified: yes
        if x
      (Verified: no = not yet held against the official text. Wording and sources:
      asn-text rules show NAME.)
    A text cannot show: whether the author is an ASN; the date of the post.


    """,
  ]
  static let reviewerMixed: [Language: String] = [
    .indonesian: """
    Teks 7 · pilkada-uji-2024
      [bohong!]¹ tidak hebat
      ¹   bohong! – serangan, penolakan +2,00 (pasangan 1)
    Pasangan 1 A–B
      dukungan 0 % · penolakan 100 % · netral 0 %
    Pasangan 2 C–D: tidak disebut
    PERLU TELAAH: ada tanda, tetapi orang harus membacanya (pasangan 1)
    Yang mengarah ke dukungan
      R104  Pujian ("hebat") bagi pasangan nomor 1.
    Yang mengarah ke penolakan
      R201  Serangan ("hebat") terhadap pasangan nomor 1. ¹
    Yang melemahkan atau membatasi
      R301  Kata "hebat" berada dalam jangkauan kata sangkal.


    """,
    .english: """
    Text 7 · pilkada-uji-2024
      [bohong!]¹ tidak hebat
      ¹   bohong! – attack, opposition +2.00 (pair 1)
    Pair 1 A–B
      support 0 % · opposition 100 % · neutral 0 %
    Pair 2 C–D: not mentioned
    NEEDS REVIEW: there are signs, but a person must read it (pair 1)
    What points to support
      R104  Praise ("hebat") for pair number 1.
    What points to opposition
      R201  An attack ("hebat") on pair number 1. ¹
    What weakens or limits it
      R301  "hebat" stands in the reach of a negation.


    """,
  ]
  static let reviewerPlain: [Language: String] = [
    .indonesian: """
    Teks 7 · pilkada-uji-2024
      Selamat pagi␛[2J
    NETRAL: tidak ada kata yang memihak
    Yang membuatnya netral
      R401  Tidak ada pasangan calon pada pemilihan ini yang disebut.


    """,
    .english: """
    Text 7 · pilkada-uji-2024
      Selamat pagi␛[2J
    NEUTRAL: no wording takes a side
    What makes it neutral
      R401  No pair of this election is named.


    """,
  ]
  static let authorCall: [Language: String] = [
    .indonesian: """
      Ayo [coblos]¹ [nomor 3]²! 漢字漢字漢字 😀 panjang
      baris kedua
    INDIKASI DUKUNGAN: kata-katanya jelas mendukung; tetap harus dipastikan orang
      (pasangan 3)
    Yang mengarah ke dukungan
      R101  Ajakan memilih ("coblos") ditujukan kepada pasangan nomor 3. ¹
    Yang melemahkan atau membatasi
      R305  Teks ditulis seperti berita atau laporan.
    Aturan yang bisa berlaku bila syaratnya terbukti
      uji/D2 – disiplin berat · terverifikasi: belum
        bila penulis adalah pegawai ASN
      uji/D3 – y · terverifikasi: ya
        bila x
      (Terverifikasi: belum = belum dicocokkan dengan naskah resmi. Bunyi dan
      sumbernya: asn-text rules show NAMA.)
    Bagian bertanda dapat dibaca sebagai dukungan kepada satu pasangan. Bagi pegawai
    ASN tetap boleh: memilih, hadir di kampanye hanya untuk mendengar, mengajak
    orang memakai hak pilih tanpa mengarahkan pilihan, membagikan berita dan
    keterangan resmi, dan mengkritik kebijakan. Ini saran, bukan keputusan; yang
    menimbang dan memutuskan adalah Anda.


    """,
    .english: """
      Ayo [coblos]¹ [nomor 3]²! 漢字漢字漢字 😀 panjang
      baris kedua
    SUPPORT INDICATED: the wording clearly supports; a person must still confirm
      (pair 3)
    What points to support
      R101  A call to vote ("coblos") is directed at pair number 3. ¹
    What weakens or limits it
      R305  The text is written like news or a report.
    Rules that could apply if proven
      uji/D2 – severe discipline · verified: no
        if the author is
      uji/D3 – y · verified: yes
        if x
      (Verified: no = not yet held against the official text. Wording and sources:
      asn-text rules show NAME.)
    The marked parts can be read as support for one pair. Civil servants may still
    vote, attend a campaign only to listen, encourage people to vote without
    steering the choice, share news and official information, and criticise policy.
    This is advice, not a finding; weighing and deciding is up to you.


    """,
  ]
  static let authorMixed: [Language: String] = [
    .indonesian: """
      [bohong!]¹ tidak hebat
    PERLU TELAAH: ada tanda, tetapi orang harus membacanya (pasangan 1)
    Yang mengarah ke dukungan
      R104  Pujian ("hebat") bagi pasangan nomor 1.
    Yang mengarah ke penolakan
      R201  Serangan ("hebat") terhadap pasangan nomor 1. ¹
    Yang melemahkan atau membatasi
      R301  Kata "hebat" berada dalam jangkauan kata sangkal.
    Ada bagian yang mungkin dibaca sebagai memihak. Bagi pegawai ASN tetap boleh:
    memilih, hadir di kampanye hanya untuk mendengar, mengajak orang memakai hak
    pilih tanpa mengarahkan pilihan, membagikan berita dan keterangan resmi, dan
    mengkritik kebijakan. Ini saran, bukan keputusan; yang menimbang dan memutuskan
    adalah Anda.


    """,
    .english: """
      [bohong!]¹ tidak hebat
    NEEDS REVIEW: there are signs, but a person must read it (pair 1)
    What points to support
      R104  Praise ("hebat") for pair number 1.
    What points to opposition
      R201  An attack ("hebat") on pair number 1. ¹
    What weakens or limits it
      R301  "hebat" stands in the reach of a negation.
    Parts may be read as taking sides. Civil servants may still vote, attend a
    campaign only to listen, encourage people to vote without steering the choice,
    share news and official information, and criticise policy. This is advice, not a
    finding; weighing and deciding is up to you.


    """,
  ]
  static let authorPlain: [Language: String] = [
    .indonesian: """
      Selamat pagi␛[2J
    NETRAL: tidak ada kata yang memihak
    Yang membuatnya netral
      R401  Tidak ada pasangan calon pada pemilihan ini yang disebut.
    Tidak ditemukan kata yang memihak pasangan mana pun. Ini saran, bukan izin atau
    keputusan.


    """,
    .english: """
      Selamat pagi␛[2J
    NEUTRAL: no wording takes a side
    What makes it neutral
      R401  No pair of this election is named.
    No wording that takes a pair's side was found. This is advice, neither leave nor
    a finding.


    """,
  ]
}
