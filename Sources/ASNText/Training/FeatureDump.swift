import Elections
import Indonesian
import NaiveBayes

extension AnalysisWorker {
  /// Scratch for experiments.
  package func dump(_ bytes: Span<UInt8>, target: String) throws -> (Bool, [(UInt64, UInt8)], String, Bool) {
    guard let pair = try readPost(bytes, target: target) else { return (false, [], "", false) }
    let features = features(of: pair)
    let bit: UInt32 = 1 << UInt32(pair)
    let mentioned = reader.post.mentions.contains { $0.kind.namesPair && $0.pairs & bit != 0 }
    let text = reader.post.buffer.terms.indices.map { i in
      let term = reader.post.buffer.terms[i]
      if term.mention >= 0 {
        let m = reader.post.mentions[Int(term.mention)]
        return "<\(m.kind.evidenceName):\(m.pairs)\(m.isWeak ? "w" : "")>"
      }
      return (term.flags.contains(.negated) ? "!" : "") + reader.post.buffer.string(i)
    }.joined(separator: " ")
    return (mentioned, features.entries.map { ($0.id, $0.group) }, text, reader.post.isNewsStyle)
  }
}
