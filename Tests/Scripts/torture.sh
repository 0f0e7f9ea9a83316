#!/usr/bin/env bash
# Kills `train` at random moments: the model is the old or the new file, whole, every time.
# usage: torture.sh [TIMES]
. "$(dirname "$0")/lib.sh"
times=${1:-20}

awk 'NR % 4 == 0' "$root"/Corpus/pilkada-dki-2024.jsonl >"$work/old.jsonl"
awk 'NR % 3 == 0' "$root"/Corpus/pilkada-dki-2024.jsonl >"$work/new.jsonl"
"$ASN" train "$work/old.jsonl" --output "$work/old" >/dev/null 2>&1 || exit 2
start=$(date +%s%N)
"$ASN" train "$work/new.jsonl" --output "$work/new" >/dev/null 2>&1 || exit 2
span=$((($(date +%s%N) - start) / 1000000))
old=$(sha256sum <"$work/old") new=$(sha256sum <"$work/new")
check "the two models differ" [ "$old" != "$new" ]

RANDOM=6
kept=0 replaced=0 killed=0
mkdir "$work/target"
for number in $(seq 1 "$times"); do
  cp "$work/old" "$work/target/model"
  "$ASN" train "$work/new.jsonl" --output "$work/target/model" >/dev/null 2>&1 &
  process=$!
  # Two in three late, where the file is written.
  if [ $((number % 3)) -eq 0 ]; then wait_ms=$((RANDOM % span)); else wait_ms=$((span * 8 / 10 + RANDOM % (span * 3 / 10))); fi
  sleep "$(printf '%d.%03d' $((wait_ms / 1000)) $((wait_ms % 1000)))"
  kill -9 "$process" 2>/dev/null
  wait "$process" 2>/dev/null
  [ $? -eq 137 ] && killed=$((killed + 1))
  found=$(sha256sum <"$work/target/model")
  case $found in
  "$old") kept=$((kept + 1)) ;;
  "$new") replaced=$((replaced + 1)) ;;
  *) check "time $number: a file that is neither" false ;;
  esac
  "$ASN" score --model "$work/target/model" halo >/dev/null 2>&1
  equal "time $number: the model opens" $? 0
done
equal "every file is whole" $((kept + replaced)) "$times"
echo "torture: $times times, $killed killed, $kept old, $replaced new"
finish
