import ASNText
import Testing

/// Training on posts of several elections and of one.
@Suite struct TrainingTests {
  private static let sentences: [(Label, String)] = [
    (.support, "ayo dukung {X} sampai menang"), (.support, "{X} mantap, semoga menang"),
    (.support, "bismillah {X} menang"), (.oppose, "jangan pilih {X}, cuma janji"),
    (.oppose, "ogah {X}, pembohong"), (.oppose, "kapok dengan {X}, gagal total"),
    (.neutral, "{X} hadir di pasar pagi ini"), (.neutral, "kpu menerima berkas {X} kemarin"),
    (.neutral, "{X} dijadwalkan ikut debat besok"),
  ]

  private func posts(_ election: String, _ name: String, target: String) -> [LabelledRecord] {
    Self.sentences.enumerated().map { index, sentence in
      LabelledRecord(
        id: "\(index)", text: Array(sentence.1.replacing("{X}", with: name).utf8),
        election: election, target: target, label: sentence.0, file: "\(election).jsonl",
        line: index + 1)
    }
  }

  private var twoElections: [LabelledRecord] {
    posts("pilkada-dki-2024", "pramono", target: "3")
      + posts("pilkada-jabar-2024", "dedi mulyadi", target: "4")
  }

  @Test("an election that is left out brings neither posts nor counts into its model")
  func leftOut() throws {
    let resources = try Resources(withoutModel: nil)
    let measured = posts("pilkada-jatim-2024", "khofifah", target: "2")
    let mislabelled = measured.map { record in
      var record = record
      record.label = .oppose
      return record
    }
    let measurement = ElectionsLeftOut(resources: resources)
    let alone = try measurement.evaluate(measured, trainingOn: twoElections)
    #expect(alone.n == measured.count)
    #expect(alone == (try measurement.evaluate(measured, trainingOn: twoElections + mislabelled)))
    var settings = TrainingSettings()
    let all = try StanceTrainer(resources: resources).train(corpus: twoElections)
    settings.uncountedElections = ["pilkada-jatim-2024"]
    let fewer = try StanceTrainer(resources: resources, settings: settings)
      .train(corpus: twoElections)
    #expect(fewer.report.features < all.report.features)
  }

  @Test("a label that contradicts its text is among the first to read again")
  func suspects() throws {
    var corpus = twoElections + posts("pilkada-banten-2024", "airin", target: "1")
    corpus[0].label = .oppose
    let trained = try StanceTrainer(resources: try Resources(withoutModel: nil))
      .train(corpus: corpus)
    let first = try #require(trained.report.suspects.first)
    #expect(first.file == "pilkada-dki-2024.jsonl" && first.line == 1)
    #expect(first.label == "oppose" && first.read == "support" && first.probability < 0.5)
    let probabilities = trained.report.suspects.map(\.probability)
    #expect(probabilities.sorted() == probabilities)
  }

  @Test("only a model of one election knows spellings, and names are hidden from it too")
  func spellings() throws {
    let resources = try Resources(withoutModel: nil)
    let names = [("pilkada-dki-2024", "pramono", "3"), ("pilkada-dki-2024", "ridwan kamil", "1")]
    let models = try names.map { election, name, target in
      try StanceTrainer(resources: resources)
        .train(corpus: posts(election, name, target: target))
    }
    #expect(models[0].report.features == models[1].report.features)
    let general = try StanceTrainer(resources: resources).train(corpus: twoElections)
    #expect(general.report.features < models[0].report.features)
  }
}
