"""Rows on the border between the two ways of `score`: a few cells of each person made not plain.

The fast way reads who is plain and leaves everybody else to the reference reader; wherever the border runs, it must not show.
"""

import json
import random

from cohort import Cohort
from command import EVENTS
from scoring import ASK, WRITE, Check

PERSONS = 40
ROUNDS = 24
PLACES = [("430300", 2022), ("330400", 2025), ("320400", 2025), ("370400", 2023), ("100000", 2025), ("330000", 2025)]
ITEM, STATUS, HOURS = EVENTS.index("item"), EVENTS.index("status"), EVENTS.index("hours")
SPACES = [" ", "\t", "\u00a0", "\u3000", "  "]

# What leaves a cell's meaning as it is, by what is done to it; None where it cannot be done to this cell.
KEEPING = {
    "quotes": lambda chance, cell, others: f'"{cell}"',
    "space before": lambda chance, cell, others: chance.choice(SPACES) + cell,
    "space after": lambda chance, cell, others: cell + chance.choice(SPACES),
    "space within quotes": lambda chance, cell, others: f'" {cell}\u3000"',
    "another word": lambda chance, cell, others: chance.choice(others) if others else None,
    "a date with slashes": lambda chance, cell, others: _slashed(cell),
    "a decimal with zeros": lambda chance, cell, others: _zeroed(cell),
}
# What may make it something else, or nothing that can be read.
BREAKING = {
    "full-width digits": lambda chance, cell, others: "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in cell),
    "a blank cell": lambda chance, cell, others: "",
    "a full-width space alone": lambda chance, cell, others: "\u3000",
    "a carriage return": lambda chance, cell, others: cell + "\r",
    "a carriage return within": lambda chance, cell, others: cell[:1] + "\r" + cell[1:],
    "a NUL": lambda chance, cell, others: cell + "\0",
    "an open quote": lambda chance, cell, others: '"' + cell,
    "a quote within": lambda chance, cell, others: cell[:1] + '"' + cell[1:] + "x",
    "text after a quote": lambda chance, cell, others: f'"{cell}"x',
    "a line break in quotes": lambda chance, cell, others: f'"{cell}\n"',
    "one cell more": lambda chance, cell, others: cell + ",",
    "many cells more": lambda chance, cell, others: cell + "," * 20,
    "another letter case": lambda chance, cell, others: cell.upper(),
    "a sign": lambda chance, cell, others: "-" + cell,
    "a word nobody knows": lambda chance, cell, others: "wizard",
    "another date": lambda chance, cell, others: chance.choice(
        ["2021-02-29", "2020-02-29", "2021-2-9", "2021/2/9", "20210209", "1949-12-31", "2101-01-01", "2021-00-10",
         "2021/02-09"]),
    "another number": lambda chance, cell, others: chance.choice(
        ["0", "0.5", ".5", "5.", "1.234", "100000", "100000.01", "000001", "1e3", "1,5", "99999999", "12.50"]),
    "another year": lambda chance, cell, others: chance.choice(["1949", "1950", "2100", "2101", "22", "02022", "2022.0"]),
    "a long text": lambda chance, cell, others: cell + "题" * chance.choice([5, 6, 40]),
}


def run(data, command, tally):
    check = Check(command, tally)
    routes = json.loads((data / "vocabulary" / "routes.json").read_text())["routes"]
    words = _words(data)
    kept, broken, tried = [], [], set()
    for seed in range(ROUNDS):
        cohort = Cohort(seed, PERSONS, None, PLACES, routes)
        people, events = cohort.files()
        chance = random.Random(seed)
        # The same meaning in another dress: the same answers, whoever gives them.
        changed = _changed(chance, people, events, KEEPING, words, tried, most=6)
        kept += [f"seed {seed}: {problem}" for problem in check.problems(*changed)]
        plain, dressed = (check.score(*texts, [*ASK, *WRITE])[0].get("results.csv") for texts in ((people, events), changed))
        if plain != dressed:
            pairs = [pair for pair in zip((dressed or "").split("\n"), (plain or "").split("\n")) if pair[0] != pair[1]]
            kept.append(f"seed {seed}: a dress changes the answer: {pairs[:1]}")
        changed = _changed(chance, people, events, BREAKING, words, tried, most=4)
        broken += [f"seed {seed}: {problem}" for problem in check.problems(*changed)]
    missing = (set(KEEPING) | set(BREAKING)) - tried
    if missing:
        broken.append(f"never tried: {sorted(missing)}")
    tally.check("border", f"cells of each person in another dress change no answer, {ROUNDS} times over", kept[:5])
    tally.check("border", f"cells of each person made into something else: score says what check says, {ROUNDS} times over",
                broken[:5])
    tally.end_group("border")


def _changed(chance, people, events, kinds, words, tried, most):
    """Both files with cells of each person changed, up to so many; somebody now and then stays as they are."""
    tables = [[line.split(",") for line in text.rstrip("\n").split("\n")] for text in (people, events)]
    done = set()
    for name in [row[0] for row in tables[0][1:]]:
        own = [[row for row in table[1:] if row[0] == name] for table in tables]
        counting = [row for row in own[1] if row[ITEM] and row[STATUS] in ("", "approved") and row[HOURS] not in ("", "0")]
        titles = [_title(row) for row in counting]
        alike = [row for row in counting if titles.count(_title(row)) > 1]
        # Mostly one cell: another one would hide that the first should have sent the person to the reference reader.
        for _ in range(chance.choice([0, 1, 1, 1, 1, 1, 1, most])):
            file = int(chance.random() < 0.8 and bool(own[1]))
            row = chance.choice(own[file])
            # Cells that hold something say more than blank ones; and a title that comes twice makes a duplicate.
            column = chance.choice([index for index, cell in enumerate(row) if cell or chance.random() < 0.1])
            if alike and chance.random() < 0.4:
                file, row, column = 1, chance.choice(alike), ITEM
            if (id(row), column) in done:
                continue
            done.add((id(row), column))
            others = words.get((file, tables[file][0][column], row[column]))
            for kind in chance.sample(sorted(kinds), len(kinds)):
                cell = kinds[kind](chance, row[column], others)
                if cell is not None:
                    row[column] = cell
                    tried.add(kind)
                    break
    return tuple("\n".join(",".join(row) for row in table) + "\n" for table in tables)


def _title(row):
    """What makes an event a duplicate of another: its route, its item and the year of its end."""
    return row[EVENTS.index("route")], row[ITEM], (row[EVENTS.index("end")] or row[EVENTS.index("start")])[:4]


def _slashed(cell):
    parts = cell.split("-")
    return "/".join(str(int(part)) for part in parts) if len(parts) == 3 and all(map(str.isdigit, parts)) else None


def _zeroed(cell):
    if "." in cell:
        return f"0{cell}"
    return f"{cell}.00" if cell.isdigit() and len(cell) < 3 else None


def _words(data):
    """For words that may be written otherwise, how: by file, column and word."""
    words = {(0, "level", word): [other] for word, other in
             [("junior", "初级"), ("intermediate", "中级"), ("senior", "高级"), ("associate-senior", "副高级"),
              ("full-senior", "正高级")]}
    words[0, "degree", "doctor"] = ["博士"]
    for place in json.loads((data / "vocabulary" / "places.json").read_text())["places"]:
        words[0, "place", place["code"]] = [place["zh"], *place["aliases"]]
    for route in json.loads((data / "vocabulary" / "routes.json").read_text())["routes"]:
        words[1, "route", route["id"]] = [route["zh"], *route["zh"].split("、")]
    return words
