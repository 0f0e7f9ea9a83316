// The C library's heap, as far as a start depends on it.
#ifndef CHEAP_H
#define CHEAP_H

/// Lets the tables that every start builds lie in large pages.
///
/// They take some megabytes, and the first touch of 4 KiB costs as much as filling them: with pages
/// of 2 MiB it is a fifth. Nothing depends on it: where the system gives no large pages, or the C
/// library is not glibc, all is as before. For the main thread, before others are started.
void asn_use_large_pages(void);

#endif
