#include "CICU.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>
#include <unicode/uversion.h>

void cicu_version(uint8_t version[4]) { u_getVersion(version); }

struct cicu_breaker {
  UBreakIterator *iterator;
  UText *text;
  uint8_t *bytes;  // our copy: UText keeps pointing at its text
  int32_t count;
  int32_t capacity;
  int32_t base;  // where the text of `iterator` starts in `bytes`
};

cicu_breaker *cicu_breaker_open(int32_t *code) {
  UErrorCode status = U_ZERO_ERROR;
  cicu_breaker *breaker = calloc(1, sizeof *breaker);
  if (breaker == NULL) {
    *code = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  breaker->iterator = ubrk_open(UBRK_WORD, "id", NULL, 0, &status);
  *code = status;
  if (U_FAILURE(status)) {
    cicu_breaker_close(breaker);
    return NULL;
  }
  return breaker;
}

void cicu_breaker_close(cicu_breaker *breaker) {
  if (breaker == NULL) return;
  if (breaker->iterator != NULL) ubrk_close(breaker->iterator);
  if (breaker->text != NULL) utext_close(breaker->text);
  free(breaker->bytes);
  free(breaker);
}

int32_t cicu_breaker_set_text(cicu_breaker *breaker, const uint8_t *bytes, int32_t count) {
  if (count > breaker->capacity) {
    uint8_t *larger = realloc(breaker->bytes, (size_t)count);
    if (larger == NULL) return -(int32_t)U_MEMORY_ALLOCATION_ERROR;
    breaker->bytes = larger;
    breaker->capacity = count;
  }
  if (count > 0) memcpy(breaker->bytes, bytes, (size_t)count);
  breaker->count = count;
  return cicu_breaker_restart(breaker, 0);
}

int32_t cicu_breaker_restart(cicu_breaker *breaker, int32_t offset) {
  UErrorCode status = U_ZERO_ERROR;
  const char *start = breaker->count == 0 ? "" : (const char *)breaker->bytes + offset;
  breaker->text = utext_openUTF8(breaker->text, start, breaker->count - offset, &status);
  ubrk_setUText(breaker->iterator, breaker->text, &status);
  breaker->base = offset;
  return U_FAILURE(status) ? -(int32_t)status : 0;
}

int32_t cicu_breaker_next(cicu_breaker *breaker) {
  const int32_t boundary = ubrk_next(breaker->iterator);
  return boundary == UBRK_DONE ? -1 : boundary + breaker->base;
}

int32_t cicu_breaker_status(cicu_breaker *breaker) {
  return ubrk_getRuleStatus(breaker->iterator);
}

struct cicu_folder {
  const UNormalizer2 *normalizer;  // ICU owns it
  UChar *source;
  UChar *result;
  int32_t source_capacity;
  int32_t result_capacity;
};

static const UNormalizer2 *normalizer_for(int32_t form, UErrorCode *status) {
  switch (form) {
    case CICU_NFC: return unorm2_getNFCInstance(status);
    case CICU_NFD: return unorm2_getNFDInstance(status);
    case CICU_NFKC_CASEFOLD: return unorm2_getNFKCCasefoldInstance(status);
    default: *status = U_ILLEGAL_ARGUMENT_ERROR; return NULL;
  }
}

cicu_folder *cicu_folder_open(int32_t form, int32_t *code) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = normalizer_for(form, &status);
  cicu_folder *folder = U_FAILURE(status) ? NULL : calloc(1, sizeof *folder);
  if (folder != NULL) folder->normalizer = normalizer;
  else if (U_SUCCESS(status)) status = U_MEMORY_ALLOCATION_ERROR;
  *code = status;
  return folder;
}

void cicu_folder_close(cicu_folder *folder) {
  if (folder == NULL) return;
  free(folder->source);
  free(folder->result);
  free(folder);
}

bool cicu_folder_has_boundary_before(const cicu_folder *folder, uint32_t scalar) {
  return unorm2_hasBoundaryBefore(folder->normalizer, (UChar32)scalar);
}

