package import Neutrality

/// Writes answers for people: 80 columns, readable without colour.
package struct HumanWriter: Sendable {
  /// Whom an answer is for.
  package enum Reader: Sendable {
    /// Somebody who has a post on the desk: evidence, probabilities, rules.
    case reviewer
    /// The author before posting: advice in plain words.
    case author
  }

  let language: Language
  private let palette: Palette
  private let reader: Reader

  /// A writer.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - palette: Colours, or none.
  ///   - reader: Whom answers are for.
  package init(language: Language, palette: Palette = .plain, reader: Reader = .reviewer) {
    self.language = language
    self.palette = palette
    self.reader = reader
  }

  /// An answer.
  ///
  /// - Parameters:
  ///   - assessment: The answer.
  ///   - text: The post as it was given.
  /// - Returns: Lines, with an empty one at the end.
  package func text(_ assessment: Assessment, of text: [UInt8]) -> String {
    let marked = MarkedText(String(decoding: text, as: UTF8.self), assessment.stances) {
      palette.stance($0, $1.toward)
    }
    let post = DisplayText.wrap(marked.text, indent: "  ")
    switch reader {
    case .reviewer: return heading(assessment) + post + details(assessment, marked) + "\n"
    case .author: return post + advice(assessment) + "\n"
    }
  }

  /// Why there is no answer.
  ///
  /// - Parameter error: Why.
  /// - Returns: Lines, with an empty one at the end.
  package func text(_ error: RecordError) -> String {
    let place = say("baris \(error.line)", "line \(error.line)")
    let id = DisplayText.harmless(error.id)
    return DisplayText.wrap("\(id) (\(place)): \(error.code) \(error.message)") + "\n"
  }

  private func heading(_ assessment: Assessment) -> String {
    let id = DisplayText.harmless(assessment.id)
    return palette.bold(say("Teks \(id)", "Text \(id)")) + " · \(assessment.election)\n"
  }

  private func details(_ assessment: Assessment, _ marked: MarkedText) -> String {
    var lines = evidence(marked, isAboutSeveral: assessment.stances.count > 1)
    for stance in assessment.stances { lines += line(stance) }
    lines += verdict(assessment.verdict)
    lines += reasons(assessment.verdict) + rules(assessment.verdict)
    return lines + missing(assessment.verdict)
  }

  private func evidence(_ marked: MarkedText, isAboutSeveral: Bool) -> String {
    marked.marks.map { mark in
      var words = "\(DisplayText.harmless(mark.evidence.text)) – "
      words += HumanWords.kind(mark.evidence.kind).text(in: language)
      if let toward = mark.evidence.toward {
        words += ", " + HumanWords.stance(toward).text(in: language) + " "
        words += signed(mark.evidence.weight)
      }
      if isAboutSeveral { words += say(" (pasangan \(mark.pair))", " (pair \(mark.pair))") }
      let number = MarkedText.superscript(mark.number)
      return DisplayText.wrap(words, indent: "      ", first: padded("  \(number)", 6))
    }.joined()
  }

  private func line(_ stance: PairStance) -> String {
    let probability = stance.probability
    let name = "\(stance.pair) \(stance.name)"
    guard stance.mentioned else {
      return DisplayText.wrap(
        say("Pasangan \(name): tidak disebut", "Pair \(name): not mentioned"), indent: "  ",
        first: "")
    }
    let shares = [
      (Stance.support, probability.support), (.oppose, probability.oppose),
      (.neutral, probability.neutral),
    ].map { "\(HumanWords.stance($0.0).text(in: language)) \(percent($0.1))" }
    return DisplayText.wrap(say("Pasangan \(name)", "Pair \(name)"), indent: "  ", first: "")
      + "  " + shares.joined(separator: " · ") + "\n"
  }

  private func verdict(_ verdict: Verdict) -> String {
    var words = HumanWords.level(verdict.level).text(in: language)
    if let pair = verdict.pair { words += say(" (pasangan \(pair))", " (pair \(pair))") }
    return DisplayText.wrap(words, indent: "  ", first: "").split(separator: "\n").map {
      palette.level(String($0), verdict.level) + "\n"
    }.joined()
  }

  private func reasons(_ verdict: Verdict) -> String {
    verdict.reasons.map {
      DisplayText.wrap(
        DisplayText.harmless($0.message), indent: "        ", first: "  \($0.code.rawValue)  ")
    }.joined()
  }

  private func rules(_ verdict: Verdict) -> String {
    guard !verdict.rules.isEmpty else { return "" }
    let title =
      verdict.level == .neutral
      ? say("Ketentuan terkait", "Related rules")
      : say("Aturan yang bisa berlaku bila syaratnya terbukti", "Rules that could apply if proven")
    return palette.bold(title) + "\n" + verdict.rules.map { rule(from: $0) }.joined()
  }

  private func rule(from rule: RuleCitation) -> String {
    let status =
      rule.isVerified ? "" : say("; belum dicocokkan dengan naskah resmi", "; not yet verified")
    return DisplayText.wrap("\(rule.id) – \(rule.sanctionClass)\(status)", indent: "  ")
      + DisplayText.wrap(say("bila ", "if ") + rule.condition, indent: "    ")
  }

  private func missing(_ verdict: Verdict) -> String {
    guard !verdict.missing.isEmpty else { return "" }
    let names = verdict.missing.map { HumanWords.missing($0).text(in: language) }
    return DisplayText.wrap(
      say("Tidak tampak dari teks: ", "A text cannot show: ") + names.joined(separator: "; ")
        + ".", indent: "  ", first: "")
  }
}

// MARK: Advice

extension HumanWriter {
  /// What an author may want to know before posting.
  private func advice(_ assessment: Assessment) -> String {
    let verdict = assessment.verdict
    return self.verdict(verdict) + reasons(verdict)
      + DisplayText.wrap(counsel(assessment), columns: 80)
      + (verdict.level == .neutral ? "" : rules(verdict))
  }

  private func counsel(_ assessment: Assessment) -> String {
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

// MARK: Numbers

extension HumanWriter {
  func say(_ indonesian: String, _ english: String) -> String {
    language == .indonesian ? indonesian : english
  }

  /// A share in whole per cent; never 0 % or 100 % for what is only nearly so.
  func percent(_ share: Double) -> String {
    let value = Int((share * 100).rounded())
    if value == 0 && share > 0 { return "<1 %" }
    if value == 100 && share < 1 { return ">99 %" }
    return "\(value) %"
  }

  /// A number with its sign and two decimals, with a comma in Indonesian.
  func signed(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let decimals = String(hundredths % 100)
    return (value < 0 ? "-" : "+") + String(hundredths / 100)
      + (language == .indonesian ? "," : ".") + (decimals.count == 1 ? "0" : "") + decimals
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - DisplayText.width(text)))
  }
}
