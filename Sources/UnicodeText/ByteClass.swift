/// What a byte of normal text means for word boundaries (UAX #29, the ASCII rows of its table).
///
/// Plain integers instead of an enum: the scanner tests several at once.
enum ByteClass {
  /// ALetter.
  static let letter: UInt8 = 1
  /// Numeric.
  static let digit: UInt8 = 2
  /// ExtendNumLet.
  static let underscore: UInt8 = 4
  /// Joins two letters when it stands between them (MidLetter, MidNumLet, Single_Quote).
  static let midLetter: UInt8 = 8
  /// Joins two digits when it stands between them (MidNum, MidNumLet, Single_Quote).
  static let midNumber: UInt8 = 16
  /// White space within a line.
  static let space: UInt8 = 32
  /// White space that ends a line.
  static let newline: UInt8 = 64
  /// A part of a scalar beyond ASCII.
  static let high: UInt8 = 128

  /// Either kind of white space.
  static let white: UInt8 = space | newline
  /// What words are made of.
  static let wordByte: UInt8 = letter | digit | underscore

  /// The class of a byte; 0 for marks and controls.
  ///
  /// ICU tailors `:` to be no MidLetter outside Finnish and Swedish, and so is it here.
  @inline(__always)
  static func of(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case UInt8(ascii: "_"): underscore
    case UInt8(ascii: "."), UInt8(ascii: "'"): midLetter | midNumber
    case UInt8(ascii: ","), UInt8(ascii: ";"): midNumber
    case 0x20, 0x09: space
    case 0x0A...0x0D: newline
    case 0x80...0xFF: high
    default: 0
    }
  }

  /// Whether a byte is an ASCII letter or digit.
  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool { of(byte) & (letter | digit) != 0 }

  /// Whether a byte is an ASCII letter.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { of(byte) == letter }

  /// Whether a byte is an ASCII digit.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { of(byte) == digit }
}
