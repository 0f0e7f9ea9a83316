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
