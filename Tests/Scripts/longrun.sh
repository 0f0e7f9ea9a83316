#!/usr/bin/env bash
# Resident memory over a long run: one process, one analyzer, posts without end.
# usage: longrun.sh SECONDS OUTPUT-PREFIX   writes PREFIX.csv and PREFIX.svg
# usage: longrun.sh records N OUTPUT-PREFIX  N records instead of a time
. "$(dirname "$0")/lib.sh"
if [ "$1" = records ]; then
  limit=$2 seconds=0 prefix=$3 step=1
else
  limit=0 seconds=$1 prefix=$2 step=2
fi

# Real-looking posts: our own corpus over and over; for a number of records those of Benchmarks.
feed() {
  if [ "$limit" -gt 0 ]; then
    for _ in $(seq 200); do cat "$root"/Benchmarks/posts.jsonl; done >"$work/block"
    while cat "$work/block"; do :; done 2>/dev/null | head -n "$limit"
  else
    while cat "$root"/Corpus/*.jsonl; do :; done 2>/dev/null
  fi
}

mkfifo "$work/in"
feed >"$work/in" &
feeder=$!
"$ASN" score --input "$work/in" --input-format jsonl --format tsv --jobs 1 > >(
  awk -v file="$work/count" '{ n++ } n % 10000 == 0 { print n > file; close(file) } END { print n > file }'
) 2>/dev/null &
process=$!
echo "seconds,assessments,resident_kB" >"$prefix.csv"
start=$(date +%s)
while kill -0 "$process" 2>/dev/null; do
  now=$(($(date +%s) - start))
  resident=$(awk '/VmRSS/ { print $2 }' "/proc/$process/status" 2>/dev/null)
  [ -n "$resident" ] && echo "$now,$(cat "$work/count" 2>/dev/null || echo 0),$resident" >>"$prefix.csv"
  if [ "$seconds" -gt 0 ] && [ "$now" -ge "$seconds" ]; then kill "$process"; fi
  sleep "$step"
done
wait "$process" 2>/dev/null
kill "$feeder" 2>/dev/null
wait 2>/dev/null

awk -F, -v title="$(basename "$prefix")" '
  NR > 1 { x[++n] = $2; y[n] = $3 / 1024; if ($2 > mx) mx = $2; if (y[n] > my) my = y[n] }
  END {
    if (mx == 0) mx = 1
    top = (int(my / 10) + 1) * 10
    print "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 240\" font-family=\"sans-serif\" font-size=\"11\">"
    printf "<title>%s: resident memory</title>\n<rect width=\"640\" height=\"240\" fill=\"#fff\"/>\n", title
    printf "<path d=\"M50 10V210H630\" fill=\"none\" stroke=\"#888\"/>\n<polyline fill=\"none\" stroke=\"#06c\" points=\""
    # Some hundred points draw the same line.
    by = int(n / 300) + 1
    for (i = 1; i <= n; i += by) printf "%.1f,%.1f ", 50 + 580 * x[i] / mx, 210 - 200 * y[i] / top
    printf "\"/>\n<text x=\"4\" y=\"16\">%d MiB</text><text x=\"4\" y=\"212\">0</text>\n", top
    printf "<text x=\"50\" y=\"228\">0</text><text x=\"630\" y=\"228\" text-anchor=\"end\">%d assessments</text>\n</svg>\n", mx
  }' "$prefix.csv" >"$prefix.svg"

# Flat: the last quarter is no higher than the second by more than 2 %.
awk -F, 'NR > 1 { y[++n] = $3 } END {
  for (i = int(n / 4) + 1; i <= int(n / 2); i++) if (y[i] > a) a = y[i]
  for (i = int(n * 3 / 4) + 1; i <= n; i++) if (y[i] > b) b = y[i]
  print a + 0, b + 0
}' "$prefix.csv" >"$work/ends"
read -r early late <"$work/ends"
tail -n 1 "$prefix.csv"
if [ "$limit" -gt 0 ]; then equal "one answer each" "$(cat "$work/count")" "$limit"; fi
check "resident memory: $early kB early, $late kB late" [ "$late" -le $((early + early / 50 + 64)) ]
finish
