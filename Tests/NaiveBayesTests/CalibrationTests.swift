import NaiveBayes
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

struct CalibrationTests {
  private let twoClasses = ClassList(["yes", "no"], reference: 1)

  // Log-odds are always ±2, and right three times out of four, so that log 3 is the true value.
  private func overconfident() -> HeldOutPredictions {
    var predictions = HeldOutPredictions(classes: twoClasses)
    for index in 0..<400 {
      let says = index % 2
      let label = index % 8 < 6 ? says : 1 - says
      predictions.append(logOdds: [says == 0 ? 2 : -2], label: label)
    }
    return predictions
  }

  // Labels drawn from the probabilities that belong to `slope · odds + intercept`.
  private func drawn(slopes: [Double], intercepts: [Double], count: Int) -> HeldOutPredictions {
    var generator = SeededRandom(seed: 5)
    var predictions = HeldOutPredictions(classes: stances)
    for _ in 0..<count {
      let odds = [generator.unit() * 12 - 6, generator.unit() * 12 - 6]
      let truth = (0..<2).map { slopes[$0] * odds[$0] + intercepts[$0] }
      let chances = LogOdds.probabilities(truth, stances)
      let draw = generator.unit()
      let label = draw < chances[0] ? 0 : (draw < chances[0] + chances[1] ? 1 : 2)
      predictions.append(logOdds: odds, label: label)
    }
    return predictions
  }

  @Test func temperatureWorkedOutByHand() {
    let calibration = Calibration.fit(.temperature, to: overconfident(), ridge: 1e-9)
    #expect(isClose(calibration.slopes[0], log(3.0) / 2, within: 1e-6))
    #expect(calibration.intercepts == [0])
  }

  // Of 100 predictions of log-odds 1, 80 are right, of 100 of -1, 40 are: the line through
  // (1, log 4) and (-1, log(2/3)).
  @Test func plattSlopeAndInterceptWorkedOutByHand() {
    var predictions = HeldOutPredictions(classes: twoClasses)
    for index in 0..<100 {
      predictions.append(logOdds: [1], label: index < 80 ? 0 : 1)
      predictions.append(logOdds: [-1], label: index < 40 ? 0 : 1)
    }
    let calibration = Calibration.fit(.platt, to: predictions, ridge: 1e-9)
    #expect(isClose(calibration.slopes[0], (log(4) - log(2.0 / 3)) / 2, within: 1e-6))
    #expect(isClose(calibration.intercepts[0], (log(4) + log(2.0 / 3)) / 2, within: 1e-6))
  }

  @Test func weightCountsAsSoManyExamples() {
    var predictions = HeldOutPredictions(classes: twoClasses)
    predictions.append(logOdds: [2], label: 0, weight: 3)
    predictions.append(logOdds: [2], label: 1)
    let calibration = Calibration.fit(.temperature, to: predictions, ridge: 1e-9)
    #expect(isClose(calibration.slopes[0], log(3.0) / 2, within: 1e-6))
  }

  @Test func plattFindsTheSlopesAndInterceptsThatMadeTheLabels() {
    let predictions = drawn(slopes: [0.3, 0.6], intercepts: [-1, 0.5], count: 20_000)
    let calibration = Calibration.fit(.platt, to: predictions)
    #expect(zip(calibration.slopes, [0.3, 0.6]).allSatisfy { isClose($0, $1, within: 0.03) })
    #expect(zip(calibration.intercepts, [-1, 0.5]).allSatisfy { isClose($0, $1, within: 0.1) })
  }

  @Test(arguments: [Calibration.Kind.temperature, .platt])
  func calibrationLowersLogLossBrierAndCalibrationError(kind: Calibration.Kind) {
    let predictions = drawn(slopes: [0.3, 0.3], intercepts: [0, 0], count: 3000)
    let calibrated = predictions.calibrated(by: .fit(kind, to: predictions))
    let (before, after) = (predictions.probabilities(), calibrated.probabilities())
    let labels = predictions.labels
    #expect(
      ProbabilityScore.logLoss(probabilities: after, labels: labels) + 0.1
        < ProbabilityScore.logLoss(probabilities: before, labels: labels))
    #expect(
      ProbabilityScore.brier(probabilities: after, labels: labels)
        < ProbabilityScore.brier(probabilities: before, labels: labels))
    #expect(
      Reliability(probabilities: after, labels: labels, binCount: 10).expectedCalibrationError
        < 0.05)
  }

  @Test func classesThatCanBeToldApartKeepFiniteParameters() {
    var predictions = HeldOutPredictions(classes: twoClasses)
    for index in 0..<50 { predictions.append(logOdds: [index % 2 == 0 ? 4 : -4], label: index % 2) }
    let calibration = Calibration.fit(.platt, to: predictions)
    #expect(calibration.slopes[0].isFinite && calibration.slopes[0] < 10)
  }

  @Test func evidenceIsNeverTurnedAround() {
    var predictions = HeldOutPredictions(classes: twoClasses)
    for index in 0..<50 {
      predictions.append(logOdds: [index % 2 == 0 ? 4 : -4], label: 1 - index % 2)
    }
    #expect(Calibration.fit(.platt, to: predictions).slopes == [0])
  }

  @Test func noCalibrationChangesNothing() {
    let predictions = overconfident()
    #expect(predictions.calibrated(by: .fit(.none, to: predictions)) == predictions)
  }

  @Test func foldedIntoWeightsItGivesTheCalibratedScore() throws {
    let calibration = Calibration(slopes: [0.4, 1.7], intercepts: [0.25, -0.5])
    var weights = Estimator(settings(lengthPower: 0.5))
      .weights(from: countsOfSevenTexts().table())
    let text = vector([1, 2, 0, 1, 3])
    let before = try logOdds(weights, text)
    weights.apply(calibration)
    let after = try logOdds(weights, text)
    #expect(isClose(after[0], 0.4 * before[0] + 0.25, within: 1e-3))
    #expect(isClose(after[1], 1.7 * before[1] - 0.5, within: 1e-3))
  }

  private func logOdds(_ weights: WeightTable, _ text: FeatureVector) throws -> [Double] {
    let model = try Model(bytes: ModelWriter(weights, meta: "").bytes)
    var score = Score(for: model.classes)
    Scorer(model).score(text, into: &score)
    return score.logOdds
  }
}
