import Neutrality

/// Colours for a terminal; none where they are not wanted.
///
/// Nothing is said by colour alone.
package struct Palette: Sendable, Equatable {
  private let isOn: Bool

  /// Colours, or none.
  ///
  /// - Parameter isOn: Whether colours are wanted.
  package init(isOn: Bool) { self.isOn = isOn }

  /// Without colours.
  package static let plain = Palette(isOn: false)

  func bold(_ text: String) -> String { paint(text, "1") }

  func faint(_ text: String) -> String { paint(text, "2") }

  func stance(_ text: String, _ stance: Stance?) -> String {
    switch stance {
    case .support: paint(text, "32")
    case .oppose: paint(text, "31")
    case .neutral, nil: paint(text, "36")
    }
  }

  func level(_ text: String, _ level: Level) -> String {
    switch level {
    case .neutral: paint(text, "1;32")
    case .needsReview: paint(text, "1;33")
    case .supportIndicated: paint(text, "1;35")
    case .cannotTell: paint(text, "1;36")
    }
  }

  private func paint(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
