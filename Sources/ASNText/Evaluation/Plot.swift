/// A square diagram from 0 to 1 in both directions, as SVG.
///
/// It has no script and no font: there is nothing to load.
struct Plot {
  private static let side = 260.0
  private static let left = 52.0
  private static let top = 12.0

  private var shapes = ""
  private let title: String
  private let horizontal: String
  private let vertical: String

  /// An empty diagram.
  ///
  /// - Parameters:
  ///   - title: What it shows, for those who cannot see it.
  ///   - horizontal: Name of the horizontal axis.
  ///   - vertical: Name of the vertical axis.
  init(title: String, horizontal: String, vertical: String) {
    self.title = title
    self.horizontal = horizontal
    self.vertical = vertical
  }

  /// Adds a line through points.
  mutating func line(_ points: [(x: Double, y: Double)], color: String, isDashed: Bool = false) {
    let places = points.map { "\(Self.x($0.x)),\(Self.y($0.y))" }.joined(separator: " ")
    let dash = isDashed ? " stroke-dasharray=\"4 4\"" : ""
    shapes += "<polyline points=\"\(places)\" fill=\"none\" stroke=\"\(color)\"\(dash)/>\n"
  }

  /// Adds a dot with a text that shows when pointed at.
  mutating func dot(x: Double, y: Double, radius: Double, color: String, text: String) {
    shapes += "<circle cx=\"\(Self.x(x))\" cy=\"\(Self.y(y))\" r=\"\(Self.short(radius))\" "
    shapes += "fill=\"\(color)\"><title>\(HTML.escaped(text))</title></circle>\n"
  }

  /// The SVG element.
  var svg: String {
    let name = HTML.escaped(title)
    var text = "<svg viewBox=\"0 0 330 320\" width=\"330\" height=\"320\" role=\"img\" "
    text += "aria-label=\"\(name)\">\n<title>\(name)</title>\n" + axes + shapes
    text += "<text x=\"182\" y=\"314\" text-anchor=\"middle\">\(HTML.escaped(horizontal))</text>\n"
    text += "<text transform=\"translate(14 142) rotate(-90)\" text-anchor=\"middle\">"
    return text + "\(HTML.escaped(vertical))</text>\n</svg>\n"
  }

  private var axes: String {
    stride(from: 0.0, through: 1.0, by: 0.25).map { value in
      let (x, y) = (Self.x(value), Self.y(value))
      return
        "<line x1=\"\(x)\" x2=\"\(x)\" y1=\"\(Self.y(0))\" y2=\"\(Self.y(1))\" class=\"grid\"/>"
        + "<line x1=\"\(Self.x(0))\" x2=\"\(Self.x(1))\" y1=\"\(y)\" y2=\"\(y)\" class=\"grid\"/>"
        + "<text x=\"\(x)\" y=\"290\" text-anchor=\"middle\">\(Self.short(value))</text>"
        + "<text x=\"46\" y=\"\(y)\" text-anchor=\"end\" dy=\"4\">\(Self.short(value))</text>\n"
    }.joined()
  }

  private static func x(_ value: Double) -> String { short(left + value * side) }

  private static func y(_ value: Double) -> String { short(top + (1 - value) * side) }

  /// At most two decimals.
  private static func short(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}

/// Text for HTML and SVG.
enum HTML {
  /// A text in which no character has a meaning of its own.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }

  /// A table with a header row; the first column is a name, the others are numbers.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    let head = header.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let body = rows.map { row in
      let cells = row.dropFirst().map { "<td>\(escaped($0))</td>" }.joined()
      return "<tr><th scope=\"row\">\(escaped(row.first ?? ""))</th>\(cells)</tr>\n"
    }.joined()
    return "<table>\n<tr>\(head)</tr>\n\(body)</table>\n"
  }
}
