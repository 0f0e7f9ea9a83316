import Testing

@testable import ASNText

struct PlotTests {
  @Test func `places count from the lower left corner`() {
    var plot = Plot(title: "t", horizontal: "x", vertical: "y")
    plot.line([(0, 0), (1, 1)], color: "#000")
    plot.dot(x: 0.5, y: 0.25, radius: 3, color: "#000", text: "n 1")
    #expect(plot.svg.contains("points=\"52,272 312,12\""))
    #expect(plot.svg.contains("cx=\"182\" cy=\"207\""))
  }

  @Test func `no name can become markup`() {
    let plot = Plot(title: "<b>\"&", horizontal: "<", vertical: "&amp;")
    #expect(plot.svg.contains("&lt;b&gt;&quot;&amp;"))
    #expect(plot.svg.contains("&amp;amp;"))
    #expect(
      HTML.table(["<th>"], [["<script>", "&"]]).contains("&lt;script&gt;</th><td>&amp;</td>"))
  }
}
