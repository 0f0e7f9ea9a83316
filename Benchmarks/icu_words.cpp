// The yardstick: what it costs to let ICU's word breaker find the words of the same posts.
//
// Reads posts, one a line, into memory; then times nothing but the breaker, on one thread, and
// prints posts a second. A program that scores posts cannot be much faster than this unless it
// finds words in another way.
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

namespace {

std::vector<std::string> lines(const char *path) {
  std::vector<std::string> posts;
  std::ifstream file(path, std::ios::binary);
  for (std::string line; std::getline(file, line);) posts.push_back(line);
  return posts;
}

long wordsIn(const std::string &post, UBreakIterator *breaker, UText **view) {
  UErrorCode status = U_ZERO_ERROR;
  *view = utext_openUTF8(*view, post.data(), static_cast<int64_t>(post.size()), &status);
  ubrk_setUText(breaker, *view, &status);
  if (U_FAILURE(status)) return 0;
  long words = 0;
  while (ubrk_next(breaker) != UBRK_DONE)
    if (ubrk_getRuleStatus(breaker) >= UBRK_WORD_NONE_LIMIT) ++words;
  return words;
}

}  // namespace

int main(int argc, char **argv) {
  if (argc != 2) return 64;
  const auto posts = lines(argv[1]);
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *breaker = ubrk_open(UBRK_WORD, "id", nullptr, 0, &status);
  if (U_FAILURE(status)) return 70;
  UText *view = nullptr;
  long words = 0;
  const auto start = std::chrono::steady_clock::now();
  for (const auto &post : posts) words += wordsIn(post, breaker, &view);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  std::printf("%zu %ld %.6f\n", posts.size(), words, taken.count());
  utext_close(view);
  ubrk_close(breaker);
}
