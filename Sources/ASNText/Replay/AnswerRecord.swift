/// An old answer: one output record of `score`, `check` or `explain`.
struct AnswerRecord {
  /// The parts of the program that an answer names, in the order in which they are told.
  static let parts = ["version", "model", "lexicons", "rules"]

  /// The answer as a JSON object.
  let value: JSONValue
  let id: String
  let election: String
  /// The pair that was asked for, as far as the answer shows it: one that is not mentioned.
  let target: String?
  /// What made the answer, by part.
  let provenance: [String: String]

  /// Reads a record.
  ///
  /// - Parameter bytes: One JSON object.
  /// - Throws: A fault: no JSON, or no answer of this schema.
  init(_ bytes: [UInt8]) throws(RecordFault) {
    let read = try JSONValue(bytes)
    value = read["assessment"] ?? read
    guard case .number(let schema) = value["schema"], schema == Double(Assessment.schema) else {
      throw .notAnAnswer(field: "schema")
    }
    id = try Self.string(value, "id")
    election = try Self.string(value, "election")
    guard case .array(let stances) = value["stances"] else { throw .notAnAnswer(field: "stances") }
    guard case .object = value["verdict"] else { throw .notAnAnswer(field: "verdict") }
    guard let made = value["provenance"] else { throw .notAnAnswer(field: "provenance") }
    var provenance: [String: String] = [:]
    for part in Self.parts { provenance[part] = try Self.string(made, part) }
    self.provenance = provenance
    let unmentioned = stances.first { stance in
      if case .bool(false) = stance["mentioned"] { return true }
      return false
    }
    target = unmentioned?["pair"]?.string
  }

  private static func string(
    _ value: JSONValue, _ key: String
  ) throws(RecordFault) -> String {
    guard let text = value[key]?.string else { throw .notAnAnswer(field: key) }
    return text
  }
}
