/// A JSON value as a tree, for records that are compared; posts are read without it.
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  private static let depthLimit = 64

  /// Reads one JSON text.
  ///
  /// - Parameter bytes: The text, with white space around it.
  /// - Throws: A fault of the syntax, with its byte.
  /// - Complexity: Linear in the bytes.
  init(_ bytes: [UInt8]) throws(RecordFault) {
    var scanner = JSONScanner(0..<bytes.count)
    self = try Self.value(bytes, &scanner, depth: 0)
    guard scanner.isAtEnd(bytes) else { throw scanner.fault }
  }

  /// The member of an object; nil where there is none.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The text of a string; nil for another kind.
  var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The items of an array; empty for another kind.
  var items: [JSONValue] {
    if case .array(let items) = self { return items }
    return []
  }

  private static func value(
    _ bytes: [UInt8], _ scanner: inout JSONScanner, depth: Int
  ) throws(RecordFault) -> JSONValue {
    guard depth < depthLimit else { throw scanner.fault }
    switch scanner.peek(bytes) {
    case UInt8(ascii: "\""): return .string(try text(bytes, &scanner))
    case UInt8(ascii: "{"): return .object(try members(bytes, &scanner, depth: depth))
    case UInt8(ascii: "["): return .array(try items(bytes, &scanner, depth: depth))
    case UInt8(ascii: "t"):
      try scanner.literal("true", bytes)
      return .bool(true)
    case UInt8(ascii: "f"):
      try scanner.literal("false", bytes)
      return .bool(false)
    case UInt8(ascii: "n"):
      try scanner.literal("null", bytes)
      return .null
    default:
      let range = try scanner.number(bytes)
      guard let value = Double(String(decoding: bytes[range], as: UTF8.self)), value.isFinite else {
        throw scanner.fault
      }
      return .number(value)
    }
  }

  private static func text(
    _ bytes: [UInt8], _ scanner: inout JSONScanner
  ) throws(RecordFault) -> String {
    var content: [UInt8] = []
    try scanner.string(bytes, into: &content)
    guard let text = String(validating: content, as: UTF8.self) else { throw .invalidUTF8 }
    return text
  }

  private static func items(
    _ bytes: [UInt8], _ scanner: inout JSONScanner, depth: Int
  ) throws(RecordFault) -> [JSONValue] {
    try scanner.expect(UInt8(ascii: "["), bytes)
    var items: [JSONValue] = []
    if scanner.skip(UInt8(ascii: "]"), bytes) { return items }
    repeat {
      items.append(try value(bytes, &scanner, depth: depth + 1))
    } while scanner.skip(UInt8(ascii: ","), bytes)
    try scanner.expect(UInt8(ascii: "]"), bytes)
    return items
  }

  private static func members(
    _ bytes: [UInt8], _ scanner: inout JSONScanner, depth: Int
  ) throws(RecordFault) -> [(key: String, value: JSONValue)] {
    try scanner.expect(UInt8(ascii: "{"), bytes)
    var members: [(key: String, value: JSONValue)] = []
    if scanner.skip(UInt8(ascii: "}"), bytes) { return members }
    repeat {
      let key = try text(bytes, &scanner)
      try scanner.expect(UInt8(ascii: ":"), bytes)
      members.append((key, try value(bytes, &scanner, depth: depth + 1)))
    } while scanner.skip(UInt8(ascii: ","), bytes)
    try scanner.expect(UInt8(ascii: "}"), bytes)
    return members
  }
}

extension JSONValue {
  /// The value as JSON on one line.
  var json: String {
    var text = JSONText()
    write(to: &text)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private func write(to text: inout JSONText) {
    switch self {
    case .null: text.raw("null")
    case .bool(let value): text.bool(value)
    case .number(let value): text.number(value)
    case .string(let value): text.string(value)
    case .array(let items): text.array(items) { $1.write(to: &$0) }
    case .object(let members):
      text.raw("{")
      for (index, member) in members.enumerated() {
        if index > 0 { text.raw(",") }
        text.string(member.key)
        text.raw(":")
        member.value.write(to: &text)
      }
      text.raw("}")
    }
  }
}
