import NaiveBayes
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

struct ReliabilityTests {
  // Bins of a tenth: 0.95 and 0.92 (one right: accuracy 0.5, confidence 0.935), 0.55 (right),
  // 0.6 (wrong, still in the bin that ends at 0.6). Their distances are 0.435 for two, and for
  // 0.55 and 0.6 together |0.5 - 0.575| = 0.075 for two: the mean is 0.255.
  @Test func calibrationErrorWorkedOutByHand() {
    let reliability = Reliability(
      confidences: [0.95, 0.92, 0.55, 0.6], hits: [true, false, true, false], binCount: 10)
    #expect(isClose(reliability.expectedCalibrationError, 0.255))
    #expect(reliability.bins[9].count == 2 && reliability.bins[5].count == 2)
    #expect(isClose(reliability.bins[9].confidence, 0.935))
    #expect(reliability.bins[9].accuracy == 0.5)
  }

  // With 15 bins 0.95 and 0.92 part: 0.92 lies in (13/15, 14/15]. Distances 0.05, 0.92, and in
  // (8/15, 9/15] again 0.075 for two: (0.05 + 0.92 + 0.15) / 4.
  @Test func fifteenBinsAreNarrower() {
    let reliability = Reliability(
      confidences: [0.95, 0.92, 0.55, 0.6], hits: [true, false, true, false], binCount: 15)
    #expect(isClose(reliability.expectedCalibrationError, 0.28))
  }

  @Test(arguments: [(0.0, 0), (0.1, 0), (0.11, 1), (0.5, 4), (1.0, 9)])
  func binsAreOpenBelowAndClosedAbove(confidence: Double, bin: Int) {
    let reliability = Reliability(confidences: [confidence], hits: [true], binCount: 10)
    #expect(reliability.bins.firstIndex { $0.count == 1 } == bin)
  }

  @Test func confidenceIsTheLargestProbability() {
    let reliability = Reliability(
      probabilities: [0.2, 0.7, 0.1, 0.4, 0.35, 0.25], labels: [1, 2], binCount: 10)
    #expect(reliability.bins[6].accuracy == 1 && reliability.bins[6].confidence == 0.7)
    #expect(reliability.bins[3].accuracy == 0 && reliability.bins[3].confidence == 0.4)
    #expect(isClose(reliability.expectedCalibrationError, 0.35))
  }

  // (0.3² + 0.2² + 0.1²) and (0.4² + 0.35² + 0.75²): the mean of 0.14 and 0.845.
  @Test func brierScoreWorkedOutByHand() {
    let score = ProbabilityScore.brier(
      probabilities: [0.2, 0.7, 0.1, 0.4, 0.35, 0.25], labels: [1, 2])
    #expect(isClose(score, 0.4925))
  }

  @Test func logLossWorkedOutByHand() {
    let loss = ProbabilityScore.logLoss(
      probabilities: [0.2, 0.7, 0.1, 0.4, 0.35, 0.25], labels: [1, 2])
    #expect(isClose(loss, -(log(0.7) + log(0.25)) / 2))
  }

  @Test func nothingGivesZero() {
    let reliability = Reliability(probabilities: [], labels: [], binCount: 10)
    #expect(reliability.expectedCalibrationError == 0)
    #expect(ProbabilityScore.brier(probabilities: [], labels: []) == 0)
    #expect(ProbabilityScore.logLoss(probabilities: [], labels: []) == 0)
  }
}
