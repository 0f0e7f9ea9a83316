/// Reads the plain YAML that lexicons are written in straight from the bytes, ten times faster than
/// libyaml.
///
/// Knows block and flow collections, plain and double-quoted scalars that stay in their line, and
/// comments. Gives exactly the tree that libyaml gives, or none: whatever it does not know, and
/// every fault, is left to libyaml, which stays the judge of what YAML is.
struct YAMLPlainReader {
  /// It is not for this reader to say what this is.
  struct Unknown: Error {}

  private let file: String
  var position = 0
  private(set) var line = 1
  private(set) var lineStart = 0
  /// A byte of the present line and its column, from which later columns are counted.
  private var counted = (offset: 0, column: 1)

  /// The tree of a text that was found to be UTF-8 without control characters; nil for libyaml.
  ///
  /// - Complexity: Linear in the number of bytes.
  static func tree(of bytes: Span<UInt8>, in file: LexiconFile) -> YAMLNode? {
    if hasRareLineBreak(bytes) { return nil }
    var reader = YAMLPlainReader(file: file.name)
    return try? reader.document(bytes)
  }

  private init(file: String) { self.file = file }

  /// Line and paragraph separators, byte order marks and non-characters, which libyaml treats in
  /// its own ways.
  private static func hasRareLineBreak(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] == 0xE2 || bytes[index] == 0xEF {
      switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
      case (0xE2, 0x80, 0xA8...0xA9), (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBE...0xBF): return true
      default: continue
      }
    }
    return false
  }

  private mutating func document(_ bytes: Span<UInt8>) throws(Unknown) -> YAMLNode {
    try skipToToken(bytes)
    let root = try blockNode(bytes, depth: 1)
    guard position == bytes.count else { throw Unknown() }
    return root
  }

  // MARK: Block collections

  /// The column of the next token, from 0; all before it in its line is ASCII.
  private var indent: Int { position - lineStart }

  private mutating func blockNode(_ bytes: Span<UInt8>, depth: Int) throws(Unknown) -> YAMLNode {
    if isDash(bytes) { return try blockSequence(bytes, depth: depth) }
    guard keyEnd(bytes) != nil else { throw Unknown() }
    return try blockMapping(bytes, depth: depth)
  }

  private mutating func blockSequence(
    _ bytes: Span<UInt8>, depth: Int
  ) throws(Unknown) -> YAMLNode {
    try check(depth)
    let (start, column) = (place(bytes), indent)
    var nodes: [YAMLNode] = []
    while indent == column && isDash(bytes) {
      position += 1
      skipSpaces(bytes)
      nodes.append(try item(bytes, depth: depth + 1))
      try skipToToken(bytes)
    }
    guard position == bytes.count || indent <= column else { throw Unknown() }
    return YAMLNode(content: .sequence(nodes), place: start)
  }

  private mutating func item(_ bytes: Span<UInt8>, depth: Int) throws(Unknown) -> YAMLNode {
    if canStartPlain(bytes), keyEnd(bytes) != nil {
      return try blockMapping(bytes, depth: depth)
    }
    return try inlineValue(bytes, depth: depth)
  }

  private mutating func blockMapping(
    _ bytes: Span<UInt8>, depth: Int
  ) throws(Unknown) -> YAMLNode {
    try check(depth)
    let (start, column) = (place(bytes), indent)
    var entries: [YAMLMap.Entry] = []
    while position < bytes.count && indent == column {
      let key = try key(bytes, after: entries)
      let value = try value(bytes, ofKeyAt: column, depth: depth + 1)
      entries.append(YAMLMap.Entry(key: key.text, place: key.place, value: value))
      try skipToToken(bytes)
    }
    guard position == bytes.count || indent < column else { throw Unknown() }
    let map = YAMLMap(entries: entries, place: start)
    return YAMLNode(content: .mapping(map), place: start)
  }

  private mutating func key(
    _ bytes: Span<UInt8>, after entries: [YAMLMap.Entry]
  ) throws(Unknown) -> (text: String, place: LexiconPlace) {
    guard canStartPlain(bytes), let end = keyEnd(bytes), end - position <= 1000,
      bytes[end - 1] != UInt8(ascii: " "), !canBeDocumentMark(bytes)
    else { throw Unknown() }
    let place = place(bytes)
    let key = text(of: bytes, range: position..<end)
    for entry in entries where entry.key == key { throw Unknown() }
    position = end + 1
    return (key, place)
  }

  private mutating func value(
    _ bytes: Span<UInt8>, ofKeyAt column: Int, depth: Int
  ) throws(Unknown) -> YAMLNode {
    let keyLine = line
    try skipToToken(bytes)
    if line == keyLine { return try inlineValue(bytes, depth: depth) }
    guard position < bytes.count, indent > column || indent == column && isDash(bytes) else {
      throw Unknown()
    }
    return try blockNode(bytes, depth: depth)
  }

  /// `---` and `...` at the start of a line end a document.
  func canBeDocumentMark(_ bytes: Span<UInt8>) -> Bool {
    guard position == lineStart, position < bytes.count else { return false }
    return bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: ".")
  }

  /// Where the key ends that begins here, which is at a colon before white space; nil for none.
  private func keyEnd(_ bytes: Span<UInt8>) -> Int? {
    var end = position
    while end < bytes.count, bytes[end] >= 0x20 {
      if bytes[end] == UInt8(ascii: ":"), isWhite(bytes, end + 1) { return end }
      if bytes[end] == UInt8(ascii: "#"), isWhite(bytes, end - 1) { return nil }
      end += 1
    }
    return nil
  }

  // MARK: Scalars

  /// A value that ends its line.
  private mutating func inlineValue(
    _ bytes: Span<UInt8>, depth: Int
  ) throws(Unknown) -> YAMLNode {
    guard position < bytes.count else { throw Unknown() }
    let node =
      switch bytes[position] {
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""):
        try flowNode(bytes, depth: depth)
      default: try plain(bytes, isFlow: false, depth: depth)
      }
    let end = position
    skipSpaces(bytes)
    let isOver = position == bytes.count || bytes[position] == UInt8(ascii: "\n")
    let isComment = !isOver && bytes[position] == UInt8(ascii: "#") && position > end
    guard isOver || isComment else { throw Unknown() }
    return node
  }

  mutating func quoted(_ bytes: Span<UInt8>, depth: Int) throws(Unknown) -> YAMLNode {
    try check(depth)
    let place = place(bytes)
    position += 1
    let start = position
    while position < bytes.count, !Self.needsCare(bytes[position]) { position += 1 }
    var content = text(of: bytes, range: start..<position)
    if position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      content += try escaped(bytes)
    }
    guard position < bytes.count else { throw Unknown() }
    position += 1
    return YAMLNode(content: .scalar(content, isPlain: false), place: place)
  }

  private static func needsCare(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20
  }

  /// The rest of a quoted scalar from its first backslash on.
  private mutating func escaped(_ bytes: Span<UInt8>) throws(Unknown) -> String {
    var content: [UInt8] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      let isEscaped = bytes[position] == UInt8(ascii: "\\")
      if isEscaped { position += 1 }
      guard position < bytes.count, bytes[position] >= 0x20,
        !isEscaped || Self.isEscapable(bytes[position])
      else { throw Unknown() }
      content.append(bytes[position])
      position += 1
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// Whether a backslash before it only means the byte itself.
  private static func isEscapable(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// A plain scalar; the position is then at what ends it, or at the white space before that.
  mutating func plain(
    _ bytes: Span<UInt8>, isFlow: Bool, depth: Int
  ) throws(Unknown) -> YAMLNode {
    try check(depth)
    guard canStartPlain(bytes) else { throw Unknown() }
    let (place, start) = (place(bytes), position)
    var end = start
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      let byte = bytes[position]
      if byte == UInt8(ascii: "#") && isWhite(bytes, position - 1) { break }
      if isFlow && Self.isFlowMark(byte) { break }
      guard byte >= 0x20, byte != UInt8(ascii: ":") || isInWord(bytes, isFlow: isFlow) else {
        throw Unknown()
      }
      position += 1
      if byte != UInt8(ascii: " ") { end = position }
    }
    position = end
    let content = text(of: bytes, range: start..<end)
    return YAMLNode(content: .scalar(content, isPlain: true), place: place)
  }

  /// Whether the colon here is part of a plain scalar, as in an address.
  private func isInWord(_ bytes: Span<UInt8>, isFlow: Bool) -> Bool {
    let next = position + 1
    return !isWhite(bytes, next) && !(isFlow && Self.isFlowMark(bytes[next]))
  }

  /// Whether a plain scalar or key may begin here.
  func canStartPlain(_ bytes: Span<UInt8>) -> Bool {
    guard position < bytes.count else { return false }
    switch bytes[position] {
    case UInt8(ascii: "-"): return !isWhite(bytes, position + 1)
    case 0...0x20, UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"):
      return false
    default: return true
    }
  }

  static func isFlowMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  // MARK: White space and places

  func check(_ depth: Int) throws(Unknown) {
    if depth > YAMLNode.depthLimit { throw Unknown() }
  }

  func isWhite(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    index < 0 || index >= bytes.count || bytes[index] <= 0x20
  }

  private func isDash(_ bytes: Span<UInt8>) -> Bool {
    position < bytes.count && bytes[position] == UInt8(ascii: "-") && isWhite(bytes, position + 1)
  }

  private mutating func skipSpaces(_ bytes: Span<UInt8>) {
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
  }

  /// Skips white space, line feeds and comments.
  mutating func skipToToken(_ bytes: Span<UInt8>) throws(Unknown) {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "): position += 1
      case UInt8(ascii: "\n"): newLine()
      case UInt8(ascii: "#") where isWhite(bytes, position - 1):
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      case UInt8(ascii: "\t"): throw Unknown()
      default: return
      }
    }
  }

  private mutating func newLine() {
    position += 1
    line += 1
    lineStart = position
    counted = (position, 1)
  }

  /// The place of the next byte; never asked for one before the last.
  mutating func place(_ bytes: Span<UInt8>) -> LexiconPlace {
    while counted.offset < position {
      if bytes[counted.offset] & 0xC0 != 0x80 { counted.column += 1 }
      counted.offset += 1
    }
    return LexiconPlace(file: file, line: line, column: counted.column)
  }
}
