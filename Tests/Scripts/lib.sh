# What the scripts of this folder share: checks that count, and a folder of their own.
# shellcheck shell=bash
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
ASN=${ASN:-$root/.build/release/asn-text}
case $ASN in /*) ;; *) ASN=$PWD/$ASN ;; esac
[ -x "$ASN" ] || {
  echo "no binary at $ASN; run make build or set ASN" >&2
  exit 2
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
checks=0
failures=0

# check NAME COMMAND…: the command must succeed.
check() {
  local name=$1
  shift
  checks=$((checks + 1))
  if "$@"; then return 0; fi
  failures=$((failures + 1))
  echo "FAILED: $name" >&2
}

# equal NAME FOUND EXPECTED
equal() { check "$1: found '$2', expected '$3'" [ "$2" = "$3" ]; }

finish() {
  echo "$(basename "$0" .sh): $checks checks, $failures failed"
  [ "$failures" -eq 0 ]
}

# posts N: N made-up posts as JSON Lines.
posts() {
  awk -v n="$1" 'BEGIN {
    split("Ayo coblos nomor 3|Semoga Pramono menang|jangan pilih Ridwan Kamil|hujan lagi di Tebet|c0bl0s RIDO|RK: \\\"siap\\\"|Dharma mah ngawur wkwkwk|Selamat pagi semua \\ud83d\\ude4f", post, "|")
    for (i = 1; i <= n; i++) printf "{\"id\":\"r%d\",\"text\":\"%s %d\"}\n", i, post[i % 8 + 1], i
  }'
}
