import LexiconStore
package import Neutrality

/// A row of the neutrality rules as `rules list` and `rules show` give it: with its sources.
package struct RuleEntry: Sendable, Equatable, Encodable {
  /// A text in both languages.
  package struct Words: Sendable, Equatable, Encodable {
    let id: String
    let en: String

    init(_ text: LocalizedText) { (id, en) = (text.indonesian, text.english) }

    func text(in language: Language) -> String { language == .indonesian ? id : en }
  }

  /// Two ways in which offices read the row.
  package struct Readings: Sendable, Equatable, Encodable {
    let narrow: Words
    let wide: Words
  }

  /// A page that the row rests on.
  package struct Source: Sendable, Equatable, Encodable {
    let mark: String
    let page: String
  }

  /// Stable name.
  package let id: String
  let file: String
  let table: String
  let stage: String
  let wording: Words
  let kinds: [String]
  let actions: [String]
  let condition: Words
  let sanctionClass: Words?
  let basis: String
  let sources: [Source]
  let verified: Bool
  let note: Words?
  let readings: Readings?
  let from: String
  let until: String?
  let elections: [String]

  enum CodingKeys: String, CodingKey {
    case id, file, table, stage, wording, kinds, actions
    case condition = "if"
    case sanctionClass = "class"
    case basis, sources, verified, note, readings, from, until, elections
  }

  /// All rows, in the order of their files.
  ///
  /// - Parameter resources: The rule files.
  /// - Returns: The rows.
  /// - Throws: `LexiconError` where a rule file is not valid.
  package static func all(_ resources: Resources) throws -> [RuleEntry] {
    var pages: [String: [String: String]] = [:]
    return try resources.rules.rows.map { row in
      let known = try pages[row.file] ?? Self.pages(row.file, resources.source)
      pages[row.file] = known
      return RuleEntry(row, pages: known)
    }
  }

  /// What the marks of a rule file stand for.
  private static func pages(_ path: String, _ source: LexiconSource) throws -> [String: String] {
    let entries = try YAMLNode.parse(try source.file(path)).map().map("sources").entries
    return Dictionary(try entries.map { ($0.key, try $0.value.string()) }) { first, _ in first }
  }

  private init(_ row: RuleCatalogue.Row, pages: [String: String]) {
    let rule = row.rule
    id = rule.id
    file = row.file
    table = rule.table
    stage = rule.timing.rawValue
    wording = Words(rule.wording)
    kinds = rule.kinds.map(\.rawValue).sorted()
    actions = Action.allCases.filter(rule.actions.contains).map(\.rawValue)
    condition = Words(rule.conditions)
    sanctionClass = rule.sanctionClass.map(Words.init)
    basis = rule.basis
    sources = rule.sources.map { Source(mark: $0, page: pages[$0] ?? "") }
    verified = rule.isVerified
    note = rule.note.map(Words.init)
    readings = rule.readings.map { Readings(narrow: Words($0.narrow), wide: Words($0.wide)) }
    from = rule.from.description
    until = rule.until?.description
    elections = row.elections.sorted()
  }
}

// MARK: For people

extension RuleEntry {
  /// The row on one line, cells between tabs: name, dates, class, wording.
  ///
  /// - Parameter language: The language wanted.
  /// - Returns: The line, with its line feed.
  package func line(in language: Language) -> String {
    [id, dates, className(in: language), wording.text(in: language)].joined(separator: "\t") + "\n"
  }

  /// All that is known of the row.
  ///
  /// - Parameter language: The language wanted.
  /// - Returns: Lines of at most 80 columns, but for long words.
  package func page(in language: Language) -> String {
    let say = { (first: String, second: String) in
      LocalizedText(first, second).text(in: language)
    }
    var text = "\(id)  (\(file))\n" + DisplayText.wrap(wording.text(in: language), indent: "  ")
    let status = verified ? say("ya", "yes") : say("belum", "not yet")
    let facts = [
      (say("Golongan", "Class"), className(in: language)),
      (say("Bila", "If"), condition.text(in: language)),
      (say("Berlaku", "In force"), dates), (say("Tahap", "Stage"), stage),
      (say("Pemilihan", "Elections"), elections.joined(separator: ", ")),
      (say("Jenis kata", "Wording"), kinds.joined(separator: ", ")),
      (say("Tindakan", "Actions"), actions.joined(separator: ", ")),
      (say("Dasar", "Basis"), basis),
      (say("Dicocokkan dengan naskah resmi", "Held against the official text"), status),
      (say("Bacaan sempit", "Narrow reading"), readings?.narrow.text(in: language) ?? ""),
      (say("Bacaan luas", "Wide reading"), readings?.wide.text(in: language) ?? ""),
      (say("Catatan", "Note"), note?.text(in: language) ?? ""),
    ]
    for (name, value) in facts where !value.isEmpty {
      text += DisplayText.wrap("\(name): \(value)", indent: "    ", first: "  ")
    }
    for source in sources { text += "  [\(source.mark)] \(source.page)\n" }
    return text
  }

  private var dates: String { "\(from)..\(until ?? "")" }

  private func className(in language: Language) -> String {
    sanctionClass?.text(in: language)
      ?? LocalizedText("diperbolehkan", "allowed").text(in: language)
  }
}