bool cicu_folder_is_inert(const cicu_folder *folder, uint32_t scalar) {
  return unorm2_isInert(folder->normalizer, (UChar32)scalar);
}

// Makes room for `needed` UTF-16 units; what was there is not kept.
static bool reserve(UChar **buffer, int32_t *capacity, int32_t needed) {
  if (needed <= *capacity) return true;
  UChar *larger = malloc(sizeof(UChar) * (size_t)needed);
  if (larger == NULL) return false;
  free(*buffer);
  *buffer = larger;
  *capacity = needed;
  return true;
}

static int32_t to_utf16(const uint32_t *scalars, int32_t count, UChar *out) {
  int32_t length = 0;
  for (int32_t i = 0; i < count; ++i) {
    U16_APPEND_UNSAFE(out, length, scalars[i]);
  }
  return length;
}

static int32_t to_scalars(const UChar *text, int32_t length, uint32_t *out, int32_t capacity) {
  int32_t count = 0;
  for (int32_t i = 0; i < length;) {
    UChar32 scalar;
    U16_NEXT(text, i, length, scalar);
    if (count < capacity) out[count] = (uint32_t)scalar;
    ++count;
  }
  return count;
}

int32_t cicu_folder_fold(cicu_folder *folder, const uint32_t *scalars, int32_t count,
                         uint32_t *out, int32_t capacity) {
  if (!reserve(&folder->source, &folder->source_capacity, 2 * count + 16) ||
      !reserve(&folder->result, &folder->result_capacity, 2 * count + 64)) {
    return -(int32_t)U_MEMORY_ALLOCATION_ERROR;
  }
  const int32_t length = to_utf16(scalars, count, folder->source);
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed = unorm2_normalize(folder->normalizer, folder->source, length, folder->result,
                                    folder->result_capacity, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    if (!reserve(&folder->result, &folder->result_capacity, needed)) {
      return -(int32_t)U_MEMORY_ALLOCATION_ERROR;
    }
    needed = unorm2_normalize(folder->normalizer, folder->source, length, folder->result,
                              folder->result_capacity, &status);
  }
  if (U_FAILURE(status)) return -(int32_t)status;
  return to_scalars(folder->result, needed, out, capacity);
}

bool cicu_is_ignorable(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool cicu_is_pictographic(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_EXTENDED_PICTOGRAPHIC);
}

bool cicu_is_emoji_presentation(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_EMOJI_PRESENTATION);
}

bool cicu_is_uppercase(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_UPPERCASE) ||
         u_charType((UChar32)scalar) == U_TITLECASE_LETTER;
}

bool cicu_is_word_scalar(uint32_t scalar) {
  return (U_GET_GC_MASK((UChar32)scalar) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK)) != 0;
}

bool cicu_is_digit(uint32_t scalar) { return u_isdigit((UChar32)scalar); }

bool cicu_is_mark(uint32_t scalar) {
  return (U_GET_GC_MASK((UChar32)scalar) & U_GC_M_MASK) != 0;
}

uint32_t cicu_base_scalar(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFDInstance(&status);
  UChar decomposition[16];
  const int32_t length =
      unorm2_getDecomposition(normalizer, (UChar32)scalar, decomposition, 16, &status);
  if (U_FAILURE(status) || length <= 0) return scalar;
  UChar32 base;
  U16_GET(decomposition, 0, 0, length, base);
  return (uint32_t)base;
}

uint8_t cicu_combining_class(uint32_t scalar) { return u_getCombiningClass((UChar32)scalar); }

int32_t cicu_script(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript((UChar32)scalar, &status)) {
    case USCRIPT_COMMON: return CICU_SCRIPT_COMMON;
    case USCRIPT_INHERITED: return CICU_SCRIPT_INHERITED;
    case USCRIPT_LATIN: return CICU_SCRIPT_LATIN;
    case USCRIPT_GREEK: return CICU_SCRIPT_GREEK;
    case USCRIPT_CYRILLIC: return CICU_SCRIPT_CYRILLIC;
    default: return CICU_SCRIPT_OTHER;
  }
}
