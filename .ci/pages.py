"""Checks the Markdown of the project: pages.py

- a page of Documentation/ has fewer than 250 lines, and stands there in both languages with as many headings of each level
  and as many blocks of code;
- every relative link of every Markdown file leads to a file, and its anchor to a heading there;
- every Swift file that the library's catalog names is there, and so is every path it names.
"""

import pathlib
import re
import subprocess
import sys
import unicodedata
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[1]
CATALOG = ROOT / "Sources/Xueshi/Documentation.docc"
FENCE = re.compile(r"^(```|~~~)")


def prose(text):
    """The lines outside blocks of code, with their numbers."""
    fenced = False
    for number, line in enumerate(text.splitlines(), 1):
        if FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            yield number, line


def headings(text):
    return [match.groups() for _, line in prose(text) if (match := re.match(r"(#+) +(.*)", line))]


def anchors(text):
    """What GitHub calls the headings of a page."""
    seen = {}
    for _, title in headings(text):
        title = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title).lower()
        kept = "".join(c for c in title if c in " -_" or unicodedata.category(c)[0] in "LNM").replace(" ", "-")
        seen[kept] = seen.get(kept, -1) + 1
        yield kept if seen[kept] == 0 else f"{kept}-{seen[kept]}"


def pairs(folder):
    for page in sorted(folder.glob("*.md")):
        text = page.read_text("utf-8")
        if (lines := text.count("\n")) >= 250:
            yield page, lines, "the page has 250 lines or more: split it"
        if page.name.endswith(".zh.md"):
            other = page.with_name(page.name.removesuffix(".zh.md") + ".md")
        else:
            other = page.with_name(page.stem + ".zh.md")
        if not other.is_file():
            yield page, 1, f"there is no {other.name}"
            continue
        there = other.read_text("utf-8")
        if [level for level, _ in headings(text)] != [level for level, _ in headings(there)]:
            yield page, 1, f"{other.name} has other headings"
        if len(re.findall(r"^```", text, re.M)) != len(re.findall(r"^```", there, re.M)):
            yield page, 1, f"{other.name} has other blocks of code"


def links(page):
    text = page.read_text("utf-8")
    for number, line in prose(text):
        line = re.sub(r"`[^`]*`(?!\])", "", line)
        for target in re.findall(r"\]\(([^)\s]+)\)", line):
            if re.match(r"[a-z]+:", target):
                continue
            path, _, anchor = target.partition("#")
            file = (page.parent / urllib.parse.unquote(path)).resolve() if path else page
            if not file.exists():
                yield page, number, f"no such file: {target}"
            elif anchor and file.suffix == ".md":
                if urllib.parse.unquote(anchor) not in anchors(file.read_text("utf-8")):
                    yield page, number, f"no such heading: {target}"


def names(page, files, basenames):
    """Files and folders that a page of the catalog names."""
    for number, line in prose(page.read_text("utf-8")):
        for name in re.findall(r"(?<!`)`([^`\s]+)`(?!`)", line):
            if "/" in name and name.split("/")[0] in {"Sources", "Tests", "Data", "Documentation", "Benchmarks"}:
                if not (ROOT / name).exists():
                    yield page, number, f"no such path: {name}"
            elif name.endswith((".swift", ".json", ".py", ".sh")) and name not in basenames:
                yield page, number, f"no file is called {name}"


def main():
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    files = [name for name in listed if (ROOT / name).is_file()]
    basenames = {pathlib.PurePath(name).name for name in files}
    pages = [ROOT / name for name in files if name.endswith(".md")]
    problems = list(pairs(ROOT / "Documentation"))
    for page in pages:
        problems += links(page)
        if page.parent == CATALOG:
            problems += names(page, files, basenames)
    for page, line, problem in problems:
        print(f"{page.relative_to(ROOT)}:{line}: {problem}", file=sys.stderr)
    print(f"{len(pages)} Markdown files, {len(problems)} problems")
    return 1 if problems else 0


sys.exit(main())
