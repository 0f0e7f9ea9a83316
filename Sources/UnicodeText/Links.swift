import Hashing

/// Where links and addresses start and end in normal text.
///
/// Ranges are byte offsets.
enum Links {
  // Longer ones are not looked for; keeps the scan of hostile texts linear.
  private static let maximumDomain = 128
  private static let maximumLocalPart = 64

  /// The end of a link whose `:` of `://` stands at `colon`, or nil.
  static func end(_ bytes: Span<UInt8>, afterScheme colon: Int, limit: Int) -> Int? {
    guard hasSlashes(bytes, after: colon, limit: limit) else { return nil }
    let end = bodyEnd(bytes, from: colon + 3, limit: limit)
    return end > colon + 3 ? end : nil
  }

  /// The end of a link that begins with `www.` or a host name with a well-known ending, or nil.
  static func end(_ bytes: Span<UInt8>, withoutScheme start: Int, limit: Int) -> Int? {
    if isWWW(bytes, at: start, limit: limit) {
      return bodyEnd(bytes, from: start + 4, limit: limit)
    }
    guard let domain = domain(bytes, from: start, limit: limit) else { return nil }
    let name = hash(bytes, domain.lastLabel..<domain.end)
    if domain.end < limit && bytes[domain.end] == UInt8(ascii: "/") {
      guard sureEndings.contains(name) || pathEndings.contains(name) else { return nil }
      return bodyEnd(bytes, from: domain.end, limit: limit)
    }
    return isSure(bytes, start: start, domain: domain, name: name) ? domain.end : nil
  }

  private static func isSure(
    _ bytes: Span<UInt8>, start: Int, domain: (lastLabel: Int, end: Int), name: UInt64
  ) -> Bool {
    if sureEndings.contains(name) { return true }
    guard name == countryEnding else { return false }
    var label = domain.lastLabel - 1
    while label > start && bytes[label - 1] != UInt8(ascii: ".") { label -= 1 }
    return label > start && countryLabels.contains(hash(bytes, label..<(domain.lastLabel - 1)))
  }

  private static func isWWW(_ bytes: Span<UInt8>, at start: Int, limit: Int) -> Bool {
    start + 4 < limit && bytes[start] == UInt8(ascii: "w") && bytes[start + 1] == UInt8(ascii: "w")
      && bytes[start + 2] == UInt8(ascii: "w") && bytes[start + 3] == UInt8(ascii: ".")
      && ByteClass.isAlphanumeric(bytes[start + 4])
  }

  // Known to end host names, whatever follows.
  private static let sureEndings = hashes(["com", "net", "org"])
  // End host names when a path follows; most are words or abbreviations as well.
  private static let pathEndings = hashes([
    "id", "co", "ly", "be", "me", "gl", "io", "info", "tv", "gd", "ee", "to", "app", "xyz", "link",
    "page", "news", "site", "online", "my", "sg", "us", "uk", "cc", "la", "gg", "it", "im", "club",
    "biz", "top", "live", "video", "vt", "dev",
  ])
  private static let countryEnding = TextHash.of("id")
  private static let countryLabels = hashes([
    "co", "go", "ac", "or", "sch", "web", "my", "desa", "net", "mil", "biz", "ponpes",
  ])

  private static func hashes(_ names: [String]) -> Set<UInt64> {
    Set(names.map { TextHash.of($0) })
  }

  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var state = TextHash.seed
    for index in range { TextHash.add(bytes[index], to: &state) }
    return TextHash.finish(state)
  }

  /// A host name of two labels or more whose last one is made of letters, or nil.
  static func domain(
    _ bytes: Span<UInt8>, from start: Int, limit: Int
  ) -> (lastLabel: Int, end: Int)? {
    let stop = min(limit, start + maximumDomain)
    var (at, label) = (start, start)
    while at < stop {
      let byte = bytes[at]
      if ByteClass.isAlphanumeric(byte) || byte == UInt8(ascii: "-") && at > label {
        at += 1
      } else if byte == UInt8(ascii: "."), at > label, at + 1 < stop,
        ByteClass.isAlphanumeric(bytes[at + 1])
      {
        at += 1
        label = at
      } else {
        break
      }
    }
    while at > label && bytes[at - 1] == UInt8(ascii: "-") { at -= 1 }
    guard label > start, at - label >= 2, at < start + maximumDomain else { return nil }
    guard (label..<at).allSatisfy({ ByteClass.isLetter(bytes[$0]) }) else { return nil }
    let isCut = at < limit && ByteClass.of(bytes[at]) & (ByteClass.wordByte | ByteClass.high) != 0
    return isCut ? nil : (label, at)
  }

  /// Where the local part of an address starts whose `@` stands at `end`, or nil.
  static func localStart(_ bytes: Span<UInt8>, before end: Int, floor: Int) -> Int? {
    var at = end
    while at > floor && isLocal(bytes[at - 1]) {
      at -= 1
      if end - at > maximumLocalPart { return nil }
    }
    while at < end && !ByteClass.isAlphanumeric(bytes[at]) { at += 1 }
    return at < end ? at : nil
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "-"): true
    default: ByteClass.of(byte) & ByteClass.wordByte != 0
    }
  }

  /// Where `http` or `https` starts at the end of a word, or nil.
  static func webSchemeStart(_ bytes: Span<UInt8>, in word: Range<Int>) -> Int? {
    for scheme in ["https", "http"] as [StaticString] {
      let start = word.upperBound - scheme.utf8CodeUnitCount
      if start >= word.lowerBound, matches(bytes, at: start, scheme) { return start }
    }
    return nil
  }

  private static func matches(_ bytes: Span<UInt8>, at start: Int, _ text: StaticString) -> Bool {
    var at = start
    return text.description.utf8.allSatisfy { byte in
      at += 1
      return bytes[at - 1] == byte
    }
  }

  // The end of the path: white space, a mark that no link holds, or the next link; without the
  // marks at its end, which belong to the sentence.
  private static func bodyEnd(_ bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var at = start
    while at < limit && isLinkByte(bytes[at]) {
      if bytes[at] == UInt8(ascii: ":"), hasSlashes(bytes, after: at, limit: limit),
        let next = webSchemeStart(bytes, in: start..<at)
      {
        at = next
        break
      }
      at += 1
    }
    while at > start && isSentenceMark(bytes[at - 1]) { at -= 1 }
    return at
  }

  private static func hasSlashes(_ bytes: Span<UInt8>, after colon: Int, limit: Int) -> Bool {
    colon + 3 < limit && bytes[colon + 1] == UInt8(ascii: "/")
      && bytes[colon + 2] == UInt8(ascii: "/")
  }

  private static func isLinkByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F: false
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"): false
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"): false
    case UInt8(ascii: "^"): false
    default: true
    }
  }

  private static func isSentenceMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): true
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"): true
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: "["): true
    default: false
    }
  }
}
