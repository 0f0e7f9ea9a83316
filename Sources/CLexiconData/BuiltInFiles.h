// Made by update-file-list.sh; do not edit.

const asn_builtin_file asn_builtin_files[] = {
    {0, 0, 0},
};
