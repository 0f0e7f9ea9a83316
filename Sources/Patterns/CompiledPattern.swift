// The one file of this module that speaks C: PCRE2 with 8-bit code units (`man pcre2api`).
// Everything above it is plain Swift.

import CPCRE2
import Synchronization

/// How one search differs from another on the same text.
struct MatchFlags: OptionSet {
  let rawValue: UInt32

  /// The text was checked before (`PCRE2_NO_UTF_CHECK`).
  static let validUTF8 = MatchFlags(rawValue: PCRE2_NO_UTF_CHECK)
  /// An empty match at the start does not count (`PCRE2_NOTEMPTY_ATSTART`).
  static let notEmptyAtStart = MatchFlags(rawValue: PCRE2_NOTEMPTY_ATSTART)
}

/// Owns one `pcre2_code`.
///
/// Machine code is made before the first search, for most patterns are never asked and making it
/// takes four times as long as all else.
///
/// SAFETY: `@unchecked Sendable` holds because PCRE2 never writes to a `pcre2_code` after
/// `pcre2_jit_compile` has returned ("the compiled pattern … is read-only and thread-safe",
/// pcre2api, MULTITHREADING); that call is made once, under a lock that every search takes before
/// it begins.
@safe
struct CompiledPattern: ~Copyable, @unchecked Sendable {
  private let code: OpaquePointer
  let groupCount: Int
  private let isInterpreted: Bool
  /// Whether there is machine code; nil before the first search.
  private let machineCode = Mutex<Bool?>(nil)

  /// `pcre2_compile`.
  init(_ source: String, options: PatternOptions) throws(PatternError) {
    unsafe code = try Self.compile(source, options: options)
    var captureCount: UInt32 = 0
    // SAFETY: PCRE2_INFO_CAPTURECOUNT writes one uint32_t.
    _ = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &captureCount)
    groupCount = Int(captureCount)
    isInterpreted = options.contains(.interpreted)
  }

  /// `pcre2_jit_compile`, once and unless asked not to; whether there is machine code.
  ///
  /// A refusal is no error: without machine code `pcre2_match` interprets, with equal matches.
  func makeMachineCode() -> Bool {
    machineCode.withLock { state in
      if let state { return state }
      let isMade = unsafe !isInterpreted && pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) == 0
      state = isMade
      return isMade
    }
  }

  deinit { unsafe pcre2_code_free_8(code) }

  /// `pcre2_substring_number_from_name`.
  func groupNumber(named name: String) -> Int? {
    // SAFETY: the name is NUL-terminated for the call, and only read.
    let number = unsafe name.utf8CString.withUnsafeBytes { bytes in
      unsafe pcre2_substring_number_from_name_8(
        code, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
    return number > 0 ? Int(number) : nil
  }

  /// `pcre2_match`: whether there is a match; its offsets are then in `memory`.
  func match(
    _ bytes: Span<UInt8>, from start: Int, flags: MatchFlags, memory: borrowing MatchMemory
  ) throws(PatternError) -> Bool {
    _ = makeMachineCode()
    // SAFETY: the buffer is valid during the call; `start` was checked to lie in it, at the start
    // of a character; `memory` has room for all groups and belongs to this task alone.
    let result = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe pcre2_match_8(
        code, buffer.baseAddress, buffer.count, start, flags.rawValue, memory.data, memory.context)
    }
    if result > 0 { return true }
    if result == PCRE2_ERROR_NOMATCH { return false }
    throw memory.error(result)
  }

  private static func compile(
    _ source: String, options: PatternOptions
  ) throws(PatternError) -> OpaquePointer {
    var source = source
    var errorCode: Int32 = 0
    var errorOffset = 0
    guard let context = unsafe pcre2_compile_context_create_8(nil) else {
      throw PatternError(kind: .failure, pcre2Code: PCRE2_ERROR_NOMEMORY)
    }
    unsafe pcre2_set_max_pattern_length_8(context, 64 << 10)
    // SAFETY: the buffer is read during the call only; a String is always valid UTF-8.
    let code = source.withUTF8 { bytes in
      unsafe pcre2_compile_8(
        bytes.baseAddress, bytes.count, options.compileFlags, &errorCode, &errorOffset, context)
    }
    unsafe pcre2_compile_context_free_8(context)
    guard let code = unsafe code else {
      throw PatternError(kind: .syntax, pcre2Code: errorCode, offset: errorOffset)
    }
    return unsafe code
  }
}

/// Owns what `pcre2_match` writes to, for one task at a time.
///
/// A `pcre2_match_data`, a `pcre2_match_context` with the limits, and a `pcre2_jit_stack`.
@safe
struct MatchMemory: ~Copyable {
  fileprivate let data: OpaquePointer
  fileprivate let context: OpaquePointer
  private var stack: OpaquePointer?
  private var limits: MatchLimits?
  let groupCapacity: Int

