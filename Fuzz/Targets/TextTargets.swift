@testable import ASNText
@testable import Neutrality

/// Any bytes as a post.
class TextTarget: FuzzTarget {
  private let worker: AnalysisWorker

  required init() {
    do {
      worker = try Analyzer(election: "pilkada-dki-2024").makeWorker()
    } catch {
      fatalError("the built-in lexicons are broken: \(error)")
    }
  }

  func run(_ input: [UInt8]) {
    let targets: [String?] = [nil, "1", "3"]
    let request = Request(target: targets[(input.first.map(Int.init) ?? 0) % 3])
    do throws(AssessmentError) {
      check(try worker.assess(input.span, request), of: input)
    } catch {
      let isText = String(validating: input, as: UTF8.self) != nil
      precondition(!isText || input.count > 65_536, "a text was refused: \(error)")
    }
    _ = try? worker.explain(input.span, request)
    _ = try? worker.normalize(input.span)
  }

  func mutate(_ input: [UInt8], seed: UInt32, limit: Int) -> [UInt8]? { nil }

  private func check(_ assessment: Assessment, of input: [UInt8]) {
    precondition(!assessment.verdict.reasons.isEmpty, "no reasons")
    let scalars = Array(String(decoding: input, as: UTF8.self).unicodeScalars)
    for stance in assessment.stances {
      let probability = stance.probability
      let sum = probability.support + probability.oppose + probability.neutral
      precondition(abs(sum - 1) < 1e-6, "probabilities sum to \(sum)")
      for evidence in stance.evidence {
        precondition(evidence.start <= evidence.end && evidence.end <= scalars.count, "out of text")
        let slice = scalars[evidence.start..<evidence.end]
        precondition(evidence.text.unicodeScalars.elementsEqual(slice), "not the text's slice")
      }
    }
    checkJSON(assessment)
  }

  private func checkJSON(_ assessment: Assessment) {
    var text = JSONText()
    text.assessment(assessment, advice: nil)
    var scanner = JSONScanner(0..<text.bytes.count)
    do throws(RecordFault) {
      try scanner.skipValue(text.bytes)
    } catch {
      preconditionFailure("the answer is no JSON: \(error)")
    }
    precondition(scanner.isAtEnd(text.bytes), "something stands behind the answer")
    precondition(!text.bytes.contains(0x0A), "the answer is more than a line")
  }
}

/// Posts that look real: words, names, disguises and marks put together and moved about.
final class PostTarget: TextTarget {
  override func mutate(_ input: [UInt8], seed: UInt32, limit: Int) -> [UInt8]? {
    var random = Random(state: UInt64(seed))
    var words = input.split(separator: 0x20, omittingEmptySubsequences: false).map(Array.init)
    for _ in 0...random.below(4) {
      let place = random.below(words.count + 1)
      switch random.below(6) {
      case 0 where place < words.count: words.remove(at: place)
      case 1 where place < words.count: words.insert(words[place], at: random.below(words.count))
      case 2 where place < words.count: words[place] = disguise(words[place], &random)
      case 3 where place < words.count: words[place] += random.pick(Self.marks)
      default: words.insert(random.pick(Self.words), at: place)
      }
    }
    return Array(Array(words.joined(separator: [0x20])).prefix(limit))
  }

  private func disguise(_ word: [UInt8], _ random: inout Random) -> [UInt8] {
    guard !word.isEmpty else { return word }
    let place = random.below(word.count)
    switch random.below(6) {
    case 0: return Array(word.map { [$0] }.joined(separator: [0x20]))
    case 1: return Array(word.map { [$0] }.joined(separator: Array("\u{200B}".utf8)))
    case 2: return word.map { Self.digits[$0] ?? $0 }
    case 3: return word[..<place] + Array(repeating: word[place], count: 5) + word[place...]
    case 4: return word.map { $0 &- 0x61 < 26 ? $0 - 0x20 : $0 }
    default: return [0x23] + word
    }
  }

  private static let digits = [
    UInt8(ascii: "a"): UInt8(ascii: "4"), UInt8(ascii: "e"): UInt8(ascii: "3"),
    UInt8(ascii: "i"): UInt8(ascii: "1"), UInt8(ascii: "o"): UInt8(ascii: "0"),
  ]

  private static let words: [[UInt8]] = [
    "coblos", "ayo", "jangan", "pilih", "nomor", "3", "03", "tiga", "Pramono", "Rano Karno",
    "Ridwan Kamil", "RK", "RIDO", "Dharma", "#JakartaMenyala", "@ridwankamil", "menang", "semoga",
    "tidak", "gk", "bukan", "katanya", "kata", "\"", "'", "“", "”", "?", "!", "https://t.co/x",
    "wkwkwk", "hebat banget", "orang2", "PKS", "PDIP", "pak", "bu", "bang", "gubernur", "kalau",
    "daripada", "Senin (5/11/2024)", "ujarnya", ":", "\n", "🔥", "👍🏽", "👨‍👩‍👧", "🇮🇩", "сoblos", "c0bl0s",
    "R.I.D.O", "e\u{301}\u{302}", "\u{202E}", "\u{FEFF}", "ﷺ", "½", "1️⃣", "ꦗꦮ",
  ].map { Array($0.utf8) }

  private static let marks: [[UInt8]] = [
    "!", "!!!", "?", ".", ",", ":", ";", "'", "\"", "-", "2", "nya", "_", "/", "…", "\u{200D}",
  ].map { Array($0.utf8) }
}

/// SplitMix64: the same seed gives the same numbers.
struct Random {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }
}
