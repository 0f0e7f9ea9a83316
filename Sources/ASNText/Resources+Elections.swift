import LexiconStore

extension Resources {
  /// The names of all election packs, in order.
  public var elections: [String] {
    source.paths(in: "elections/").compactMap { path in
      guard path.hasSuffix(".yaml") else { return nil }
      return String(path.dropFirst("elections/".count).dropLast(".yaml".count))
    }
  }
}
