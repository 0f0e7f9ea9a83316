import Testing

@testable import ASNText

struct RecordReaderTests {
  private func events(
    _ input: String, _ format: InputFormat, columns: CSVColumns = CSVColumns(),
    labels: LabelReading = LabelReading()
  ) throws -> [RecordReader.Event] {
    let reader = RecordReader(
      .bytes(Array(input.utf8), step: 5), format: format, columns: columns, labels: labels)
    var result: [RecordReader.Event] = []
    while true {
      let event = try reader.next()
      if event == .end { return result }
      result.append(event)
    }
  }

  private func record(_ event: RecordReader.Event?) throws -> InputRecord {
    guard case .record(let record)? = event else { throw Missing() }
    return record
  }

  private func failure(_ event: RecordReader.Event?) throws -> RecordFailure {
    guard case .failure(let failure)? = event else { throw Missing() }
    return failure
  }

  private struct Missing: Error {}

  @Test func `every line is a post, also an empty one`() throws {
    let records = try events("a\n\nb", .lines).map { try record($0) }
    #expect(records.map(\.id) == ["1", "2", "3"])
    #expect(records.map(\.line) == [1, 2, 3])
    #expect(records.map { String(decoding: $0.text, as: UTF8.self) } == ["a", "", "b"])
  }

  @Test func `a blank line of JSON Lines is no record`() throws {
    let records = try events("{\"text\":\"a\"}\n \n\n{\"text\":\"b\"}", .jsonl).map {
      try record($0)
    }
    #expect(records.map(\.id) == ["1", "2"])
    #expect(records.map(\.line) == [1, 4])
  }

  @Test func `all fields of the contract are read`() throws {
    let line =
      #"{"id":"x","text":"a","election":"e","target":"2","date":"2024-11-27","action":"share","label":"none"}"#
    let record = try record(try events(line, .jsonl).first)
    #expect(record.id == "x")
    #expect(record.election == "e")
    #expect(record.target == "2")
    #expect(record.date == CalendarDay("2024-11-27"))
    #expect(record.action == .share)
    #expect(record.label == .unrelated)
  }

  @Test(arguments: [
    (#"{"id":"k"}"#, "E201"), (#"{"id":"k","text":null}"#, "E201"),
    (#"{"id":"k","text":"a","target":""}"#, "E205"),
    (#"{"id":"k","text":"a","target":"x1"}"#, "E205"),
    (#"{"id":"k","text":"a","target":"1000"}"#, "E205"),
    (#"{"id":"k","text":"a","date":"2024-02-30"}"#, "E206"),
    (#"{"id":"k","text":"a","date":"27-11-2024"}"#, "E206"),
    (#"{"id":"k","text":"a"]"#, "E207"), (#"{"id":"k","text":"\udfff"}"#, "E209"),
    (#"{"id":"k","text":"a","action":"Post"}"#, "E210"),
    (#"{"id":"k","text":"a","label":"pro"}"#, "E211"), (#"{"id":"k","text":[]}"#, "E212"),
  ])
  func `a fault names its record and has a code`(line: String, code: String) throws {
    let failure = try failure(try events("\n" + line, .jsonl).first)
    #expect(failure.fault.code == code)
    #expect(failure.id == "k")
    #expect(failure.line == 2)
  }

  @Test func `a text over 64 KiB is a fault of that record only`() throws {
    let long = String(repeating: "a", count: 65_537)
    let found = try events("{\"text\":\"\(long)\"}\n{\"text\":\"\(long.dropLast())\"}", .jsonl)
    #expect(try failure(found[0]).fault == .textTooLong(byteCount: 65_537))
    #expect(try record(found[1]).text.count == 65_536)
  }

  @Test func `columns are found by their names and others stay closed`() throws {
    let input = "nama,isi,kelas,calon,id\nBudi,\"a\nb\",1,3,x\n,c,,,\n"
    let columns = CSVColumns(text: "isi", label: "kelas", target: "calon")
    let labels = LabelReading(names: ["1": "support"])
    let records = try events(input, .csv, columns: columns, labels: labels).map { try record($0) }
    #expect(records.map { String(decoding: $0.text, as: UTF8.self) } == ["a\nb", "c"])
    #expect(records.map(\.label) == [.support, nil])
    #expect(records.map(\.target) == ["3", nil])
    #expect(records.map(\.id) == ["x", "2"])
    #expect(records.map(\.line) == [2, 4])
  }

  @Test func `without a text column every row is a fault`() throws {
    let found = try events("isi\na\nb\n", .csv)
    #expect(try found.map { try failure($0).fault } == [.noText, .noText])
  }

  @Test func `a row with another number of cells is a fault`() throws {
    let found = try events("id,text\nx,a,b\ny,c\n", .csv)
    #expect(
      try failure(found[0]).fault == .brokenCSV(.cellCount(found: 3, expected: 2)))
    #expect(try failure(found[0]).id == "x")
    #expect(try record(found[1]).id == "y")
  }

  @Test func `a message never holds more than 40 scalars of a field`() {
    let long = String(repeating: "x", count: 500)
    for fault in [
      RecordFault.unknownElection(long), .unknownPair(long), .wrongDate(long),
      .unknownAction(long), .unknownLabel(long),
    ] {
      for language in Language.allCases {
        let message = fault.message(in: language)
        #expect(message.contains(String(repeating: "x", count: 40) + "…"))
        #expect(!message.contains(String(repeating: "x", count: 41)))
      }
    }
  }

  @Test(arguments: [
    ("a.csv", InputFormat.csv), ("a.CSV", .csv), ("a.jsonl", .jsonl), ("a.ndjson", .jsonl),
    ("a.json", .jsonl), ("a.txt", .lines), ("-", .lines), ("csv", .lines),
  ])
  func `a file's name tells its format`(path: String, format: InputFormat) {
    #expect(InputFormat(path: path) == format)
  }
}
