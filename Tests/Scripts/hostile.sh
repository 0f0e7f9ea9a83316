#!/usr/bin/env bash
# Work grows in a straight line with the length of a text, whatever it is made of; and every Unicode
# scalar is read. Instructions are counted by valgrind, so a busy machine changes nothing.
# usage: hostile.sh [CSV]
. "$(dirname "$0")/lib.sh"
csv=${1:-$work/growth.csv}

# Every scalar once, in pieces of up to 60,000 bytes: one answer a piece, all valid UTF-8.
perl -e '
  binmode STDOUT, ":utf8"; my ($piece, $bytes) = ("", 0);
  for my $c (1 .. 0x10FFFF) {
    next if ($c >= 0xD800 && $c <= 0xDFFF) || $c == 10 || $c == 13;
    no warnings; $piece .= chr $c; $bytes += $c < 0x80 ? 1 : $c < 0x800 ? 2 : $c < 0x10000 ? 3 : 4;
    if ($bytes > 60000) { print "$piece\n"; ($piece, $bytes) = ("", 0) }
  }
  print "$piece\n"' >"$work/scalars"
"$ASN" score --format jsonl <"$work/scalars" >"$work/out"
equal "every scalar: status" $? 0
equal "every scalar: one answer a piece" "$(wc -l <"$work/out")" "$(wc -l <"$work/scalars")"
equal "every scalar: no errors" "$(grep -c '"error":' "$work/out")" 0
check "every scalar: valid UTF-8" iconv -f UTF-8 -t UTF-8 -o /dev/null "$work/out"

command -v valgrind >/dev/null || {
  echo "hostile: no valgrind here, growth was not counted" >&2
  finish
  exit
}
# Without debug information, which valgrind may not be able to read.
strip -o "$work/asn-text" "$ASN"
count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$work/asn-text" score --format tsv <"$1" \
    2>&1 >/dev/null | awk '/Collected/ { print $4 }'
}
printf 'a\n' >"$work/none"
base=$(count "$work/none")
check "valgrind counts" [ "${base:-0}" -gt 0 ]
echo "text,instructions_16KiB,instructions_32KiB,growth" >"$csv"
while IFS='|' read -r name piece; do
  piece=$(printf "$piece")
  found=()
  for size in 16384 32768; do
    perl -e 'my $p = shift; my $n = shift; print "coblos Pramono ", substr($p x ($n / length($p)), 0, $n), " kata\n"' \
      "$piece" "$size" >"$work/text"
    found+=($(($(count "$work/text") - base)))
  done
  growth=$(awk -v a="${found[0]}" -v b="${found[1]}" 'BEGIN { if (a > 0) printf "%.2f", b / a; else print 0 }')
  echo "$name,${found[0]},${found[1]},$growth" >>"$csv"
  check "$name: twice the text, $growth times the work" awk -v g="$growth" 'BEGIN { exit !(g > 0 && g < 2.5) }'
done <<'END'
nested quotes|"
combining marks|\xcc\x81\xcc\x96
emoji|\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9\xf0\x9f\x94\xa5
overrides|\xe2\x80\xae
one word|a
one number|1
white space| 
scripts|\xd1\x81o\xd0\xb6\xe6\xbc\xa2
spaced out|c o b l o s 
wide gaps|x  y z  q 
leet|c0bl0s m3n4ng 
hashtags|#A1b2
links|https://a.co/b 
addresses|a@b.
negations|tidak bukan jangan 
names|Pramono Anung Ridwan Kamil RK 3 
quotes and space|"                
speakers|kata: hebat banget 
laughter|wk
END
cat "$csv"
finish
