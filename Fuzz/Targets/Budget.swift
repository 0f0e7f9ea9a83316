// What one input may cost: 100 ms of processor time and 100 MiB of memory at once. The limits hold for
// the instrumented program, which is several times slower and larger than the released one.

import Glibc

@_silgen_name("__sanitizer_install_malloc_and_free_hooks")
private func installHooks(
  _ allocated: @convention(c) (UnsafeRawPointer?, Int) -> Void,
  _ freed: @convention(c) (UnsafeRawPointer?) -> Void
) -> CInt

@_silgen_name("__sanitizer_get_allocated_size")
private func allocatedByteCount(_ pointer: UnsafeRawPointer?) -> Int

// SAFETY: targets run on one thread; hooks of another would only blur the count.
nonisolated(unsafe) private var liveByteCount = 0
nonisolated(unsafe) private var peakByteCount = 0
nonisolated(unsafe) private var slowest = 0

/// Holds what reading one input costs against the limits.
enum Budget {
  /// Milliseconds of the thread's processor time, so that a busy machine changes nothing.
  private static let timeLimit = 100
  private static let byteLimit = 100 << 20

  /// Counts memory from here on.
  static func start() {
    let isInstalled = installHooks(
      { _, byteCount in
        liveByteCount += byteCount
        if liveByteCount > peakByteCount { peakByteCount = liveByteCount }
      },
      { pointer in liveByteCount -= allocatedByteCount(pointer) })
    precondition(isInstalled != 0, "memory cannot be counted")
  }

  /// Traps where the body costs too much; one that is slow is tried twice more, for the first time
  /// also pays for pages and tables that are made once.
  static func hold(_ inputByteCount: Int, _ body: () -> Void) {
    var best = Int.max
    for _ in 0..<3 {
      let atStart = liveByteCount
      peakByteCount = atStart
      let begin = processorMicroseconds()
      body()
      best = min(best, processorMicroseconds() - begin)
      precondition(peakByteCount - atStart <= byteLimit, "more than 100 MiB at once")
      if best <= timeLimit * 1_000 { break }
    }
    if best > slowest {
      slowest = best
      print("slowest: \(best) us for \(inputByteCount) bytes")
    }
    precondition(best <= timeLimit * 1_000, "a hang: \(best) us for \(inputByteCount) bytes")
  }

  private static func processorMicroseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
  }
}
