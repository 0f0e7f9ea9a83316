import Neutrality

extension HumanWriter {
  /// What an author may want to know before posting.
  func advice(_ assessment: Assessment) -> String {
    let verdict = assessment.verdict
    return self.verdict(verdict) + reasons(verdict) + DisplayText.wrap(advice(on: assessment))
      + (verdict.level == .neutral ? "" : rules(verdict))
  }

  /// Advice in plain words; never leave, never a finding.
  func advice(on assessment: Assessment) -> String {
    switch assessment.verdict.level {
    case .neutral:
      say(
        "Tidak ada yang perlu diubah karena memihak. Ini saran, bukan izin atau keputusan.",
        "Nothing needs to change for taking a side. This is advice, neither leave nor a finding.")
    case .needsReview:
      say(
        "Bacalah kembali bagian bertanda. Bila Anda pegawai ASN dan ragu, tanyakan dahulu atau "
          + "tulis ulang tanpa bagian itu. Mengkritik kebijakan dan mengajak orang memilih tanpa "
          + "mengarahkan pilihan tidak dilarang.",
        "Read the marked parts again. If you are a civil servant and in doubt, ask first or "
          + "write it without them. Criticism of policy and calls to vote that do not steer "
          + "the choice are not forbidden.")
    case .supportIndicated:
      say(
        "Kata-kata bertanda dapat dibaca sebagai dukungan. Bila Anda pegawai ASN, sebaiknya "
          + "jangan unggah seperti ini; hapus atau ubah bagian itu, lalu periksa lagi.",
        "The marked words can be read as support. If you are a civil servant, better not post it "
          + "like this; remove or change that part, then check again.")
    case .cannotTell:
      say(
        "Program ini tidak dapat menilai teks itu; itu bukan tanda aman atau bahaya.",
        "This program cannot judge the text; that is a sign neither of safety nor of danger.")
    }
  }
}
