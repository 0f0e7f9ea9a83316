import ASNText
var analyzers: [String: AnalysisWorker] = [:]
let resources = try Resources(withoutModel: "Lexicons")
var out = ""
while let line = readLine() {
  let c = line.split(separator: "\t", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
  if analyzers[c[1]] == nil { analyzers[c[1]] = try Analyzer(election: c[1], resources: resources).makeWorker() }
  let bytes = Array(c[4].utf8)
  guard let worker = analyzers[c[1]] else { continue }
  let (m, f, text, news) = try worker.dump(bytes.span, target: c[2])
  out += "\(c[0])\t\(c[1])\t\(c[2])\t\(c[3])\t\(m ? 1 : 0)\t\(news ? 1 : 0)\t"
  out += f.map { "\($0.1):\(String($0.0, radix: 36))" }.joined(separator: " ")
  out += "\t" + text
  print(out); out = ""
}
