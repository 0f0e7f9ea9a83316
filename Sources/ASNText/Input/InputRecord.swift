package import Neutrality
import UnicodeText

/// One input record: the fields of the contract, section 2, and no other.
package struct InputRecord: Sendable, Equatable {
  /// Echoed; its number from 1 where the record gives none.
  package var id: String
  /// The post as it was given; not yet known to be UTF-8.
  package var text: [UInt8]
  /// Overrides the election of the run.
  package var election: String?
  /// Overrides the target of the run.
  package var target: String?
  /// Overrides the date of the run.
  package var date: CalendarDay?
  /// Overrides the action of the run.
  package var action: Action?
  /// What a person said; read for corpora only.
  package var label: Label?
  /// The line on which the record begins, from 1.
  package var line: Int

  /// A record that only has a text.
  package init(id: String, text: [UInt8], line: Int) {
    self.id = id
    self.text = text
    self.line = line
  }
}

/// A record that could not be read: what is wrong, and which one it is.
package struct RecordFailure: Error, Sendable, Equatable {
  /// What is wrong.
  package var fault: RecordFault
  /// The record's id, or its number.
  package var id: String
  /// The line on which it begins, from 1.
  package var line: Int
}

/// The fields of a record that are read.
///
/// Everything else in a line is passed over.
enum RecordField: String, CaseIterable {
  case text, id, election, target, date, action, label
}

/// The fields of one record as they stand in the input, before they are understood.
struct RecordDraft {
  var text: [UInt8]?
  var id: String?
  var election: String?
  var target: String?
  var date: String?
  var action: String?
  var label: String?

  /// Sets any field but the text.
  mutating func set(_ field: RecordField, to value: String) {
    switch field {
    case .text: preconditionFailure("a text is bytes")
    case .id: id = value
    case .election: election = value
    case .target: target = value
    case .date: date = value
    case .action: action = value
    case .label: label = value
    }
  }

  /// Understands the fields.
  ///
  /// - Parameters:
  ///   - number: The record's number, from 1.
  ///   - line: The line on which it begins.
  /// - Returns: The record.
  /// - Throws: The first fault.
  func record(number: Int, line: Int) throws(RecordFault) -> InputRecord {
    guard let text else { throw .noText }
    guard text.count <= TextReader.maximumByteCount else {
      throw .textTooLong(byteCount: text.count)
    }
    var record = InputRecord(id: id ?? String(number), text: text, line: line)
    record.election = election
    record.target = try Self.checked(target)
    if let date {
      record.date = CalendarDay(date)
      if record.date == nil { throw .wrongDate(date) }
    }
    if let action {
      record.action = Action(rawValue: action)
      if record.action == nil { throw .unknownAction(action) }
    }
    if let label {
      record.label = Label(rawValue: label)
      if record.label == nil { throw .unknownLabel(label) }
    }
    return record
  }

  /// A ballot number has one to three digits; whether the pair exists is known later.
  private static func checked(_ target: String?) throws(RecordFault) -> String? {
    guard let target else { return nil }
    guard (1...3).contains(target.utf8.count), target.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
      throw .unknownPair(target)
    }
    return target
  }
}
