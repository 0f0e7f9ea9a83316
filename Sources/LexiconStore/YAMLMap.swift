/// The keys and values of a YAML mapping, in the order of the file.
///
/// Each accessor comes in two forms: `string("id")` throws when the key is missing, and
/// `optionalString("id")` gives `nil` (or an empty list) when it is missing or written without a
/// value. A value of another kind is an error in both.
package struct YAMLMap: Sendable, Equatable {
  /// A key and its value.
  package struct Entry: Sendable, Equatable {
    /// The key.
    package let key: String
    /// Where the key stands.
    package let place: LexiconPlace
    /// The value.
    package let value: YAMLNode
  }

  /// All keys and values, none twice.
  package let entries: [Entry]
  /// Where the mapping begins.
  package let place: LexiconPlace

  /// The value of a key, if it is there.
  ///
  /// - Parameter key: The key.
  /// - Complexity: Linear in the number of keys.
  package subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

  /// The value of a key that must be there.
  ///
  /// - Parameter key: The key.
  /// - Returns: The value, whatever it is.
  /// - Throws: ``LexiconError`` `L206`.
  package func node(_ key: String) throws(LexiconError) -> YAMLNode {
    guard let node = self[key] else { throw error(.missingKey(key)) }
    return node
  }

  /// The value of a key, unless it is missing or written without a value.
  ///
  /// - Parameter key: The key.
  /// - Returns: The value, or `nil`.
  package func optionalNode(_ key: String) -> YAMLNode? {
    self[key].flatMap { $0.isNull ? nil : $0 }
  }

  /// Refuses keys that nothing reads, which are most often slips of the pen.
  ///
  /// - Parameter known: All keys that may be there.
  /// - Throws: ``LexiconError`` `L207` at the first other key.
  package func rejectUnknownKeys(_ known: [String]) throws(LexiconError) {
    for entry in entries where !known.contains(entry.key) {
      throw LexiconError(.unknownKey(entry.key, known: known), at: entry.place)
    }
  }

  /// The error for a fault of this mapping as a whole.
  ///
  /// - Parameter fault: What is wrong.
  /// - Returns: The error, to be thrown.
  package func error(_ fault: LexiconFault) -> LexiconError { LexiconError(fault, at: place) }
}

// A value that must be there. Each throws `L206` when it is not; see `YAMLNode` for the rest.
extension YAMLMap {
  /// The text of a scalar.
  package func string(_ key: String) throws(LexiconError) -> String { try node(key).string() }
  /// The texts of a list.
  package func strings(_ key: String) throws(LexiconError) -> [String] { try node(key).strings() }
  /// The values of a list.
  package func sequence(_ key: String) throws(LexiconError) -> [YAMLNode] {
    try node(key).sequence()
  }
  /// A mapping.
  package func map(_ key: String) throws(LexiconError) -> YAMLMap { try node(key).map() }
  /// The mappings of a list.
  package func maps(_ key: String) throws(LexiconError) -> [YAMLMap] { try node(key).maps() }
  /// A day written as `YYYY-MM-DD`.
  package func date(_ key: String) throws(LexiconError) -> LexiconDate { try node(key).date() }
  /// `true` or `false`.
  package func bool(_ key: String) throws(LexiconError) -> Bool { try node(key).bool() }
  /// A whole number.
  package func integer(_ key: String) throws(LexiconError) -> Int { try node(key).integer() }
}

// A value that may be missing.
extension YAMLMap {
  /// The text of a scalar, if there is one.
  package func optionalString(_ key: String) throws(LexiconError) -> String? {
    try optionalNode(key)?.string()
  }
  /// The texts of a list; empty when there is none.
  package func optionalStrings(_ key: String) throws(LexiconError) -> [String] {
    try optionalNode(key)?.strings() ?? []
  }
  /// The values of a list; empty when there is none.
  package func optionalSequence(_ key: String) throws(LexiconError) -> [YAMLNode] {
    try optionalNode(key)?.sequence() ?? []
  }
  /// A mapping, if there is one.
  package func optionalMap(_ key: String) throws(LexiconError) -> YAMLMap? {
    try optionalNode(key)?.map()
  }
  /// The mappings of a list; empty when there is none.
  package func optionalMaps(_ key: String) throws(LexiconError) -> [YAMLMap] {
    try optionalNode(key)?.maps() ?? []
  }
  /// A day, if there is one.
  package func optionalDate(_ key: String) throws(LexiconError) -> LexiconDate? {
    try optionalNode(key)?.date()
  }
  /// `true` or `false`, if it is there.
  package func optionalBool(_ key: String) throws(LexiconError) -> Bool? {
    try optionalNode(key)?.bool()
  }
  /// A whole number, if there is one.
  package func optionalInteger(_ key: String) throws(LexiconError) -> Int? {
    try optionalNode(key)?.integer()
  }
}
