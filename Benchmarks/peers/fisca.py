"""The task in OpenFisca, as a reference: events are the members of applicants, rules are variables over years.

Usage: fisca.py FOLDER OUT; reads the ledger with Python's csv, so give it a small one.
"""

import csv
import sys
from datetime import date

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import ETERNITY, YEAR
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from rules import EVENTS, PEOPLE, Rate, load, output_columns

RULES = load()
PARTS = ("public", "professional")
Event = build_entity("event", "events", "something that happened", is_person=True)
Applicant = build_entity("applicant", "applicants", "whose events they are", roles=[{"key": "of", "plural": "own"}])
MET, UNDETERMINED, UNMET = range(3)
BEFORE = np.datetime64("0001-01-01")


def table(field: str) -> np.ndarray:
    """A column of the rates, NaN where it does not apply, and a last row for what is not recognised."""
    index = Rate._fields.index(field)
    return np.array([np.nan if rate[index] is None else float(rate[index]) for rate in RULES.rates] + [np.nan])


RATES = {field: table(field) for field in ("public", "per_unit", "stated", "one", "per_day", "longest", "overlapping")}


class rate(Variable):
    value_type, entity, definition_period, default_value = int, Event, ETERNITY, -1
    label = "place of the rate that recognises it"


class quantity(Variable):
    value_type, entity, definition_period = float, Event, ETERNITY


class stated_hours(Variable):
    value_type, entity, definition_period = float, Event, ETERNITY


class start(Variable):
    value_type, entity, definition_period = date, Event, ETERNITY


class ending(Variable):
    value_type, entity, definition_period = date, Event, ETERNITY


class approved(Variable):
    value_type, entity, definition_period = bool, Event, ETERNITY


class item(Variable):
    value_type, entity, definition_period = int, Event, ETERNITY
    label = "number of its route and item; one of its own where the item is blank"


class has_item(Variable):
    value_type, entity, definition_period = bool, Event, ETERNITY


class is_posting(Variable):
    value_type, entity, definition_period = bool, Event, ETERNITY


class is_attestation(Variable):
    value_type, entity, definition_period = bool, Event, ETERNITY


class claimed(Variable):
    value_type, entity, definition_period = float, Event, ETERNITY
    label = "hours by rate, NaN where it cannot be converted"

    def formula(event, period):
        place, amount, stated = event("rate", period), event("quantity", period), event("stated_hours", period)
        days = (event("ending", period) - event("start", period)).astype(int) + 1
        by_unit, by_hours = amount * RATES["per_unit"][place], stated * RATES["stated"][place]
        short = np.isnan(amount) & (days <= RATES["longest"][place])
        by_days = np.where(short, RATES["one"][place] + RATES["per_day"][place] * days, np.nan)
        return np.where(~np.isnan(by_unit), by_unit, np.where(~np.isnan(by_hours), by_hours, by_days))


class takes_part(Variable):
    value_type, entity, definition_period = bool, Event, ETERNITY
    label = "approved, recognised, and no earlier event of its item counted that year, or none that overlaps"

    def formula(event, period):
        recognised = event("approved", period) & (event("rate", period) >= 0)
        hours, ends = event("claimed", period), event("ending", period)
        owner, key, year = event.applicant.members_entity_id, event("item", period), ends.astype("datetime64[Y]")
        order = np.lexsort((np.arange(len(key)), ends, key, year, owner))
        order = order[recognised[order]]
        fresh = np.ones(len(order), bool)
        for column in (owner, year, key):
            fresh[1:] &= column[order][1:] == column[order][:-1]
        fresh[0:1], fresh[1:] = True, ~fresh[1:]
        group = np.cumsum(fresh) - 1
        turn = np.arange(len(order)) - np.flatnonzero(fresh)[group]
        # Where dates do not matter, an event begins before the end of whatever counted.
        begins = np.where(RATES["overlapping"][event("rate", period)] == 1, event("start", period), BEFORE + 1)
        last, result = np.full(fresh.sum(), BEFORE), np.zeros(len(key), bool)
        for nth in range(turn.max(initial=-1) + 1):
            these, groups = order[turn == nth], group[turn == nth]
            taking = last[groups] < begins[these]
            result[these] = taking
            counting = taking & (hours[these] > 0) & event("has_item", period)[these]
            last[groups[counting]] = ends[these[counting]]
        return result


def in_year(event, period):
    return event("ending", period).astype("datetime64[Y]").astype(int) + 1970 == period.start.year


def of_part(event, period, part):
    return RATES["public"][event("rate", period)] == (part == "public")


def hours_of(part):
    class Hours(Variable):
        value_type, entity, definition_period = float, Applicant, YEAR

        def formula(applicant, period):
            event = applicant.members
            counts = event("takes_part", period) & in_year(event, period) & of_part(event, period, part)
            return applicant.sum(np.where(counts, np.nan_to_num(event("claimed", period)), 0))

    Hours.__name__ = part
    return Hours


def unknown_of(part):
    class Unknown(Variable):
        value_type, entity, definition_period = bool, Applicant, YEAR

        def formula(applicant, period):
            event = applicant.members
            counts = event("takes_part", period) & in_year(event, period) & of_part(event, period, part)
            return applicant.any(counts & np.isnan(event("claimed", period)))

    Unknown.__name__ = f"unknown_{part}"
    return Unknown


class stands(Variable):
    value_type, entity, definition_period = bool, Applicant, YEAR
    label = "an earlier certificate or a posting, each by itself, stands for the year"

    def formula(applicant, period):
        event, year = applicant.members, period.start.year
        first, last = event("start", period), event("ending", period)
        covers = (first <= np.datetime64(f"{year}-01-01")) & (last >= np.datetime64(f"{year}-12-31"))
        found = event("is_attestation", period) & covers
        found |= event("is_posting", period) & posting_stands(first, last, year)
        return applicant.any(found & event("approved", period))


