@testable import ASNText
@testable import Elections
@testable import Hashing
@testable import Indonesian
@testable import LexiconStore
@testable import NaiveBayes
@testable import Patterns
@testable import UnicodeText

/// JSON Lines; the first byte says how many bytes come with each read.
final class JSONLinesTarget: FuzzTarget {
  init() {}

  func run(_ input: [UInt8]) { readAll(input, .jsonl) }
}

/// CSV; the first byte says how many bytes come with each read.
final class CSVTarget: FuzzTarget {
  init() {}

  func run(_ input: [UInt8]) { readAll(input, .csv) }
}

/// Reads all records twice, in small and in large steps: the same must come out.
private func readAll(_ input: [UInt8], _ format: InputFormat) {
  guard let first = input.first else { return }
  let bytes = Array(input.dropFirst())
  let small = events(bytes, format, step: Int(first) % 16 + 1)
  precondition(small == events(bytes, format, step: 1 << 16), "steps of reading show")
  let lineCount = bytes.count { $0 == 0x0A } + 1
  precondition(small.count <= lineCount, "more answers than lines")
}

private func events(_ bytes: [UInt8], _ format: InputFormat, step: Int) -> [RecordReader.Event] {
  let reader = RecordReader(
    .bytes(bytes, step: step), format: format, labels: LabelReading(names: ["1": "support"]))
  var events: [RecordReader.Event] = []
  while true {
    do throws(InputError) {
      let event = try reader.next()
      if event == .end { return events }
      if case .failure(let failure) = event {
        let message = failure.fault.message(in: .english)
        precondition(message.unicodeScalars.count < 140, "a message echoes too much")
      }
      events.append(event)
    } catch {
      preconditionFailure("bytes at hand cannot fail: \(error)")
    }
  }
}

/// A model file, as it is and with length and digests mended, so that what lies behind is reached.
final class ModelTarget: FuzzTarget {
  private let sample: [UInt8]

  init() {
    var counts = Counts(classCount: StanceClasses.list.names.count)
    for text in 0..<9 as Range<UInt64> {
      var features = FeatureVector()
      for id in 1...(3 + text % 4) { features.add(id: id * (text + 1), group: UInt8(id % 2)) }
      counts.add(features, label: Int(text % 3))
    }
    let settings = EstimatorSettings(
      classes: StanceClasses.list,
      groups: ["word", "cue"].map { FeatureGroup(name: $0, smoothing: 0.5) }, minimumDocuments: 1)
    let weights = Estimator(settings).weights(from: counts.table())
    sample = ModelWriter(weights, meta: "corpus=made up\n").bytes
  }

  /// Nothing leads from no bytes to a model, so one is put in their place; libFuzzer changes it.
  func mutate(_ input: [UInt8], seed: UInt32, limit: Int) -> [UInt8]? {
    input.count < 96 && sample.count <= limit ? sample : nil
  }

  func run(_ input: [UInt8]) {
    read(input)
    read(sealed(input))
  }

  private func read(_ bytes: [UInt8]) {
    guard let model = try? Model(bytes: bytes, digest: .skip) else { return }
    var features = FeatureVector()
    for id in 1...40 as ClosedRange<UInt64> {
      features.add(id: id, group: UInt8(id % UInt64(max(1, model.groups.count))))
    }
    var score = Score(for: model.classes)
    Scorer(model).explain(features, into: &score)
    precondition(score.probabilities.allSatisfy { $0 >= 0 && $0 <= 1 }, "no probabilities")
  }

  /// The input as content, with the header's length and the trailer that belong to it.
  private func sealed(_ input: [UInt8]) -> [UInt8] {
    guard input.count >= 96 else { return input }
    var bytes = Array(input.prefix(input.count / 64 * 64))
    let length = UInt64(bytes.count + 64)
    for index in 0..<8 { bytes[16 + index] = UInt8(truncatingIfNeeded: length >> (8 * index)) }
    var digest = SHA256()
    digest.update(bytes)
    let digits = Array(digest.finalized().utf8)
    for at in stride(from: 0, to: digits.count, by: 2) {
      bytes.append(UInt8(String(decoding: digits[at...(at + 1)], as: UTF8.self), radix: 16) ?? 0)
    }
    for word in digest.chainingValue {
      for index in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: word >> (8 * index))) }
    }
    return bytes
  }
}

/// Lexicon, election and rule files; the first byte says which one the rest is.
final class LexiconTarget: FuzzTarget {
  private let loads: [(path: String, load: (LexiconSource) throws -> Void)] = [
    (
      "elections/x.yaml",
      { source in
        let election = try Election(id: "x", from: source)
        _ = try MentionFinder(election: election, source: source, everydayWords: WordSet())
      }
    ),
    ("rules/x.yaml", { _ = try RuleCatalogue($0).book(for: "pilkada") }),
    ("slang/x.tsv", { _ = try SlangTable($0) }),
    ("cues/x.tsv", { _ = try CueTable($0) }),
    (
      "patterns.tsv",
      { source in
        let hostile = Array(String(repeating: "kata hebat banget aaaa", count: 50).utf8)
        _ = try StylePatterns(source).findings(
          in: hostile.span, words: [UInt64]().span, scratch: MatchScratch())
      }
    ),
    ("markers.tsv", { _ = try MarkerTable($0) }),
    ("parties.yaml", { source in _ = try YAMLNode.parse(try source.file("parties.yaml")).maps() }),
    ("statistics/x.tsv", { _ = try StatisticsTable($0) }),
  ]
  private let builtIn = LexiconSource().files.filter {
    [
      "everyday.tsv", "parties.yaml", "people.tsv", "places.tsv", "election-words.tsv",
      "numbers.tsv",
    ]
    .contains($0.path)
  }

  init() {}

  func run(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let (path, load) = loads[Int(first) % loads.count]
    let file = LexiconFile(path: path, bytes: Array(input.dropFirst()))
    do {
      try load(LexiconSource(files: builtIn + [file]))
    } catch let error as LexiconError {
      precondition(!error.file.isEmpty && !error.code.isEmpty, "an error without a place")
      let lineCount = input.count { $0 == 0x0A } + 2
      if error.file == path { precondition(error.line <= lineCount, "a line that is not there") }
    } catch {
      preconditionFailure("an error without a place: \(error)")
    }
  }
}
