// The one file of this module that speaks C: libyaml, the files built into the program, and the
// system's calls for reading a folder. Everything above it is plain Swift.

internal import CLexiconData
internal import CYAML

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

// MARK: Bytes

/// The text of some valid UTF-8.
func text(of bytes: Span<UInt8>, range: Range<Int>) -> String {
  // SAFETY: the buffer is only read, during the call; `extracting` checks the range.
  unsafe bytes.extracting(range).withUnsafeBufferPointer {
    unsafe String(decoding: $0, as: UTF8.self)
  }
}

/// Eight bytes from an offset on, the first the lowest.
@inline(__always)
func eightBytes(of bytes: Span<UInt8>, at offset: Int) -> UInt64 {
  // SAFETY: any eight bytes are a UInt64, and the load traps outside the bytes.
  let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  return UInt64(littleEndian: word)
}

/// Bytes lent for the time of one call, for loops that look at each of them.
///
/// SAFETY: lives inside ``LexiconFile/withLentBytes(_:)`` only, during which the bytes stay where
/// they are; whoever asks for a byte keeps to `count`, which debug builds check.
@safe
struct LentBytes {
  private let base: UnsafePointer<UInt8>
  let count: Int

  fileprivate init(_ buffer: UnsafeBufferPointer<UInt8>, else empty: UnsafePointer<UInt8>) {
    unsafe base = buffer.baseAddress ?? empty
    count = buffer.count
  }

  @inline(__always) subscript(index: Int) -> UInt8 {
    assert(index >= 0 && index < count)
    return unsafe base[index]
  }

  /// Eight bytes from an offset on, the first the lowest.
  @inline(__always) func eightBytes(at offset: Int) -> UInt64 {
    assert(offset >= 0 && offset + 8 <= count)
    let word = unsafe UnsafeRawPointer(base).loadUnaligned(
      fromByteOffset: offset, as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    assert(range.upperBound <= count)
    return unsafe UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  func text(_ range: Range<Int>) -> String {
    unsafe String(decoding: slice(range), as: UTF8.self)
  }

  func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    unsafe bytes.append(contentsOf: slice(range))
  }
}

/// Where the cells of a row begin, lent as ``LentBytes`` are.
@safe
struct LentCells {
  private let base: UnsafeMutablePointer<UInt32>

  @inline(__always) subscript(index: Int) -> Int {
    get { unsafe Int(base[index]) }
    nonmutating set { unsafe base[index] = UInt32(truncatingIfNeeded: newValue) }
  }

  /// Lends room for the bounds of a row.
  static func withRoom<R>(for count: Int, _ body: (LentCells) throws -> R) throws -> R {
    try unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { room in
      unsafe room.initialize(repeating: 0)
      // SAFETY: `count` is not 0, so that there is a first element.
      guard let base = unsafe room.baseAddress else { preconditionFailure("no cells") }
      return try body(unsafe LentCells(base: base))
    }
  }
}

/// What all rows of a file share, without a count of references for each row.
///
/// SAFETY: the file outlives the call in which its rows are lent.
@safe
struct LentFile {
  private unowned(unsafe) let owner: Owner

  final class Owner {
    let file: LexiconFile
    init(_ file: LexiconFile) { self.file = file }
  }

  init(_ owner: Owner) { unsafe self.owner = owner }

  var file: LexiconFile { unsafe owner.file }
}

extension LexiconFile {
  /// Lends the bytes for a loop that looks at each of them.
  func withLentBytes<R>(_ body: (LentBytes) throws -> R) throws -> R {
    try withBytes { bytes in
      try unsafe bytes.withUnsafeBufferPointer { buffer in
        var nothing: UInt8 = 0
        return try unsafe withUnsafePointer(to: &nothing) { empty in
          try body(unsafe LentBytes(buffer, else: empty))
        }
      }
    }
  }
}

// MARK: Built-in files

/// A file that is part of the program (`asn_builtin_file`).
///
/// SAFETY: `@unchecked Sendable` holds because the pointers are to constants of the program, which
/// nobody writes to or frees.
@safe
struct BuiltInFile: @unchecked Sendable {
  private let file: asn_builtin_file

