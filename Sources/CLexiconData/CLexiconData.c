#include "CLexiconData.h"

// `#embed` is C23; clang has it in every mode. The compiler lists the files in its dependency
// file, so that an edited lexicon is a rebuild.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "BuiltInFiles.h"

const unsigned long asn_builtin_file_count =
    sizeof asn_builtin_files / sizeof asn_builtin_files[0] - 1;

// A new model beside a built program is seen after `update-file-list.sh` or an edit of this file:
// a file that was not there is in no dependency file.
_Alignas(64) static const unsigned char model[] = {
#if __has_embed("../../Corpus/Model/default.model")
#embed "../../Corpus/Model/default.model" suffix(, )
#endif
    0};

const asn_builtin_file asn_builtin_model = {"Model/default.model", model, sizeof model - 1};
