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
    let name: RecordField?
    if let plain = scanner.plainString(bytes) {
      name = RecordField(bytes, plain)
    } else {
      try scanner.string(bytes, into: &key)
      name = RecordField(key, key.indices)
    }
    try scanner.expect(UInt8(ascii: ":"), bytes)
    guard let field = name, field != .label || labels.isRead else {
      return try scanner.skipValue(bytes)
    }
    if scanner.peek(bytes) == UInt8(ascii: "n") {
      try scanner.literal("null", bytes)
    } else if field == .text {
      guard scanner.peek(bytes) == UInt8(ascii: "\"") else { throw .wrongType(field: "text") }
      if let plain = scanner.plainString(bytes) {
        draft.text = Array(bytes[plain])
      } else {
        try scanner.string(bytes, into: &value)
        draft.text = Array(value[...])
      }
    } else {
      draft.set(field, to: try parseShortField(field, bytes, &scanner))
    }
  }

  /// A string; for names and numbers of things also a JSON number, as it is written.
  private func parseShortField(
    _ field: RecordField, _ bytes: [UInt8], _ scanner: inout JSONScanner
  ) throws(RecordFault) -> String {
    if let plain = scanner.plainString(bytes) {
      guard let text = Self.string(bytes[plain]) else { throw .invalidUTF8 }
      return field == .label ? labels.name(of: text) : text
    }
    switch scanner.peek(bytes) {
    case UInt8(ascii: "\""): try scanner.string(bytes, into: &value)
    case UInt8(ascii: "-"), 0x30...0x39:
      guard field.mayBeNumber else { throw .wrongType(field: field.rawValue) }
      value = Array(bytes[try scanner.number(bytes)])
    default: throw .wrongType(field: field.rawValue)
    }
    guard let text = Self.string(value[...]) else { throw .invalidUTF8 }
    return field == .label ? labels.name(of: text) : text
  }

  /// The text of some bytes; nil where they are not UTF-8.
  private static func string(_ bytes: ArraySlice<UInt8>) -> String? {
    // Nearly all ids and dates are ASCII, which needs no check.
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    return isASCII
      ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
  }
}

extension RecordField {
  /// The field whose name stands at a place of some bytes.
  init?(_ bytes: [UInt8], _ name: Range<Int>) {
    guard (1...8).contains(name.count) else { return nil }
    var packed: UInt64 = 0
    for index in name { packed = packed << 8 | UInt64(bytes[index]) }
    guard let field = Self.field(packed) else { return nil }
    self = field
  }

  /// The field whose name has these bytes, the last one lowest: no name is longer than eight.
  private static func field(_ packed: UInt64) -> RecordField? {
    switch packed {
    case 0x7465_7874: .text
    case 0x6964: .id
    case 0x656C_6563_7469_6F6E: .election
    case 0x7461_7267_6574: .target
    case 0x6461_7465: .date
    case 0x6163_7469_6F6E: .action
    case 0x6C_6162_656C: .label
    default: nil
    }
  }

  /// Whether a JSON number stands for its digits.
  fileprivate var mayBeNumber: Bool { self == .id || self == .target || self == .label }
}
