#!/usr/bin/env bash
# Thread sanitizer over eight tasks that share one analyzer, in one process for SECONDS: no race, and
# the answers of one task.
# usage: tsan.sh [SECONDS]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
swift build -c release --sanitize=thread --product asn-text --scratch-path .build-tsan
ASN=$root/.build-tsan/release/asn-text
. Tests/Scripts/lib.sh
seconds=${1:-20}
# Every fifth post of our corpus, over and over.
cat Corpus/*.jsonl | awk 'NR % 5 == 0' >"$work/posts.jsonl"
export TSAN_OPTIONS="halt_on_error=0 exitcode=66 log_path=$work/tsan suppressions=$root/Tests/Scripts/tsan.suppressions"
# From here on a status that is not 0 is a finding, no end.
set +e
"$ASN" score --input "$work/posts.jsonl" --jobs 1 --format tsv >"$work/one"

end=$(($(date +%s) + seconds))
while [ "$(date +%s)" -lt "$end" ]; do cat "$work/posts.jsonl"; done |
  "$ASN" score --input-format jsonl --jobs 8 --format tsv >"$work/eight"
status=${PIPESTATUS[1]}
equal "status" "$status" 0
rounds=$(($(wc -l <"$work/eight") / $(wc -l <"$work/one")))
for _ in $(seq "$rounds"); do cat "$work/one"; done >"$work/expected"
check "eight tasks answer like one" cmp "$work/expected" "$work/eight"
reports=$(cat "$work"/tsan* 2>/dev/null | grep -c 'WARNING: ThreadSanitizer' || true)
cat "$work"/tsan* 2>/dev/null | head -n 60 || true
equal "thread sanitizer reports" "$reports" 0
echo "tsan: $(wc -l <"$work/eight") posts in $seconds s with 8 tasks"
finish
