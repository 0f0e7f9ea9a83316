import Dispatch
import Synchronization

/// Does two things at once where there are two cores, which halves the wait for a start.
///
/// - Parameters:
///   - first: One thing; done by the thread that calls.
///   - second: Another, which must not wait for the first. Another thread does it, or the same one
///     afterwards where none was free.
/// - Returns: What they give.
/// - Throws: What the first throws, else what the second throws; both are done in either case.
func atOnce<First, Second: Sendable>(
  _ first: () throws -> First, _ second: @escaping @Sendable () throws -> Second
) throws -> (First, Second) {
  let other = OtherThread(second)
  DispatchQueue.global(qos: .userInitiated).async { other.begin() }
  let result = Result(catching: first)
  other.begin()
  let otherResult = other.result()
  return (try result.get(), try otherResult.get())
}

/// Something that the first thread to come does.
private final class OtherThread<Value: Sendable>: Sendable {
  private let isTaken = Atomic<Bool>(false)
  private let isDone = DispatchSemaphore(value: 0)
  private let value = Mutex<Result<Value, any Error>?>(nil)
  private let body: @Sendable () throws -> Value

  init(_ body: @escaping @Sendable () throws -> Value) { self.body = body }

  func begin() {
    guard !isTaken.exchange(true, ordering: .acquiringAndReleasing) else { return }
    let result = Result(catching: body)
    value.withLock { $0 = result }
    isDone.signal()
  }

  /// Waits for the result.
  func result() -> Result<Value, any Error> {
    isDone.wait()
    guard let result = value.withLock({ $0 }) else {
      preconditionFailure("it was done before the signal")
    }
    return result
  }
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
