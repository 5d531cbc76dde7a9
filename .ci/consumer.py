"""Makes a package of the program that README shows.

Usage: consumer.py README FOLDER DEPENDENCY

The program is README's first Swift block that imports Xueshi, and what it prints the block after it; DEPENDENCY is what
stands inside `.package(…)`. Writes the package and `expected.txt`. Fails where README has no such blocks, or where the
program has more than fifteen lines.
"""

import pathlib
import re
import sys

PACKAGE = """// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "ask",
  dependencies: [.package({dependency})],
  targets: [.executableTarget(name: "ask", dependencies: [{products}])]
)
"""


def main(readme, folder, dependency):
    blocks = re.findall(r"^```(\w*)\n(.*?)^```$", pathlib.Path(readme).read_text("utf-8"), re.M | re.S)
    at = next((at for at, (kind, text) in enumerate(blocks) if kind == "swift" and "import Xueshi\n" in text), None)
    if at is None or at + 1 == len(blocks):
        sys.exit(f"error: {readme} shows no program, or not what it prints")
    program, expected = blocks[at][1], blocks[at + 1][1]
    lines = program.count("\n")
    if lines > 15:
        sys.exit(f"error: the program of {readme} has {lines} lines, and 15 are allowed")
    products = [f'.product(name: "{name}", package: "xueshi")' for name in re.findall(r"^import (Xueshi\w*)$", program, re.M)]
    sources = pathlib.Path(folder, "Sources/ask")
    sources.mkdir(parents=True)
    pathlib.Path(folder, "Package.swift").write_text(
        PACKAGE.format(dependency=dependency, products=", ".join(products)), "utf-8")
    # Foundation beside it must make no name ambiguous.
    (sources / "main.swift").write_text("import Foundation\n" + program, "utf-8")
    pathlib.Path(folder, "expected.txt").write_text(expected, "utf-8")
    print(f"{lines} lines, {len(products)} products")


if len(sys.argv) != 4:
    sys.exit(__doc__)
main(*sys.argv[1:])
