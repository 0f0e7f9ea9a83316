// What UnicodeText needs of ICU, as opaque handles and plain integers.
//
// ICU's own headers stay in CICU.c: Swift cannot import its renaming macros, and as a module they
// clash with those of Foundation's own ICU. Texts are UTF-8 or arrays of scalars; offsets count
// bytes of UTF-8. A failure is a negative UErrorCode.

#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Writes the version of the ICU in use into `version`, four numbers.
void cicu_version(uint8_t version[4]);

/// A word breaker of UAX #29 (UBreakIterator, UBRK_WORD, locale "id") over one text at a time.
typedef struct cicu_breaker cicu_breaker;

/// Opens a word breaker; NULL on failure, with the UErrorCode in `code`.
cicu_breaker *cicu_breaker_open(int32_t *code);
/// Frees a word breaker; NULL is allowed.
void cicu_breaker_close(cicu_breaker *breaker);
/// Copies a text of valid UTF-8 and starts at its beginning. 0, or a negative UErrorCode.
int32_t cicu_breaker_set_text(cicu_breaker *breaker, const uint8_t *bytes, int32_t count);
/// Starts again as if the text began at `offset`; boundaries still count from its real beginning.
/// 0, or a negative UErrorCode. Copies nothing.
int32_t cicu_breaker_restart(cicu_breaker *breaker, int32_t offset);
/// The next boundary in bytes, or -1 after the last one.
int32_t cicu_breaker_next(cicu_breaker *breaker);
/// The rule status of the segment before the last boundary (UWordBreak: below 100 no word, below
/// 200 a number).
int32_t cicu_breaker_status(cicu_breaker *breaker);

/// A normalizer (UNormalizer2) with its scratch space.
typedef struct cicu_folder cicu_folder;

/// The form that a folder gives.
enum {
  CICU_NFC = 0,
  CICU_NFD = 1,
  CICU_NFKC_CASEFOLD = 2,
};

/// Opens a normalizer for a form; NULL on failure, with the UErrorCode in `code`.
cicu_folder *cicu_folder_open(int32_t form, int32_t *code);
/// Frees a normalizer; NULL is allowed.
void cicu_folder_close(cicu_folder *folder);
/// Whether normalization never joins this scalar with what stands before it.
bool cicu_folder_has_boundary_before(const cicu_folder *folder, uint32_t scalar);
/// Whether normalization leaves this scalar alone in every context.
bool cicu_folder_is_inert(const cicu_folder *folder, uint32_t scalar);
/// Normalizes `count` scalars into `out`. Gives the number of scalars of the result, of which no
/// more than `capacity` were written, or a negative UErrorCode.
int32_t cicu_folder_fold(cicu_folder *folder, const uint32_t *scalars, int32_t count,
                         uint32_t *out, int32_t capacity);

/// Default_Ignorable_Code_Point: zero-width characters, bidi controls, variation selectors, tags.
bool cicu_is_ignorable(uint32_t scalar);
/// Extended_Pictographic.
bool cicu_is_pictographic(uint32_t scalar);
/// Emoji_Presentation.
bool cicu_is_emoji_presentation(uint32_t scalar);
/// Uppercase, or a title-case letter.
bool cicu_is_uppercase(uint32_t scalar);
/// A letter, mark or decimal digit by its general category.
bool cicu_is_word_scalar(uint32_t scalar);
/// A decimal digit (Nd).
bool cicu_is_digit(uint32_t scalar);
/// A mark (Mn, Mc, Me) by its general category.
bool cicu_is_mark(uint32_t scalar);
/// The first scalar of the canonical decomposition, or the scalar itself.
uint32_t cicu_base_scalar(uint32_t scalar);
/// Canonical_Combining_Class.
uint8_t cicu_combining_class(uint32_t scalar);

/// Scripts that matter to look-alikes; all others are CICU_SCRIPT_OTHER.
enum {
  CICU_SCRIPT_OTHER = 0,
  CICU_SCRIPT_COMMON = 1,
  CICU_SCRIPT_INHERITED = 2,
  CICU_SCRIPT_LATIN = 3,
  CICU_SCRIPT_GREEK = 4,
  CICU_SCRIPT_CYRILLIC = 5,
};

/// The Script property, reduced to the values above.
int32_t cicu_script(uint32_t scalar);

#ifdef __cplusplus
}
#endif

#endif
