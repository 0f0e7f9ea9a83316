import Elections
import LexiconStore
import Neutrality

/// Looks for faults in lexicon, election and rule files: all of them, not only the first.
///
/// It loads the files as the program does. A row of a table at which loading stops is noted and
/// left out, and loading is tried again; of a YAML file only the first fault is told, for what
/// follows it cannot be trusted.
package struct LexiconChecker {
  private static let faultLimit = 200

  /// The faults found, by file and line.
  package private(set) var faults: [LexiconError] = []
  private var source: LexiconSource

  /// Checks a set of files.
  ///
  /// - Parameter folder: A folder laid over the built-in files; nil for those alone.
  /// - Throws: `LexiconError` where the folder cannot be read at all.
  /// - Complexity: Linear in the size of the files, for each fault.
  package init(folder: String?) throws {
    source = try folder.map { try LexiconSource(folder: $0) } ?? LexiconSource()
    check { LanguageTables(try WordTables($0), try SignTables($0)) }
    check { try RuleCatalogue($0) }
    check { try StatisticsTable($0) }
    check { try Self.checkCueKinds($0) }
    for path in source.paths(in: "elections/") where path.hasSuffix(".yaml") {
      let id = String(path.dropFirst("elections/".count).dropLast(".yaml".count))
      check { try Self.checkPack(id, $0) }
    }
    for file in source.policyFiles { check { try Self.checkCases(file, $0) } }
    for file in source.files { check { _ in try Self.checkShape(file) } }
    faults.sort { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }

  /// Loads something until it loads, noting what is wrong.
  private mutating func check(_ load: (LexiconSource) throws -> Any) {
    while faults.count < Self.faultLimit {
      do {
        _ = try load(source)
        return
      } catch let fault as LexiconError {
        guard !faults.contains(fault) else { return }
        faults.append(fault)
        guard leaveOut(fault) else { return }
      } catch {
        return
      }
    }
  }

  /// Leaves out the row at which a fault lies; false where that is not possible.
  private mutating func leaveOut(_ fault: LexiconError) -> Bool {
    guard fault.line > 1, fault.file.hasSuffix(".tsv"),
      let file = source.files.first(where: { $0.name == fault.file })
    else { return false }
    var lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard fault.line <= lines.count else { return false }
    lines[fault.line - 1] = [0x23]
    let bytes = Array(lines.joined(separator: [0x0A]))
    let mended = LexiconFile(path: file.path, name: file.name, bytes: bytes)
    source = LexiconSource(files: source.files + [mended])
    return true
  }

  /// The kinds of cues must be those that rules and reasons speak of.
  private static func checkCueKinds(_ source: LexiconSource) throws {
    for path in source.paths(in: "cues/") {
      try source.forEachRow(
        of: path, columns: ["phrase", "kind", "toward", "strength", "unless", "note"]
      ) { row in
        guard WordingKind(rawValue: row.string(1)) != nil else {
          throw row.unknownValue(row.string(1), column: 1)
        }
      }
    }
  }

  /// A pack must be read as the program reads it, and name a set of rules that exists.
  private static func checkPack(_ id: String, _ source: LexiconSource) throws {
    let election = try Election(id: id, from: source)
    _ = try MentionFinder(election: election, source: source, everydayWords: WordSet())
    guard let rules = try? RuleCatalogue(source), !rules.sets.contains(election.ruleSet) else {
      return
    }
    let node = try YAMLNode.parse(try source.file("elections/\(id).yaml")).map().node("rules")
    throw node.error(.unknownValue(election.ruleSet))
  }

  /// Cases of the rules must be readable; what comes of them is told by `rules test`.
  private static func checkCases(_ file: LexiconFile, _ source: LexiconSource) throws {
    guard let rules = try? RuleCatalogue(source) else { return }
    _ = try PolicyFileReader(names: PolicyNames(source, rules)).cases(file)
  }

  /// What every file must be, also one that nothing has asked for yet.
  private static func checkShape(_ file: LexiconFile) throws {
    if file.path.hasSuffix(".yaml") {
      _ = try YAMLNode.parse(file)
    } else {
      _ = try TSVTable(file, columns: header(of: file))
    }
  }

  /// The columns that a table names itself.
  private static func header(of file: LexiconFile) -> [String] {
    let lines = file.bytes.split(separator: 0x0A)
    let header = lines.first { $0.first != UInt8(ascii: "#") } ?? []
    return header.split(separator: 0x09, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
