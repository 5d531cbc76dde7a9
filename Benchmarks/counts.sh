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
