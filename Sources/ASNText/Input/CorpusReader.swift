public import Neutrality
import UnicodeText

/// What was read of some corpus files.
public struct Corpus: Sendable {
  /// The rows that could be read, in order.
  public var records: [LabelledRecord]
  /// The rows that could not.
  public var errors: [CorpusError]
}

/// A row of a corpus that could not be read, and the file it is in.
public struct CorpusError: Error, Sendable, Equatable {
  /// The file as it was named.
  public let file: String
  /// What is wrong, with the line.
  public let error: RecordError
}

/// Reads corpus files: `jsonl` or `csv` by their extension.
///
/// It reads the fields of the contract, section 2, and no other; a column or field that says who
/// wrote a text is never opened.
public struct CorpusReader: Sendable {
  /// The election of rows that name none.
  public var election: String
  /// Which columns of a CSV file are read.
  public var columns: CSVColumns
  /// Names of labels in the files that stand for others: "1" for "support".
  public var labelNames: [String: String]
  /// The format of all files; nil for what each file's name tells.
  public var format: InputFormat?
  /// The language of messages.
  public var language: Language

  /// A reader of corpus files.
  ///
  /// - Parameters:
  ///   - election: The election of rows that name none.
  ///   - columns: Which columns of a CSV file are read.
  ///   - labelNames: Names of labels in the files that stand for others.
  ///   - format: The format of all files; nil for what each file's name tells.
  ///   - language: The language of messages.
  public init(
    election: String = "pilkada-dki-2024", columns: CSVColumns = CSVColumns(),
    labelNames: [String: String] = [:], format: InputFormat? = nil,
    language: Language = .indonesian
  ) {
    self.election = election
    self.columns = columns
    self.labelNames = labelNames
    self.format = format
    self.language = language
  }

  /// Reads files, on all cores.
  ///
  /// - Parameter paths: The files; "-" for standard input.
  /// - Returns: The rows in order, and those that could not be read.
  /// - Throws: ``InputError`` for a file that cannot be opened or read.
  /// - Complexity: Linear in the bytes of the files.
  public func read(_ paths: [String]) throws(InputError) -> Corpus {
    // Standard input may be named twice; what is left of it is then the second's.
    let isShared = paths.contains("-")
    do {
      let parts =
        isShared
        ? try paths.map { try read($0) }
        : try atOnce(
          count: paths.count, makeWorker: { self }, work: { try $0.read(paths[$1]) })
      return parts.reduce(into: Corpus(records: [], errors: [])) { corpus, part in
        corpus.records += part.records
        corpus.errors += part.errors
      }
    } catch let error as InputError {
      throw error
    } catch {
      preconditionFailure("reading throws nothing else: \(error)")
    }
  }

  private func read(_ path: String) throws(InputError) -> Corpus {
    var corpus = Corpus(records: [], errors: [])
    try read(path, into: &corpus)
    return corpus
  }

  private func read(_ path: String, into corpus: inout Corpus) throws(InputError) {
    let format = format ?? (InputFormat(path: path) == .csv ? .csv : .jsonl)
    let reader = try RecordReader(
      path: path, format: format, columns: columns, labels: LabelReading(names: labelNames))
    while true {
      switch try reader.next() {
      case .record(let record): add(record, from: path, to: &corpus)
      case .failure(let failure): add(failure, from: path, to: &corpus)
      case .pending: continue
      case .end: return
      }
    }
  }

  private func add(_ record: InputRecord, from path: String, to corpus: inout Corpus) {
    let fault: RecordFault? =
      String(validating: record.text, as: UTF8.self) == nil
      ? .invalidUTF8 : record.label == nil ? .noLabel : nil
    guard fault == nil, let label = record.label else {
      let failure = RecordFailure(fault: fault ?? .noLabel, id: record.id, line: record.line)
      return add(failure, from: path, to: &corpus)
    }
    corpus.records.append(
      LabelledRecord(
        id: record.id, text: record.text, election: record.election ?? election,
        target: record.target, label: label, file: path, line: record.line))
  }

  private func add(_ failure: RecordFailure, from path: String, to corpus: inout Corpus) {
    let error = RecordError(failure, language: language)
    corpus.errors.append(CorpusError(file: path, error: error))
  }
}
