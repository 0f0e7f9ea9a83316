import Hashing
package import NaiveBayes
package import Neutrality

/// What a model file is, made by reading alone.
///
/// `model show` gives it.
package struct ModelDescription: Sendable, Equatable, Encodable {
  /// A part of the file.
  struct Section: Sendable, Equatable, Encodable {
    let name: String
    let offset: Int
    let bytes: Int
  }

  /// A group of features.
  struct Group: Sendable, Equatable, Encodable {
    let name: String
    let smoothing: Double
    let multiplier: Double
  }

  /// A fact that training wrote down.
  struct Fact: Sendable, Equatable, Encodable {
    let key: String
    let value: String
  }

  let file: String
  let bytes: Int
  let sha256: String
  let contentSHA256: String
  let classes: [String]
  let reference: String
  let logPriors: [Double]
  let lengthPower: Double
  let features: Int
  let groups: [Group]
  let sections: [Section]
  let meta: [Fact]

  enum CodingKeys: String, CodingKey {
    case file, bytes, sha256
    case contentSHA256 = "content-sha256"
    case classes, reference
    case logPriors = "log-priors"
    case lengthPower = "length-power"
    case features, groups, sections, meta
  }

  /// Describes a model file.
  ///
  /// - Parameter path: The file; nil for the built-in model.
  /// - Throws: `ModelError` where it is not a valid model; `LexiconError` for built-in files.
  /// - Complexity: Linear in the size of the file.
  package init(path: String?) throws {
    if let path {
      self.init(try Model(path: path), file: path)
    } else {
      guard let model = try Resources().model else { throw ModelDescriptionError.noModel }
      self.init(model, file: "built-in")
    }
  }

  init(_ model: Model, file: String) {
    self.file = file
    bytes = model.byteCount
    sha256 = model.fileDigest()
    contentSHA256 = model.contentDigest
    classes = model.classes.names
    reference = model.classes.names[model.classes.reference]
    logPriors = model.logPriors
    lengthPower = model.lengthPower
    features = model.table.count
    groups = model.groups.map {
      Group(name: $0.name, smoothing: $0.smoothing, multiplier: $0.multiplier)
    }
    sections = model.sections.map {
      Section(name: $0.name, offset: $0.byteOffset, bytes: $0.byteCount)
    }
    meta = ModelMeta(model.meta).entries.map { Fact(key: $0.key, value: $0.value) }
  }

  /// All facts, a line each.
  ///
  /// - Parameter language: The language wanted.
  /// - Returns: Lines "name: value"; names of what training wrote down are as it wrote them.
  package func page(in language: Language) -> String {
    let say = { (first: String, second: String) in
      LocalizedText(first, second).text(in: language)
    }
    var text = """
      \(say("Model", "Model")): \(file)
      \(say("Ukuran", "Size")): \(bytes) \(say("bita", "bytes"))
      SHA-256: \(sha256)
      \(say("Kelas", "Classes")): \(classes.joined(separator: ", ")) \
      (\(say("acuan", "reference")): \(reference))
      \(say("Log-odds awal", "Log priors")): \(logPriors)
      \(say("Ciri", "Features")): \(features)

      """
    for fact in meta { text += "\(fact.key): \(fact.value)\n" }
    for group in groups {
      text += "\(say("kelompok", "group")) \(group.name): "
      text += "\(say("perataan", "smoothing")) \(group.smoothing), × \(group.multiplier)\n"
    }
    for section in sections {
      text += "\(say("bagian", "section")) \(section.name): "
      text += "\(section.offset)+\(section.bytes)\n"
    }
    return text
  }
}

/// Why there is nothing to describe.
package enum ModelDescriptionError: Error {
  /// The program was built without a model.
  case noModel
}
