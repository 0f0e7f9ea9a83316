#!/usr/bin/env bash
# Thread sanitizer over eight tasks that share one analyzer; the answers must be those of one task.
# usage: tsan.sh [SECONDS]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
swift build -c release --sanitize=thread --product asn-text --scratch-path .build-tsan
ASN=$root/.build-tsan/release/asn-text
. Tests/Scripts/lib.sh
cat Corpus/*.jsonl | head -n 3000 >"$work/posts.jsonl"
export TSAN_OPTIONS="halt_on_error=0 exitcode=66 log_path=$work/tsan"
"$ASN" score --input "$work/posts.jsonl" --jobs 1 --format tsv >"$work/one"
end=$(($(date +%s) + ${1:-20}))
runs=0
while [ "$(date +%s)" -lt "$end" ]; do
  "$ASN" score --input "$work/posts.jsonl" --jobs 8 --format tsv >"$work/eight"
  equal "status" $? 0
  check "eight tasks answer like one" cmp -s "$work/one" "$work/eight"
  runs=$((runs + 1))
done
reports=$(cat "$work"/tsan* 2>/dev/null | grep -c 'WARNING: ThreadSanitizer' || true)
cat "$work"/tsan* 2>/dev/null | head -n 60 || true
equal "thread sanitizer reports" "$reports" 0
echo "tsan: $runs runs of 3000 posts with 8 tasks"
finish