  /// All lexicons, sorted by the bytes of their paths.
  static var all: [BuiltInFile] {
    (0..<asn_builtin_file_count).map { unsafe BuiltInFile(file: asn_builtin_file_at($0)) }
  }

  /// `asn_builtin_model`.
  static var model: BuiltInFile { unsafe BuiltInFile(file: asn_builtin_model) }

  // SAFETY: every path in the table is a string literal.
  var path: String { unsafe String(cString: file.path) }

  var byteCount: Int { unsafe Int(file.size) }

  func withBytes<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    // SAFETY: `size` is the size of the array that `bytes` points to.
    let buffer = unsafe UnsafeBufferPointer(start: file.bytes, count: byteCount)
    return try unsafe body(buffer.span)
  }
}

// MARK: Folders

/// Reads the lexicons of a folder (`opendir`, `stat`, `read`).
struct LexiconFolder {
  private static let fileLimit = 1000
  private static let depthLimit = 8

  private let root: String
  private var files: [LexiconFile] = []
  private var visitedCount = 0

  /// All `*.yaml` and `*.tsv` under a folder, hidden ones left out, in no certain order.
  static func files(in root: String) throws(LexiconError) -> [LexiconFile] {
    var folder = LexiconFolder(root: root)
    try folder.visit("", depth: 1)
    return folder.files
  }

  private init(root: String) { self.root = root }

  private func name(of path: String) -> String {
    if path.isEmpty { return root }
    return root.hasSuffix("/") ? root + path : root + "/" + path
  }

  private mutating func visit(_ folder: String, depth: Int) throws(LexiconError) {
    if depth > Self.depthLimit { throw Self.error(.tooManyFiles(), root) }
    for entry in try Self.entries(of: name(of: folder)) where !entry.hasPrefix(".") {
      visitedCount += 1
      if visitedCount > Self.fileLimit { throw Self.error(.tooManyFiles(), root) }
      let path = folder.isEmpty ? entry : folder + "/" + entry
      switch try Self.kind(of: name(of: path)) {
      case S_IFDIR: try visit(path, depth: depth + 1)
      case S_IFREG where path.hasSuffix(".yaml") || path.hasSuffix(".tsv"):
        let name = name(of: path)
        files.append(LexiconFile(path: path, name: name, bytes: try Self.content(of: name)))
      default: break
      }
    }
  }

  private static func error(_ fault: LexiconFault, _ name: String) -> LexiconError {
    LexiconError(fault, at: LexiconPlace(file: name))
  }

  private static func reason() -> String {
    // SAFETY: `strerror` gives a NUL-terminated string that is copied at once.
    unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
  }

  private static func entries(of folder: String) throws(LexiconError) -> [String] {
    guard let stream = unsafe opendir(folder) else {
      throw error(.unreadableFolder(reason()), folder)
    }
    defer { unsafe _ = closedir(stream) }
    var names: [String] = []
    // SAFETY: the entry is valid until the next `readdir`; its name is NUL-terminated.
    while let entry = unsafe readdir(stream) {
      names.append(
        unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  /// `S_IFREG`, `S_IFDIR` …, of what a symbolic link points to.
  private static func kind(of name: String) throws(LexiconError) -> mode_t {
    var status = stat()
    guard unsafe stat(name, &status) == 0 else { throw error(.unreadableFile(reason()), name) }
    return status.st_mode & S_IFMT
  }

  private static func content(of name: String) throws(LexiconError) -> [UInt8] {
    let descriptor = unsafe open(name, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw error(.unreadableFile(reason()), name) }
    defer { close(descriptor) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw error(.unreadableFile(reason()), name) }
      if count == 0 { return content }
      content += chunk[..<count]
      if content.count > LexiconFile.byteLimit {
        throw error(.tooLarge(limit: LexiconFile.byteLimit), name)
      }
    }
  }
}

// MARK: YAML

/// What libyaml found (`yaml_event_t`), as far as a tree needs it.
enum YAMLEvent: Equatable {
  case streamStart
  case streamEnd
  case documentStart
  case documentEnd
  case alias
  case scalar(String, isPlain: Bool)
  case sequenceStart
  case sequenceEnd
  case mappingStart
  case mappingEnd
}

/// An event and its place; line and column count from 1, columns in scalars.
struct YAMLToken {
  let event: YAMLEvent
  let line: Int
  let column: Int
  let hasAnchor: Bool
  let hasTag: Bool
}

/// Lends a reader of the events of a text, which is valid during the call only.
func withYAMLEvents<R>(
  of bytes: Span<UInt8>, in file: LexiconFile,
  _ body: (inout YAMLEventReader) throws(LexiconError) -> R
) throws(LexiconError) -> R {
  // SAFETY: libyaml keeps the pointer; the reader, which frees libyaml's state, is gone before
  // the buffer is.
  try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(LexiconError) in
    var reader = unsafe YAMLEventReader(buffer, file: file)
    return try body(&reader)
  }
}

/// Owns one `yaml_parser_t`.
@safe
struct YAMLEventReader: ~Copyable {
  /// On the heap because libyaml keeps pointers into it.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeBufferPointer<UInt8>
  private let file: LexiconFile

