// PCRE2 with 8-bit code units. Macros that Swift cannot import are restated as functions below.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
