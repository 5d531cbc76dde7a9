step "Toolchain"
swift --version 2>&1
python3 --version

step "Lint"
swift format lint --strict --recursive Package.swift Sources Tests Plugins Benchmarks

step "Floors of the engine"
python3 .ci/floors.py Sources/Xueshi

step "Pages of the documentation"
python3 .ci/pages.py

step "The page's scripts"
tools tsc=node-typescript
.ci/lint-page
