public import ASNText
public import ArgumentParser

// Public, because the types are.

extension Action: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension InputFormat: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}

extension CalendarDay: ExpressibleByArgument {
  /// A day written YYYY-MM-DD.
  ///
  /// - Parameter argument: What stands on the command line.
  public init?(argument: String) { self.init(argument) }
}

/// When colours are wanted.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// Names of labels in an input: `0=neutral,1=support,2=oppose`.
struct LabelMap: ExpressibleByArgument {
  let names: [String: String]

  init?(argument: String) {
    var names: [String: String] = [:]
    for entry in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let label = Label(rawValue: String(parts[1])) else { return nil }
      names[String(parts[0])] = label.rawValue
    }
    self.names = names
  }
}
