step "A package that depends on this one, by path: README's program"
consumer=$build/consumer
rm -rf "$consumer"
mkdir -p "$consumer"
# A dependency is known by its last folder's name, and a checkout may have any.
ln -s "$root" "$consumer/xueshi"
python3 .ci/consumer.py README.md "$consumer/by-path" "path: \"$consumer/xueshi\""
swift run "${shared[@]}" --package-path "$consumer/by-path" ask > "$consumer/by-path.txt"
diff "$consumer/by-path/expected.txt" "$consumer/by-path.txt" || fail "README's program prints something else"

step "A package that depends on this one, by URL"
git clone -q --bare . "$consumer/xueshi.git"
python3 .ci/consumer.py README.md "$consumer/by-url" \
  "url: \"file://$consumer/xueshi.git\", revision: \"$(git rev-parse HEAD)\""
swift run "${shared[@]}" --package-path "$consumer/by-url" ask > "$consumer/by-url.txt"
diff "$consumer/by-url/expected.txt" "$consumer/by-url.txt" || fail "README's program prints something else"
