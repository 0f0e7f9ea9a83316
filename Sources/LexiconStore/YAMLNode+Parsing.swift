extension YAMLNode {
  /// The deepest nesting that a lexicon may have.
  package static let depthLimit = 32

  /// Reads a YAML file into a tree.
  ///
  /// - Parameter file: The file, at most 4 MiB.
  /// - Returns: The root of its one document.
  /// - Throws: ``LexiconError`` `L003`, `L101` to `L107` or `L201` to `L205`.
  /// - Complexity: Linear in the size of the file.
  package static func parse(_ file: LexiconFile) throws(LexiconError) -> YAMLNode {
    if file.byteCount > LexiconFile.byteLimit {
      throw file.error(.tooLarge(limit: LexiconFile.byteLimit))
    }
    return try file.withBytes { (bytes) throws(LexiconError) in
      if let (fault, offset) = TextCheck.firstFault(in: bytes) {
        let (line, column) = TextCheck.position(of: offset, in: bytes)
        throw file.error(fault, line: line, column: column)
      }
      if let root = YAMLPlainReader.tree(of: bytes, in: file) { return root }
      return try parseEvents(of: bytes, in: file)
    }
  }

  /// Reads a file that is known to be text with libyaml alone.
  static func parseEvents(
    of bytes: Span<UInt8>, in file: LexiconFile
  ) throws(LexiconError) -> YAMLNode {
    try withYAMLEvents(of: bytes, in: file) { (events) throws(LexiconError) in
      let builder = YAMLBuilder(file: file)
      return try builder.document(&events)
    }
  }
}

/// Makes a tree of libyaml's events, and refuses what lexicons do not use.
private struct YAMLBuilder {
  let file: LexiconFile

  func document(_ events: inout YAMLEventReader) throws(LexiconError) -> YAMLNode {
    _ = try events.next()  // stream start
    let start = try events.next()
    guard start.event == .documentStart else { throw error(.notOneDocument(), start) }
    let root = try node(try events.next(), &events, depth: 1)
    _ = try events.next()  // document end
    let end = try events.next()
    guard end.event == .streamEnd else { throw error(.notOneDocument(), end) }
    return root
  }

  private func node(
    _ token: YAMLToken, _ events: inout YAMLEventReader, depth: Int
  ) throws(LexiconError) -> YAMLNode {
    try checkSupported(token)
    if depth > YAMLNode.depthLimit {
      throw error(.tooDeep(limit: YAMLNode.depthLimit), token)
    }
    switch token.event {
    case .scalar(let text, let isPlain):
      return YAMLNode(content: .scalar(text, isPlain: isPlain), place: place(token))
    case .sequenceStart:
      let nodes = try sequence(&events, depth: depth + 1)
      return YAMLNode(content: .sequence(nodes), place: place(token))
    case .mappingStart:
      let map = YAMLMap(entries: try entries(&events, depth: depth + 1), place: place(token))
      return YAMLNode(content: .mapping(map), place: place(token))
    default:
      preconditionFailure("libyaml ends what it has begun before it begins anything else")
    }
  }

  private func sequence(
    _ events: inout YAMLEventReader, depth: Int
  ) throws(LexiconError) -> [YAMLNode] {
    var nodes: [YAMLNode] = []
    while true {
      let token = try events.next()
      if token.event == .sequenceEnd { return nodes }
      nodes.append(try node(token, &events, depth: depth))
    }
  }

  private func entries(
    _ events: inout YAMLEventReader, depth: Int
  ) throws(LexiconError) -> [YAMLMap.Entry] {
    var entries: [YAMLMap.Entry] = []
    var lineByKey: [String: Int] = [:]
    while true {
      let token = try events.next()
      if token.event == .mappingEnd { return entries }
      let key = try key(token)
      if let firstLine = lineByKey.updateValue(token.line, forKey: key) {
        throw error(.duplicateKey(key, firstLine: firstLine), token)
      }
      let value = try node(try events.next(), &events, depth: depth)
      entries.append(YAMLMap.Entry(key: key, place: place(token), value: value))
    }
  }

  private func key(_ token: YAMLToken) throws(LexiconError) -> String {
    try checkSupported(token)
    guard case .scalar(let key, _) = token.event else {
      throw error(.unsupported("complex key (?)"), token)
    }
    return key
  }

  private func checkSupported(_ token: YAMLToken) throws(LexiconError) {
    if token.event == .alias { throw error(.unsupported("alias (*)"), token) }
    if token.hasAnchor { throw error(.unsupported("anchor (&)"), token) }
    if token.hasTag { throw error(.unsupported("tag (!)"), token) }
  }

  private func place(_ token: YAMLToken) -> LexiconPlace {
    LexiconPlace(file: file.name, line: token.line, column: token.column)
  }

  private func error(_ fault: LexiconFault, _ token: YAMLToken) -> LexiconError {
    LexiconError(fault, at: place(token))
  }
}
