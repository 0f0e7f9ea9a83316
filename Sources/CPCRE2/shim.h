// PCRE2 with 8-bit code units. Macros that Swift cannot import are restated as functions below.
#ifndef CPCRE2_SHIM_H
#define CPCRE2_SHIM_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/// `PCRE2_UNSET`: the offset of a group that took no part in a match.
static inline size_t asn_pcre2_unset(void) { return PCRE2_UNSET; }

#endif
