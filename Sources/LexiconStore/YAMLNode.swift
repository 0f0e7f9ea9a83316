/// A value of a YAML file, with its place.
///
/// Scalars stay text: what is a date or a number is decided by whoever asks. The subset that
/// lexicons use: one document, no anchors, aliases or tags, keys are scalars.
package struct YAMLNode: Sendable, Equatable {
  /// The three kinds of value, by their names in messages.
  package enum Kind: String, Sendable {
    /// A single text.
    case scalar
    /// A list.
    case sequence
    /// Keys with values.
    case mapping
  }

  /// What a node holds.
  package enum Content: Sendable, Equatable {
    /// A text; `isPlain` when it was written without quotes and is no block.
    case scalar(String, isPlain: Bool)
    /// Values in their order.
    case sequence([YAMLNode])
    /// Keys with values.
    case mapping(YAMLMap)
  }

  /// What it holds.
  package let content: Content
  /// Where it begins.
  package let place: LexiconPlace

  /// Which kind of value it is.
  package var kind: Kind {
    switch content {
    case .scalar: .scalar
    case .sequence: .sequence
    case .mapping: .mapping
    }
  }

  /// Whether it is written as nothing, `~` or `null`, without quotes.
  package var isNull: Bool {
    if case .scalar(let text, isPlain: true) = content {
      return text.isEmpty || text == "~" || text == "null"
    }
    return false
  }

  /// The error for a fault of this value.
  ///
  /// - Parameter fault: What is wrong.
  /// - Returns: The error, to be thrown.
  package func error(_ fault: LexiconFault) -> LexiconError { LexiconError(fault, at: place) }
}

extension YAMLNode {
  /// The text of a scalar.
  ///
  /// - Returns: The text; empty only when it was written as `""`.
  /// - Throws: ``LexiconError`` `L208` for another kind, `L209` for no value.
  package func string() throws(LexiconError) -> String {
    guard case .scalar(let text, _) = content else { throw wrongKind(expected: .scalar) }
    if isNull { throw error(.missingValue()) }
    return text
  }

  /// The values of a list.
  ///
  /// - Returns: The values in their order.
  /// - Throws: ``LexiconError`` `L208` for another kind, `L209` for no value.
  package func sequence() throws(LexiconError) -> [YAMLNode] {
    guard case .sequence(let nodes) = content else { throw wrongKind(expected: .sequence) }
    return nodes
  }

  /// The keys and values of a mapping.
  ///
  /// - Returns: The mapping.
  /// - Throws: ``LexiconError`` `L208` for another kind, `L209` for no value.
  package func map() throws(LexiconError) -> YAMLMap {
    guard case .mapping(let map) = content else { throw wrongKind(expected: .mapping) }
    return map
  }

  /// The texts of a list of scalars.
  ///
  /// - Returns: The texts in their order.
  /// - Throws: ``LexiconError`` `L208` or `L209`.
  package func strings() throws(LexiconError) -> [String] {
    try sequence().map { (node) throws(LexiconError) in try node.string() }
  }

  /// The mappings of a list of mappings.
  ///
  /// - Returns: The mappings in their order.
  /// - Throws: ``LexiconError`` `L208` or `L209`.
  package func maps() throws(LexiconError) -> [YAMLMap] {
    try sequence().map { (node) throws(LexiconError) in try node.map() }
  }

  /// A day written as `YYYY-MM-DD`.
  ///
  /// - Returns: The day.
  /// - Throws: ``LexiconError`` `L210` when the calendar has no such day, `L208` or `L209`.
  package func date() throws(LexiconError) -> LexiconDate {
    let text = try string()
    guard let date = LexiconDate(text) else { throw error(.wrongDate(text)) }
    return date
  }

  /// `true` or `false`.
  ///
  /// - Returns: The value.
  /// - Throws: ``LexiconError`` `L211` for any other word, `L208` or `L209`.
  package func bool() throws(LexiconError) -> Bool {
    let text = try string()
    guard let value = Bool(text) else { throw error(.wrongBool(text)) }
    return value
  }

  /// A whole number in decimal digits.
  ///
  /// - Returns: The number.
  /// - Throws: ``LexiconError`` `L212` for anything else, `L208` or `L209`.
  package func integer() throws(LexiconError) -> Int {
    let text = try string()
    guard let number = Int(text) else { throw error(.wrongInteger(text)) }
    return number
  }

  private func wrongKind(expected: Kind) -> LexiconError {
    error(isNull ? .missingValue() : .wrongKind(kind, expected: expected))
  }
}
