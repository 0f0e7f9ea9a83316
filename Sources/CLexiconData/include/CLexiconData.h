// Files that are part of the program: every lexicon, and the default model.
#ifndef CLEXICONDATA_H
#define CLEXICONDATA_H

typedef struct {
  /// Relative to `Lexicons`, NUL-terminated UTF-8.
  const char *path;
  /// `size` bytes, then a NUL that is not counted. Never freed, never written to.
  const unsigned char *bytes;
  unsigned long size;
} asn_builtin_file;

/// Sorted by the bytes of their paths.
extern const asn_builtin_file asn_builtin_files[];
extern const unsigned long asn_builtin_file_count;

/// `Corpus/Model/default.model`, aligned to 64 bytes; of size 0 when the program was built
/// without it.
extern const asn_builtin_file asn_builtin_model;

/// Swift cannot see an array of unknown length; `index` must be less than the count.
static inline asn_builtin_file asn_builtin_file_at(unsigned long index) {
  return asn_builtin_files[index];
}

#endif
