extension ReasonCode {
  /// The sentence of a code: `{}` stands for the slice of the post, `{n}` for the pair's number.
  public var template: LocalizedText {
    switch self {
    case .voteCall:
      LocalizedText(
        "Ajakan memilih (\"{}\") ditujukan kepada pasangan nomor {n}.",
        "A call to vote (\"{}\") is directed at pair number {n}.")
    case .declaredVote:
      LocalizedText(
        "Penulis menyatakan pilihannya (\"{}\") pada pasangan nomor {n}.",
        "The author declares a vote (\"{}\") for pair number {n}.")
    case .wishToWin:
      LocalizedText(
        "Harapan agar pasangan nomor {n} menang (\"{}\").",
        "A wish that pair number {n} wins (\"{}\").")
    case .praise:
      LocalizedText(
        "Pujian (\"{}\") bagi pasangan nomor {n}.", "Praise (\"{}\") for pair number {n}.")
    case .slogan:
      LocalizedText(
        "Slogan atau tagar kampanye pasangan nomor {n} (\"{}\").",
        "A campaign slogan or hashtag of pair number {n} (\"{}\").")
    case .endorse:
      LocalizedText(
        "Ungkapan dukungan (\"{}\") bagi pasangan nomor {n}.",
        "Words of support (\"{}\") for pair number {n}.")
    case .attend:
      LocalizedText(
        "Penulis menceritakan ikut hadir (\"{}\") dalam kegiatan pasangan nomor {n}.",
        "The author tells of attending (\"{}\") an event of pair number {n}.")
    case .join:
      LocalizedText(
        "Penulis menceritakan ikut bergabung (\"{}\").", "The author tells of joining (\"{}\").")
    case .banner:
      LocalizedText(
        "Penulis menceritakan memasang alat peraga (\"{}\").",
        "The author tells of putting up campaign props (\"{}\").")
    case .collectID:
      LocalizedText(
        "Penulis menceritakan mengumpulkan KTP atau surat dukungan (\"{}\").",
        "The author tells of collecting identity cards or letters of support (\"{}\").")
    case .overallSupport:
      LocalizedText(
        "Susunan kata secara keseluruhan menyerupai dukungan kepada pasangan nomor {n}.",
        "The wording as a whole resembles support for pair number {n}.")
    case .claimWin:
      LocalizedText(
        "Kemenangan pasangan nomor {n} dirayakan atau dipastikan (\"{}\").",
        "A win of pair number {n} is celebrated or claimed (\"{}\").")
    case .attack:
      LocalizedText(
        "Serangan (\"{}\") terhadap pasangan nomor {n}.",
        "An attack (\"{}\") on pair number {n}.")
    case .mockery:
      LocalizedText(
        "Ejekan (\"{}\") terhadap pasangan nomor {n}.", "Mockery (\"{}\") of pair number {n}.")
    case .refusal:
      LocalizedText(
        "Penolakan (\"{}\") terhadap pasangan nomor {n}.",
        "A refusal (\"{}\") of pair number {n}.")
    case .overallOppose:
      LocalizedText(
        "Susunan kata secara keseluruhan menyerupai penolakan terhadap pasangan nomor {n}.",
        "The wording as a whole resembles opposition to pair number {n}.")
    default: limitTemplate
    }
  }

  private var limitTemplate: LocalizedText {
    switch self {
    case .negated:
      LocalizedText(
        "Kata \"{}\" berada dalam jangkauan kata sangkal.",
        "\"{}\" stands in the reach of a negation.")
    case .quoted:
      LocalizedText(
        "Kata \"{}\" berada di dalam tanda kutip: bisa jadi perkataan orang lain.",
        "\"{}\" stands between quotation marks: it may be somebody else's words.")
    case .question:
      LocalizedText("Kata \"{}\" berada dalam pertanyaan.", "\"{}\" stands in a question.")
    case .conditional:
      LocalizedText(
        "Kata \"{}\" bergantung pada sebuah syarat.", "\"{}\" depends on a condition.")
    case .newsStyle:
      LocalizedText(
        "Teks ditulis seperti berita atau laporan.", "The text is written like news or a report.")
    case .sarcasm:
      LocalizedText(
        "Ada tanda sindiran: maknanya bisa terbalik.",
        "There is a sign of sarcasm: the meaning may be the opposite.")
    case .severalPairs:
      LocalizedText(
        "Lebih dari satu pasangan disebut.", "More than one pair is named.")
    case .past:
      LocalizedText("Kata \"{}\" bercerita tentang masa lalu.", "\"{}\" speaks of the past.")
    case .reported:
      LocalizedText(
        "\"{}\" diceritakan sebagai ucapan atau perbuatan orang lain.",
        "\"{}\" is told as somebody else's words or act.")
    case .weakMention:
      LocalizedText(
        "Pasangan nomor {n} hanya disebut dengan kata atau angka yang juga dipakai sehari-hari, "
          + "atau hanya di antara beberapa akun yang dibalas.",
        "Pair number {n} is named only by a word or number that is also in everyday use, "
          + "or only among several accounts that are answered.")
    case .passiveAction:
      LocalizedText(
        "Menyukai atau mengikuti saja terlalu sedikit maknanya.",
        "A like or a follow alone says too little.")
    case .lowConfidence:
      LocalizedText(
        "Tandanya terlalu lemah untuk lebih dari telaah oleh manusia.",
        "The signs are too weak for more than a reading by a person.")
    case .everyday:
      LocalizedText(
        "Kata \"{}\" di sini tampaknya dipakai dalam arti sehari-hari.",
        "\"{}\" seems to be used in an everyday sense here.")
    case .aboutAnother:
      LocalizedText(
        "Kata \"{}\" tertuju kepada pasangan lain.", "\"{}\" is directed at another pair.")
    case .twoReadings:
      LocalizedText(
        "Ada dua bacaan atas aturan {n}: {}.", "There are two readings of rule {n}: {}.")
    default: plainTemplate
    }
  }

  private var plainTemplate: LocalizedText {
    switch self {
    case .noPair:
      LocalizedText(
        "Tidak ada pasangan calon pada pemilihan ini yang disebut.",
        "No pair of this election is named.")
    case .noStance:
      LocalizedText(
        "Pasangan nomor {n} disebut tanpa kata yang mendukung atau menolaknya.",
        "Pair number {n} is named without wording for or against it.")
    case .turnout:
      LocalizedText(
        "Ajakan memakai hak pilih tanpa mengarahkan pilihan.",
        "An encouragement to vote that does not steer the choice.")
    case .official:
      LocalizedText("Informasi resmi penyelenggara atau dinas.", "Official information.")
    case .empty: LocalizedText("Teks kosong.", "The text is empty.")
    case .noWords:
      LocalizedText(
        "Hanya berisi tautan, akun, emoji atau tanda baca.",
        "Only links, handles, emoji or marks.")
    case .tooLittleKnown:
      LocalizedText(
        "Terlalu sedikit kata yang dikenal untuk dinilai.", "Too few known words to judge.")
    case .otherLanguage:
      LocalizedText(
        "Tampaknya ditulis dalam bahasa lain.", "It seems to be written in another language.")
    case .tooLong:
      LocalizedText("Teks lebih panjang dari 64 KiB.", "The text is longer than 64 KiB.")
    default:
      LocalizedText(
        "Pencocokan pola mencapai batasnya.", "Pattern matching reached its limits.")
    }
  }
}
