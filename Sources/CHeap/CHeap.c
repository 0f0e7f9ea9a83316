#define _GNU_SOURCE
#include "CHeap.h"

#if defined(__GLIBC__) || __has_include(<gnu/libc-version.h>)

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

enum { page_size = 2 << 20, lead = 256 << 10, chunk_size = 192 << 10 };

void asn_use_large_pages(void) {
  // Large arrays come from the heap, and what was freed is used again.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  // One heap for all threads: the scorer hardly asks for memory, and the loader has two of them.
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  mallopt(M_TOP_PAD, 6 << 20);
  // A large page that was touched before the advice stays small. So the heap goes on a little
  // before such a page, and the chunk and the head of what is left lie there.
  uintptr_t end = (uintptr_t)sbrk(0);
  uintptr_t misfit = (end + lead) % page_size;
  if (misfit != 0) sbrk((intptr_t)(page_size - misfit));
  char *chunk = malloc(chunk_size);
  if (chunk == NULL) return;
  uintptr_t start = ((uintptr_t)chunk + chunk_size + page_size - 1) & ~(uintptr_t)(page_size - 1);
  end = (uintptr_t)sbrk(0);
  if (end > start) madvise((void *)start, end - start, MADV_HUGEPAGE);
  free(chunk);
  mallopt(M_TOP_PAD, 256 << 10);
}

#else

void asn_use_large_pages(void) {}

#endif
