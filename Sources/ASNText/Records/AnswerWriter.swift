import Elections
import Indonesian
import Neutrality

/// Writes answers as the record of the contract, section 3, straight from a ``FlatAnswer``.
///
/// Gives the bytes that ``JSONText/assessment(_:advice:)`` gives for the same answer; nothing that
/// many records share is put together twice. One for each task, election and language.
struct AnswerWriter {
  /// What a record is written from besides its answer.
  struct Post {
    /// The record's id.
    let id: String
    /// The post as UTF-8.
    let bytes: [UInt8]
    /// Where each scalar starts in it; empty where all are ASCII.
    let offsets: [Int32]

    /// Where a range of scalars lies.
    func byteRange(_ start: Int, _ end: Int) -> Range<Int> {
      offsets.isEmpty ? start..<end : Int(offsets[start])..<Int(offsets[end])
    }
  }

  private struct Rules {
    var stamp = 0
    /// The citations and, behind them, the reason that some are read in two ways.
    var json: [UInt8] = []
    var readingsStart = 0
  }

  private let fragments: FragmentTable
  private let templates: ReasonTemplates
  private let head: Range<Int>
  private let afterID: Range<Int>
  /// Two fragments a pair, that of one which is not mentioned first.
  private let pairs: [Range<Int>]
  /// The ballot numbers in quotation marks.
  private let numbers: [Range<Int>]
  private let levels: [Range<Int>]
  private let tails: [Range<Int>]
  private let mentionKinds: [Range<Int>]
  private let cueKinds: [Range<Int>]
  private var rules = [Rules](repeating: Rules(), count: CitationCache.count)

