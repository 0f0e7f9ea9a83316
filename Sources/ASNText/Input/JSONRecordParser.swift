/// Reads the fields of the contract out of one JSON object.
///
/// A name given twice counts as given last. Other fields are passed over: they are not decoded,
/// kept, or looked at beyond their brackets. A class, so that its scratch is never copied.
final class JSONRecordParser {
  private let labels: LabelReading
  @exclusivity(unchecked) private var key: [UInt8] = []
  @exclusivity(unchecked) private var value: [UInt8] = []

  /// A parser.
  ///
  /// - Parameter labels: Whether and how labels are read.
  init(labels: LabelReading) { self.labels = labels }

  /// Reads one object.
  ///
  /// - Parameters:
  ///   - bytes: The memory that holds it.
  ///   - range: Where it stands.
  ///   - draft: Receives the fields, also those before a fault.
  /// - Throws: A fault of the JSON, or of a field's type.
  /// - Complexity: Linear in the bytes of the object.
  func parse(
    _ bytes: [UInt8], _ range: Range<Int>, into draft: inout RecordDraft
  ) throws(RecordFault) {
    var scanner = JSONScanner(range)
    guard scanner.peek(bytes) == UInt8(ascii: "{") else {
      try scanner.skipValue(bytes)
      throw scanner.isAtEnd(bytes) ? .notAnObject : scanner.fault
    }
    try scanner.expect(UInt8(ascii: "{"), bytes)
    if !scanner.skip(UInt8(ascii: "}"), bytes) {
      repeat {
        try parseMember(bytes, &scanner, into: &draft)
      } while scanner.skip(UInt8(ascii: ","), bytes)
      try scanner.expect(UInt8(ascii: "}"), bytes)
    }
    guard scanner.isAtEnd(bytes) else { throw scanner.fault }
  }

  private func parseMember(
    _ bytes: [UInt8], _ scanner: inout JSONScanner, into draft: inout RecordDraft
  ) throws(RecordFault) {
    try scanner.string(bytes, into: &key)
    try scanner.expect(UInt8(ascii: ":"), bytes)
    guard let field = RecordField(key), field != .label || labels.isRead else {
      return try scanner.skipValue(bytes)
    }
    if scanner.peek(bytes) == UInt8(ascii: "n") {
      try scanner.literal("null", bytes)
    } else if field == .text {
      guard scanner.peek(bytes) == UInt8(ascii: "\"") else { throw .wrongType(field: "text") }
      try scanner.string(bytes, into: &value)
      draft.text = Array(value[...])
    } else {
      draft.set(field, to: try parseShortField(field, bytes, &scanner))
    }
  }

  /// A string; for names and numbers of things also a JSON number, as it is written.
  private func parseShortField(
    _ field: RecordField, _ bytes: [UInt8], _ scanner: inout JSONScanner
  ) throws(RecordFault) -> String {
    switch scanner.peek(bytes) {
    case UInt8(ascii: "\""): try scanner.string(bytes, into: &value)
    case UInt8(ascii: "-"), 0x30...0x39:
      guard field.mayBeNumber else { throw .wrongType(field: field.rawValue) }
      value = Array(bytes[try scanner.number(bytes)])
    default: throw .wrongType(field: field.rawValue)
    }
    guard let text = Self.string(value) else { throw .invalidUTF8 }
    return field == .label ? labels.name(of: text) : text
  }

  /// The text of some bytes; nil where they are not UTF-8.
  private static func string(_ bytes: [UInt8]) -> String? {
    // Nearly all ids and dates are ASCII, which needs no check.
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    return isASCII
      ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
  }
}

extension RecordField {
  /// The field of a name.
  init?(_ name: [UInt8]) {
    // No two names have the same length and the same first letter.
    guard let field = Self.field(count: name.count, first: name.first ?? 0),
      name.elementsEqual(field.rawValue.utf8)
    else { return nil }
    self = field
  }

  /// The only field whose name has so many bytes and begins so.
  private static func field(count: Int, first: UInt8) -> RecordField? {
    switch (count, first) {
    case (4, UInt8(ascii: "t")): .text
    case (2, UInt8(ascii: "i")): .id
    case (8, UInt8(ascii: "e")): .election
    case (6, UInt8(ascii: "t")): .target
    case (4, UInt8(ascii: "d")): .date
    case (6, UInt8(ascii: "a")): .action
    case (5, UInt8(ascii: "l")): .label
    default: nil
    }
  }

  /// Whether a JSON number stands for its digits.
  fileprivate var mayBeNumber: Bool { self == .id || self == .target || self == .label }
}
