import ASNText
import Elections
import LexiconStore
import Testing

/// Swapping all that names one pair for what names another swaps their readings and nothing else.
@Suite struct SwapTests {
  /// Sentences with a slot for one pair.
  private static let oneSlot = [
    "ayo coblos {X} tanggal 27 november", "semoga {X} menang satu putaran 🙏",
    "jangan pilih {X} lagi, kapok", "{X} blusukan ke pasar pagi ini", "saya tidak dukung {X}",
    "siapa yang mau pilih {X}?", "\"dukung {X}\" begitu tulisan di spanduk",
    "kalau {X} terpilih, jalan kami dibenahi", "{X} hebat sekali, programnya nyata",
    "{X} mah cuma pencitraan wkwkwk", "menurut warga, {X} sering hadir di kampung kami",
    "alhamdulillah bisa hadir di kampanye {X}", "debat tadi malam: {X}",
    "bukan hanya janji, {X} kerja",
    "{X}: jalan rusak segera dibenahi", "Ayo Menangkan {X} Untuk Warga Semua",
  ]

  /// Sentences with slots for two pairs.
  private static let twoSlots = [
    "{X} lebih baik daripada {Y}", "pilih {X}, jangan pilih {Y}", "{X} dan {Y} hadir di debat kpu",
    "{X} menang, {Y} kalah telak", "antara {X} atau {Y}, saya pilih {X}",
    "{X} hebat tapi {Y} juga punya program bagus", "hebat, {X} dan {Y}!", "dukung {X} dan {Y}",
    "semoga {X} atau {Y} menang", "#dukung {X} {Y}",
    "siapapun pilihanmu, {X} atau {Y}, jangan golput",
  ]

  /// All that must be the same whichever pair stands in which slot.
  private struct Reading: Equatable {
    struct Slot: Equatable {
      let probability: StanceProbability
      let stance: Stance
      let evidence: [String]
    }

    let slots: [Slot?]
    let others: Int
    let level: Level
    let verdictSlot: Int?
    let codes: [ReasonCode]
    let rules: [String]
    let missing: [String]

    init(_ answer: Assessment, pairs: [String]) {
      slots = pairs.map { pair in
        answer.stances.first { $0.pair == pair }.map { stance in
          Slot(
            probability: stance.probability, stance: stance.stance,
            evidence: stance.evidence.map {
              "\($0.kind) \($0.toward?.rawValue ?? "-") \($0.weight.bitPattern)"
            })
        }
      }
      others = answer.stances.count { !pairs.contains($0.pair) }
      level = answer.verdict.level
      verdictSlot = answer.verdict.pair.flatMap { pairs.firstIndex(of: $0) }
      codes = answer.codes
      rules = answer.verdict.rules.map(\.id)
      missing = answer.verdict.missing
    }
  }

  /// What a pair is called, by kind; expressions of one kind are exchanged for one another.
  private func expressions(of pair: Pair, in election: Election) -> [String: [String]] {
    let strong = { (aliases: [Alias]) in
      aliases.filter { !$0.needsContext && !$0.isMock }.map(\.text)
    }
    let others = election.pairs.filter { $0.number != pair.number }
    let taken = Set(others.flatMap { ($0.names + $0.slogans).map(\.text) + $0.hashtags })
    let isOwn = { (text: String) in !taken.contains(text) }
    return [
      "name": strong(pair.names).filter(isOwn), "slogan": strong(pair.slogans).filter(isOwn),
      "hashtag": pair.hashtags.filter(isOwn).map { "#" + $0 },
      "handle": pair.handles.map { "@" + $0 },
      "number": ["nomor \(pair.number)"], "padded": ["nomor urut 0\(pair.number)"],
      "paslon": ["paslon \(pair.number)"],
    ]
  }

  /// Whether the words around make a slogan of a name: "Jokowi lagi" is one.
  private func isLongerSlogan(_ text: String, in post: String, of pair: Pair) -> Bool {
    pair.slogans.contains { slogan in
      slogan.text != text && slogan.text.contains(text) && post.contains(slogan.text)
    }
  }

