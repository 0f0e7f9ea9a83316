import Neutrality

extension JSONText {
  /// Writes the record of the contract, section 3, on one line without its line feed.
  ///
  /// - Parameters:
  ///   - assessment: The answer.
  ///   - advice: What `check` tells the author, as one more member.
  package mutating func assessment(_ assessment: Assessment, advice: String? = nil) {
    literal(#"{"schema":"#)
    number(Assessment.schema)
    literal(#","id":"#)
    string(assessment.id)
    literal(#","election":"#)
    string(assessment.election)
    literal(#","stances":"#)
    array(assessment.stances) { $0.stance($1) }
    literal(#","verdict":"#)
    verdict(assessment.verdict)
    if let advice {
      literal(#","advice":"#)
      string(advice)
    }
    literal(#","provenance":"#)
    provenance(assessment.provenance)
    literal("}")
  }

  /// Writes the record of a record that could not be scored.
  package mutating func error(_ error: RecordError) {
    literal(#"{"schema":"#)
    number(Assessment.schema)
    literal(#","id":"#)
    string(error.id)
    literal(#","error":{"code":"#)
    string(error.code)
    literal(#","message":"#)
    string(error.message)
    literal(#","line":"#)
    number(error.line)
    literal("}}")
  }

  private mutating func stance(_ stance: PairStance) {
    literal(#"{"pair":"#)
    string(stance.pair)
    literal(#","name":"#)
    string(stance.name)
    literal(#","mentioned":"#)
    bool(stance.mentioned)
    literal(#","stance":"#)
    string(stance.stance.rawValue)
    literal(#","probability":{"support":"#)
    number(stance.probability.support)
    literal(#","oppose":"#)
    number(stance.probability.oppose)
    literal(#","neutral":"#)
    number(stance.probability.neutral)
    literal(#"},"evidence":"#)
    array(stance.evidence) { $0.evidence($1) }
    literal("}")
  }

  private mutating func evidence(_ evidence: Evidence) {
    literal(#"{"start":"#)
    number(evidence.start)
    literal(#","end":"#)
    number(evidence.end)
    literal(#","text":"#)
    string(evidence.text)
    literal(#","kind":"#)
    string(evidence.kind)
    switch evidence.toward {
    case .support: literal(#","toward":"support","weight":"#)
    case .oppose: literal(#","toward":"oppose","weight":"#)
    case .neutral: literal(#","toward":"neutral","weight":"#)
    case nil: literal(#","toward":null,"weight":"#)
    }
    number(evidence.weight)
    literal("}")
  }

  private mutating func verdict(_ verdict: Verdict) {
    literal(#"{"level":"#)
    string(verdict.level.rawValue)
    literal(#","pair":"#)
    string(verdict.pair)
    literal(#","reasons":"#)
    array(verdict.reasons) { $0.reason($1) }
    literal(#","rules":"#)
    rules(verdict.rules)
    literal(#","missing":"#)
    array(verdict.missing) { $0.string($1) }
    literal("}")
  }

  /// Writes a reason.
  mutating func reason(_ reason: Reason) {
    literal(#"{"code":""#)
    raw(reason.code.rawValue)
    literal(#"","message":"#)
    string(reason.message)
    if let start = reason.start, let end = reason.end {
      literal(#","start":"#)
      number(start)
      literal(#","end":"#)
      number(end)
    }
    literal("}")
  }

  /// Writes a list of rules.
  mutating func citations(_ rules: [RuleCitation]) { array(rules) { $0.citation($1) } }

  private mutating func rules(_ rules: [RuleCitation]) {
    if rules.isEmpty { return literal("[]") }
    if let json = known.json(of: rules) { return bytes.append(contentsOf: json) }
    let start = bytes.count
    citations(rules)
    known.keep(Array(bytes[start...]), of: rules)
  }

  private mutating func citation(_ rule: RuleCitation) {
    literal(#"{"id":"#)
    string(rule.id)
    literal(#","if":"#)
    string(rule.condition)
    literal(#","class":"#)
    string(rule.sanctionClass)
    literal(#","verified":"#)
    bool(rule.isVerified)
    literal("}")
  }

  /// Writes by what an answer was made.
  mutating func provenance(_ provenance: Provenance) {
    if let json = known.json(of: provenance) { return bytes.append(contentsOf: json) }
    let start = bytes.count
    literal(#"{"version":"#)
    string(provenance.version)
    literal(#","model":"#)
    string(provenance.model)
    literal(#","lexicons":"#)
    string(provenance.lexicons)
    literal(#","rules":"#)
    string(provenance.rules)
    literal("}")
    known.keep(Array(bytes[start...]), of: provenance)
  }
}
