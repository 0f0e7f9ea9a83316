#!/bin/sh
# Rewrites BuiltInFiles.h from the files of Lexicons. Run it after adding or removing one; an edit
# of a file needs nothing. A test of LexiconStore fails when the list is out of date.
set -eu
export LC_ALL=C
cd "$(dirname "$0")"
list=$(cd ../../Lexicons 2>/dev/null && find . -type f \( -name '*.yaml' -o -name '*.tsv' \) \
  ! -path '*/.*' | sed 's|^\./||' | sort) || list=

{
  echo '// Made by update-file-list.sh; do not edit.'
  number=0
  for path in $list; do
    printf '\nstatic const unsigned char file%d[] = {\n' "$number"
    printf '#embed "../../Lexicons/%s" suffix(, )\n    0};\n' "$path"
    number=$((number + 1))
  done
  printf '\nconst asn_builtin_file asn_builtin_files[] = {\n'
  number=0
  for path in $list; do
    printf '    {"%s", file%d, sizeof file%d - 1},\n' "$path" "$number" "$number"
    number=$((number + 1))
  done
  printf '    {0, 0, 0},\n};\n'
} > BuiltInFiles.h.new
mv BuiltInFiles.h.new BuiltInFiles.h
# The model may be new: see CLexiconData.c.
touch CLexiconData.c
