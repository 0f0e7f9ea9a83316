// What libFuzzer calls. `FUZZ_TARGET` says which target runs; one binary holds them all.

import Glibc

@_silgen_name("LLVMFuzzerMutate")
func fuzzerMutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int) -> Int

private let targets: [String: any FuzzTarget.Type] = [
  "text": TextTarget.self, "post": PostTarget.self, "jsonl": JSONLinesTarget.self,
  "csv": CSVTarget.self, "model": ModelTarget.self, "lexicon": LexiconTarget.self,
]

// SAFETY: libFuzzer calls from one thread only.
nonisolated(unsafe) private let target: any FuzzTarget = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? "text"
  guard let type = targets[name] else { fatalError("no target \(name)") }
  return type.init()
}()

/// Something that reads any bytes and must answer or say why not.
protocol FuzzTarget: AnyObject {
  init()
  /// Reads an input; traps where an answer is wrong.
  func run(_ input: [UInt8])
  /// Changes an input in place of libFuzzer; nil to leave it to libFuzzer.
  func mutate(_ input: [UInt8], seed: UInt32, limit: Int) -> [UInt8]?
}

extension FuzzTarget {
  func mutate(_ input: [UInt8], seed: UInt32, limit: Int) -> [UInt8]? { nil }
}

/// Loads what the target needs, before inputs are timed.
@_cdecl("LLVMFuzzerInitialize")
public func fuzzInitialize(
  _ count: UnsafeMutablePointer<CInt>?,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> CInt {
  _ = target
  Budget.start()
  return 0
}

/// Reads one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  // SAFETY: libFuzzer lends `size` bytes for the length of the call.
  let input = Array(UnsafeBufferPointer(start: data, count: size))
  Budget.hold(input.count) { target.run(input) }
  return 0
}

/// Changes one input in place.
@_cdecl("LLVMFuzzerCustomMutator")
public func fuzzMutator(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: UInt32
) -> Int {
  // SAFETY: libFuzzer lends `limit` bytes, the first `size` of them filled.
  let input = Array(UnsafeBufferPointer(start: data, count: size))
  guard let output = target.mutate(input, seed: seed, limit: limit) else {
    return fuzzerMutate(data, size, limit)
  }
  let count = min(output.count, limit)
  for index in 0..<count { data[index] = output[index] }
  return count
}
