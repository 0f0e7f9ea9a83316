import NaiveBayes

extension StanceTrainer.TrainedModel {
  /// Writes the model file: an old one is replaced all at once or not at all.
  ///
  /// - Parameter path: The file.
  /// - Throws: `ModelError` with the system's error number; then nothing was changed.
  public func write(to path: String) throws { try replaceFile(at: path, with: bytes) }
}
