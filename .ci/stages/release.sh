most_bytes=10000000

step "Release build, static standard library"
release_command
"$xueshi" --help > /dev/null
bytes=$(wc -c < "$xueshi")
printf '%d bytes\n' "$bytes"
((bytes > 0 && bytes <= most_bytes)) || fail "$xueshi has $bytes bytes, and $most_bytes are allowed"

step "The command needs no Foundation"
# ldd sees a shared Foundation; the mangled names of its declarations betray one that was linked in statically.
links_foundation() { ldd "$1" | grep -i foundation; }
holds_foundation() { LC_ALL=C grep -a -o -m 1 -E '\$s(10Foundation|20FoundationEssentials)[0-9A-Za-z_]+' "$1"; }
# The data embedder does use Foundation: a search that does not find it there finds nothing anywhere.
embedder=$binaries/EmbedDataTool-tool
links_foundation "$embedder" > /dev/null || fail "ldd no longer shows a Foundation that is there: $embedder"
holds_foundation "$embedder" > /dev/null || fail "Foundation's names are no longer found where they are: $embedder"
if links_foundation "$xueshi" || holds_foundation "$xueshi"; then fail "$xueshi uses Foundation"; fi
ldd "$xueshi"

step "Rulebooks against the reader and the schema"
shopt -s nullglob
rulebooks=(Data/rulebooks/*.json)
shopt -u nullglob
((${#rulebooks[@]})) || fail "no rulebook in Data/rulebooks"
for rulebook in "${rulebooks[@]}"; do
  "$xueshi" rules validate "$rulebook"
done
broken=$build/broken-rulebook.json
head -c -2 "${rulebooks[0]}" > "$broken"
status=0
"$xueshi" rules validate "$broken" > /dev/null 2> "$build/broken-rulebook.txt" || status=$?
((status == 65)) || fail "a rulebook without its end: rules validate exits $status, not 65"
sed 's/^/refused, as it should be: /' "$build/broken-rulebook.txt"

python=$build/venv/bin/python
python_environment "$build/venv" jsonschema 'jsonschema==4.26.0'
"$python" .ci/schema.py Data/schema/rulebook.schema.json "${rulebooks[@]}"

step "Benchmarks, tiny: every fixture is checked"
swift build "${shared[@]}" -c release --static-swift-stdlib --product benchmarks
"$binaries/benchmarks" --smoke --xueshi "$xueshi" --folder "$build/benchmarks" --results "$build/benchmarks" \
  --json "$build/benchmarks.json" --markdown "$build/benchmarks.md"
sed -n 's/^### //p' "$build/benchmarks.md"
