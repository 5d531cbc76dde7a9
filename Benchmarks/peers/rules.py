"""Turns a rulebook of Data/rulebooks into flat tables, so that no peer retypes a rule.

Only what the fixed task needs is read: one notice, its default readings. A rulebook that says more than these tables can
hold is refused rather than half applied.
"""

import csv
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple

DATA = Path(__file__).resolve().parents[2] / "Data"
RULEBOOK = "xiangtan-2022"
PEOPLE, EVENTS = "people.csv", "events.csv"

UNITS = ["hour", "day", "half-day", "evening", "course", "point", "subject", "certificate", "module", "item", "10k-words"]
COUNTABLE = {"piece", "course", "subject", "certificate", "module", "item"}
EQUIVALENT = {"half-day": ("day", 0.5), "day": ("half-day", 2), "certificate": ("subject", 1)}
CATEGORIES = ["", "public", "industry-public", "professional"]
PUBLIC = {"public", "industry-public"}
OVERLAPPING = {"sessions", "stay"}  # attended so that one title may stand for many classes
ANY_SPAN = 1_000_000  # days: no event is longer


class Rate(NamedTuple):
    """What an event of these five cells brings; blank cells are empty text, numbers that do not apply are None.

    hours = the first known of: quantity × per_unit; stated hours × stated; without a quantity, one + per_day × calendar
    days, which may be `longest` at most. None of them known: the event is recognised and cannot be converted. A combination
    without a row is not recognised. Events of one `once` and one item count once a year; where `overlapping`, only those
    whose dates overlap.
    """

    route: str
    level: str
    role: str
    category: str
    unit: str
    public: bool
    per_unit: float | None
    stated: float | None
    one: float | None
    per_day: float
    longest: float
    once: int
    overlapping: bool


class Window(NamedTuple):
    """Who must show which years; without years the notice does not say."""

    levels: list[str]
    degrees: list[str] | None
    years: range | None


class Deeming(NamedTuple):
    """A posting of `least` completed months, more than `over` and at most `most` stands for years it touches."""

    least: int
    over: int
    most: int
    every_year: bool


@dataclass
class Rules:
    """One notice under its default readings."""

    id: str
    place: str
    application: int
    years: range
    windows: list[Window]
    floors: dict[str, float]
    rates: list[Rate]
    posting_levels: list[str]
    deemings: list[Deeming]


def vocabulary() -> dict[str, list[str]]:
    """Every word that the cells of a ledger's columns of words can hold."""
    routes = json.loads((DATA / "vocabulary/routes.json").read_text(encoding="utf-8"))["routes"]
    found = {"route": [route["id"] for route in routes], "category": CATEGORIES[1:], "unit": UNITS}
    for column in ("level", "role"):
        found[column] = sorted({word for route in routes for word in words(route, column)} - {""})
    return found


def output_columns(rules: Rules) -> list[str]:
    """The header of every peer's answer: one row a person in any order, blank cells outside the window."""
    parts = ("total", "public", "professional")
    return ["person", "verdict", "unmet_years", *(f"{part}_{year}" for year in rules.years for part in parts)]


def load(rulebook: str = RULEBOOK) -> Rules:
    """Reads a rulebook and the vocabulary of routes."""
    book = json.loads((DATA / f"rulebooks/{rulebook}.json").read_text(encoding="utf-8"))
    file = json.loads((DATA / "vocabulary/routes.json").read_text(encoding="utf-8"))
    routes = {route["id"]: route | {"once": 10 * place} for place, route in enumerate(file["routes"])}
    for route in routes.values():
        route["longest"] = file["sessionDays"] if route.get("attended") == "sessions" else ANY_SPAN
    chosen = {reading["id"]: reading["default"] for reading in book["readings"]}
    refuse(book, {"leave", "bar"})

    def holds(part: dict) -> bool:
        return all(chosen[reading] in options for reading, options in part.get("if", {}).items())

    application = book["applications"]["from"]
    windows = [window(w, application) for w in book["windows"]]
    known = [w.years for w in windows if w.years]
    tree = book["tree"]
    postings = book["postings"]
    refuse(postings, set(postings) - {"kinds", "deems", "clause"})
    return Rules(
        id=book["id"],
        place=book["place"],
        application=application,
        years=range(min(y.start for y in known), max(y.stop for y in known)),
        windows=windows,
        floors={
            "total": floor(filter(holds, tree["floors"])),
            "public": floor(filter(holds, tree["public"].get("floors", []))),
            "professional": floor(filter(holds, tree["professional"].get("floors", []))),
        },
        rates=rates(tree, routes, holds),
        posting_levels=posting_levels(filter(holds, postings["kinds"])),
        deemings=[deeming(d) for d in postings["deems"] if holds(d)],
    )


def refuse(part: dict, keys: set[str]) -> None:
    """Stops at a key whose rule the peers do not have."""
    if found := keys & part.keys():
        raise SystemExit(f"rules.py: the peers have no rule for {sorted(found)}")


def window(entry: dict, application: int) -> Window:
    years = None if "unstated" in entry else range(application + entry["from"], application + entry["to"] + 1)
    return Window(entry["levels"], entry.get("degrees"), years)


