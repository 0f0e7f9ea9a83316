import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Lets SIGINT and SIGTERM end the program at the end of a line of standard output, not within one.
///
/// While nothing is being written they end it at once, as ever; a second one always does. A signal
/// that is ignored stays ignored.
package enum StopSignal {
  private static let idle = 0
  private static let writing = 1
  private static let ending = 2

  private static let state = Atomic(idle)
  private static let pending = Atomic<Int32>(0)

  /// Whether a signal has come that is to end the program.
  static var isPending: Bool { pending.load(ordering: .relaxed) != 0 }

  /// Begins to watch for both signals.
  package static func watch() {
    // Made now: the first use of a global is no business of a signal handler.
    pending.store(0, ordering: .sequentiallyConsistent)
    state.store(idle, ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM] { setStopHandler(of: number) { StopSignal.take($0) } }
  }

  /// Says that lines are being written.
  static func beginLines() {
    while !state.compareExchange(
      expected: idle, desired: writing, ordering: .sequentiallyConsistent
    ).exchanged {
      // Another thread is ending the program.
      _ = pause()
    }
  }

  /// Says that the last line written is whole; ends the program if a signal came meanwhile.
  static func endLines() {
    state.store(idle, ordering: .sequentiallyConsistent)
    let number = pending.load(ordering: .sequentiallyConsistent)
    if number == 0 { return }
    end(by: number)
    // The signal may reach another thread first; no line may be begun until then.
    while true { _ = pause() }
  }

  // Runs in a signal handler: only atomic numbers, `signal` and `kill`.
  private static func take(_ number: Int32) {
    let isIdle = state.compareExchange(
      expected: idle, desired: ending, ordering: .sequentiallyConsistent
    ).exchanged
    if isIdle { end(by: number) } else { pending.store(number, ordering: .sequentiallyConsistent) }
  }

  private static func end(by number: Int32) {
    _ = signal(number, SIG_DFL)
    // Not `raise`: worker threads of the concurrency runtime block all signals.
    _ = kill(getpid(), number)
  }
}

/// Keeps a closed pipe from ending the program: writing to it then fails with `EPIPE` instead.
package func ignoreClosedPipes() { _ = signal(SIGPIPE, SIG_IGN) }
