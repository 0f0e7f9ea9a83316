import Neutrality
import Testing

@testable import ASNText

/// One analyzer, many tasks.
struct ConcurrencyTests {
  private static let posts = [
    "Ayo, coblos nomor 3!", "jangan pilih Ridwan Kamil", "Semoga Pramono menang 🙏", "makan siang",
    "c0bl0s n0m0r 3", "c o b l o s RIDO", "Siapa yang dukung Suswono?", "сoblos Dharma", "",
    "katanya RIDO mau menang, hebat banget wkwkwk",
  ]

  private func answers(_ analyzer: Analyzer, from start: Int) -> [Assessment] {
    Self.posts.indices.map { analyzer.assess(Self.posts[($0 + start) % Self.posts.count]) }
  }

  @Test func `eight tasks that share an analyzer answer like one`() async throws {
    let analyzer = try Shared.analyzer()
    let expected = (0..<8).map { answers(analyzer, from: $0) }
    await withTaskGroup(of: (Int, [Assessment]).self) { group in
      for task in 0..<8 { group.addTask { (task, answers(analyzer, from: task)) } }
      for await (task, found) in group { #expect(found == expected[task]) }
    }
  }

  @Test func `cancelled tasks leave nothing behind`() async throws {
    let analyzer = try Shared.analyzer()
    let expected = answers(analyzer, from: 0)
    for _ in 0..<5 {
      let tasks = (0..<8).map { start in
        Task {
          var count = 0
          while !Task.isCancelled {
            _ = answers(analyzer, from: start)
            count += 1
            // Otherwise nobody could cancel them where there are few processors.
            await Task.yield()
          }
          return count
        }
      }
      await Task.yield()
      for task in tasks { task.cancel() }
      for task in tasks { #expect(await task.value >= 0) }
      #expect(answers(analyzer, from: 0) == expected)
    }
  }
}
