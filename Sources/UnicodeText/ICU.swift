// The only file of this module that holds pointers: ICU's handles, and lending of memory.

import CICU

/// The ICU in use (`u_getVersion`).
package enum UnicodeLibrary {
  /// Its version, such as "72.1".
  package static var version: String {
    var numbers: [UInt8] = [0, 0, 0, 0]
    // SAFETY: the call writes four bytes.
    unsafe numbers.withUnsafeMutableBufferPointer { unsafe cicu_version($0.baseAddress) }
    return "\(numbers[0]).\(numbers[1])"
  }
}

/// ICU's word breaker (`ubrk_open`, UBRK_WORD) over one text at a time; frees its handle itself.
///
/// Not for two tasks at once.
@safe package final class WordBreaker {
  private let handle: OpaquePointer

  /// Opens a word breaker.
  ///
  /// - Throws: ``TextError/unicodeLibrary(code:)`` when ICU has no break rules.
  package init() throws(TextError) {
    var code: Int32 = 0
    // SAFETY: `code` outlives the call; the handle is freed in deinit and nowhere else.
    guard let handle = unsafe cicu_breaker_open(&code) else {
      throw .unicodeLibrary(code: Int(code))
    }
    unsafe self.handle = handle
  }

  deinit {
    // SAFETY: this object alone owns the handle, and nobody can use it afterwards.
    unsafe cicu_breaker_close(handle)
  }

  /// Starts on a text, which is copied.
  ///
  /// - Parameter text: Valid UTF-8.
  /// - Throws: ``TextError/unicodeLibrary(code:)``.
  package func setText(_ text: Span<UInt8>) throws(TextError) {
    // SAFETY: the bytes are copied before the call returns.
    let status = unsafe text.withUnsafeBufferPointer { bytes in
      unsafe cicu_breaker_set_text(handle, bytes.baseAddress, Int32(bytes.count))
    }
    guard status == 0 else { throw .unicodeLibrary(code: -Int(status)) }
  }

  /// Starts again as if the text began at `offset`; boundaries still count from its beginning.
  ///
  /// - Parameter offset: A place between two scalars of the text, in bytes.
  /// - Throws: ``TextError/unicodeLibrary(code:)``.
  package func restart(at offset: Int) throws(TextError) {
    // SAFETY: the handle is open while this object lives.
    let status = unsafe cicu_breaker_restart(handle, Int32(offset))
    guard status == 0 else { throw .unicodeLibrary(code: -Int(status)) }
  }

  /// The next boundary, or nil after the last one.
  ///
  /// - Returns: An offset in bytes.
  package func next() -> Int? {
    // SAFETY: the handle is open while this object lives.
    let boundary = unsafe cicu_breaker_next(handle)
    return boundary < 0 ? nil : Int(boundary)
  }

  /// Whether the segment before the last boundary holds letters, digits, kana or ideographs.
  package var isWord: Bool { status >= 100 }

  /// Whether the segment before the last boundary is a number.
  package var isNumber: Bool { status >= 100 && status < 200 }

  private var status: Int32 {
    // SAFETY: the handle is open while this object lives.
    unsafe cicu_breaker_status(handle)
  }
}

