import Neutrality

extension JSONText {
  /// Writes the record of the contract, section 3, on one line without its line feed.
  ///
  /// - Parameters:
  ///   - assessment: The answer.
  ///   - advice: What `check` tells the author, as one more member.
  package mutating func assessment(_ assessment: Assessment, advice: String? = nil) {
    raw(#"{"schema":"#)
    number(Assessment.schema)
    raw(#","id":"#)
    string(assessment.id)
    raw(#","election":"#)
    string(assessment.election)
    raw(#","stances":"#)
    array(assessment.stances) { $0.stance($1) }
    raw(#","verdict":"#)
    verdict(assessment.verdict)
    if let advice {
      raw(#","advice":"#)
      string(advice)
    }
    raw(#","provenance":"#)
    provenance(assessment.provenance)
    raw("}")
  }

  /// Writes the record of a record that could not be scored.
  package mutating func error(_ error: RecordError) {
    raw(#"{"schema":"#)
    number(Assessment.schema)
    raw(#","id":"#)
    string(error.id)
    raw(#","error":{"code":"#)
    string(error.code)
    raw(#","message":"#)
    string(error.message)
    raw(#","line":"#)
    number(error.line)
    raw("}}")
  }

  private mutating func stance(_ stance: PairStance) {
    raw(#"{"pair":"#)
    string(stance.pair)
    raw(#","name":"#)
    string(stance.name)
    raw(#","mentioned":"#)
    bool(stance.mentioned)
    raw(#","stance":"#)
    string(stance.stance.rawValue)
    raw(#","probability":{"support":"#)
    number(stance.probability.support)
    raw(#","oppose":"#)
    number(stance.probability.oppose)
    raw(#","neutral":"#)
    number(stance.probability.neutral)
    raw(#"},"evidence":"#)
    array(stance.evidence) { $0.evidence($1) }
    raw("}")
  }

  private mutating func evidence(_ evidence: Evidence) {
    raw(#"{"start":"#)
    number(evidence.start)
    raw(#","end":"#)
    number(evidence.end)
    raw(#","text":"#)
    string(evidence.text)
    raw(#","kind":"#)
    string(evidence.kind)
    switch evidence.toward {
    case .support: raw(#","toward":"support","weight":"#)
    case .oppose: raw(#","toward":"oppose","weight":"#)
    case .neutral: raw(#","toward":"neutral","weight":"#)
    case nil: raw(#","toward":null,"weight":"#)
    }
    number(evidence.weight)
    raw("}")
  }

  private mutating func verdict(_ verdict: Verdict) {
    raw(#"{"level":"#)
    string(verdict.level.rawValue)
    raw(#","pair":"#)
    string(verdict.pair)
    raw(#","reasons":"#)
    array(verdict.reasons) { json, reason in
      json.raw(#"{"code":""#)
      json.raw(reason.code.rawValue)
      json.raw(#"","message":"#)
      json.string(reason.message)
      if let start = reason.start, let end = reason.end {
        json.raw(#","start":"#)
        json.number(start)
        json.raw(#","end":"#)
        json.number(end)
      }
      json.raw("}")
    }
    raw(#","rules":"#)
    rules(verdict.rules)
    raw(#","missing":"#)
    array(verdict.missing) { $0.string($1) }
    raw("}")
  }

  private mutating func rules(_ rules: [RuleCitation]) {
    if rules.isEmpty { return raw("[]") }
    if let json = known.json(of: rules) { return bytes.append(contentsOf: json) }
    let start = bytes.count
    array(rules) { $0.citation($1) }
    known.keep(Array(bytes[start...]), of: rules)
  }

  private mutating func citation(_ rule: RuleCitation) {
    raw(#"{"id":"#)
    string(rule.id)
    raw(#","if":"#)
    string(rule.condition)
    raw(#","class":"#)
    string(rule.sanctionClass)
    raw(#","verified":"#)
    bool(rule.isVerified)
    raw("}")
  }

  private mutating func provenance(_ provenance: Provenance) {
    if let json = known.json(of: provenance) { return bytes.append(contentsOf: json) }
    let start = bytes.count
    raw(#"{"version":"#)
    string(provenance.version)
    raw(#","model":"#)
    string(provenance.model)
    raw(#","lexicons":"#)
    string(provenance.lexicons)
    raw(#","rules":"#)
    string(provenance.rules)
    raw("}")
    known.keep(Array(bytes[start...]), of: provenance)
  }
}
