import Hashing
package import Neutrality

/// What `train` prints of a training run.
package struct TrainingSummary: Sendable, Encodable {
  /// Figures of a part of the held-out posts.
  struct Part: Sendable, Encodable {
    let n: Int
    let accuracy: Double
    let macroF1: Double

    init(_ matrix: ConfusionMatrix) {
      (n, accuracy, macroF1) = (matrix.total, matrix.accuracy, matrix.macroF1)
    }
  }

  let model: String
  let bytes: Int
  let sha256: String
  let posts: Int
  let used: Int
  let features: Int
  let heldOut: Part
  let perClass: [String: ConfusionMatrix.ClassFigures]
  let ece: Double
  let byElection: [String: Part]
  let suspects: [TrainingReport.Suspect]?

  /// A summary.
  ///
  /// - Parameters:
  ///   - trained: What training gave.
  ///   - model: The file it was written to.
  ///   - suspects: How many doubtful labels to list; nil for no list.
  package init(_ trained: StanceTrainer.TrainedModel, model: String, suspects: Int? = nil) {
    let report = trained.report
    self.model = model
    bytes = trained.bytes.count
    sha256 = SHA256.hexDigest(of: trained.bytes.span)
    posts = report.posts
    used = report.used
    features = report.features
    heldOut = Part(report.confusion)
    perClass = Dictionary(
      uniqueKeysWithValues: Stance.allCases.map {
        ($0.rawValue, report.confusion.figures(of: $0))
      })
    ece = report.calibrationError
    self.suspects = suspects.map { Array(report.suspects.prefix($0)) }
    byElection = Dictionary(
      uniqueKeysWithValues: report.byElection.map { ($0.election, Part($0.confusion)) })
  }

  /// The summary for people.
  ///
  /// - Parameter language: The language wanted.
  /// - Returns: Lines.
  package func page(in language: Language) -> String {
    let say = { (first: String, second: String) in
      LocalizedText(first, second).text(in: language)
    }
    let table = FigureTable(language: language)
    var text = "\(model): \(bytes) \(say("bita", "bytes")), sha256:\(sha256)\n"
    text += say(
      "\(posts) unggahan, \(used) menyebut sasarannya, \(features) ciri\n",
      "\(posts) posts, \(used) name their target, \(features) features\n")
    guard heldOut.n > 0 else { return text }
    text += say("Diuji pada lipatan yang tidak dilatihkan:\n", "On folds not trained on:\n")
    text += table.heading(["n", say("akurasi", "accuracy"), "macro-F1"])
    text += row(say("semua", "all"), heldOut, table)
    for (election, part) in byElection.sorted(by: { $0.key < $1.key }) {
      text += row(election, part, table)
    }
    text += table.heading(["n", say("presisi", "precision"), "recall", "F1"])
    for stance in Stance.allCases { text += table.row(stance, perClass[stance.rawValue]) }
    text += "ECE \(table.number(ece))\n"
    guard let suspects else { return text }
    text += say("Label yang patut dibaca ulang:\n", "Labels worth reading again:\n")
    for row in suspects {
      text += "\(row.file):\(row.line): \(row.label), \(say("dibaca", "read as")) \(row.read) "
      text += "(\(table.number(row.probability)))\n"
    }
    return text
  }

  private func row(_ name: String, _ part: Part, _ table: FigureTable) -> String {
    table.row(
      name, ["\(part.n)", table.number(part.accuracy), table.number(part.macroF1)])
  }
}