  private func titleCase(_ text: String) -> String {
    text.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  @Test(
    "every name, number, hashtag, account and slogan of every pair gives the same answer",
    arguments: Shared.elections)
  func oneSlot(_ id: String) throws {
    let election = try Election(id: id, from: Shared.source)
    let analyzer = try Shared.analyzer(id)
    for template in Self.oneSlot {
      var first: [String: (text: String, reading: Reading)] = [:]
      for pair in election.pairs {
        for (kind, texts) in expressions(of: pair, in: election) {
          for text in texts {
            let post = template.replacing("{X}", with: text)
            if isLongerSlogan(text, in: post, of: pair) { continue }
            let reading = Reading(analyzer.assess(post), pairs: [pair.number])
            let expected = first[kind, default: (post, reading)]
            first[kind] = expected
            #expect(reading == expected.reading, "\(id): \(post) against \(expected.text)")
          }
        }
      }
    }
  }

  @Test("capitals in names change the answer for all pairs alike", arguments: Shared.elections)
  func capitals(_ id: String) throws {
    let election = try Election(id: id, from: Shared.source)
    let analyzer = try Shared.analyzer(id)
    for (round, template) in Self.oneSlot.suffix(6).enumerated() {
      for change in [titleCase, { $0.uppercased() }] {
        var first: (text: String, reading: Reading)?
        for pair in election.pairs {
          let names = expressions(of: pair, in: election)["name", default: []]
          for (index, text) in names.enumerated() where index == 0 || (index + round) % 3 == 0 {
            let post = template.replacing("{X}", with: change(text))
            let reading = Reading(analyzer.assess(post), pairs: [pair.number])
            let expected = first ?? (post, reading)
            first = expected
            #expect(reading == expected.reading, "\(id): \(post) against \(expected.text)")
          }
        }
      }
    }
  }

  @Test(
    "two pairs in one post swap their answers when they swap places", arguments: Shared.elections)
  func twoSlots(_ id: String) throws {
    let election = try Election(id: id, from: Shared.source)
    let analyzer = try Shared.analyzer(id)
    for template in Self.twoSlots {
      for kind in ["name", "number", "hashtag", "padded", "paslon", "slogan"] {
        var first: (text: String, reading: Reading)?
        for x in election.pairs {
          for y in election.pairs where x.number != y.number {
            guard let nameX = expressions(of: x, in: election)[kind]?.first,
              let nameY = expressions(of: y, in: election)[kind]?.first
            else { continue }
            let post = template.replacing("{X}", with: nameX).replacing("{Y}", with: nameY)
            let reading = Reading(analyzer.assess(post), pairs: [x.number, y.number])
            let expected = first ?? (post, reading)
            first = expected
            #expect(reading == expected.reading, "\(id): \(post) against \(expected.text)")
          }
        }
      }
    }
  }

  @Test(
    "a party swaps with a party of the other pair, together with the pair",
    arguments: Shared.elections)
  func parties(_ id: String) throws {
    let election = try Election(id: id, from: Shared.source)
    let analyzer = try Shared.analyzer(id)
    let aliases = try partyNames()
    for template in ["{P} resmi dukung {X}", "kader {P} menangkan {X}, ayo {X}"] {
      var first: (text: String, reading: Reading)?
      for pair in election.pairs {
        guard let name = expressions(of: pair, in: election)["name"]?.first else { continue }
        for party in pair.parties {
          let alias = try #require(aliases[party], "\(party)")
          let post = template.replacing("{P}", with: alias).replacing("{X}", with: name)
          let reading = Reading(analyzer.assess(post), pairs: [pair.number])
          let expected = first ?? (post, reading)
          first = expected
          #expect(reading == expected.reading, "\(id): \(post) against \(expected.text)")
        }
      }
    }
  }

  /// The first strong name of each party.
  private func partyNames() throws -> [String: String] {
    var names: [String: String] = [:]
    for node in try YAMLNode.parse(try Shared.source.file("parties.yaml")).maps() {
      for alias in try node.maps("aliases") where try alias.optionalString("needs") == nil {
        let id = try node.string("id")
        if names[id] == nil { names[id] = try alias.string("text") }
      }
    }
    return names
  }

  @Test("the target swaps with its pair, named or not", arguments: Shared.elections)
  func targets(_ id: String) throws {
    let election = try Election(id: id, from: Shared.source)
    let analyzer = try Shared.analyzer(id)
    for text in ["ayo ke tps hari ini", "nomor {X} saja", "coblos {X}", "makan siang dulu"] {
      var first: Reading?
      for pair in election.pairs {
        let post = text.replacing("{X}", with: pair.number)
        let answer = try analyzer.assess(post, Request(target: pair.number))
        let reading = Reading(answer, pairs: [pair.number])
        #expect(reading == first ?? reading, "\(id): \(post)")
        first = first ?? reading
      }
    }
  }
}