def floor(floors) -> float:
    """The greatest of the floors, 0 without one."""
    found = list(floors)
    for entry in found:
        refuse(entry, {"ofCountedTotal"})
    return max((entry["hours"] for entry in found), default=0)


def posting_levels(kinds) -> list[str]:
    """The levels that stand for years. Joined or each by itself is the same: nobody here has two postings."""
    found = list(kinds)
    for kind in found:
        refuse(kind, set(kind) - {"levels", "joined", "clause", "if"})
    if not found or any(kind["levels"] != found[0]["levels"] for kind in found):
        raise SystemExit("rules.py: the peers have one set of levels for all kinds of postings")
    return ["" if level == "blank" else level for level in found[0]["levels"]]


def deeming(entry: dict) -> Deeming:
    refuse(entry, {"holding"})
    months = entry["months"]
    refuse(months, set(months) - {"from", "over", "upTo"})
    rule = Deeming(months.get("from", 0), months.get("over", -1), months.get("upTo", 9999), entry["years"] == "every")
    if not rule.every_year and rule.most > 12:
        raise SystemExit("rules.py: the larger share is written for postings that touch two years at most")
    return rule


def rates(tree: dict, routes: dict, holds) -> list[Rate]:
    """The rows of the tree, written out for every word their cells can hold."""
    table = []
    for part in ("public", "professional"):
        node = tree[part]
        refuse(node, {"caps", "nodes", "sameSpecialty", "categories"})
        for row in filter(holds, node.get("rows", [])):
            refuse(row, set(row) - {"routes", "levels", "roles", "categories", "rate", "clause", "if"})
            for name in row["routes"]:
                table += rates_of(row, routes[name], part == "public")
    registered = next(route for route in routes.values() if route.get("kind") == "registered")
    for (place, category), unit in product(enumerate(CATEGORIES[1:]), ["", *UNITS]):
        once = registered["once"] + place
        table.append(
            Rate(registered["id"], "", "", category, unit, category in PUBLIC, None, 1, None, 0, ANY_SPAN, once, False)
        )
    keys = [rate[:5] for rate in table]
    assert len(keys) == len(set(keys)), "two rows claim one event"
    return table


def rates_of(row: dict, route: dict, public: bool) -> list[Rate]:
    """One row of the tree for one of its routes."""
    found = []
    for level, role, category in product(words(route, "level"), words(route, "role"), CATEGORIES):
        if not admits(row, "levels", meaning(route, "level", level)):
            continue
        if not admits(row, "roles", meaning(route, "role", role)) or not admits(row, "categories", category):
            continue
        if not public and route.get("content") and category in PUBLIC and "categories" not in row:
            continue
        rate = row["rate"]
        for key in ("level", "role"):
            if key in rate:
                rate = rate[key].get(meaning(route, key, {"level": level, "role": role}[key]))
                if rate is None:
                    break
        if rate is not None:
            found += [by_unit(route, level, role, category, unit, public, rate) for unit in ["", *UNITS]]
    return found


def words(route: dict, attribute: str) -> list[str]:
    return ["", *route.get(attribute, {}).get("words", [])]


def meaning(route: dict, attribute: str, word: str) -> str:
    """What a cell means; a blank one may mean a word of the route."""
    return word or route.get(attribute, {}).get("blank", "")


def admits(row: dict, key: str, word: str) -> bool:
    return key not in row or (word or "blank") in row[key]


def by_unit(route: dict, level: str, role: str, category: str, unit: str, public: bool, rate: dict) -> Rate:
    """One rate for one unit cell, a blank one meaning the route's first unit."""
    refuse(rate, set(rate) - {*UNITS, "stated"})
    means = unit or next(iter(route.get("units", [])), "piece")
    per_unit = rate.get(means)
    if per_unit is None and means in EQUIVALENT and EQUIVALENT[means][0] in rate:
        other, factor = EQUIVALENT[means]
        per_unit = rate[other] * factor
    if isinstance(per_unit, dict):
        raise SystemExit("rules.py: the peers have no rates by steps or tiers")
    one, per_day = None, 0
    if unit in ("", "day") and "day" in rate:
        one, per_day = 0, rate["day"]
    elif unit or means in COUNTABLE:
        one = per_unit
    overlapping = route.get("attended") in OVERLAPPING
    return Rate(
        route["id"], level, role, category, unit, public, per_unit, rate.get("stated"), one, per_day,
        route["longest"] if per_day else ANY_SPAN, route["once"], overlapping,
    )  # fmt: skip


@contextmanager
def rates_file(rules: Rules) -> Iterator[str]:
    """The rates as a small CSV file, which every engine reads faster than a long literal."""
    with NamedTemporaryFile("w", suffix=".csv", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(Rate._fields)
        writer.writerows(["" if cell is None else cell for cell in rate] for rate in rules.rates)
        file.flush()
        yield file.name


if __name__ == "__main__":
    rules = load()
    print(rules.id, rules.place, rules.years, rules.floors, rules.windows, rules.deemings, rules.posting_levels, sep="\n")
    print(len(rules.rates), "rates")
