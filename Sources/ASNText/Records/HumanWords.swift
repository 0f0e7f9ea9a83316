import Neutrality

/// Words for codes, for people.
enum HumanWords {
  /// What a level is called.
  static func level(_ level: Level) -> LocalizedText {
    switch level {
    case .neutral:
      LocalizedText("NETRAL: tidak ada kata yang memihak", "NEUTRAL: no wording takes a side")
    case .needsReview:
      LocalizedText(
        "PERLU TELAAH: ada tanda, tetapi orang harus membacanya",
        "NEEDS REVIEW: there are signs, but a person must read it")
    case .supportIndicated:
      LocalizedText(
        "INDIKASI DUKUNGAN: kata-katanya jelas mendukung; tetap harus dipastikan orang",
        "SUPPORT INDICATED: the wording clearly supports; a person must still confirm")
    case .cannotTell:
      LocalizedText("TIDAK DAPAT DINILAI", "CANNOT TELL")
    }
  }

  /// What a group of reasons is called.
  static func side(_ side: Reason.Side) -> LocalizedText {
    switch side {
    case .support: LocalizedText("Yang mengarah ke dukungan", "What points to support")
    case .oppose: LocalizedText("Yang mengarah ke penolakan", "What points to opposition")
    case .limit: LocalizedText("Yang melemahkan atau membatasi", "What weakens or limits it")
    case .neutral: LocalizedText("Yang membuatnya netral", "What makes it neutral")
    case .abstention:
      LocalizedText("Mengapa tidak dapat dinilai", "Why it cannot be judged")
    }
  }

  /// What a stance is called.
  static func stance(_ stance: Stance) -> LocalizedText {
    switch stance {
    case .support: LocalizedText("dukungan", "support")
    case .oppose: LocalizedText("penolakan", "opposition")
    case .neutral: LocalizedText("netral", "neutral")
    }
  }

  /// What a kind of evidence is called; the kind itself where it has no other name.
  static func kind(_ kind: String) -> LocalizedText {
    if let text = mentions[kind] { return text }
    if let wording = WordingKind(rawValue: kind), let text = wordings[wording] { return text }
    return LocalizedText(kind, kind)
  }

  /// What a text cannot show.
  static func missing(_ name: String) -> LocalizedText {
    switch name {
    case "author-status":
      LocalizedText("status penulis (pegawai ASN atau bukan)", "whether the author is an ASN")
    case "account-authenticity":
      LocalizedText("keaslian akun", "whether the account is genuine")
    case "picture": LocalizedText("gambar atau video", "pictures or video")
    case "place": LocalizedText("tempat dan suasana unggahan", "where and how it was posted")
    case "date": LocalizedText("tanggal unggahan", "the date of the post")
    case "text": LocalizedText("teks yang cukup", "enough text")
    default: LocalizedText(name, name)
    }
  }

  private static let mentions: [String: LocalizedText] = [
    "pair-name": LocalizedText("nama pasangan", "name of the pair"),
    "pair-number": LocalizedText("nomor pasangan", "number of the pair"),
    "hashtag": LocalizedText("tagar", "hashtag"),
    "handle": LocalizedText("akun yang disebut", "account mentioned"),
    "gesture": LocalizedText("isyarat jari", "hand sign"),
    "party": LocalizedText("partai pengusung", "party behind the pair"),
    "person": LocalizedText("tokoh", "public figure"),
    "place-name": LocalizedText("tempat", "place"),
    "word": LocalizedText("kata", "word"),
    "words": LocalizedText("rangkaian kata", "words"),
  ]

  private static let wordings: [WordingKind: LocalizedText] = [
    .voteCall: LocalizedText("ajakan memilih", "call to vote"),
    .declaredVote: LocalizedText("pernyataan pilihan", "declared vote"),
    .wishToWin: LocalizedText("harapan menang", "wish to win"),
    .praise: LocalizedText("pujian", "praise"),
    .endorse: LocalizedText("ungkapan dukungan", "words of support"),
    .mobilise: LocalizedText("ajakan bergerak", "call to act"),
    .slogan: LocalizedText("slogan", "slogan"),
    .attend: LocalizedText("cerita hadir", "tells of attending"),
    .join: LocalizedText("cerita bergabung", "tells of joining"),
    .banner: LocalizedText("alat peraga", "campaign props"),
    .collectID: LocalizedText("pengumpulan KTP", "collecting identity cards"),
    .claimWin: LocalizedText("klaim kemenangan", "claim of a win"),
    .attack: LocalizedText("serangan", "attack"),
    .mockery: LocalizedText("ejekan", "mockery"),
    .refusal: LocalizedText("penolakan", "refusal"),
    .sarcasm: LocalizedText("tanda sindiran", "sign of sarcasm"),
    .prediction: LocalizedText("perkiraan", "forecast"),
    .request: LocalizedText("permintaan atau keluhan", "request or complaint"),
    .turnout: LocalizedText("ajakan ikut memilih", "call to turn out"),
    .official: LocalizedText("informasi resmi", "official information"),
    .news: LocalizedText("berita", "news"),
    .photo: LocalizedText("foto", "photo"),
    .criticism: LocalizedText("kritik kebijakan", "criticism of policy"),
    .overall: LocalizedText("keseluruhan kata", "the wording as a whole"),
  ]
}
