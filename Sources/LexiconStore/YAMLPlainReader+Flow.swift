// Collections in brackets, which may go over several lines.

extension YAMLPlainReader {
  mutating func flowNode(_ bytes: Span<UInt8>, depth: Int) throws(Unknown) -> YAMLNode {
    guard position < bytes.count else { throw Unknown() }
    switch bytes[position] {
    case UInt8(ascii: "["): return try flowSequence(bytes, depth: depth)
    case UInt8(ascii: "{"): return try flowMapping(bytes, depth: depth)
    case UInt8(ascii: "\""): return try quoted(bytes, depth: depth)
    default: return try plain(bytes, isFlow: true, depth: depth)
    }
  }

  private mutating func flowSequence(
    _ bytes: Span<UInt8>, depth: Int
  ) throws(Unknown) -> YAMLNode {
    try check(depth)
    let start = place(bytes)
    var nodes: [YAMLNode] = []
    var isOver = try begin(bytes, end: UInt8(ascii: "]"))
    while !isOver {
      nodes.append(try flowNode(bytes, depth: depth + 1))
      isOver = try separate(bytes, end: UInt8(ascii: "]"))
    }
    return YAMLNode(content: .sequence(nodes), place: start)
  }

  private mutating func flowMapping(
    _ bytes: Span<UInt8>, depth: Int
  ) throws(Unknown) -> YAMLNode {
    try check(depth)
    let start = place(bytes)
    var entries: [YAMLMap.Entry] = []
    var isOver = try begin(bytes, end: UInt8(ascii: "}"))
    while !isOver {
      let key = try flowKey(bytes, after: entries)
      try skipFlowSpace(bytes)
      let value = try flowNode(bytes, depth: depth + 1)
      entries.append(YAMLMap.Entry(key: key.text, place: key.place, value: value))
      isOver = try separate(bytes, end: UInt8(ascii: "}"))
    }
    let map = YAMLMap(entries: entries, place: start)
    return YAMLNode(content: .mapping(map), place: start)
  }

  private mutating func flowKey(
    _ bytes: Span<UInt8>, after entries: [YAMLMap.Entry]
  ) throws(Unknown) -> (text: String, place: LexiconPlace) {
    guard canStartPlain(bytes) else { throw Unknown() }
    let (place, start) = (place(bytes), position)
    while position < bytes.count, bytes[position] != UInt8(ascii: ":") {
      guard bytes[position] > 0x20, !Self.isFlowMark(bytes[position]) else { throw Unknown() }
      position += 1
    }
    guard position < bytes.count, isWhite(bytes, position + 1), position - start <= 1000 else {
      throw Unknown()
    }
    let key = text(of: bytes, range: start..<position)
    for entry in entries where entry.key == key { throw Unknown() }
    position += 1
    return (key, place)
  }

  /// Goes into a collection; true where it is empty and over.
  private mutating func begin(_ bytes: Span<UInt8>, end: UInt8) throws(Unknown) -> Bool {
    position += 1
    try skipFlowSpace(bytes)
    guard position < bytes.count, bytes[position] == end else { return false }
    position += 1
    return true
  }

  /// Goes past a comma to the next value, or past the end, which gives true.
  private mutating func separate(_ bytes: Span<UInt8>, end: UInt8) throws(Unknown) -> Bool {
    try skipFlowSpace(bytes)
    guard position < bytes.count else { throw Unknown() }
    if bytes[position] == end {
      position += 1
      return true
    }
    guard bytes[position] == UInt8(ascii: ",") else { throw Unknown() }
    position += 1
    try skipFlowSpace(bytes)
    return false
  }

  private mutating func skipFlowSpace(_ bytes: Span<UInt8>) throws(Unknown) {
    try skipToToken(bytes)
    if canBeDocumentMark(bytes) { throw Unknown() }
  }
}
