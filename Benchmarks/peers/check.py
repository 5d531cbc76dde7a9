"""Compares answers row by row: verdict, unmet years, and the hours of every year of everybody.

Usage: check.py REFERENCE ANSWER…; each is a CSV of the peers' shape, or a folder with the results.csv and years.csv of
`xueshi score`, or the output of `xueshi check --json` (a name that ends in .jsonl). The order of rows is free. Says the
first differences; exits 1 when there are any.
"""

import csv
import json
import os
import sys
from collections.abc import Iterator

from rules import load, output_columns

RULES = load()
HEADER = output_columns(RULES)
PARTS = ("total", "public", "professional")


class Plain(dict):
    """Numbers as text in one form: 90, 90.0 and 90.00 are the same hours. Each text is worked out once."""

    def __missing__(self, text: str) -> str:
        plain = self[text] = f"{float(text):.2f}" if text else ""
        return plain


PLAIN = Plain()


def rows(path: str) -> Iterator[tuple[str, str]]:
    """Each person's id, and what is answered for them in one form."""
    if os.path.isdir(path):
        return scored(path)
    return checked(path) if path.endswith(".jsonl") else peer(path)


def peer(path: str) -> Iterator[tuple[str, str]]:
    with open(path, newline="") as file:
        reader = csv.reader(file)
        if (header := next(reader)) != HEADER:
            raise SystemExit(f"{path}: the header is {header}")
        for person, verdict, unmet, *hours in reader:
            yield person, ",".join((verdict, unmet, *map(PLAIN.__getitem__, hours)))


def line(verdict: str, unmet: str, hours: dict[int, tuple[str, str, str]]) -> str:
    """An answer of xueshi in the shape of the peers'."""
    blank = ("",) * len(PARTS)
    cells = (cell for year in RULES.years for cell in hours.get(year, blank))
    return ",".join((verdict, unmet, *map(PLAIN.__getitem__, cells)))


def checked(path: str) -> Iterator[tuple[str, str]]:
    with open(path) as file:
        for answer in map(json.loads, file):
            years = answer["years"]
            unmet = " ".join(str(y["year"]) for y in years if y["outcome"] in ("unmet", "undetermined"))
            hours = {y["year"]: tuple(str(y["counted"][part]) for part in PARTS) for y in years}
            yield answer["person"], line(answer["verdict"], unmet, hours)


def scored(folder: str) -> Iterator[tuple[str, str]]:
    """Both files are in the order of the people, so that they are read side by side."""
    with open(f"{folder}/results.csv", newline="") as results, open(f"{folder}/years.csv", newline="") as years:
        of_years = csv.DictReader(years)
        year = next(of_years, None)
        for result in csv.DictReader(results):
            hours = {}
            while year is not None and year["person"] == result["person"]:
                hours[int(year["year"])] = tuple(year[part] for part in PARTS)
                year = next(of_years, None)
            yield result["person"], line(result["verdict"], result["unmet_years"], hours)
        if year is not None:
            raise SystemExit(f"{folder}/years.csv: {year['person']} is out of order")


def compare(reference: dict[str, str], path: str) -> int:
    """How many people are missing, too many or answered otherwise; the first of them are printed."""
    seen, wrong = 0, 0
    met = set()
    for person, answer in rows(path):
        seen += 1
        if reference.get(person) != answer or person in met:
            wrong += 1
            if wrong <= 5:
                print(f"  {person}\n    expected {reference.get(person)}\n    found    {answer}")
        met.add(person)
    wrong += len(reference.keys() - met)
    print(f"{'DIFFERENT' if wrong else 'equal'}: {path}: {seen} people, {wrong} of {len(reference)} differ")
    return wrong


def main(reference: str, *answers: str) -> None:
    expected = dict(rows(reference))
    print(f"reference: {reference}: {len(expected)} people")
    if not expected:
        raise SystemExit("nothing to compare with")
    sys.exit(1 if sum([compare(expected, path) for path in answers]) else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
