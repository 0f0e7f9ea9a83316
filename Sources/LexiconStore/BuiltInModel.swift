/// The default model file, which is part of the program.
package enum BuiltInModel {
  /// Its size; 0 when the program was built without it.
  package static var byteCount: Int { BuiltInFile.model.byteCount }

  /// Lends its bytes, which begin at a multiple of 64 in memory.
  ///
  /// - Parameter body: Gets the bytes; they stay valid and unchanged as long as the program runs.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  package static func withBytes<R, E: Error>(
    _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    try BuiltInFile.model.withBytes(body)
  }
}
