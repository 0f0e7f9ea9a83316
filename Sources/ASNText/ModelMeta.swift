import Neutrality

/// The readable part of a model file: lines "key=value", in a fixed order.
package struct ModelMeta: Sendable, Equatable {
  /// The lines, in order.
  package private(set) var entries: [(key: String, value: String)] = []

  /// No entries yet.
  package init() {}

  /// Reads the lines; a line without "=" is skipped.
  ///
  /// - Parameter text: What stands in the model file.
  package init(_ text: String) {
    for line in text.split(separator: "\n") {
      guard let equals = line.firstIndex(of: "=") else { continue }
      entries.append(
        (String(line[..<equals]), String(line[line.index(after: equals)...])))
    }
  }

  /// The value of a key, or nil.
  package subscript(key: String) -> String? { entries.first { $0.key == key }?.value }

  /// Adds an entry.
  ///
  /// - Parameters:
  ///   - key: Its name.
  ///   - value: Its value; line feeds become spaces.
  package mutating func append(_ key: String, _ value: String) {
    entries.append((key, value.map { $0 == "\n" ? " " : String($0) }.joined()))
  }

  /// The lines, each ended by a line feed.
  package var text: String { entries.map { "\($0.key)=\($0.value)\n" }.joined() }

  /// Where verdict levels begin; the defaults where the model does not say.
  var thresholds: Judge.Thresholds {
    let standard = VerdictThresholds.standard
    return Judge.Thresholds(
      indication: number("threshold.indication") ?? standard.indication,
      indicationWithoutCue: number("threshold.indication-without-cue")
        ?? standard.indicationWithoutCue,
      indicationAgainstSigns: number("threshold.indication-against-signs")
        ?? standard.indicationAgainstSigns,
      review: number("threshold.review") ?? standard.review)
  }

  private func number(_ key: String) -> Double? { self[key].flatMap { Double($0) } }

  /// Compares entry by entry.
  ///
  /// - Parameters:
  ///   - first: A meta section.
  ///   - second: Another.
  /// - Returns: True if all entries are equal, in order.
  package static func == (first: ModelMeta, second: ModelMeta) -> Bool { first.text == second.text }
}
