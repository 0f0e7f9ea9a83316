package import Neutrality

/// What is wrong with one input record: facts, from which code and sentence are made.
///
/// | code | fault |
/// | --- | --- |
/// | E201 | no field `text` |
/// | E202 | not UTF-8 |
/// | E203 | the text is longer than 64 KiB |
/// | E204 | no such election |
/// | E205 | the election has no such pair |
/// | E206 | no such day, or not written YYYY-MM-DD |
/// | E207 | broken JSON, or no object |
/// | E208 | broken CSV |
/// | E209 | half of a surrogate pair in a JSON string |
/// | E210 | no such action |
/// | E211 | no such label |
/// | E212 | a field has the wrong type |
/// | E213 | a corpus row without a label |
/// | E214 | the record is longer than 4 MiB |
/// | E215 | an old answer that is none: a field is missing |
/// | E290 | ICU failed |
package enum RecordFault: Error, Sendable, Equatable {
  /// What is wrong with the quotes or cells of a CSV record.
  package enum Table: Sendable, Equatable {
    /// A quoted field that never ends.
    case openQuote
    /// A quote inside a field without quotes, or text behind a closing quote.
    case strayQuote
    /// Another number of cells than the header has.
    case cellCount(found: Int, expected: Int)
  }

  /// No field `text`, or it is null.
  case noText
  /// A field is not valid UTF-8.
  case invalidUTF8
  /// The text is longer than 64 KiB.
  case textTooLong(byteCount: Int)
  /// No election pack has this name.
  case unknownElection(String)
  /// The election has no such pair.
  case unknownPair(String)
  /// No such day.
  case wrongDate(String)
  /// JSON broken at a byte of the line, from 1.
  case brokenJSON(byte: Int)
  /// JSON that is no object.
  case notAnObject
  /// Broken CSV.
  case brokenCSV(Table)
  /// Half of a surrogate pair at a byte of the line, from 1.
  case loneSurrogate(byte: Int)
  /// No such action.
  case unknownAction(String)
  /// No such label.
  case unknownLabel(String)
  /// A field of the wrong type.
  case wrongType(field: String)
  /// A corpus row without a label.
  case noLabel
  /// The record is longer than it may be.
  case recordTooLong
  /// No answer of this program: a field is missing or of another kind.
  case notAnAnswer(field: String)
  /// The text could not be assessed.
  case notAssessed(AssessmentError)

  /// Stable code.
  package var code: String {
    switch self {
    case .noText: "E201"
    case .invalidUTF8: "E202"
    case .textTooLong: "E203"
    case .unknownElection: "E204"
    case .unknownPair: "E205"
    case .wrongDate: "E206"
    case .brokenJSON, .notAnObject: "E207"
    case .brokenCSV: "E208"
    case .loneSurrogate: "E209"
    case .unknownAction: "E210"
    case .unknownLabel: "E211"
    case .wrongType: "E212"
    case .noLabel: "E213"
    case .recordTooLong: "E214"
    case .notAnAnswer: "E215"
    case .notAssessed(let error): error.code
    }
  }

  /// A sentence about it.
  ///
  /// - Parameter language: The language wanted.
  /// - Returns: The sentence; it quotes at most 40 scalars of a field, and none of the text.
  package func message(in language: Language) -> String {
    if case .notAssessed(let error) = self { return error.message(in: language) }
    return words.text(in: language)
  }

  private var words: LocalizedText {
    switch self {
    case .noText: LocalizedText("Tidak ada kolom \"text\".", "There is no field \"text\".")
    case .invalidUTF8: LocalizedText("Bukan UTF-8 yang sah.", "Not valid UTF-8.")
    case .textTooLong(let count):
      LocalizedText(
        "Teks \(count) bita, lebih panjang dari 65536.", "The text has \(count) bytes, over 65536.")
    case .unknownElection(let id):
      LocalizedText("Tidak ada pemilihan \(quoted(id)).", "There is no election \(quoted(id)).")
    case .unknownPair(let number):
      LocalizedText(
        "Tidak ada pasangan nomor \(quoted(number)) pada pemilihan ini.",
        "This election has no pair number \(quoted(number)).")
    case .wrongDate(let date):
      LocalizedText(
        "Bukan tanggal TTTT-BB-HH: \(quoted(date)).", "Not a date YYYY-MM-DD: \(quoted(date)).")
    case .unknownAction(let action):
      LocalizedText(
        "Tidak ada tindakan \(quoted(action)).", "There is no action \(quoted(action)).")
    case .unknownLabel(let label):
      LocalizedText("Tidak ada label \(quoted(label)).", "There is no label \(quoted(label)).")
    case .noLabel: LocalizedText("Baris korpus tanpa label.", "A corpus row without a label.")
    case .brokenJSON, .notAnObject, .brokenCSV, .loneSurrogate, .wrongType, .recordTooLong,
      .notAnAnswer, .notAssessed:
      shapeWords
    }
  }

  private var shapeWords: LocalizedText {
    switch self {
    case .brokenJSON(let byte):
      LocalizedText("JSON rusak pada bita ke-\(byte).", "Broken JSON at byte \(byte).")
    case .notAnObject: LocalizedText("Bukan objek JSON.", "Not a JSON object.")
    case .loneSurrogate(let byte):
      LocalizedText(
        "Separuh pasangan surogat pada bita ke-\(byte).",
        "Half of a surrogate pair at byte \(byte).")
    case .brokenCSV(let fault): fault.words
    case .wrongType(let field):
      LocalizedText("Tipe kolom \"\(field)\" salah.", "The field \"\(field)\" has the wrong type.")
    case .notAnAnswer(let field):
      LocalizedText(
        "Bukan jawaban asn-text: \"\(field)\" tidak ada atau lain.",
        "Not an answer of asn-text: \"\(field)\" is missing or different.")
    case .recordTooLong:
      LocalizedText("Rekaman lebih panjang dari 4 MiB.", "The record is longer than 4 MiB.")
    default: LocalizedText("", "")
    }
  }

  private func quoted(_ field: String) -> String { "\"" + field.clipped(to: 40) + "\"" }
}

extension RecordFault.Table {
  fileprivate var words: LocalizedText {
    switch self {
    case .openQuote:
      LocalizedText("CSV rusak: tanda kutip tidak ditutup.", "Broken CSV: a quote is never closed.")
    case .strayQuote:
      LocalizedText("CSV rusak: tanda kutip salah tempat.", "Broken CSV: a quote out of place.")
    case .cellCount(let found, let expected):
      LocalizedText(
        "CSV rusak: \(found) sel, seharusnya \(expected).",
        "Broken CSV: \(found) cells where \(expected) are expected.")
    }
  }
}

extension String {
  /// At most so many scalars of it, with "…" where some were left out.
  func clipped(to count: Int) -> String {
    guard unicodeScalars.count > count else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(count))) + "…"
  }
}
