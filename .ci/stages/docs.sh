step "Documentation of the library, without warnings"
swift build "${shared[@]}" --target XueshiReports
docs=$build/docs
rm -rf "$docs"
mkdir -p "$docs/symbols"
modules=$(swift build "${shared[@]}" --show-bin-path)/Modules
target=$(swiftc -print-target-info | python3 -c 'import json, sys; print(json.load(sys.stdin)["target"]["unversionedTriple"])')
for module in Xueshi XueshiData XueshiReports; do
  [[ -e $modules/$module.swiftmodule ]] || swift build "${shared[@]}" --target "$module"
  mkdir -p "$docs/symbols/$module"
  swift symbolgraph-extract -module-name "$module" -target "$target" -I "$modules" -minimum-access-level public \
    -output-dir "$docs/symbols/$module"
done
for catalog in Sources/*/Documentation.docc; do
  module=$(basename "$(dirname "$catalog")")
  docc convert "$catalog" --additional-symbol-graph-dir "$docs/symbols/$module" --fallback-display-name "$module" \
    --fallback-bundle-identifier "xueshi.$module" --warnings-as-errors --output-path "$docs/$module"
  pages=$(find "$docs/$module/data" -name '*.json' | wc -l)
  printf '%s: %d pages\n' "$module" "$pages"
  ((pages > 1)) || fail "$catalog came to $pages pages"
done