def posting_stands(first: np.ndarray, last: np.ndarray, year: int) -> np.ndarray:
    months_of, days_of = (lambda d: d.astype("datetime64[M]")), (lambda d: (d - d.astype("datetime64[M]")).astype(int) + 1)
    last_day = ((months_of(last) + 1).astype("datetime64[D]") - months_of(last)).astype(int)
    due = np.minimum(days_of(first) - 1, last_day)
    from_first, day = days_of(first) == 1, days_of(last)
    months = (months_of(last) - months_of(first)).astype(int) + np.where(from_first, day == last_day, -1 * (day < due))
    spare = np.where(from_first, day != last_day, day != due)
    first_year, last_year = first.astype("datetime64[Y]"), last.astype("datetime64[Y]")
    in_first = np.minimum(last, (first_year + 1).astype("datetime64[D]") - 1) - first
    in_last = last - np.maximum(first, last_year.astype("datetime64[D]"))
    share = np.where(in_last >= in_first, last_year, first_year).astype("datetime64[Y]")
    this, found = np.datetime64(str(year), "Y"), np.zeros(len(first), bool)
    for rule in RULES.deemings:
        long = (months >= rule.least) & ((months > rule.over) | ((months == rule.over) & spare))
        short = (months < rule.most) | ((months == rule.most) & ~spare)
        touched = (first_year <= this) & (this <= last_year) if rule.every_year else share == this
        found |= long & short & touched
    return found


class outcome(Variable):
    value_type, entity, definition_period = int, Applicant, YEAR

    def formula(applicant, period, parameters):
        need = parameters(period).floors
        hours = [applicant(part, period) for part in PARTS]
        hoped = [np.where(applicant(f"unknown_{part}", period), np.inf, h) for part, h in zip(PARTS, hours)]

        def reaches(public, professional):
            enough = (public + professional >= need.total) & (public >= need.public)
            return enough & (professional >= need.professional)

        met = applicant("stands", period) | reaches(*hours)
        return np.where(met, MET, np.where(reaches(*hoped), UNDETERMINED, UNMET))


def system() -> TaxBenefitSystem:
    result = TaxBenefitSystem([Event, Applicant])
    inputs = (rate, quantity, stated_hours, start, ending, approved, item, has_item, is_posting, is_attestation)
    made = [*map(hours_of, PARTS), *map(unknown_of, PARTS)]
    result.add_variables(*inputs, claimed, takes_part, *made, stands, outcome)
    since = f"{RULES.years[0]}-01-01"
    floors = {name: {"values": {since: {"value": hours}}} for name, hours in RULES.floors.items()}
    result.parameters = ParameterNode(data={"floors": floors})
    return result


def simulation(people: list[dict], events: list[dict]):
    """Declares everybody and their events, and sets what the ledger states."""
    builder = SimulationBuilder()
    rules = system()
    builder.create_entities(rules)
    builder.declare_person_entity("event", range(len(events)))
    owners = builder.declare_entity("applicant", [person["person"] for person in people])
    builder.join_with_persons(owners, np.array([event["person"] for event in events]), roles=["of"] * len(events))
    result = builder.build(rules)
    places = {rate[:5]: place for place, rate in enumerate(RULES.rates)}
    keys = ("route", "level", "role", "category", "unit")
    items: dict = {}

    def column(name, values):
        result.set_input(name, ETERNITY, np.array(list(values)))

    column("rate", (places.get(tuple(e[key] for key in keys), -1) for e in events))
    column("quantity", (float(e["quantity"] or "nan") for e in events))
    column("stated_hours", (float(e["hours"] or "nan") for e in events))
    column("start", (np.datetime64(e["start"]) for e in events))
    column("ending", (np.datetime64(e["end"] or e["start"]) for e in events))
    column("approved", (e["status"] in ("", "approved") for e in events))
    column("has_item", (e["item"] != "" for e in events))
    onces = [RULES.rates[place].once if place >= 0 else -1 for place in result.get_array("rate", ETERNITY).tolist()]
    column("item", (items.setdefault((onces[n], e["item"] or n), len(items)) for n, e in enumerate(events)))
    column("is_attestation", (e["route"] == "attestation" for e in events))
    column("is_posting", (e["route"] == "aid-posting" and e["level"] in RULES.posting_levels for e in events))
    return result


def window_of(person: dict) -> range | None:
    for window in RULES.windows:
        if person["level"] in window.levels and (window.degrees is None or person["degree"] in window.degrees):
            return window.years
    return None


def main(folder: str, out: str) -> None:
    with open(f"{folder}/{PEOPLE}") as file:
        people = list(csv.DictReader(file))
    with open(f"{folder}/{EVENTS}") as file:
        events = list(csv.DictReader(file))
    model = simulation(people, events)
    found = {y: [model.calculate(name, y) for name in ("outcome", *PARTS)] for y in RULES.years}
    with open(out, "w") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(output_columns(RULES))
        for index, person in enumerate(people):
            window = window_of(person) or range(0)
            outcomes = {y: found[y][0][index] for y in window}
            missing = [str(y) for y, result in outcomes.items() if result != MET]
            worst = max(outcomes.values(), default=UNDETERMINED)
            row = [person["person"], ("eligible", "undetermined", "ineligible")[worst], " ".join(missing)]
            for y in RULES.years:
                public, professional = (found[y][n][index] for n in (1, 2))
                row += [public + professional, public, professional] if y in window else ["", "", ""]
            writer.writerow(row)


if __name__ == "__main__":
    main(*sys.argv[1:])
