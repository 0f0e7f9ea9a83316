// Times what users of the library call, in one process, and prints it as one JSON object.
// Medians, in microseconds; the first analyzer of a process stands apart, for it pays for all pages.

import ASNText

/// Microseconds of a call: the median of some rounds of some calls each.
func microseconds(rounds: Int, calls: Int, _ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  var times: [Double] = []
  for _ in 0..<rounds {
    let time = try clock.measure { for _ in 0..<calls { try body() } }
    times.append(time / .microseconds(calls))
  }
  return times.sorted()[rounds / 2]
}

let election = "pilkada-dki-2024"
// Twenty-five words that name a pair.
let post = """
  Besok sore kami sekeluarga mau datang ke lapangan, ayo ajak tetangga dan teman kantor supaya \
  ramai, coblos nomor 3 Pramono Rano biar Jakarta makin nyaman
  """

let first = try microseconds(rounds: 1, calls: 1) { _ = try Analyzer(election: election) }
let building = try microseconds(rounds: 41, calls: 1) { _ = try Analyzer(election: election) }
let analyzer = try Analyzer(election: election)
let resources = try microseconds(rounds: 41, calls: 1) { _ = try Resources() }
for _ in 0..<2_000 { _ = analyzer.assess(post) }
let assess = microseconds(rounds: 101, calls: 100) { _ = analyzer.assess(post) }
let plain = microseconds(rounds: 101, calls: 100) { _ = analyzer.assess("Besok hujan lagi ya.") }
let normalize = try microseconds(rounds: 101, calls: 100) { _ = try analyzer.normalize(post) }
let explain = try microseconds(rounds: 51, calls: 20) {
  _ = try analyzer.explain(post, Request())
}

print(
  """
  {"firstAnalyzer": \(first), "analyzer": \(building), "resources": \(resources), \
  "assess25Words": \(assess), "assessNoPair": \(plain), "normalize25Words": \(normalize), \
  "explain25Words": \(explain)}
  """)
