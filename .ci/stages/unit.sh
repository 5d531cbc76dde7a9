# README's limits: asking the first question is to cost 90 processor seconds of building (a tenth more is let through, as
# one machine is not as fast as another), the tests 300 with their build.
spent=$build/processor-seconds
rm -f "$spent"

step "Build of README's first command"
python3 .ci/cost.py 99="$spent" swift build "${shared[@]}" --product xueshi

step "README's test command"
grep -q -x 'swift test' README.md || fail "README no longer says: swift test"
python3 .ci/cost.py 300="$spent" swift test "${shared[@]}"

step "README's first command fits a screen"
first=$(grep -m 1 '^swift run xueshi' README.md)
lines=$(bash -c "$first" | wc -l)
((lines > 0 && lines <= 24)) || fail "$lines lines: $first"
