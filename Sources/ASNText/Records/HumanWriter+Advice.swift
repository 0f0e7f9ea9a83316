import Neutrality

extension HumanWriter {
  /// What an author may want to know before posting: what could be read as taking sides, why, by
  /// which rule, and what stays allowed.
  func advice(_ assessment: Assessment, _ marks: [MarkedText.Mark]) -> String {
    let verdict = assessment.verdict
    var lines = self.verdict(verdict) + reasons(verdict, marks)
    if verdict.level != .neutral { lines += rules(verdict) }
    return lines + DisplayText.wrap(closing(verdict.level))
  }

  /// The same in one text, for programs.
  ///
  /// It never drafts another wording: who takes a side is not helped to hide it.
  func advice(on assessment: Assessment) -> String {
    let verdict = assessment.verdict
    guard verdict.level == .needsReview || verdict.level == .supportIndicated else {
      return closing(verdict.level)
    }
    let signs = verdict.reasons.filter { $0.side == .support || $0.side == .oppose }
    var words = signs.map(\.message)
    if !verdict.rules.isEmpty {
      let names = verdict.rules.map(\.id).joined(separator: ", ")
      words.append(
        say(
          "Aturan yang bisa berlaku bila syaratnya terbukti: \(names).",
          "Rules that could apply if their conditions are proven: \(names)."))
    }
    return (words + [closing(verdict.level)]).joined(separator: " ")
  }

  private func closing(_ level: Level) -> String {
    switch level {
    case .neutral:
      say(
        "Tidak ditemukan kata yang memihak pasangan mana pun. Ini saran, bukan izin atau "
          + "keputusan.",
        "No wording that takes a pair's side was found. This is advice, neither leave nor a "
          + "finding.")
    case .needsReview:
      say("Ada bagian yang mungkin dibaca sebagai memihak. ", "Parts may be read as taking sides. ")
        + allowed
    case .supportIndicated:
      say(
        "Bagian bertanda dapat dibaca sebagai dukungan kepada satu pasangan. ",
        "The marked parts can be read as support for one pair. ") + allowed
    case .cannotTell:
      say(
        "Program ini tidak dapat menilai teks itu; itu bukan tanda aman atau bahaya.",
        "This program cannot judge the text; that is a sign neither of safety nor of danger.")
    }
  }

  /// What stays allowed, as `Lexicons/rules/allowed.yaml` has it, and who decides.
  private var allowed: String {
    say(
      "Bagi pegawai ASN tetap boleh: memilih, hadir di kampanye hanya untuk mendengar, mengajak "
        + "orang memakai hak pilih tanpa mengarahkan pilihan, membagikan berita dan keterangan "
        + "resmi, dan mengkritik kebijakan. Ini saran, bukan keputusan; yang menimbang dan "
        + "memutuskan adalah Anda.",
      "Civil servants may still vote, attend a campaign only to listen, encourage people to vote "
        + "without steering the choice, share news and official information, and criticise "
        + "policy. This is advice, not a finding; weighing and deciding is up to you.")
  }
}
