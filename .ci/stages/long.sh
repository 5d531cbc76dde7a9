release_command

step "The engine in the page comes out the same in another folder"
elsewhere=$build/elsewhere
rm -rf "$elsewhere"
git clone -q . "$elsewhere"
(cd "$elsewhere" && .ci/engine "$elsewhere/.build/engine" "$elsewhere/.build/cache")
rm -rf "$elsewhere"

step "Tests, optimised and in full"
swift test "${shared[@]}" -c release -Xswiftc -enable-testing --scratch-path "$build/full"

step "Sessions of a unit: an integer program finds nothing better"
python_environment "$build/highs" highspy 'highspy==1.16.0'
"$build/highs/bin/python" Tests/EndToEnd/optimum.py "$xueshi" 500
