import ASNText

// Compares nothing: prints medians of what the library costs, as JSON for Benchmarks/run. It checks
// that the answer is the same each time, so that no call is optimised away.

let post =
  "Besok saya dan keluarga ke TPS lagi, ayo teman teman coblos nomor 3, Pramono Rano, biar "
  + "Jakarta tetap maju dan warga bisa menyala untuk semua orang"

/// The median time of some runs, in nanoseconds.
func median(_ count: Int, _ run: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  var times: [Double] = []
  for _ in 0..<count {
    let (seconds, attoseconds) = try clock.measure(run).components
    times.append(Double(seconds) * 1e9 + Double(attoseconds) / 1e9)
  }
  return times.sorted()[count / 2]
}

let resources = try Resources()
let loading = try median(9) { _ = try Resources() }
let building = try median(9) {
  _ = try Analyzer(election: "pilkada-dki-2024", resources: resources)
}
let analyzer = try Analyzer(election: "pilkada-dki-2024", resources: resources)
let expected = analyzer.assess(post)
let assessing = median(2_001) {
  precondition(analyzer.assess(post) == expected, "two answers for one post")
}
print(
  #"{"resourcesMilliseconds": \#(loading / 1e6), "analyzerMilliseconds": \#(building / 1e6), "#
    + #""assessMicroseconds": \#(assessing / 1e3)}"#)
