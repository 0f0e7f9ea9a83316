/// Whether labels are read, and what they are called in the input.
package struct LabelReading: Sendable, Equatable {
  /// Whether the field is read at all.
  package var isRead: Bool
  /// Names in the input that stand for others: "1" for "support".
  package var names: [String: String]

  /// Labels are left alone.
  package static let none = LabelReading(isRead: false, names: [:])

  /// Labels are read.
  ///
  /// - Parameters:
  ///   - isRead: Whether they are.
  ///   - names: Names in the input that stand for others.
  package init(isRead: Bool = true, names: [String: String] = [:]) {
    self.isRead = isRead
    self.names = names
  }

  func name(of label: String) -> String { names[label] ?? label }
}
