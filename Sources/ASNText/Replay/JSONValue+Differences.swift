extension JSONValue {
  /// Where two answers differ, by path, in the order of the first.
  func differences(from now: JSONValue, at path: String = "") -> [ReplayReport.Difference] {
    switch (self, now) {
    case (.object(let old), .object(let new)):
      let added = new.map(\.key).filter { self[$0] == nil }
      return (old.map(\.key) + added).filter { !Self.isIgnored($0, at: path) }.flatMap { key in
        let path = path.isEmpty ? key : path + "." + key
        return Self.differences(self[key], now[key], at: path)
      }
    case (.array(let old), .array(let new)):
      return Self.named(old, new, at: path) ?? Self.numbered(old, new, at: path)
    default:
      return json == now.json
        ? [] : [ReplayReport.Difference(field: path, record: json, now: now.json)]
    }
  }

  /// Compares items by their names, so that one item more does not make all others differ; nil
  /// where they have none.
  private static func named(
    _ old: [JSONValue], _ new: [JSONValue], at path: String
  ) -> [ReplayReport.Difference]? {
    let (names, newNames) = (old.compactMap(\.name), new.compactMap(\.name))
    guard names.count == old.count, newNames.count == new.count,
      Set(names).count == names.count, Set(newNames).count == newNames.count
    else { return nil }
    let olds = Dictionary(uniqueKeysWithValues: zip(names, old))
    let news = Dictionary(uniqueKeysWithValues: zip(newNames, new))
    var found = (names + newNames.filter { olds[$0] == nil }).flatMap { name in
      differences(olds[name], news[name], at: "\(path)[\(name)]")
    }
    let kept = names.filter { news[$0] != nil }
    let newKept = newNames.filter { olds[$0] != nil }
    if kept != newKept {
      found.append(
        ReplayReport.Difference(
          field: path, record: kept.joined(separator: ", "), now: newKept.joined(separator: ", ")))
    }
    return found
  }

  private static func numbered(
    _ old: [JSONValue], _ new: [JSONValue], at path: String
  ) -> [ReplayReport.Difference] {
    (0..<max(old.count, new.count)).flatMap { index in
      differences(
        index < old.count ? old[index] : nil, index < new.count ? new[index] : nil,
        at: "\(path)[\(index)]")
    }
  }

  /// What an item of a list is known by: pair, code, id, or the string itself.
  private var name: String? {
    string ?? self["pair"]?.string ?? self["code"]?.string ?? self["id"]?.string
  }

  private static func differences(
    _ old: JSONValue?, _ new: JSONValue?, at path: String
  ) -> [ReplayReport.Difference] {
    if let old, let new { return old.differences(from: new, at: path) }
    return [ReplayReport.Difference(field: path, record: old?.json, now: new?.json)]
  }

  /// What the answer itself does not consist of.
  private static func isIgnored(_ key: String, at path: String) -> Bool {
    path.isEmpty && ["id", "provenance", "advice"].contains(key)
  }
}
