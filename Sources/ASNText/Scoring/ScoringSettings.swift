package import Neutrality

/// What is wanted of each record.
package enum Question: Sendable {
  /// An assessment.
  case assessment
  /// An assessment with advice to its author.
  case advice
  /// Every feature with its weight.
  case explanation
  /// The text with slang, spelling and look-alikes undone.
  case normalForm
}

/// What a run says about records that do not say it themselves.
package struct ScoringSettings: Sendable {
  /// The election.
  package var election: String
  /// Ballot number of a pair to be read even where a text does not name it.
  package var target: String?
  /// The date of posts.
  package var date: CalendarDay?
  /// What authors did with the texts.
  package var action: Action
  /// What is wanted of each record.
  package var question: Question
  /// Whether private parts of texts are masked in what is written.
  package var redacts: Bool
  /// How many tasks score at once; 1 scores without any task.
  package var jobs: Int

  /// What a run says about records.
  package init(
    election: String, target: String? = nil, date: CalendarDay? = nil, action: Action = .post,
    question: Question = .assessment, redacts: Bool = false, jobs: Int = 1
  ) {
    self.redacts = redacts
    self.question = question
    self.election = election
    self.target = target
    self.date = date
    self.action = action
    self.jobs = jobs
  }
}
