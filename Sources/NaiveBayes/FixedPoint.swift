/// The whole-number units of counts and weights.
///
/// Sums of whole numbers do not depend on their order, and what was added can be taken away
/// exactly; with floating point neither holds. So counts, example weights and stored weights are
/// rounded once, where they enter, and everything after that is exact.
///
/// | value | unit | largest |
/// | --- | --- | --- |
/// | count of a feature in one text | 2^-8 | 65,536 |
/// | weight of an example | 2^-8 | 65,536 |
/// | sum of weighted counts | 2^-16 | 2^47 |
/// | weight of a feature, log-odds | 2^-16 | 256 |
/// | length scale | 2^-20 | 1 |
package enum FixedPoint {
  /// Units in a count, or in an example's weight, of 1.
  static let countUnits = 256.0
  /// Units in a sum of 1: units of a count times units of an example's weight.
  static let sumUnits = 65_536.0
  /// Units in a log-odds of 1 as stored in a model.
  static let weightUnits = 65_536.0
  /// Units in a length scale of 1.
  static let scaleUnits = 1_048_576.0
  /// Units in a log-odds of 1 after a stored weight was multiplied by a count.
  static let evidenceUnits = 16_777_216.0
  /// The largest stored weight, 256 log-odds: e^256 times as likely.
  static let largestWeight = 16_777_216.0

  /// Rounds a count or an example's weight to its unit.
  ///
  /// - Parameter value: From 0 to 65,536; anything else is the caller's mistake and traps.
  /// - Returns: The number of units of 2^-8.
  @usableFromInline static func count(_ value: Float) -> UInt32 {
    precondition(value >= 0 && value <= 65_536, "a count must lie between 0 and 65,536")
    return UInt32((value * 256).rounded())
  }

  /// Rounds a log-odds to the unit of stored weights.
  ///
  /// - Parameter value: A log-odds; beyond ±256 it is cut off, and what is not a number becomes 0.
  /// - Returns: The number of units of 2^-16.
  static func weight(_ value: Double) -> Int32 {
    guard !value.isNaN else { return 0 }
    let scaled = (value * weightUnits).rounded()
    return Int32(max(-largestWeight, min(largestWeight, scaled)))
  }
}
