import Dispatch
import Synchronization

/// Does two things at once where there are two cores, which halves the wait for a start.
///
/// - Parameters:
///   - first: One thing.
///   - second: Another, which must not wait for the first.
/// - Returns: What they give.
/// - Throws: What the first throws, else what the second throws; both are done in either case.
func atOnce<First: Sendable, Second: Sendable>(
  _ first: @Sendable () throws -> First, _ second: @Sendable () throws -> Second
) throws -> (First, Second) {
  let results = Mutex<(Result<First, any Error>?, Result<Second, any Error>?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 {
      let result = Result(catching: first)
      results.withLock { $0.0 = result }
    } else {
      let result = Result(catching: second)
      results.withLock { $0.1 = result }
    }
  }
  guard case (let first?, let second?) = results.withLock({ $0 }) else {
    preconditionFailure("concurrentPerform returns when both are done")
  }
  return (try first.get(), try second.get())
}

/// Does the parts of a work on all cores, each core taking the next part that nobody has.
///
/// - Parameters:
///   - count: How many parts there are.
///   - makeWorker: Makes the scratch of a core.
///   - work: Does the part with a number, with the scratch of one core.
/// - Returns: What the parts give, in their order, however many cores there are.
/// - Throws: What the first part that fails throws.
func atOnce<Worker, Part: Sendable>(
  count: Int, makeWorker: @Sendable () -> Worker,
  work: @Sendable (inout Worker, Int) throws -> Part
) throws -> [Part] {
  let next = Atomic<Int>(0)
  let results = Mutex([Result<Part, any Error>?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: min(count, processorCount)) { _ in
    var worker = makeWorker()
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      let result = Result { try work(&worker, index) }
      results.withLock { $0[index] = result }
    }
  }
  return try results.withLock { $0 }.compactMap { try $0?.get() }
}
