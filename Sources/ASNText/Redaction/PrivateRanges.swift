/// Finds what could lead to a person in a text: numbers long enough to be a phone number, NIK or
/// NIP, e-mail addresses, and account names.
///
/// It rather finds too much: a long amount of money is masked with the phone numbers.
struct PrivateRanges {
  /// The ranges in scalars, in order, none overlapping another.
  private(set) var ranges: [Range<Int>] = []

  /// Looks through a text.
  ///
  /// - Parameter scalars: The text.
  /// - Complexity: Linear.
  init(_ scalars: [Unicode.Scalar]) {
    var found = Self.numbers(scalars)
    for at in scalars.indices where Self.isAt(scalars[at]) {
      if let range = Self.address(around: at, scalars) { found.append(range) }
    }
    for range in found.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }

  // MARK: Addresses and account names

  private static let addressLimit = 320

  /// An e-mail address or an account name with its "@"; nil for a lone "@".
  private static func address(around at: Int, _ scalars: [Unicode.Scalar]) -> Range<Int>? {
    var end = at + 1
    while end < scalars.count, isAddressPart(scalars[end]) { end += 1 }
    while end > at + 1, !isNamePart(scalars[end - 1]) { end -= 1 }
    guard end > at + 1 else { return nil }
    var start = at
    while start > 0, at - start < addressLimit, isAddressPart(scalars[start - 1]) { start -= 1 }
    let hasDomain = scalars[(at + 1)..<end].contains(".")
    return (hasDomain && start < at ? start : at)..<end
  }

  private static func isAt(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "@" || scalar.value == 0xFF20 || scalar.value == 0xFE6B
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isASCIIName(scalar.value) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isASCIIName(_ value: UInt32) -> Bool {
    (0x30...0x39).contains(value) || (0x61...0x7A).contains(value | 0x20) || value == 0x5F
  }

  private static func isAddressPart(_ scalar: Unicode.Scalar) -> Bool {
    isNamePart(scalar) || scalar == "." || scalar == "-" || scalar == "+" || scalar == "%"
  }
}

// MARK: Numbers

extension PrivateRanges {
  /// A run of digits without anything between them.
  private struct Group {
    let range: Range<Int>
    /// How many digits stand before it in its sequence.
    let before: Int
  }

  /// Long numbers: runs of nine digits and more, and groups of digits with blanks, dots or dashes
  /// between them that together are a phone number, a NIK (16 digits) or a NIP (18).
  private static func numbers(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var digits: [UInt8] = []
    var groups: [Group] = []
    var at = 0
    while at < scalars.count {
      guard let first = digit(scalars[at]) else {
        at += 1
        continue
      }
      if let last = groups.last, !isJoined(scalars[last.range.upperBound..<at]) {
        found += numbers(digits, groups)
        digits.removeAll(keepingCapacity: true)
        groups.removeAll(keepingCapacity: true)
      }
      let start = at
      let before = digits.count
      var next: UInt8? = first
      while let value = next {
        digits.append(value)
        at += 1
        next = at < scalars.count ? digit(scalars[at]) : nil
      }
      groups.append(Group(range: start..<at, before: before))
    }
    return found + numbers(digits, groups)
  }

  /// The private numbers in one sequence of groups.
  private static func numbers(_ digits: [UInt8], _ groups: [Group]) -> [Range<Int>] {
    var found = groups.filter { $0.range.count >= 9 }.map(\.range)
    for (index, group) in groups.enumerated() {
      let isPhone = startsPhone(digits[group.before...])
      var last: Int?
      for end in groups[index...].indices {
        let count = groups[end].before + groups[end].range.count - group.before
        if count > 18 { break }
        let isLong = (count == 16 || count == 18) && mayBeCode(groups[index...end])
        if isLong || (isPhone && (9...15).contains(count)) { last = end }
      }
      if let last { found.append(group.range.lowerBound..<groups[last].range.upperBound) }
    }
    return found
  }

  /// Whether groups are as people write a NIK or NIP: a long group first, or digit by digit.
  ///
  /// So that a ballot number before a telephone number is not taken for its beginning.
  private static func mayBeCode(_ groups: ArraySlice<Group>) -> Bool {
    groups.first.map { $0.range.count >= 4 } ?? false || groups.allSatisfy { $0.range.count <= 2 }
  }

  /// Whether digits begin as an Indonesian phone number does: 08…, 62…, 0062…, or an area code.
  private static func startsPhone(_ digits: ArraySlice<UInt8>) -> Bool {
    let first = Array(digits.prefix(2))
    guard first.count == 2 else { return false }
    return first == [6, 2] || first[0] == 0
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) ? UInt8(scalar.value - 0x30) : nil
    }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
    else { return nil }
    return UInt8(value)
  }

  /// Whether what stands between two groups keeps them one number: few blanks, dots, dashes,
  /// brackets or marks without width.
  private static func isJoined(_ between: ArraySlice<Unicode.Scalar>) -> Bool {
    between.count <= 3
      && between.allSatisfy { scalar in
        switch scalar {
        case " ", ".", "-", "(", ")", "/", "_", "+", "\t", "\u{A0}": true
        default:
          scalar.properties.generalCategory == .dashPunctuation
            || scalar.properties.generalCategory == .format
            || scalar.properties.generalCategory == .spaceSeparator
        }
      }
  }
}
