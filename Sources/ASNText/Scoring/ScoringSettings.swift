package import Neutrality

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
  /// How many tasks score at once; 1 scores without any task.
  package var jobs: Int

  /// What a run says about records.
  package init(
    election: String, target: String? = nil, date: CalendarDay? = nil, action: Action = .post,
    jobs: Int = 1
  ) {
    self.election = election
    self.target = target
    self.date = date
    self.action = action
    self.jobs = jobs
  }
}
