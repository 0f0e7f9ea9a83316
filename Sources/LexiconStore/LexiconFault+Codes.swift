// The faults that this module itself finds: a table, nothing else.

extension LexiconFault {
  /// The folder given with `--lexicons` cannot be read; the fact is the system's reason.
  package static func unreadableFolder(_ reason: String) -> Self {
    Self(
      "L001", [reason], english: "cannot read this folder: {0}",
      indonesian: "folder ini tidak dapat dibaca: {0}")
  }

  /// A file cannot be read; the fact is the system's reason.
  package static func unreadableFile(_ reason: String) -> Self {
    Self(
      "L002", [reason], english: "cannot read this file: {0}",
      indonesian: "berkas ini tidak dapat dibaca: {0}")
  }

  /// A file is larger than is allowed.
  package static func tooLarge(limit: Int) -> Self {
    Self(
      "L003", ["\(limit)"], english: "larger than {0} bytes",
      indonesian: "lebih besar dari {0} bita")
  }

  /// No such lexicon, neither built in nor in the folder.
  package static func noSuchFile() -> Self {
    Self("L004", english: "no such lexicon file", indonesian: "berkas leksikon ini tidak ada")
  }

  /// The folder holds more files, or deeper folders, than a set of lexicons can.
  package static func tooManyFiles() -> Self {
    Self(
      "L005", english: "too many files or folders in it to be a folder of lexicons",
      indonesian: "terlalu banyak berkas atau folder di dalamnya untuk sebuah folder leksikon")
  }

  /// A byte that no UTF-8 text can have at this place.
  package static func invalidUTF8() -> Self {
    Self("L101", english: "not valid UTF-8", indonesian: "bukan UTF-8 yang sah")
  }

  /// A control character other than tab and line feed; the fact is its number.
  package static func controlCharacter(_ scalar: UInt8) -> Self {
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
    return Self(
      "L102", [name], english: "control character {0}; lines end with a line feed alone",
      indonesian: "karakter kendali {0}; baris diakhiri satu line feed saja")
  }

  /// No header line.
  package static func missingHeader(_ expected: String) -> Self {
    Self(
      "L103", [expected], english: "no header line; expected the columns: {0}",
      indonesian: "baris kepala tidak ada; kolomnya harus: {0}")
  }

  /// Another header line than this kind of file has.
  package static func wrongHeader(_ found: String, expected: String) -> Self {
    Self(
      "L104", [found, expected], english: "the columns are: {0}; expected: {1}",
      indonesian: "kolomnya: {0}; seharusnya: {1}")
  }

  /// A row with too few or too many cells.
  package static func wrongCellCount(_ found: Int, expected: Int) -> Self {
    Self(
      "L105", ["\(found)", "\(expected)"], english: "{0} cells instead of {1}",
      indonesian: "{0} sel, seharusnya {1}")
  }

  /// A cell that begins or ends with a blank.
  package static func outerBlank() -> Self {
    Self(
      "L106", english: "a cell begins or ends with a blank",
      indonesian: "sel diawali atau diakhiri spasi")
  }

  /// A byte order mark.
  package static func byteOrderMark() -> Self {
    Self(
      "L107", english: "begins with a byte order mark",
      indonesian: "diawali tanda urutan bita (BOM)")
  }

  /// Not YAML; the fact is the parser's own words.
  package static func syntax(_ problem: String) -> Self {
    Self("L201", [problem], english: "not valid YAML: {0}", indonesian: "bukan YAML yang sah: {0}")
  }

  /// An anchor, alias or tag, which lexicons do not use.
  package static func unsupported(_ construct: String) -> Self {
    Self(
      "L202", [construct], english: "{0} is not allowed in a lexicon",
      indonesian: "{0} tidak boleh dipakai dalam leksikon")
  }

  /// A key stands twice in one mapping.
  package static func duplicateKey(_ key: String, firstLine: Int) -> Self {
    Self(
      "L203", [key, "\(firstLine)"], english: "key \"{0}\" stands on line {1} already",
      indonesian: "kunci \"{0}\" sudah ada di baris {1}")
  }

