release_command

step "End to end: the built command"
tools sqlite3=sqlite3 zstd=zstd gzip=gzip psql=postgresql-client initdb=postgresql \
  zsh=zsh fish=fish groff=groff mandoc=mandoc
python_environment "$build/venv" 'jsonschema, duckdb' 'jsonschema==4.26.0' 'duckdb==2.0.0'
XUESHI_ALL_TOOLS=1 "$build/venv/bin/python" Tests/EndToEnd/run.py "$xueshi"

step "Peers: other engines answer alike, on a small cohort"
python3 Benchmarks/peers/bench.py --smoke --xueshi "$xueshi" --json "$build/peers-smoke.json"
