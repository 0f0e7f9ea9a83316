#!/usr/bin/env bash
# No way out: what system calls the program makes (strace). It opens no socket, writes no file but
# the one it was told to, reads none that it was not given but the system's own, starts no program.
. "$(dirname "$0")/lib.sh"
command -v strace >/dev/null || {
  echo "sealed: no strace here, nothing was checked" >&2
  exit 2
}

posts 200 >"$work/posts.jsonl"
printf 'text,nama\nayo coblos nomor 3,x\n' >"$work/posts.csv"
head -n 200 "$root/Corpus/pilkada-dki-2024.jsonl" >"$work/corpus.jsonl"
# The libraries that the loader opens, wherever this machine keeps them.
ldd "$ASN" | grep -oE '/[^ ]+' | while IFS= read -r library; do
  echo "$library"
  readlink -f "$library"
done >"$work/libraries" || true
mkdir "$work/lexicons"
cp "$root/Lexicons/patterns.tsv" "$work/lexicons"

# run NAME ALLOWED-TO-WRITE ARGUMENT…
run() {
  local name=$1 written=$2
  shift 2
  (cd / && strace -f -qq -s 4096 -o "$work/trace" \
    -e trace=network,file,process,openat,creat,ftruncate "$ASN" "$@" </dev/null >/dev/null 2>&1)
  check "$name: was traced" grep -q 'execve(' "$work/trace"
  equal "$name: network calls" \
    "$(grep -cE '(socket|connect|bind|listen|accept4?|send(to|m?msg)|recv(from|m?msg)|socketpair)\(' "$work/trace")" 0
  equal "$name: programs started" "$(grep -c 'execve(' "$work/trace")" 1
  equal "$name: links, removals and folders" \
    "$(grep -cE ' (symlink|link|unlink|mkdir|rmdir|chmod|chown|mknod|truncate)(at)?\(' "$work/trace")" 0
  # Opened to write: only what was named, or its new version beside it.
  grep -E 'open(at)?\(.*O_(WRONLY|RDWR|CREAT)|creat\(' "$work/trace" |
    grep -oE '"[^"]*"' | tr -d '"' | sort -u >"$work/writes"
  while IFS= read -r path; do
    check "$name: writes $path" [ -n "$written" -a "${path#"$written"}" != "$path" ]
  done <"$work/writes"
  # Opened to read: what was named, and what the loader, libc and ICU need.
  grep -E 'open(at)?\(' "$work/trace" | grep -v ENOENT | grep -oE '"[^"]*"' | tr -d '"' |
    sort -u >"$work/reads"
  while IFS= read -r path; do
    case $path in
    "$work"/*) check "$name: reads $path" mentions "$path" "$@" ;;
    /proc/sys/vm/overcommit_memory | /lib*/* | /usr/lib*/* | /etc/ld.so.cache | /proc/self/* | /sys/* | /usr/share/locale/* | \
      /usr/share/zoneinfo/* | /usr/share/icu/* | /etc/localtime | \
      "$root"/.build/*) ;;
    *.so | *.so.*) check "$name: reads $path" grep -qxF "$path" "$work/libraries" ;;
    /proc/[0-9]*/*)
      pid=${path#/proc/}
      check "$name: reads $path" grep -q "^${pid%%/*} " "$work/trace"
      ;;
    *) check "$name: reads $path" false ;;
    esac
  done <"$work/reads"
}

# Whether a path is an argument, lies in a folder that is one, or is a new version beside one.
mentions() {
  local path=$1 argument
  shift
  for argument in "$@"; do
    case $path in "$argument" | "$argument"* ) return 0 ;; esac
    # The folder is flushed, so that the new name survives a crash.
    case $argument in "${path%/}"/*) return 0 ;; esac
  done
  return 1
}

run score "" score --input "$work/posts.jsonl" --jobs 2
run "score csv" "" score --input "$work/posts.csv"
run "score lexicons" "" score --lexicons "$work/lexicons" "Ayo coblos nomor 3"
run check "" check "Ayo coblos nomor 3 https://kpu.go.id/x"
run explain "" explain "Ayo coblos nomor 3"
run normalize "" normalize "gw gk tau"
run evaluate "$work/report.html" evaluate "$work/corpus.jsonl" --report "$work/report.html"
run attack "" evaluate "$work/corpus.jsonl" --attack
run train "$work/model" train "$work/corpus.jsonl" --output "$work/model"
run "model show" "" model show "$work/model"
run rules "" rules list
run "lexicon check" "" lexicon check
finish
