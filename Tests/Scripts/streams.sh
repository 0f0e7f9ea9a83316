#!/usr/bin/env bash
# Pipes, full disks, files that change while they are read, signals.
. "$(dirname "$0")/lib.sh"

# A closed pipe ends it quietly.
{ yes "Ayo coblos nomor 3" | "$ASN" score 2>"$work/errors"; echo "${PIPESTATUS[1]}" >"$work/status"; } |
  head -n 1 >"$work/out"
equal "closed pipe: status" "$(cat "$work/status")" 0
equal "closed pipe: messages" "$(cat "$work/errors")" ""
equal "closed pipe: lines" "$(wc -l <"$work/out" | tr -d ' ')" 1

# Output that cannot be written.
if [ -e /dev/full ]; then
  for command in "score halo" "score --jobs 2 --input $work/many.jsonl" "explain halo" \
    "check halo" "model show" "lexicon list" "evaluate --attack $work/corpus.jsonl"; do
    posts 3000 >"$work/many.jsonl"
    echo '{"text":"coblos nomor 3","label":"support"}' >"$work/corpus.jsonl"
    # shellcheck disable=SC2086
    "$ASN" $command >/dev/full 2>"$work/errors"
    equal "full disk, ${command%% *}: status" $? 74
    check "full disk, ${command%% *}: a message" grep -q '^asn-text: ' "$work/errors"
  done
  # Messages that cannot be written are nobody's business.
  "$ASN" score halo 2>/dev/full >/dev/null
  equal "messages to a full disk" $? 0
fi

# What is no file, or not to be opened.
"$ASN" score --input "$work" >/dev/null 2>"$work/errors"
equal "a folder as input: status" $? 66
check "a folder as input: its name" grep -qF "$work" "$work/errors"
"$ASN" score --input "$work/none" >/dev/null 2>&1
equal "no such input" $? 66
"$ASN" score <"$work" >/dev/null 2>"$work/errors"
equal "a folder as standard input" $? 66
# A read that fails: the memory of a process has nothing at its beginning.
if [ -e /proc/self/mem ]; then
  for command in "score --input" evaluate "train --output $work/model"; do
    # shellcheck disable=SC2086
    "$ASN" $command /proc/self/mem >/dev/null 2>"$work/errors"
    equal "read error, ${command%% *}: status" $? 66
    check "read error, ${command%% *}: file and reason" grep -q '/proc/self/mem: .*error' "$work/errors"
  done
fi
head -n 60 "$root/Corpus/pilkada-dki-2024.jsonl" >"$work/rows.jsonl"
"$ASN" train "$work/rows.jsonl" --output "$work/no/model" >/dev/null 2>&1
equal "no folder for the model" $? 74
"$ASN" score --model "$work" halo >/dev/null 2>&1
equal "a folder as model" $? 78

# A file that grows while it is read: every whole line up to some end is answered, once.
: >"$work/growing"
(for number in $(seq 1 300); do echo "hujan $number" >>"$work/growing"; done) &
writer=$!
"$ASN" score --input "$work/growing" --format tsv >"$work/out"
equal "growing: status" $? 0
wait "$writer"
count=$(wc -l <"$work/out" | tr -d ' ')
check "growing: not more answers than lines" [ "$count" -le 300 ]
equal "growing: answers are whole" "$(awk -F'\t' 'NF != 7' "$work/out" | wc -l | tr -d ' ')" 0

# A file that is cut short while it is read: it ends where it ends.
posts 20000 >"$work/shrinking.jsonl"
"$ASN" score --input "$work/shrinking.jsonl" --format tsv >"$work/out" 2>"$work/errors" &
reader=$!
: >"$work/shrinking.jsonl"
wait "$reader"
status=$?
check "shrinking: status $status" [ "$status" -eq 0 -o "$status" -eq 65 ]
equal "shrinking: answers are whole" "$(awk -F'\t' 'NF != 7' "$work/out" | wc -l | tr -d ' ')" 0

# Nobody drains the output: it waits, and its memory does not grow.
if [ -d /proc/self ]; then
  mkfifo "$work/slow"
  yes '{"text":"Ayo coblos nomor 3, Pramono menang"}' |
    "$ASN" score --input-format jsonl --jobs 2 >"$work/slow" &
  exec 9<"$work/slow"
  sleep 1
  process=$(pgrep -n -f "$ASN score --input-format jsonl --jobs 2" || echo self)
  first=$(awk '/VmRSS/ { print $2 }' "/proc/$process/status")
  sleep 2
  second=$(awk '/VmRSS/ { print $2 }' "/proc/$process/status")
  check "never drained: $first kB, then $second kB" [ "$second" -le $((first + 2000)) ]
  check "never drained: below 100 MB" [ "$second" -le 100000 ]
  exec 9<&-
  wait 2>/dev/null
fi

# A signal: what was answered is whole lines.
for signal in INT TERM; do
  for jobs in 1 2; do
    rm -f "$work/out"
    (
      # Background jobs of a script ignore SIGINT, and so would the program.
      trap - INT
      exec "$ASN" score --input-format jsonl --format jsonl --jobs $jobs \
        < <(yes '{"text":"Ayo coblos nomor 3, Pramono menang"}') >"$work/out" 2>/dev/null
    ) &
    process=$!
    for _ in $(seq 1 100); do
      [ "$(stat -c %s "$work/out" 2>/dev/null || stat -f %z "$work/out")" -gt 100000 ] && break
      sleep 0.05
    done
    kill -$signal "$process"
    for _ in $(seq 1 100); do
      kill -0 "$process" 2>/dev/null || break
      sleep 0.05
    done
    check "$signal, $jobs jobs: it ended" [ "$(kill -9 "$process" 2>&1)" ]
    wait "$process" 2>/dev/null
    check "$signal, $jobs jobs: something was answered" [ -s "$work/out" ]
    equal "$signal, $jobs jobs: the last line is whole" "$(tail -c 1 "$work/out" | od -An -tx1 | tr -d ' ')" 0a
    equal "$signal, $jobs jobs: the last answer is whole" "$(tail -n 1 "$work/out" | cut -c1-12)$(tail -n 1 "$work/out" | tail -c 3)" '{"schema":1,}}'
  done
done

# One bad record never loses another.
posts 2000 | awk 'NR % 7 == 0 { print substr($0, 1, NR % 15 + 1); next } 1' >"$work/bad.jsonl"
"$ASN" score --input "$work/bad.jsonl" --format jsonl >"$work/out" 2>/dev/null
equal "bad records: status" $? 65
equal "bad records: one answer each" "$(wc -l <"$work/out" | tr -d ' ')" 2000
equal "bad records: only they failed" "$(grep -c '"error":' "$work/out")" 285

finish
