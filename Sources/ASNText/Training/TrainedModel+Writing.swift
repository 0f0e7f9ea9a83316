import NaiveBayes

extension StanceTrainer.TrainedModel {
  /// Writes the model file: an old one is replaced all at once or not at all.
  ///
  /// - Parameter path: The file.
  /// - Throws: `ModelError` with the system's error number; then nothing was changed.
  public func write(to path: String) throws { try replaceFile(at: path, with: bytes) }
}

extension StatisticsBuilder {
  /// Writes the table beside the file and renames it into place.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - note: What the comment line says of the source.
  /// - Throws: `ModelError` with the system's error number; then nothing was changed.
  public func write(to path: String, note: String) throws {
    try replaceFile(at: path, with: Array(table(note: note).utf8))
  }
}
