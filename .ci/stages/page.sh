release_command

step "The page's engine against the command"
tools node=nodejs
node --version
.ci/engine "$build/engine" "$build/cache/clang"
python3 Tests/Web/run.py "$xueshi" "$build/engine"

step "The page in a real browser"
tools chromium=chromium
python_environment "$build/venv" jsonschema 'jsonschema==4.26.0'
"$build/venv/bin/python" -m pip install --quiet --disable-pip-version-check -r Tests/Browser/requirements.txt
"$build/venv/bin/python" Tests/Browser/run.py "$xueshi"
