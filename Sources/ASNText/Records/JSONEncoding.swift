/// Encodes any `Encodable` value as JSON, keys in the order in which the value writes them.
///
/// For reports, of which there is one a run; posts go through ``JSONText`` directly. Dictionaries
/// are written by sorted keys, so that the same report is the same bytes. There is no Foundation
/// in the program, hence this encoder.
package enum JSONEncoding {
  /// The JSON of a value, on one line without a line feed.
  ///
  /// - Parameter value: The value; its numbers must be finite.
  /// - Returns: UTF-8.
  /// - Throws: What the value throws.
  package static func bytes(_ value: some Encodable) throws -> [UInt8] {
    var text = JSONText()
    try Node.of(value, path: []).write(to: &text)
    return text.bytes
  }
}

/// A JSON value that is being built; a class, because containers are filled after they are made.
private final class Node {
  enum Content {
    case null
    case bool(Bool)
    case whole(Int)
    case number(Double)
    case string(String)
    case array([Node])
    case object([(key: String, value: Node)])
  }

  var content: Content

  init(_ content: Content = .null) { self.content = content }

  static func of(_ value: some Encodable, path: [any CodingKey]) throws -> Node {
    switch value {
    case let value as Bool: return Node(.bool(value))
    case let value as Int: return Node(.whole(value))
    case let value as Double: return Node(.number(value))
    case let value as String: return Node(.string(value))
    case let value as any FixedWidthInteger: return Node(.whole(Int(value)))
    case let value as Float: return Node(.number(Double(value)))
    default: break
    }
    let node = Node()
    try value.encode(to: NodeEncoder(node: node, codingPath: path))
    if value is any SortedByKey, case .object(let members) = node.content {
      node.content = .object(members.sorted { $0.key < $1.key })
    }
    return node
  }

  func append(_ item: Node) {
    guard case .array(let items) = content else { preconditionFailure("no array") }
    content = .array(items + [item])
  }

  func set(_ key: String, _ value: Node) {
    guard case .object(let members) = content else { preconditionFailure("no object") }
    content = .object(members + [(key, value)])
  }

  func write(to text: inout JSONText) throws {
    switch content {
    case .null: text.raw("null")
    case .bool(let value): text.bool(value)
    case .whole(let value): text.number(value)
    case .number(let value): text.number(value)
    case .string(let value): text.string(value)
    case .array(let items):
      text.raw("[")
      for (index, item) in items.enumerated() {
        if index > 0 { text.raw(",") }
        try item.write(to: &text)
      }
      text.raw("]")
    case .object(let members):
      text.raw("{")
      for (index, member) in members.enumerated() {
        if index > 0 { text.raw(",") }
        text.string(member.key)
        text.raw(":")
        try member.value.write(to: &text)
      }
      text.raw("}")
    }
  }
}

/// What has no order of its own.
private protocol SortedByKey {}
extension Dictionary: SortedByKey where Key == String {}

private struct NodeEncoder: Encoder {
  let node: Node
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .null = node.content { node.content = .object([]) }
    return KeyedEncodingContainer(KeyedNode<Key>(node: node, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .null = node.content { node.content = .array([]) }
    return UnkeyedNode(node: node, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    SingleNode(node: node, codingPath: codingPath)
  }
}

private struct KeyedNode<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: Node
  let codingPath: [any CodingKey]

  func encodeNil(forKey key: Key) { node.set(key.stringValue, Node()) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    node.set(key.stringValue, try Node.of(value, path: codingPath + [key]))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder(for: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder(for: key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { NodeEncoder(node: node, codingPath: codingPath) }

  func superEncoder(forKey key: Key) -> any Encoder { encoder(for: key) }

  private func encoder(for key: Key) -> NodeEncoder {
    let child = Node()
    node.set(key.stringValue, child)
    return NodeEncoder(node: child, codingPath: codingPath + [key])
  }
}

private struct UnkeyedNode: UnkeyedEncodingContainer {
  let node: Node
  let codingPath: [any CodingKey]

  var count: Int {
    guard case .array(let items) = node.content else { return 0 }
    return items.count
  }

  func encodeNil() { node.append(Node()) }

  func encode(_ value: some Encodable) throws { node.append(try Node.of(value, path: codingPath)) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    encoder().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder().unkeyedContainer() }

  func superEncoder() -> any Encoder { encoder() }

  private func encoder() -> NodeEncoder {
    let child = Node()
    node.append(child)
    return NodeEncoder(node: child, codingPath: codingPath)
  }
}

private struct SingleNode: SingleValueEncodingContainer {
  let node: Node
  let codingPath: [any CodingKey]

  func encodeNil() { node.content = .null }

  func encode(_ value: some Encodable) throws {
    node.content = try Node.of(value, path: codingPath).content
  }
}
