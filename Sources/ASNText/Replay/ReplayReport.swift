package import Neutrality

/// Whether an old answer still comes out, and if not, what changed.
package struct ReplayReport: Sendable, Equatable, Encodable {
  /// A field of the answer that came out otherwise, both values as JSON; nil where it is missing.
  struct Difference: Sendable, Equatable, Encodable {
    let field: String
    let record: String?
    let now: String?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(field, forKey: .field)
      try container.encode(record, forKey: .record)
      try container.encode(now, forKey: .now)
    }

    enum CodingKeys: String, CodingKey { case field, record, now }
  }

  /// Whether everything but ids and provenance is as it was.
  package let same: Bool
  /// Which parts differ: "version", "model", "lexicons", "rules".
  let changed: [String]
  let differences: [Difference]

  init(changed: [String], differences: [Difference]) {
    self.changed = changed
    self.differences = differences
    same = differences.isEmpty
  }

  /// The report in words.
  ///
  /// - Parameter language: The language wanted.
  /// - Returns: Lines.
  package func page(in language: Language) -> String {
    let say = { (first: String, second: String) in
      LocalizedText(first, second).text(in: language)
    }
    var text =
      same
      ? say("SAMA: jawaban itu keluar lagi.", "SAME: the answer comes out again.")
      : say("BERBEDA: jawaban yang keluar sekarang lain.", "DIFFERENT: another answer comes out.")
    text += "\n"
    let parts = changed.map { Self.name($0).text(in: language) }.joined(separator: ", ")
    if !changed.isEmpty { text += say("Yang berubah: ", "Changed: ") + parts + "\n" }
    if !same && changed.isEmpty {
      text += DisplayText.wrap(
        say(
          "Program, model, leksikon dan aturannya sama: periksalah teksnya, --date, --action dan "
            + "--target; catatan jawaban tidak memuatnya.",
          "Program, model, lexicons and rules are the same: look at the text, --date, --action "
            + "and --target; an answer does not hold them."))
    }
    for difference in differences {
      let words = [difference.record ?? "–", difference.now ?? "–"].joined(separator: " → ")
      text += DisplayText.wrap(
        "\(difference.field): " + DisplayText.harmless(words), indent: "    ", first: "  ")
    }
    return text
  }

  private static func name(_ part: String) -> LocalizedText {
    switch part {
    case "version": LocalizedText("versi program", "version of the program")
    case "lexicons": LocalizedText("leksikon", "lexicons")
    case "rules": LocalizedText("aturan", "rules")
    default: LocalizedText(part, part)
    }
  }
}
