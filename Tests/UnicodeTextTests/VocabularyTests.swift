import TestSupport
import Testing
import UnicodeText

@Suite struct VocabularyTests {
  @Test func containsWhatItWasMadeWithAndNothingElse() {
    var generator = SeededRandom(seed: 5)
    let hashes = (0..<5_000).map { _ in generator.next() }
    let vocabulary = Vocabulary(hashes + hashes)
    #expect(hashes.allSatisfy(vocabulary.contains))
    #expect(!(0..<5_000).contains { _ in vocabulary.contains(generator.next()) })
  }

  @Test func tellsApartHashesThatMeetInOnePlace() {
    let vocabulary = Vocabulary([16, 32, 48])
    #expect(vocabulary.contains(32))
    #expect(!vocabulary.contains(64))
    #expect(!vocabulary.contains(0))
  }

  @Test func anEmptyVocabularyKnowsNothing() {
    #expect(!Vocabulary([]).contains(1))
  }

  @Test func anotherVocabularyCanBeAddedTo() {
    let base = Vocabulary([16, 32])
    let both = Vocabulary([48], addedTo: base)
    #expect([16, 32, 48].allSatisfy { both.contains($0) })
    #expect(!both.contains(64) && !base.contains(48))
  }
}