  /// A writer.
  ///
  /// - Parameters:
  ///   - context: The election and what its answers are made by.
  ///   - language: The language of messages.
  /// - Complexity: Linear in the number of cues.
  init(_ context: AnalysisContext, language: Language) {
    var table = FragmentTable()
    func add(_ write: (inout JSONText) -> Void) -> Range<Int> {
      let index = table.add(write)
      return table[index]
    }
    templates = ReasonTemplates(in: language, &table)
    head = add {
      $0.raw(#"{"schema":"#)
      $0.number(Assessment.schema)
      $0.raw(#","id":"#)
    }
    afterID = add {
      $0.raw(#","election":"#)
      $0.string(context.election.id)
      $0.raw(#","stances":["#)
    }
    var pairs: [Range<Int>] = []
    for pair in context.election.pairs {
      for isMentioned in [false, true] {
        pairs.append(
          add {
            $0.raw(#"{"pair":"#)
            $0.string(pair.number)
            $0.raw(#","name":"#)
            $0.string(pair.label)
            $0.raw(#","mentioned":\#(isMentioned),"stance":"#)
          })
      }
    }
    self.pairs = pairs
    numbers = context.election.pairs.map { pair in add { $0.string(pair.number) } }
    levels = Level.allCases.map { level in
      add {
        $0.raw(#"],"verdict":{"level":"#)
        $0.string(level.rawValue)
        $0.raw(#","pair":"#)
      }
    }
    tails = Decision.Missing.allCases.map { missing in
      add {
        $0.raw(#","missing":"#)
        $0.array(missing.names) { $0.string($1) }
        $0.raw(#"},"provenance":"#)
        $0.provenance(context.resources.hashes)
        $0.raw("}")
      }
    }
    mentionKinds = (0..<16).map { number in
      let name = MentionKind(rawValue: UInt8(number))?.evidenceName ?? ""
      return add { $0.kind(name) }
    }
    var kinds: [String: Range<Int>] = [:]
    var cueKinds: [Range<Int>] = []
    // The kind of a row is mostly that of the row before, and hashing a name is dear at a start.
    var last: (kind: String, range: Range<Int>)?
    for cue in context.resources.language.cues.cues {
      if let last, last.kind == cue.kind {
        cueKinds.append(last.range)
        continue
      }
      let range = kinds[cue.kind] ?? add { $0.kind(cue.kind) }
      kinds[cue.kind] = range
      last = (cue.kind, range)
      cueKinds.append(range)
    }
    self.cueKinds = cueKinds
    fragments = table
  }

  /// Writes a record on one line without its line feed.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - post: The post and its id.
  ///   - citations: The cache that the answer's citations stand in.
  ///   - output: Receives the record.
  /// - Complexity: Linear in the length of the record.
  mutating func write(
    _ answer: borrowing FlatAnswer, of post: borrowing Post, _ citations: borrowing CitationCache,
    to output: ByteSink
  ) {
    let isPlain = !post.bytes.mayNeedEscape
    output.append(fragments.bytes, head)
    output.string(post.id)
    output.append(fragments.bytes, afterID)
    for index in answer.pairs.indices {
      if index > 0 { output.append(0x2C) }
      write(answer.pairs[index], answer, post, isPlain, to: output)
    }
    let decision = answer.decision
    output.append(fragments.bytes, levels[decision.level.order])
    if decision.pair < 0 {
      output.append("null,\"reasons\":[")
    } else {
      output.append(fragments.bytes, numbers[answer.pairs[decision.pair].pair])
      output.append(",\"reasons\":[")
    }
    for index in decision.notes.indices {
      if index > 0 { output.append(0x2C) }
      write(decision.notes[index], answer, post, isPlain, to: output)
    }
    writeRules(decision.citations, citations, to: output)
    output.append(fragments.bytes, tails[decision.missing.rawValue])
  }

  private func write(
    _ pair: FlatAnswer.PairAnswer, _ answer: borrowing FlatAnswer, _ post: borrowing Post,
    _ isPlain: Bool, to output: ByteSink
  ) {
    output.append(fragments.bytes, pairs[pair.pair * 2 + (pair.isMentioned ? 1 : 0)])
    switch pair.stance {
    case .support: output.append(#""support","probability":{"support":"#)
    case .oppose: output.append(#""oppose","probability":{"support":"#)
    case .neutral: output.append(#""neutral","probability":{"support":"#)
    }
    output.number(pair.probability.support)
    output.append(#","oppose":"#)
    output.number(pair.probability.oppose)
    output.append(#","neutral":"#)
    output.number(pair.probability.neutral)
    output.append(#"},"evidence":["#)
    for index in pair.pieces {
      if index > pair.pieces.lowerBound { output.append(0x2C) }
      write(answer.pieces[index], post, isPlain, to: output)
    }
    output.append("]}")
  }

  private func write(
    _ piece: FlatAnswer.Piece, _ post: borrowing Post, _ isPlain: Bool,
    to output: ByteSink
  ) {
    output.append(#"{"start":"#)
    output.number(piece.start)
    output.append(#","end":"#)
    output.number(piece.end)
    output.append(#","text":""#)
    output.content(post.bytes, post.byteRange(piece.start, piece.end), isPlain: isPlain)
    if let cue = piece.kind.cue {
      output.append(fragments.bytes, cueKinds[cue])
    } else if piece.kind == .word {
      output.append(#"","kind":"word""#)
    } else if piece.kind == .words {
      output.append(#"","kind":"words""#)
    } else if let mention = piece.kind.mention {
      output.append(fragments.bytes, mentionKinds[mention])
    }
    switch piece.toward {
    case .support: output.append(#","toward":"support","weight":"#)
    case .oppose: output.append(#","toward":"oppose","weight":"#)
    case .neutral: output.append(#","toward":"neutral","weight":"#)
    case nil: output.append(#","toward":null,"weight":"#)
    }
    output.number(piece.weight)
    output.append(0x7D)
  }

  private func write(
    _ note: Decision.Note, _ answer: borrowing FlatAnswer, _ post: borrowing Post,
    _ isPlain: Bool, to output: ByteSink
  ) {
    for part in templates[note.code].parts {
      switch part {
      case .fragment(let range): output.append(fragments.bytes, range)
      case .slice:
        if note.wording < 0 { continue }
        let wording = answer.reading.wordings[note.wording]
        writeShown(wording.start, wording.end, post, isPlain, to: output)
      case .pair:
        if note.pair < 0 { continue }
        let number = numbers[answer.pairs[note.pair].pair]
        output.append(fragments.bytes, (number.lowerBound + 1)..<(number.upperBound - 1))
      }
    }
    if let place = note.place {
      output.append(#"","start":"#)
      output.number(place.lowerBound)
      output.append(#","end":"#)
      output.number(place.upperBound)
      output.append(0x7D)
    } else {
      output.append(#""}"#)
    }
  }

  /// What a sentence shows of the post, see ``Reason/shown(_:)``.
  private func writeShown(
    _ start: Int, _ end: Int, _ post: borrowing Post, _ isPlain: Bool, to output: ByteSink
  ) {
    let limit = min(end, start + Reason.shownCount)
    output.content(post.bytes, post.byteRange(start, limit), isPlain: isPlain)
    if limit < end { output.append("…") }
  }

  private mutating func writeRules(
    _ place: Int, _ citations: borrowing CitationCache, to output: ByteSink
  ) {
    if place < 0 { return output.append(#"],"rules":[]"#) }
    if rules[place].stamp != citations.stamp(at: place) {
      rules[place] = Self.rules(citations[place], stamp: citations.stamp(at: place))
    }
    let start = rules[place].readingsStart
    output.append(rules[place].json, start..<rules[place].json.count)
    output.append(#"],"rules":"#)
    output.append(rules[place].json, 0..<start)
  }

  private static func rules(_ cited: Cited, stamp: Int) -> Rules {
    var json = JSONText()
    json.citations(cited.citations)
    let start = json.bytes.count
    if let readings = cited.readings {
      json.raw(",")
      json.reason(readings)
    }
    return Rules(stamp: stamp, json: json.bytes, readingsStart: start)
  }
}

extension JSONText {
  /// The end of an evidence's text and its kind.
  fileprivate mutating func kind(_ name: String) {
    raw(#"","kind":"#)
    string(name)
  }
}
