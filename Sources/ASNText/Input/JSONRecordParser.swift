/// Reads the fields of the contract out of one JSON object.
///
/// A name given twice counts as given last. Other fields are passed over: they are not decoded,
/// kept, or looked at beyond their brackets.
struct JSONRecordParser {
  private let labels: LabelReading
  private var key: [UInt8] = []
  private var value: [UInt8] = []

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
  mutating func parse(
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

  private mutating func parseMember(
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
      draft.text = value
    } else {
      draft.set(field, to: try parseShortField(field, bytes, &scanner))
    }
  }

  /// A string; for names and numbers of things also a JSON number, as it is written.
  private mutating func parseShortField(
    _ field: RecordField, _ bytes: [UInt8], _ scanner: inout JSONScanner
  ) throws(RecordFault) -> String {
    switch scanner.peek(bytes) {
    case UInt8(ascii: "\""): try scanner.string(bytes, into: &value)
    case UInt8(ascii: "-"), 0x30...0x39:
      guard field.mayBeNumber else { throw .wrongType(field: field.rawValue) }
      value = Array(bytes[try scanner.number(bytes)])
    default: throw .wrongType(field: field.rawValue)
    }
    guard let text = String(validating: value, as: UTF8.self) else { throw .invalidUTF8 }
    return field == .label ? labels.name(of: text) : text
  }
}

extension RecordField {
  /// The field of a name.
  init?(_ name: [UInt8]) {
    guard let field = Self.allCases.first(where: { name.elementsEqual($0.rawValue.utf8) }) else {
      return nil
    }
    self = field
  }

  /// Whether a JSON number stands for its digits.
  fileprivate var mayBeNumber: Bool { self == .id || self == .target || self == .label }
}
