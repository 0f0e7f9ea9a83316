/// Reads input records of any format, one after another, in constant memory.
package final class RecordReader {
  /// A record, or why there is none.
  package enum Event: Equatable {
    /// A record.
    case record(InputRecord)
    /// A record that could not be read.
    case failure(RecordFailure)
    /// A read would have to wait.
    case pending
    /// There are no more records.
    case end
  }

  private enum Source {
    case lines(LineReader)
    case jsonl(LineReader, JSONRecordParser)
    case csv(CSVReader)
    case texts([String])
  }

  /// How many records were met so far.
  package private(set) var count = 0
  private var source: Source
  private let columns: CSVColumns
  private let labels: LabelReading
  /// For each column of a CSV file what it holds; nil before the header was read.
  private var fields: [RecordField?]?

  init(
    _ source: InputWindow.Source, format: InputFormat, columns: CSVColumns = CSVColumns(),
    labels: LabelReading = .none
  ) {
    self.columns = columns
    self.labels = labels
    switch format {
    case .lines: self.source = .lines(LineReader(source))
    case .jsonl: self.source = .jsonl(LineReader(source), JSONRecordParser(labels: labels))
    case .csv: self.source = .csv(CSVReader(source))
    }
  }

  /// A reader of a file or of standard input.
  ///
  /// - Parameters:
  ///   - path: The file; "-" for standard input.
  ///   - format: How records are written; nil for what the file's name tells.
  ///   - columns: Which columns of a CSV file are read.
  ///   - labels: Whether and how labels are read.
  /// - Throws: ``InputError`` where the file cannot be opened.
  package convenience init(
    path: String, format: InputFormat? = nil, columns: CSVColumns = CSVColumns(),
    labels: LabelReading = .none
  ) throws(InputError) {
    let file = path == "-" ? FileDescriptor.input : try FileDescriptor(reading: path)
    self.init(
      .file(file, name: path), format: format ?? InputFormat(path: path), columns: columns,
      labels: labels)
  }

  /// A reader of texts at hand, such as arguments.
  ///
  /// - Parameter texts: The texts; each is a record.
  package init(texts: [String]) {
    source = .texts(texts)
    columns = CSVColumns()
    labels = .none
  }

  /// The next record.
  ///
  /// - Parameter waiting: Whether to wait for the input; otherwise ``Event/pending`` may come.
  /// - Returns: A record, or why there is none.
  /// - Throws: ``InputError`` where the system stops reading.
  /// - Complexity: Linear in the bytes of the record.
  package func next(waiting: Bool = true) throws(InputError) -> Event {
    switch source {
    case .lines(let reader): try nextLine(reader, waiting)
    case .jsonl(let reader, let parser): try nextObject(reader, parser, waiting)
    case .csv(let reader): try nextRow(reader, waiting)
    case .texts(let texts): nextText(texts)
    }
  }

  private func nextText(_ texts: [String]) -> Event {
    guard count < texts.count else { return .end }
    var draft = RecordDraft()
    draft.text = Array(texts[count].utf8)
    return understand(draft, line: count + 1)
  }

  private func nextLine(_ reader: LineReader, _ waiting: Bool) throws(InputError) -> Event {
    switch try reader.next(waiting: waiting) {
    case .line(let range):
      var draft = RecordDraft()
      draft.text = Array(reader.bytes[range])
      return understand(draft, line: reader.number)
    case .tooLong(let byteCount):
      return fail(.textTooLong(byteCount: byteCount), RecordDraft(), line: reader.number)
    case .pending: return .pending
    case .end: return .end
    }
  }

  private func nextObject(
    _ reader: LineReader, _ parser: JSONRecordParser, _ waiting: Bool
  ) throws(InputError) -> Event {
    while true {
      switch try reader.next(waiting: waiting) {
      case .line(let range):
        if reader.bytes[range].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        return parse(reader.bytes, range, parser, line: reader.number)
      case .tooLong: return fail(.recordTooLong, RecordDraft(), line: reader.number)
      case .pending: return .pending
      case .end: return .end
      }
    }
  }

  private func parse(
    _ bytes: [UInt8], _ range: Range<Int>, _ parser: JSONRecordParser, line: Int
  ) -> Event {
    var draft = RecordDraft()
    do throws(RecordFault) {
      try parser.parse(bytes, range, into: &draft)
    } catch {
      return fail(error, draft, line: line)
    }
    return understand(draft, line: line)
  }

  private func understand(_ draft: RecordDraft, line: Int) -> Event {
    count += 1
    do throws(RecordFault) {
      return .record(try draft.record(number: count, line: line))
    } catch {
      return .failure(RecordFailure(fault: error, id: draft.id ?? String(count), line: line))
    }
  }

  private func fail(_ fault: RecordFault, _ draft: RecordDraft, line: Int) -> Event {
    count += 1
    return .failure(RecordFailure(fault: fault, id: draft.id ?? String(count), line: line))
  }
}

// MARK: CSV

extension RecordReader {
  private func nextRow(_ reader: CSVReader, _ waiting: Bool) throws(InputError) -> Event {
    while true {
      switch try reader.next(waiting: waiting) {
      case .row:
        guard let fields else {
          readHeader(reader)
          continue
        }
        return read(reader, fields)
      case .broken(let fault):
        if fields == nil { fields = [] }
        return fail(fault, RecordDraft(), line: reader.line)
      case .pending: return .pending
      case .end: return .end
      }
    }
  }

  /// Of two columns with the same name the first counts.
  private func readHeader(_ reader: CSVReader) {
    var seen = Set<RecordField>()
    fields = reader.cells.map { cell in
      let name = String(decoding: reader.content(of: cell), as: UTF8.self)
      guard let field = columns.field(of: name), seen.insert(field).inserted else { return nil }
      return field == .label && !labels.isRead ? nil : field
    }
  }

  private func read(_ reader: CSVReader, _ fields: [RecordField?]) -> Event {
    var draft = RecordDraft()
    var fault: RecordFault?
    for (cell, field) in zip(reader.cells, fields) {
      guard let field else { continue }
      let content = reader.content(of: cell)
      if field == .text {
        draft.text = content
      } else if let value = String(validating: content, as: UTF8.self) {
        if value.isEmpty { continue }
        draft.set(field, to: field == .label ? labels.name(of: value) : value)
      } else {
        fault = fault ?? .invalidUTF8
      }
    }
    if reader.cells.count != fields.count {
      fault = .brokenCSV(.cellCount(found: reader.cells.count, expected: fields.count))
    }
    if let fault { return fail(fault, draft, line: reader.line) }
    return understand(draft, line: reader.line)
  }
}
