import ASNText

extension OutputOptions {
  /// Writes a list: an array, a line each, or what is for people.
  ///
  /// - Parameters:
  ///   - entries: The entries.
  ///   - line: An entry for people, with its line feed.
  /// - Throws: ``OutputError``, or what an entry throws.
  func write<Entry: Encodable>(_ entries: [Entry], line: (Entry) -> String) throws {
    let output = OutputFile.standard
    switch chosenFormat {
    case .human, .tsv: for entry in entries { output.add(line(entry)) }
    case .json:
      output.bytes += try JSONEncoding.bytes(entries)
      output.add("\n")
    case .jsonl:
      for entry in entries {
        output.bytes += try JSONEncoding.bytes(entry)
        output.add("\n")
      }
    }
    try output.flush()
  }

  /// Writes one value: as JSON, or what is for people.
  ///
  /// - Parameters:
  ///   - entry: The value.
  ///   - human: The same for people.
  /// - Throws: ``OutputError``, or what the value throws.
  func write(one entry: some Encodable, human: @autoclosure () -> String) throws {
    let output = OutputFile.standard
    if chosenFormat == .human {
      output.add(human())
    } else {
      output.bytes += try JSONEncoding.bytes(entry)
      output.add("\n")
    }
    try output.flush()
  }
}