  /// Nested deeper than a lexicon can be.
  package static func tooDeep(limit: Int) -> Self {
    Self(
      "L204", ["\(limit)"], english: "nested deeper than {0} levels",
      indonesian: "bersarang lebih dari {0} tingkat")
  }

  /// Nothing in the file, or more than one document.
  package static func notOneDocument() -> Self {
    Self("L205", english: "not exactly one document", indonesian: "tidak tepat satu dokumen")
  }

  /// A mapping lacks a key that it must have.
  package static func missingKey(_ key: String) -> Self {
    Self("L206", [key], english: "no key \"{0}\"", indonesian: "kunci \"{0}\" tidak ada")
  }

  /// A key that nothing reads: most often a slip of the pen.
  package static func unknownKey(_ key: String, known: [String]) -> Self {
    Self(
      "L207", [key, known.joined(separator: ", ")],
      english: "unknown key \"{0}\"; known are: {1}",
      indonesian: "kunci \"{0}\" tidak dikenal; yang dikenal: {1}")
  }

  /// A node of another kind than expected.
  package static func wrongKind(_ found: YAMLNode.Kind, expected: YAMLNode.Kind) -> Self {
    Self(
      "L208", [found.rawValue, expected.rawValue], english: "{0} instead of {1}",
      indonesian: "{0}, seharusnya {1}")
  }

  /// A key without a value.
  package static func missingValue() -> Self {
    Self("L209", english: "no value", indonesian: "tidak ada nilai")
  }

  /// No date of the calendar.
  package static func wrongDate(_ text: String) -> Self {
    Self(
      "L210", [text], english: "\"{0}\" is no date of the form YYYY-MM-DD",
      indonesian: "\"{0}\" bukan tanggal berbentuk TTTT-BB-HH")
  }

  /// Neither `true` nor `false`.
  package static func wrongBool(_ text: String) -> Self {
    Self(
      "L211", [text], english: "\"{0}\" is neither true nor false",
      indonesian: "\"{0}\" bukan true atau false")
  }

  /// No whole number.
  package static func wrongInteger(_ text: String) -> Self {
    Self(
      "L212", [text], english: "\"{0}\" is no whole number",
      indonesian: "\"{0}\" bukan bilangan bulat")
  }

  /// A pattern whose work could explode: an unbounded repeat inside another.
  package static func nestedRepeat(_ pattern: String) -> Self {
    Self(
      "L216", [pattern], english: "'{0}' repeats a repeat without bound: its work could explode",
      indonesian: "'{0}' mengulang pengulangan tanpa batas: kerjanya bisa meledak")
  }

  /// A time that ends before it begins; the facts are its two days.
  package static func datesReversed(from: String, until: String) -> Self {
    Self(
      "L213", [from, until], english: "from {0} is after until {1}",
      indonesian: "from {0} sesudah until {1}")
  }

  /// An entry that stands twice; the facts are its name and where it stands first.
  package static func duplicateEntry(_ name: String, first: LexiconPlace) -> Self {
    Self(
      "L214", [name, "\(first.file):\(first.line)"], english: "'{0}' stands already at {1}",
      indonesian: "'{0}' sudah ada di {1}")
  }

  /// An entry that stands twice for some days; the facts are its name and where it stands first.
  package static func overlappingDates(_ name: String, first: LexiconPlace) -> Self {
    Self(
      "L215", [name, "\(first.file):\(first.line)"],
      english: "the dates of '{0}' overlap those at {1}",
      indonesian: "masa berlaku '{0}' bertumpang tindih dengan yang di {1}")
  }

  /// A value that is not one of those allowed here.
  package static func unknownValue(_ value: String) -> Self {
    Self(
      "L219", [value], english: "'{0}' is not a value that can stand here",
      indonesian: "'{0}' bukan nilai yang dapat berdiri di sini")
  }
}
