/// What the author did with the text, as far as the caller says so.
public enum Action: String, Sendable, Codable, CaseIterable {
  /// Wrote it as an own post.
  case post
  /// Wrote it under somebody's post.
  case comment
  /// Passed it on.
  case share
  /// Pressed "like" on it; never rises above ``Level/needsReview``.
  case like
  /// Followed the account or joined the group that wrote it; never rises above
  /// ``Level/needsReview``.
  case follow

  /// Whether the act by itself says too little for more than ``Level/needsReview``.
  public var isPassive: Bool { self == .like || self == .follow }
}