/// One of ICU's normalizers (`unorm2_normalize`); frees its scratch itself.
///
/// Not for two tasks at once.
@safe package final class Folder {
  /// The form that a folder gives.
  package enum Form: Int32, Sendable {
    /// Canonical composition.
    case nfc = 0
    /// Canonical decomposition.
    case nfd = 1
    /// NFKC_Casefold.
    case compatibilityCaseFold = 2
  }

  private let handle: OpaquePointer
  private var result = [UInt32](repeating: 0, count: 64)

  /// Opens a normalizer.
  ///
  /// - Parameter form: The form to give.
  /// - Throws: ``TextError/unicodeLibrary(code:)`` when ICU has no data for it.
  package init(_ form: Form) throws(TextError) {
    var code: Int32 = 0
    // SAFETY: `code` outlives the call; the handle is freed in deinit and nowhere else.
    guard let handle = unsafe cicu_folder_open(form.rawValue, &code) else {
      throw .unicodeLibrary(code: Int(code))
    }
    unsafe self.handle = handle
  }

  deinit {
    // SAFETY: this object alone owns the handle, and nobody can use it afterwards.
    unsafe cicu_folder_close(handle)
  }

  /// Whether normalization never joins a scalar with what stands before it.
  package func hasBoundaryBefore(_ scalar: UInt32) -> Bool {
    // SAFETY: the handle is open while this object lives.
    unsafe cicu_folder_has_boundary_before(handle, scalar)
  }

  /// Whether normalization leaves a scalar alone in every context.
  package func isInert(_ scalar: UInt32) -> Bool {
    // SAFETY: the handle is open while this object lives.
    unsafe cicu_folder_is_inert(handle, scalar)
  }

  /// Normalizes some scalars into `output`, whose former content is dropped.
  ///
  /// - Parameters:
  ///   - scalars: The text.
  ///   - output: Becomes the normal form.
  /// - Throws: ``TextError/unicodeLibrary(code:)``.
  /// - Complexity: Linear, unless many combining marks stand in the wrong order.
  package func fold(_ scalars: [UInt32], into output: inout [UInt32]) throws(TextError) {
    var needed = attempt(scalars)
    if needed > result.count {
      result = [UInt32](repeating: 0, count: needed)
      needed = attempt(scalars)
    }
    guard needed >= 0 else { throw .unicodeLibrary(code: -needed) }
    output.removeAll(keepingCapacity: true)
    output.append(contentsOf: result[..<needed])
  }

  private func attempt(_ scalars: [UInt32]) -> Int {
    // SAFETY: both buffers live and keep their place for the length of the call, which writes no
    // more than the capacity it is given.
    let needed = unsafe scalars.withUnsafeBufferPointer { source in
      unsafe result.withUnsafeMutableBufferPointer { target in
        unsafe cicu_folder_fold(
          handle, source.baseAddress, Int32(source.count), target.baseAddress,
          Int32(target.count))
      }
    }
    return Int(needed)
  }
}

extension String {
  /// Lends the UTF-8 of this string as a span.
  ///
  /// - Parameter body: What to do with the bytes.
  /// - Returns: What `body` gives.
  /// - Throws: What `body` throws.
  func withSpan<R>(_ body: (Span<UInt8>) throws(TextError) -> R) throws(TextError) -> R {
    var copy = self
    // SAFETY: the span cannot outlive the closure, in which the buffer stays in place.
    let result = copy.withUTF8 { bytes -> Result<R, TextError> in
      let span = unsafe bytes.span
      do throws(TextError) {
        return .success(try body(span))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

extension [UInt8] {
  /// Makes this array a copy of some bytes, in the memory it has.
  ///
  /// - Parameter bytes: The new content.
  mutating func assign(_ bytes: Span<UInt8>) {
    removeAll(keepingCapacity: true)
    // SAFETY: the buffer is read only within the closure.
    unsafe bytes.withUnsafeBufferPointer { source in unsafe append(contentsOf: source) }
  }

  /// Whether some byte stands three times in a row.
  var holdsRun: Bool {
    // SAFETY: each load ends at most at the last byte.
    unsafe withUnsafeBytes { bytes in
      var at = 0
      while at + 10 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        let next = unsafe bytes.loadUnaligned(fromByteOffset: at + 1, as: UInt64.self)
        let third = unsafe bytes.loadUnaligned(fromByteOffset: at + 2, as: UInt64.self)
        // A byte of 0 where three are equal; "Bit Twiddling Hacks", "Determine if a word has a zero
        // byte".
        let unequal = (word ^ next) | (word ^ third)
        if (unequal &- 0x0101_0101_0101_0101) & ~unequal & 0x8080_8080_8080_8080 != 0 {
          return true
        }
        at += 8
      }
      while at + 3 <= bytes.count {
        if unsafe bytes[at] == bytes[at + 1] && bytes[at] == bytes[at + 2] { return true }
        at += 1
      }
      return false
    }
  }
}
