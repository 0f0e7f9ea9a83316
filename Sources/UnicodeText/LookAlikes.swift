/// Letters and marks that look like others.
///
/// Our own table, not the whole of Unicode's confusables: only what stands for a Latin letter in posts that want to be read by people and not by programs.
///
/// Everything NFKC folds by itself (mathematical, circled, full-width letters) is not here.
package enum LookAlikes {
  /// What a mark or Latin letter is folded to wherever it stands, or nil.
  ///
  /// Quotation marks, dashes and line ends become ASCII; small capitals, boxed and dotless letters
  /// become plain letters. All keys begin a normalization segment of their own.
  ///
  /// - Parameter scalar: A scalar beyond ASCII.
  /// - Returns: An ASCII byte, and whether it is a letter.
  package static func plain(_ scalar: UInt32) -> (byte: UInt8, isLetter: Bool)? {
    if let mark = mark(scalar) { return (mark, false) }
    if let letter = latin(scalar) { return (letter, true) }
    return nil
  }

  private static func mark(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x85, 0x2028, 0x2029: 0x0A
    case 0x1680: 0x20
    case 0xB4, 0x1FFD, 0x2BC, 0x2018, 0x2019, 0x201B, 0x2032: UInt8(ascii: "'")
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033: UInt8(ascii: "\"")
    case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
    default: nil
    }
  }

  private static func latin(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x1F150...0x1F169: UInt8(ascii: "a") + UInt8(scalar - 0x1F150)
    case 0x1F170...0x1F189: UInt8(ascii: "a") + UInt8(scalar - 0x1F170)
    case 0x131, 0x269, 0x26A: UInt8(ascii: "i")
    case 0x237: UInt8(ascii: "j")
    case 0x251, 0x1D00: UInt8(ascii: "a")
    case 0x299: UInt8(ascii: "b")
    case 0x1D04: UInt8(ascii: "c")
    case 0x1D05: UInt8(ascii: "d")
    case 0x1D07: UInt8(ascii: "e")
    case 0xA730: UInt8(ascii: "f")
    case 0x261, 0x262: UInt8(ascii: "g")
    case 0x29C: UInt8(ascii: "h")
    case 0x1D0A: UInt8(ascii: "j")
    case 0x1D0B: UInt8(ascii: "k")
    case 0x29F: UInt8(ascii: "l")
    case 0x1D0D: UInt8(ascii: "m")
    case 0x274: UInt8(ascii: "n")
    case 0x1D0F: UInt8(ascii: "o")
    case 0x1D18: UInt8(ascii: "p")
    case 0x280: UInt8(ascii: "r")
    case 0xA731: UInt8(ascii: "s")
    case 0x1D1B: UInt8(ascii: "t")
    case 0x1D1C: UInt8(ascii: "u")
    case 0x1D20: UInt8(ascii: "v")
    case 0x1D21: UInt8(ascii: "w")
    case 0x28F: UInt8(ascii: "y")
    case 0x1D22: UInt8(ascii: "z")
    default: nil
    }
  }

  /// Whether a scalar is a letter of Greek or Cyrillic.
  package static func isGreekOrCyrillic(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x370...0x52F, 0x1C80...0x1C8F, 0x1F00...0x1FFF, 0x2DE0...0x2DFF, 0xA640...0xA69F: true
    default: false
    }
  }

  /// Whether a scalar is a letter of Latin.
  package static func isLatin(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0x24F, 0x250...0x2AF, 0x1E00...0x1EFF: true
    default: false
    }
  }

  /// The Latin letter that a Greek or Cyrillic letter looks like.
  ///
  /// Small and capital letters may look like different ones (`ν` and `Ν`), but the same letters are
  /// in both tables: a text whose case was folded away must not find more to fold.
  ///
  /// - Parameters:
  ///   - scalar: A case-folded scalar.
  ///   - isUpper: Whether the text had the capital letter.
  /// - Returns: A lower-case ASCII letter, or nil.
  package static func latinLetter(for scalar: UInt32, isUpper: Bool) -> UInt8? {
    if isUpper, let letter = capital(scalar) { return letter }
    return scalar < 0x400 ? greek(scalar) : cyrillic(scalar)
  }

  private static func capital(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x3B7: UInt8(ascii: "h")
    case 0x3BC: UInt8(ascii: "m")
    case 0x3BD: UInt8(ascii: "n")
    case 0x3C5: UInt8(ascii: "y")
    case 0x4CF: UInt8(ascii: "i")
    default: nil
    }
  }

  private static func greek(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x3B1: UInt8(ascii: "a")
    case 0x3B2: UInt8(ascii: "b")
    case 0x3B5: UInt8(ascii: "e")
    case 0x3B6: UInt8(ascii: "z")
    case 0x3B7: UInt8(ascii: "n")
    case 0x3B9: UInt8(ascii: "i")
    case 0x3BA: UInt8(ascii: "k")
    case 0x3BC, 0x3C5: UInt8(ascii: "u")
    case 0x3BD: UInt8(ascii: "v")
    case 0x3BF: UInt8(ascii: "o")
    case 0x3C1: UInt8(ascii: "p")
    case 0x3C4: UInt8(ascii: "t")
    case 0x3C7: UInt8(ascii: "x")
    case 0x3C9: UInt8(ascii: "w")
    case 0x3F2: UInt8(ascii: "c")
    case 0x3F3: UInt8(ascii: "j")
    default: nil
    }
  }

  private static func cyrillic(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x430: UInt8(ascii: "a")
    case 0x432, 0x44C: UInt8(ascii: "b")
    case 0x433: UInt8(ascii: "r")
    case 0x435, 0x451: UInt8(ascii: "e")
    case 0x43A: UInt8(ascii: "k")
    case 0x43C: UInt8(ascii: "m")
    case 0x43D, 0x4BB: UInt8(ascii: "h")
    case 0x43E: UInt8(ascii: "o")
    case 0x43F: UInt8(ascii: "n")
    case 0x440: UInt8(ascii: "p")
    case 0x441: UInt8(ascii: "c")
    case 0x442: UInt8(ascii: "t")
    case 0x443, 0x4AF: UInt8(ascii: "y")
    case 0x445: UInt8(ascii: "x")
    case 0x455: UInt8(ascii: "s")
    case 0x456, 0x457: UInt8(ascii: "i")
    case 0x458: UInt8(ascii: "j")
    case 0x475: UInt8(ascii: "v")
    case 0x4CF: UInt8(ascii: "l")
    case 0x501: UInt8(ascii: "d")
    case 0x51B: UInt8(ascii: "q")
    case 0x51D: UInt8(ascii: "w")
    default: nil
    }
  }
}
