"""Files at the edge of what a ledger may be: `score` ends, and says what `check` says."""

import itertools
import random
import subprocess

from scoring import Check

PEOPLE = "person,place,level,year\n"
EVENTS = "person,route,start\n"
# No such small ledger takes longer than this, even in a debug build.
SECONDS = 20
# A and B apply; Z is a stranger.
APPLY = ["", "A", "AB"]
HAPPEN = ["", "A", "Z", "ZA", "AZ", "AZB", "ABZ", "ZZABZZ", "BA"]
COMBINATIONS = 150


def _person(name):
    return f"{name},430300,intermediate,2022\n"


def _event(name):
    return f"{name},training,2021-01-01\n"


# What may be done to the rows of a file: a sentence, and a function of header and rows.
FORMS = {
    "as it is": lambda head, rows: head + "".join(rows),
    "a blank line first": lambda head, rows: "\n" + head + "\n" + "".join(rows),
    "blank lines between": lambda head, rows: head + "\n\n".join(rows),
    "a blank line last": lambda head, rows: head + "".join(rows) + "\n",
    "blank lines last": lambda head, rows: head + "".join(rows) + "\n\r\n\n",
    "no line feed at the end": lambda head, rows: (head + "".join(rows))[:-1],
    "a blank line and one carriage return at the end": lambda head, rows: head + "".join(rows) + "\n\r",
    "CR LF": lambda head, rows: (head + "".join(rows)).replace("\n", "\r\n"),
    "CR LF and a blank line last": lambda head, rows: (head + "".join(rows) + "\n").replace("\n", "\r\n"),
    "a line of spaces last": lambda head, rows: head + "".join(rows) + "  \n",
    "a row without an id last": lambda head, rows: head + "".join(rows) + ",,\n",
    "a quote left open last": lambda head, rows: head + "".join(rows) + '"x,\n',
    "a quote left open first": lambda head, rows: head + '"x,\n' + "".join(rows),
    "a quoted row last": lambda head, rows: head + "".join(rows) + '"B","\n\n"\n\n',
}


def run(command, tally):
    check = Check(command, tally, seconds=SECONDS)
    chance = random.Random(1)
    every = list(itertools.product(FORMS, FORMS, APPLY, HAPPEN))
    # What once went on for ever is always among them.
    tried = [("a blank line last", "as it is", "A", "AZ"), *chance.sample(every, COMBINATIONS)]
    found = []
    for people, events, apply, happen in tried:
        texts = (FORMS[people](PEOPLE, [_person(name) for name in apply]), FORMS[events](EVENTS, [_event(name) for name in happen]))
        try:
            problems = check.problems(*texts)
        except subprocess.TimeoutExpired:
            problems = [f"no end within {SECONDS} s"]
        found += [f"people {apply}, {people}; events {happen}, {events}: {problem}" for problem in problems]
    tally.check("edges", f"blank lines, ends of files and strangers in any place, {len(tried)} times over", found[:5])
    for count in (999, 1000, 1001, 32_770, 40_000, 70_000):
        _columns(check, tally, count)
    tally.end_group("edges")


def _columns(check, tally, count):
    """Many columns, few of them known, and rows with as many cells: rows of a few bytes a cell, and rows of commas alone."""
    found = []
    for file in ("people", "events"):
        for filler in ("", "x"):
            texts = {"people": (PEOPLE, _person), "events": (EVENTS, _event)}
            for name, (head, row) in texts.items():
                more = count - head.count(",") - 1 if name == file else 0
                unknown = "".join(f",c{number}" for number in range(more))
                texts[name] = head.replace("\n", unknown + "\n") + "".join(
                    row(person).replace("\n", f",{filler}" * more + "\n") for person in "AB" for _ in range(40 if name == "events" else 1))
            status, _, messages = check.check(texts["people"], texts["events"])
            problems = check.problems(texts["people"], texts["events"])
            expected = 0 if count <= 1000 else 65
            if status != expected:
                problems.append(f"check: expected exit status {expected}, got {status}")
            if expected and (f"{file}.csv:1:" not in messages or "1000 columns" not in messages):
                problems.append(f"the file or the bound is not named: {messages[:200]}")
            found += [f"{file}, {filler!r}: {problem}" for problem in problems]
    tally.check("edges", f"a file of {count} columns", found[:5])
