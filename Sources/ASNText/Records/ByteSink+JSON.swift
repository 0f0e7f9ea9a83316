extension ByteSink {
  /// Adds a whole number.
  func number(_ value: Int) {
    var rest = value.magnitude
    var (digits, length): (UInt64, Int) = (0, 0)
    if rest < 10_000_000 {
      // The digits as they come, the last one first, in one register.
      repeat {
        digits = digits << 8 | UInt64(0x30 + rest % 10)
        rest /= 10
        length += 1
      } while rest > 0
      if value < 0 { append(0x2D) }
      for _ in 0..<length {
        append(UInt8(truncatingIfNeeded: digits))
        digits >>= 8
      }
    } else {
      for byte in String(value).utf8 { append(byte) }
    }
  }

  /// Adds a part of a text as what stands between the quotation marks of a string of JSON.
  ///
  /// - Parameters:
  ///   - bytes: The text, valid UTF-8.
  ///   - range: The part, whole scalars.
  ///   - isPlain: Whether nothing in the text needs an escape.
  @inline(__always)
  func content(_ bytes: [UInt8], _ range: Range<Int>, isPlain: Bool) {
    if isPlain { append(bytes, range) } else { escapedContent(bytes, range) }
  }

  @inline(never)
  private func escapedContent(_ bytes: [UInt8], _ range: Range<Int>) {
    for index in range where JSONText.mayNeedEscape(bytes[index]) {
      var json = JSONText()
      json.content(bytes[range])
      return append(json.bytes, 0..<json.bytes.count)
    }
    append(bytes, range)
  }
}
