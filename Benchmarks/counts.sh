#!/usr/bin/env bash
# Counts instructions of whole commands with callgrind: repeatable on any machine, however busy it is.
# Usage: Benchmarks/counts.sh [PATH-OF-XUESHI]; needs valgrind and a release build.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
xueshi=${1:-.build/release/xueshi}
[[ -x $xueshi ]] || { echo "no $xueshi: swift build -c release --static-swift-stdlib --product xueshi" >&2; exit 66; }
command -v valgrind > /dev/null || { echo "valgrind is missing: apt-get install valgrind" >&2; exit 66; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# instructions COMMAND...: how many it takes, its answer checked to be one.
instructions() {
  local status=0
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" > "$work/answer" 2> "$work/counts" || status=$?
  ((status == 0)) && [[ -s $work/answer ]] || { echo "no answer: $*" >&2; exit 1; }
  sed -n 's/.*Collected : //p' "$work/counts"
}

# plan PLACE YEARS DAY: what planning takes beyond answering, for somebody with no hours at all; a notice may need a degree course.
plan() {
  printf 'person,place,level,year\nA,%s,intermediate,2026\n' "$1" > "$work/people.csv"
  printf 'person,route,start\n' > "$work/events.csv"
  local ledger=(--people "$work/people.csv" --events "$work/events.csv" --years "$2" --json) planned answered
  planned=$(instructions "$xueshi" plan "${ledger[@]}" --as-of "$3" --allow degree-course)
  grep -q '"after":"eligible"' "$work/answer" || { echo "no plan: $*" >&2; exit 1; }
  answered=$(instructions "$xueshi" check "${ledger[@]}")
  printf '| plan, %s, %s | %d |\n' "$1" "$2" "$((planned - answered))"
}

sample=(--people Data/samples/hospital/people.csv --events Data/samples/hospital/events.csv --json)
printf '| what | instructions |\n|---|---:|\n'
printf '| `--version` | %d |\n' "$(instructions "$xueshi" --version)"
printf '| `check`, one person of the sample | %d |\n' "$(instructions "$xueshi" check "${sample[@]}" --person H004)"
printf '| `check`, all forty | %d |\n' "$(instructions "$xueshi" check "${sample[@]}")"
for place in 430300:2017 330400:2025 330000:2025 320400:2025 320000:2025 370400:2023 100000:2025; do
  plan "${place%:*}" "${place#*:}" "$((${place#*:} - 1))-12-31"
done
for last in 2019 2021 2022; do plan 430300 "2017-$last" 2016-12-31; done

# scored PEOPLE: scores so many people of a place whose notice states their years, on one thread; what each function took is
# left in $work/PEOPLE.
scored() {
  "$xueshi" generate --persons "$1" --seed 1 --place 430300 --out "$work/cohort"
  valgrind --tool=callgrind --callgrind-out-file="$work/profile" "$xueshi" score --people "$work/cohort/people.csv" \
    --events "$work/cohort/events.csv" --out "$work/results.csv" --threads 1 --lang en > /dev/null 2> "$work/counts"
  (($(wc -l < "$work/results.csv") == $1 + 1)) || { echo "not everybody is scored" >&2; exit 1; }
  callgrind_annotate --inclusive=yes --threshold=100 "$work/profile" > "$work/$1" 2> "$work/warnings"
  echo "$(sed -n 's/.*Collected : //p' "$work/counts") ALL" >> "$work/$1"
  echo "$(($(wc -l < "$work/cohort/events.csv") - 1))" > "$work/$1.rows"
}

# taken PEOPLE FUNCTION: what a function took with all it calls. It is listed once for each file inlined into it, and the
# greatest figure is the whole.
taken() {
  awk -v name="$2" 'index($0, name) { gsub(",", "", $1); if ($1 + 0 > most) most = $1 + 0 } END { print most + 0 }' "$work/$1"
}

# stage NAME FUNCTION: instructions that a row of events takes there: what a thousand people more take, so that starting up
# does not count.
stage() {
  local more rows
  more=$(($(taken 2000 "$2") - $(taken 1000 "$2")))
  rows=$(($(< "$work/2000.rows") - $(< "$work/1000.rows")))
  if ((more > 0)); then
    awk -v more="$more" -v rows="$rows" -v name="$1" 'BEGIN { printf "| %s | %.1f |\n", name, more / rows }'
  else
    printf '| %s | part of its caller |\n' "$1"
  fi
}

scored 1000
scored 2000
printf '\n| `score` at 430300, one thread, no AVX-512 | instructions per row |\n|---|---:|\n'
stage 'all' ALL
stage 'cutting at persons' Aligner
stage 'summary scan' byte_scan_summary
stage 'UTF-8 check' byte_scan_is_plain_text
stage 'delimiter scan' byte_scan_delimiters
stage 'rows to events' EventDecoderC6decode
stage 'events into walking order' TimelineBufferV4sort
stage 'engine: verdict, certainty, if approved' AssessorV5score__4into
stage 'result rows' append9resultRow