  /// Traps when there is no memory, as Swift's own arrays do.
  init(groupCapacity: Int) {
    guard
      let data = unsafe pcre2_match_data_create_8(UInt32(groupCapacity) + 1, nil),
      let context = unsafe pcre2_match_context_create_8(nil)
    else { fatalError("out of memory for match data") }
    unsafe self.data = data
    unsafe self.context = context
    unsafe stack = nil
    self.groupCapacity = groupCapacity
  }

  deinit {
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_match_context_free_8(context)
    // PCRE2 takes a null pointer here.
    unsafe pcre2_jit_stack_free_8(stack)
  }

  /// `pcre2_set_match_limit`, `_depth_limit`, `_heap_limit`, and a stack for machine code, which
  /// knows no heap limit but ends with an error when its stack is full.
  mutating func apply(_ newLimits: MatchLimits) {
    if limits == newLimits { return }
    unsafe pcre2_set_match_limit_8(context, newLimits.stepCount)
    unsafe pcre2_set_depth_limit_8(context, newLimits.depth)
    unsafe pcre2_set_heap_limit_8(context, UInt32((newLimits.heapByteCount + 1023) / 1024))
    if limits?.heapByteCount != newLimits.heapByteCount {
      setStack(byteCount: newLimits.heapByteCount)
    }
    limits = newLimits
  }

  private mutating func setStack(byteCount: Int) {
    // SAFETY: no search is running while `self` is mutated; the old stack is freed only after the
    // context has forgotten it. A null stack means PCRE2's own 32 KiB of machine stack.
    let newStack = unsafe pcre2_jit_stack_create_8(min(32 << 10, byteCount), byteCount, nil)
    unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(newStack))
    unsafe pcre2_jit_stack_free_8(stack)
    unsafe stack = newStack
  }

  /// The offsets that the last successful search left (`pcre2_get_ovector_pointer`).
  func match(groupCount: Int) -> PatternMatch? {
    guard let range = range(ofGroup: 0) else { return nil }
    if groupCount == 0 { return PatternMatch(range: range) }
    return PatternMatch(range: range, groups: (1...groupCount).map { self.range(ofGroup: $0) })
  }

  private func range(ofGroup number: Int) -> Range<Int>? {
    precondition(number <= groupCapacity)
    guard let offsets = unsafe pcre2_get_ovector_pointer_8(data) else { return nil }
    // SAFETY: the vector has 2 × (groupCapacity + 1) places, and `number` was just checked.
    let (start, end) = unsafe (offsets[2 * number], offsets[2 * number + 1])
    return start == asn_pcre2_unset() || start > end ? nil : start..<end
  }

  /// The typed error for a result of `pcre2_match`.
  fileprivate func error(_ code: Int32) -> PatternError {
    switch code {
    case PCRE2_ERROR_MATCHLIMIT: PatternError(kind: .stepLimit, pcre2Code: code)
    case PCRE2_ERROR_DEPTHLIMIT: PatternError(kind: .depthLimit, pcre2Code: code)
    case PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_JIT_STACKLIMIT:
      PatternError(kind: .heapLimit, pcre2Code: code)
    case PCRE2_ERROR_UTF8_ERR21...PCRE2_ERROR_UTF8_ERR1:
      // SAFETY: after a UTF error the start character is set to the byte at fault (pcre2_match).
      unsafe PatternError(
        kind: .invalidText, pcre2Code: code, offset: pcre2_get_startchar_8(data))
    default: PatternError(kind: .failure, pcre2Code: code)
    }
  }
}

extension PatternOptions {
  /// `\C` could end a match inside a character, so it is always refused.
  fileprivate var compileFlags: UInt32 {
    var flags = PCRE2_NEVER_BACKSLASH_C
    if !contains(.bytes) { flags |= PCRE2_UTF | PCRE2_UCP | PCRE2_NO_UTF_CHECK }
    if contains(.ignoresCase) { flags |= PCRE2_CASELESS }
    if contains(.multiline) { flags |= PCRE2_MULTILINE }
    if contains(.dotMatchesNewline) { flags |= PCRE2_DOTALL }
    if contains(.extended) { flags |= PCRE2_EXTENDED }
    return flags
  }
}

/// `pcre2_get_error_message`.
func pcre2Message(for code: Int32) -> String {
  var buffer = [UInt8](repeating: 0, count: 256)
  let count = unsafe pcre2_get_error_message_8(code, &buffer, buffer.count)
  return count > 0 ? String(decoding: buffer[..<Int(count)], as: UTF8.self) : "error \(code)"
}

/// The PCRE2 in use (`pcre2_config`).
package enum PatternLibrary {
  /// Its version, such as "10.42 2022-12-11".
  package static var version: String {
    var text = [UInt8](repeating: 0, count: 64)
    // SAFETY: PCRE2_CONFIG_VERSION writes 24 bytes at most, its final NUL with them.
    _ = unsafe text.withUnsafeMutableBytes { bytes in
      unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), bytes.baseAddress)
    }
    return String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
  }
}
