"""The task in plain Python, one person after another: the reference, and how slow the obvious way is.

Usage: pyloop.py FOLDER OUT; events must be grouped by person in the order of the people.
"""

import csv
import sys
from calendar import monthrange
from datetime import date
from itertools import groupby

from rules import EVENTS, PEOPLE, load, output_columns

RULES = load()
RATES = {rate[:5]: rate for rate in RULES.rates}
FLOORS = (RULES.floors["total"], RULES.floors["public"], RULES.floors["professional"])


def number(text: str) -> float | None:
    return float(text) if text else None


def hours_of(rate, event: dict) -> float | None:
    """What an event brings by its rate; None when it cannot be converted."""
    quantity, stated = number(event["quantity"]), number(event["hours"])
    if quantity is not None and rate.per_unit is not None:
        return quantity * rate.per_unit
    if stated is not None and rate.stated is not None:
        return stated * rate.stated
    if quantity is None and rate.one is not None:
        days = (date.fromisoformat(event["end"]) - date.fromisoformat(event["start"])).days + 1
        if days <= rate.longest:
            return rate.one + rate.per_day * days
    return None


class Year:
    """What one calendar year holds of a person."""

    def __init__(self):
        self.public = self.professional = 0.0
        self.unknown_public = self.unknown_professional = self.stands = False

    def outcome(self) -> str:
        if self.stands or self.reaches(self.public, self.professional):
            return "met"
        public = float("inf") if self.unknown_public else self.public
        professional = float("inf") if self.unknown_professional else self.professional
        return "undetermined" if self.reaches(public, professional) else "unmet"

    @staticmethod
    def reaches(public: float, professional: float) -> bool:
        return all(have >= need for have, need in zip((public + professional, public, professional), FLOORS))


def years_of(events: list[dict]) -> dict[int, Year]:
    """Counts a person's approved events, each item once a year: the first by end date, then file order.

    Of what is attended in sessions, an item is once only where dates overlap; whatever counted ended no later, so that its
    last day decides.
    """
    for event in events:
        event["end"] = event["end"] or event["start"]
    years = {year: Year() for year in RULES.years}
    counted: dict[tuple, str] = {}
    for event in sorted(events, key=lambda event: event["end"]):
        year = years.get(int(event["end"][:4]))
        if event["status"] not in ("", "approved"):
            continue
        if event["route"] == "aid-posting":
            stand(years, posting_years(event))
        elif event["route"] == "attestation":
            stand(years, [y for y in years if event["start"] <= f"{y}-01-01" and event["end"] >= f"{y}-12-31"])
        if year is None:
            continue
        rate = RATES.get((event["route"], event["level"], event["role"], event["category"], event["unit"]))
        if rate is None:
            continue
        key = (event["end"][:4], rate.once, event["item"])
        last = counted.get(key)
        if last is not None and (not rate.overlapping or last >= event["start"]):
            continue
        hours = hours_of(rate, event)
        if hours and event["item"]:
            counted[key] = event["end"]
        if rate.public:
            year.public += hours or 0
            year.unknown_public |= hours is None
        else:
            year.professional += hours or 0
            year.unknown_professional |= hours is None
    return years


def stand(years: dict[int, Year], found: list[int]) -> None:
    for year in found:
        if year in years:
            years[year].stands = True


def months(start: date, end: date) -> tuple[int, bool]:
    """Completed months, and whether days are left over."""
    last = monthrange(end.year, end.month)[1]
    between = (end.year - start.year) * 12 + end.month - start.month
    if start.day == 1:
        return between + (end.day == last), end.day != last
    due = min(start.day - 1, last)
    return between - (end.day < due), end.day != due


def posting_years(event: dict) -> list[int]:
    """The years a posting stands for, each posting by itself."""
    if event["level"] not in RULES.posting_levels:
        return []
    start, end = date.fromisoformat(event["start"]), date.fromisoformat(event["end"])
    length, spare = months(start, end)
    found = []
    for rule in RULES.deemings:
        over = length > rule.over or (length == rule.over and spare)
        within = length < rule.most or (length == rule.most and not spare)
        if length >= rule.least and over and within:
            found += range(start.year, end.year + 1) if rule.every_year else [larger_share(start, end)]
    return found


def larger_share(start: date, end: date) -> int:
    """The year with more of the days of an interval that touches two at most; of equal ones that of its end."""
    first = (min(end, date(start.year, 12, 31)) - start).days
    last = (end - max(start, date(end.year, 1, 1))).days
    return end.year if last >= first else start.year


def window_of(person: dict) -> range | None:
    for window in RULES.windows:
        if person["level"] in window.levels and (window.degrees is None or person["degree"] in window.degrees):
            return window.years
    return None


def row_of(person: dict, years: dict[int, Year]) -> list:
    window = window_of(person) or range(0)
    outcomes = {year: years[year].outcome() for year in window}
    missing = [str(year) for year, outcome in outcomes.items() if outcome != "met"]
    if not window:
        verdict = "undetermined"
    elif not missing:
        verdict = "eligible"
    else:
        verdict = "ineligible" if "unmet" in outcomes.values() else "undetermined"
    row = [person["person"], verdict, " ".join(missing)]
    for year in RULES.years:
        of = years[year]
        row += [of.public + of.professional, of.public, of.professional] if year in window else ["", "", ""]
    return row


def main(folder: str, out: str) -> None:
    with open(f"{folder}/{PEOPLE}") as people, open(f"{folder}/{EVENTS}") as events, open(out, "w") as answers:
        writer = csv.writer(answers, lineterminator="\n")
        writer.writerow(output_columns(RULES))
        groups = groupby(csv.DictReader(events), key=lambda event: event["person"])
        group = next(groups, (None, ()))
        for person in csv.DictReader(people):
            own = []
            if group[0] == person["person"]:
                own = list(group[1])
                group = next(groups, (None, ()))
            writer.writerow(row_of(person, years_of(own)))
        if group[0] is not None:
            raise SystemExit(f"pyloop.py: the events of {group[0]} are not where the people's order has them")


if __name__ == "__main__":
    main(*sys.argv[1:])