  fileprivate init(_ buffer: UnsafeBufferPointer<UInt8>, file: LexiconFile) {
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    guard unsafe yaml_parser_initialize(parser) == 1 else { fatalError("out of memory for YAML") }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
    unsafe text = buffer
    self.file = file
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// `yaml_parser_parse`: the next event.
  mutating func next() throws(LexiconError) -> YAMLToken {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe Self.token(event)
  }

  private func syntaxError() -> LexiconError {
    // SAFETY: `problem` is null or a string literal of libyaml.
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    let fault = LexiconFault.syntax(problem ?? "no reason given")
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      // A character that YAML does not allow; libyaml gives its byte and no mark.
      let offset = unsafe min(parser.pointee.problem_offset, text.count)
      let (line, column) = unsafe TextCheck.position(of: offset, in: text.span)
      return file.error(fault, line: line, column: column)
    }
    let mark = unsafe parser.pointee.problem_mark
    return file.error(fault, line: mark.line + 1, column: mark.column + 1)
  }

  private static func token(_ event: yaml_event_t) -> YAMLToken {
    // SAFETY: each member of the union is read for its own type of event only.
    let kind: (event: YAMLEvent, hasAnchor: Bool, hasTag: Bool) =
      switch unsafe event.type {
      case YAML_SCALAR_EVENT: unsafe scalar(event.data.scalar)
      case YAML_SEQUENCE_START_EVENT:
        unsafe (
          .sequenceStart, event.data.sequence_start.anchor != nil,
          event.data.sequence_start.tag != nil
        )
      case YAML_MAPPING_START_EVENT:
        unsafe (
          .mappingStart, event.data.mapping_start.anchor != nil,
          event.data.mapping_start.tag != nil
        )
      default: unsafe (simpleEvent(event.type), false, false)
      }
    let mark = unsafe event.start_mark
    return YAMLToken(
      event: kind.event, line: mark.line + 1, column: mark.column + 1,
      hasAnchor: kind.hasAnchor, hasTag: kind.hasTag)
  }

  private typealias ScalarData = yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar

  private static func scalar(
    _ data: ScalarData
  ) -> (event: YAMLEvent, hasAnchor: Bool, hasTag: Bool) {
    // SAFETY: `value` points to `length` bytes, which libyaml frees after this copy.
    let bytes = unsafe UnsafeBufferPointer(start: data.value, count: data.length)
    let isPlain = unsafe data.style == YAML_PLAIN_SCALAR_STYLE
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    return unsafe (.scalar(text, isPlain: isPlain), data.anchor != nil, data.tag != nil)
  }

  private static func simpleEvent(_ type: yaml_event_type_t) -> YAMLEvent {
    switch type {
    case YAML_STREAM_START_EVENT: .streamStart
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_DOCUMENT_END_EVENT: .documentEnd
    case YAML_ALIAS_EVENT: .alias
    case YAML_SEQUENCE_END_EVENT: .sequenceEnd
    case YAML_MAPPING_END_EVENT: .mappingEnd
    default: .streamEnd
    }
  }
}
