"""Holds the engine to its floors: a lower floor may not name a type of a higher one.

Usage: floors.py SOURCES

SOURCES is the folder of the engine, with one folder for each room. Rooms of one floor may use each other; what an
extension declares belongs to the room its file is in. Every type name is used once, or nobody could tell which floor a
name is of. Prints each breach as FILE:LINE and fails on any, where a folder is on no floor, and where a floor declares
no type at all.
"""

import pathlib
import re
import sys

FLOORS = [
    ["Time", "Hours", "Text", "JSON"],
    ["Vocabulary"],
    ["Ledger"],
    ["Rulebook"],
    ["Compiled"],
    ["Counting"],
    ["Remarks"],
    ["Answering"],
    ["Planning", "Checking"],
]

# What the compiler does not read as code: long strings, strings, comments.
SILENT = re.compile(r'"""(?:.|\n)*?"""|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*(?:.|\n)*?\*/')
DECLARED = re.compile(r"\b(?:struct|class|enum|actor|protocol|typealias)\s+`?([A-Z]\w*)`?")
NAMED = re.compile(r"(?<!@)\b[A-Z]\w*")
# What the standard library's protocols ask a type to call so.
SHARED = {"Element", "Index", "Iterator", "RawValue", "Stride"}


def lines(path):
    """The code of a file by line, from 1."""
    text = SILENT.sub(lambda found: "\n" * found.group().count("\n"), path.read_text("utf-8"))
    return list(enumerate(text.split("\n"), 1))


def main(root):
    rooms = {room: floor for floor, together in enumerate(FLOORS) for room in together}
    files = sorted(root.rglob("*.swift"))
    problems = [f"{path}: on no floor" for path in files if path.relative_to(root).parts[0] not in rooms]
    building = [(path, rooms[path.relative_to(root).parts[0]], lines(path)) for path in files if not problems]
    home = {}
    for path, floor, code in building:
        for number, line in code:
            for name in set(DECLARED.findall(line)) - SHARED:
                if name in home:
                    problems.append(f"{path}:{number}: another type is called {name}: {home[name][1]}")
                home[name] = (floor, f"{path}:{number}")
    declaring = {floor for floor, _ in home.values()}
    problems += [f"no type in {' or '.join(rooms)}" for floor, rooms in enumerate(FLOORS) if floor not in declaring]
    for path, floor, code in building:
        for number, line in code:
            for name in NAMED.findall(line):
                if name in home and home[name][0] > floor:
                    problems.append(f"{path}:{number}: {name} belongs to a higher floor: {home[name][1]}")
    if problems:
        sys.exit("\n".join(f"error: {problem}" for problem in problems))
    print(f"{len(home)} types on {len(FLOORS)} floors, none named from below")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
