public import Neutrality

/// What the caller says about one text.
///
/// Nothing about who wrote it.
public struct Request: Sendable, Equatable {
  /// Echoed in the answer.
  public var id: String
  /// Ballot number of a pair to be read even where the text does not name it.
  public var target: String?
  /// The post's date; picks the stage and so the rules.
  public var date: CalendarDay?
  /// What the author did with the text.
  public var action: Action

  /// What the caller says about one text.
  ///
  /// - Parameters:
  ///   - id: Echoed in the answer.
  ///   - target: Ballot number of a pair.
  ///   - date: The post's date.
  ///   - action: What the author did with the text.
  public init(
    id: String = "1", target: String? = nil, date: CalendarDay? = nil, action: Action = .post
  ) {
    self.id = id
    self.target = target
    self.date = date
    self.action = action
  }
}

/// Why a text or a request could not be read.
public enum AssessmentError: Error, Sendable, Equatable {
  /// The text is not valid UTF-8.
  case invalidUTF8(byteOffset: Int)
  /// The text is longer than 64 KiB.
  case tooLong(byteCount: Int)
  /// ICU refused to work, with this `UErrorCode`: its data is missing, or there is no memory.
  case unicodeLibrary(code: Int)
  /// The election has no such pair.
  case unknownPair(String)

  /// Stable code, as in error records.
  public var code: String {
    switch self {
    case .invalidUTF8: "E202"
    case .tooLong: "E203"
    case .unknownPair: "E205"
    case .unicodeLibrary: "E290"
    }
  }

  /// A sentence about it.
  ///
  /// - Parameter language: The language wanted.
  /// - Returns: The sentence; it never holds a piece of the text.
  public func message(in language: Language) -> String {
    switch self {
    case .invalidUTF8(let offset):
      LocalizedText(
        "Teks bukan UTF-8 yang sah (bita \(offset)).",
        "The text is not valid UTF-8 (byte \(offset))."
      ).text(in: language)
    case .tooLong(let count):
      LocalizedText(
        "Teks \(count) bita, lebih panjang dari 65536.", "The text has \(count) bytes, over 65536."
      ).text(in: language)
    case .unicodeLibrary(let code):
      LocalizedText("ICU gagal dengan kode \(code).", "ICU failed with code \(code).")
        .text(in: language)
    case .unknownPair(let number):
      LocalizedText(
        "Tidak ada pasangan nomor \(number) pada pemilihan ini.",
        "This election has no pair number \(number)."
      ).text(in: language)
    }
  }
}
