import NaiveBayes
import TestSupport
import Testing

struct FoldsTests {
  private func randomGroups(_ seed: UInt64, count: Int) -> (groups: [UInt64], labels: [Int]) {
    var generator = SeededRandom(seed: seed)
    let groups = (0..<count).map { _ in generator.next() % 40 }
    return (groups, (0..<count).map { _ in Int(generator.next() % 3) })
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func groupsAreNeverSplit(seed: UInt64) throws {
    let (groups, labels) = randomGroups(seed, count: 300)
    let folds = try Folds.grouped(groups: groups, labels: labels, count: 5)
    var foldOfGroup: [UInt64: Int] = [:]
    for (group, fold) in zip(groups, folds.assignment) {
      #expect(foldOfGroup[group, default: fold] == fold)
      foldOfGroup[group] = fold
    }
    #expect(Set(folds.assignment) == Set(0..<5))
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func foldsDoNotDependOnTheOrderOfTheExamples(seed: UInt64) throws {
    var generator = SeededRandom(seed: seed)
    let (groups, labels) = randomGroups(seed, count: 200)
    let order = Array(0..<200).shuffled(using: &generator)
    let straight = try Folds.grouped(groups: groups, labels: labels, count: 4)
    let shuffled = try Folds.grouped(
      groups: order.map { groups[$0] }, labels: order.map { labels[$0] }, count: 4)
    #expect(order.map { straight.assignment[$0] } == shuffled.assignment)
  }

  @Test func singleExamplesAreStratified() throws {
    let labels = (0..<90).map { $0 < 60 ? 0 : ($0 < 80 ? 1 : 2) }
    let folds = try Folds.grouped(
      groups: (0..<90).map { UInt64($0) }, labels: labels, count: 5)
    for fold in 0..<5 {
      let inFold = (0..<90).filter { folds.assignment[$0] == fold }
      #expect((0..<3).map { label in inFold.count { labels[$0] == label } } == [12, 4, 2])
    }
  }

  @Test func unevenGroupsGoToDifferentFolds() throws {
    let groups: [UInt64] = [7, 7, 7, 8, 8, 8, 1, 2]
    let labels = [0, 0, 0, 0, 0, 0, 1, 1]
    let folds = try Folds.grouped(groups: groups, labels: labels, count: 2)
    #expect(folds.assignment[0] != folds.assignment[3])
    #expect(folds.assignment[6] != folds.assignment[7])
  }

  @Test func leavingOneGroupOutMakesAFoldOfEachGroup() throws {
    let folds = try Folds.leavingOneGroupOut([50, 3, 50, 9])
    #expect(folds.assignment == [2, 0, 2, 1])
    #expect(folds.count == 3)
  }

  @Test func fewerGroupsThanFoldsAreAnError() {
    #expect(throws: TrainingError.tooFewGroups(found: 2, needed: 3)) {
      try Folds.grouped(groups: [1, 1, 2], labels: [0, 1, 0], count: 3)
    }
    #expect(throws: TrainingError.tooFewGroups(found: 1, needed: 2)) {
      try Folds.leavingOneGroupOut([4, 4])
    }
  }
}
