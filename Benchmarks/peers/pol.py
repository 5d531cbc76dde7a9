"""The task in Polars: its streaming engine from scan to sink, declared types, one join, grouped twice.

Usage: pol.py FOLDER OUT [THREADS]
"""

import os
import sys
from datetime import date

os.environ["POLARS_MAX_THREADS"] = sys.argv[3] if len(sys.argv) > 3 else "4"

import polars as pl  # noqa: E402  the number of threads is read when it is loaded

from rules import EVENTS, PEOPLE, Rate, Rules, load, vocabulary  # noqa: E402

c, TEXT = pl.col, pl.String
WORDS = {column: pl.Enum(words) for column, words in vocabulary().items()}
EVENT_COLUMNS = {
    "person": TEXT, "route": WORDS["route"], "start": pl.Date, "end": pl.Date, "quantity": pl.Float64,
    "unit": WORDS["unit"], "hours": pl.Float64, "level": WORDS["level"], "role": WORDS["role"],
    "category": WORDS["category"], "item": TEXT, "status": TEXT,
}  # fmt: skip
PEOPLE_COLUMNS = dict.fromkeys("person name unit place level year specialty degree".split(), TEXT)
KEYS, NUMBERS = Rate._fields[:5], Rate._fields[6:10]
RATE_COLUMNS = {key: WORDS[key] for key in KEYS} | {"public": pl.Boolean} | dict.fromkeys(NUMBERS, pl.Float64)
RATE_COLUMNS |= {"longest": pl.Int64, "once": pl.Int32, "overlapping": pl.Boolean}
INTERVALS = ["aid-posting", "attestation"]


def approved(folder: str) -> pl.LazyFrame:
    """The approved events in file order, each with the day it ends."""
    scan = pl.scan_csv(
        f"{folder}/{EVENTS}", schema=EVENT_COLUMNS, empty_string_is_null=False, row_index_name="line", quote_char=None
    )
    return scan.filter(c.status.is_in(["", "approved"])).with_columns(ending=pl.coalesce("end", "start"))


def rated(rules: Rules, events: pl.LazyFrame) -> pl.LazyFrame:
    """Recognised events with their hours: public ones negative, so that one number carries both parts; null is unknown."""
    # A blank cell of a column of words is null, and stays so in the rates.
    rates = pl.LazyFrame([[None if cell == "" else cell for cell in rate] for rate in rules.rates], RATE_COLUMNS, orient="row")
    days = (c.ending - c.start).dt.total_days() + 1
    by_days = pl.when(c.quantity.is_null() & (days <= c.longest)).then(c.one + c.per_day * days)
    hours = pl.coalesce(c.quantity * c.per_unit, c.hours * c.stated, by_days)
    # The last day, then the place in the file: what is least was first.
    order = c.ending.to_physical().cast(pl.Int64) * (1 << 40) + c.line.cast(pl.Int64)
    return (
        events.filter(c.ending.is_between(pl.date(rules.years[0], 1, 1), pl.date(rules.years[-1], 12, 31)))
        .join(rates, on=KEYS, how="inner", nulls_equal=True)
        .select(
            "person", "once", "overlapping", "item", "start", "public", y=c.ending.dt.year(), order=order,
            h=pl.when(c.public).then(-hours).otherwise(hours),
        )
    )  # fmt: skip


def items(events: pl.LazyFrame) -> pl.LazyFrame:
    """Each item once a year, the first that brings hours; what has no item counts each time."""
    each = c.item == ""
    counting = pl.when(c.h != 0).then(c.order)
    grouped = events.group_by("person", "y", "once", "item").agg(
        first=c.h.min_by(counting),
        counted=counting.min(),
        public=pl.when(c.public).then(c.h).sum(),
        professional=pl.when(~c.public).then(c.h).sum(),
        unknown_public=pl.when(c.public & c.h.is_null()).then(c.order).min(),
        unknown_professional=pl.when(~c.public & c.h.is_null()).then(c.order).min(),
        classes=pl.struct("order", "start", "public", "h").filter(c.overlapping & ~each),
    )

    def unknown(part: str) -> pl.Expr:
        return c(part).is_not_null() & (each | c.counted.is_null() | (c(part) < c.counted))

    walk = c.classes.map_batches(walked, return_dtype=WALKED)
    several = c.classes.list.len() > 1
    return grouped.with_columns(walk=walk, several=several).select(
        "person", "y",
        public=pl.when(c.several).then(c.walk.struct.field("public"))
        .when(each).then(-c.public).when(pl.col("first") < 0).then(-pl.col("first")).otherwise(0.0),
        professional=pl.when(c.several).then(c.walk.struct.field("professional"))
        .when(each).then(c.professional).when(pl.col("first") > 0).then(pl.col("first")).otherwise(0.0),
        unknown_public=pl.when(c.several).then(c.walk.struct.field("unknown_public")).otherwise(unknown("unknown_public")),
        unknown_professional=pl.when(c.several).then(c.walk.struct.field("unknown_professional"))
        .otherwise(unknown("unknown_professional")),
    )  # fmt: skip


WALKED = pl.Struct(
    {"public": pl.Float64, "professional": pl.Float64, "unknown_public": pl.Boolean, "unknown_professional": pl.Boolean}
)
EPOCH = date(1970, 1, 1)


def walked(lists: pl.Series) -> pl.Series:
    """Classes of one item in their order: those that overlap the last that counted bring nothing. Few have more than one."""
    found = [None] * len(lists)
    for place in (lists.list.len() > 1).arg_true():
        hours, unknown, last = {True: 0.0, False: 0.0}, {True: False, False: False}, -1
        for event in sorted(lists[place].to_list(), key=lambda event: event["order"]):
            if last >= (event["start"] - EPOCH).days:
                continue
            if event["h"] is None:
                unknown[event["public"]] = True
            elif event["h"]:
                hours[event["public"]] += abs(event["h"])
                last = event["order"] >> 40
        found[place] = dict(zip(WALKED.to_schema(), (hours[True], hours[False], unknown[True], unknown[False])))
    return pl.Series(found, dtype=WALKED)


def wide(rules: Rules, found: pl.LazyFrame) -> pl.LazyFrame:
    """One row a person, a column for each part and year."""
    columns = {}
    for y in rules.years:
        for part in ("public", "professional"):
            columns[f"{part}_{y}"] = pl.when(c.y == y).then(c(part)).otherwise(0.0).sum()
            columns[f"unknown_{part}_{y}"] = ((c.y == y) & c(f"unknown_{part}")).any()
    return found.group_by("person").agg(**columns)


def standing(rules: Rules, events: pl.LazyFrame) -> pl.LazyFrame:
    """The years that an earlier certificate covers whole, or that a posting, each by itself, stands for."""
    due = pl.min_horizontal(c.start.dt.day() - 1, c.ending.dt.days_in_month())
    is_last = c.ending.dt.day() == c.ending.dt.days_in_month()
    between = (c.ending.dt.year() - c.start.dt.year()) * 12 + c.ending.dt.month() - c.start.dt.month()
    from_first = c.start.dt.day() == 1
    months = between + pl.when(from_first).then(is_last.cast(pl.Int32)).otherwise(-(c.ending.dt.day() < due).cast(pl.Int32))
    spare = pl.when(from_first).then(~is_last).otherwise(c.ending.dt.day() != due)
    first = pl.min_horizontal(c.ending, pl.date(c.start.dt.year(), 12, 31)) - c.start
    last = c.ending - pl.max_horizontal(c.start, pl.date(c.ending.dt.year(), 1, 1))
    share = pl.when(last >= first).then(c.ending.dt.year()).otherwise(c.start.dt.year())

    level = c.level.cast(TEXT).fill_null("")

    def stands(y: int) -> pl.Expr:
        covers = (c.start <= pl.date(y, 1, 1)) & (c.ending >= pl.date(y, 12, 31))
        found = pl.lit(False)
        for rule in rules.deemings:
            over = (c.months > rule.over) | ((c.months == rule.over) & c.spare)
            within = (c.months < rule.most) | ((c.months == rule.most) & ~c.spare)
            touched = pl.lit(y).is_between(c.start.dt.year(), c.ending.dt.year()) if rule.every_year else c.share == y
            found |= (c.months >= rule.least) & over & within & touched
        return pl.when(c.route == "attestation").then(covers).otherwise(found & level.is_in(rules.posting_levels))

    return (
        events.filter(c.route.is_in(INTERVALS))
        .with_columns(months=months, spare=spare, share=share)
        .group_by("person")
        .agg(**{f"stands_{y}": stands(y).any() for y in rules.years})
    )


def applicants(rules: Rules, folder: str) -> pl.LazyFrame:
    """The people, each with the first and last year they must show."""
    first = last = pl.lit(None, pl.Int32)
    for window in reversed(rules.windows):
        test = c.level.is_in(window.levels)
        if window.degrees:
            test &= c.degree.is_in(window.degrees)
        years = window.years
        first = pl.when(test).then(pl.lit(years[0] if years else None, pl.Int32)).otherwise(first)
        last = pl.when(test).then(pl.lit(years[-1] if years else None, pl.Int32)).otherwise(last)
    people = pl.scan_csv(f"{folder}/{PEOPLE}", schema=PEOPLE_COLUMNS, empty_string_is_null=False, quote_char=None)
    return people.select("person", first=first, last=last)


def answer(rules: Rules, folder: str) -> pl.LazyFrame:
    events = approved(folder)
    people = applicants(rules, folder)
    people = people.join(wide(rules, items(rated(rules, events))), on="person", how="left")
    people = people.join(standing(rules, events), on="person", how="left")
    filled = [pl.selectors.float().fill_null(0.0), pl.selectors.boolean().fill_null(False)]

    def reaches(public: pl.Expr, professional: pl.Expr) -> pl.Expr:
        need = rules.floors
        enough = (public + professional >= need["total"]) & (public >= need["public"])
        return enough & (professional >= need["professional"])

    outcomes = {}
    for y in rules.years:
        public, professional = c(f"public_{y}"), c(f"professional_{y}")
        hoped = reaches(
            pl.when(c(f"unknown_public_{y}")).then(float("inf")).otherwise(public),
            pl.when(c(f"unknown_professional_{y}")).then(float("inf")).otherwise(professional),
        )
        met = c(f"stands_{y}") | reaches(public, professional)
        outcome = pl.when(met).then(0).when(hoped).then(1).otherwise(2)
        outcomes[f"outcome_{y}"] = pl.when(pl.lit(y).is_between(c.first, c.last)).then(outcome)
    worst = pl.max_horizontal(*outcomes)
    words = pl.when(worst == 0).then(pl.lit("eligible")).when(worst == 2).then(pl.lit("ineligible"))
    unmet = [pl.when(c(name) > 0).then(pl.lit(name[-4:])) for name in outcomes]
    hours = []
    for y in rules.years:
        public, professional = c(f"public_{y}"), c(f"professional_{y}")
        parts = {"total": public + professional, "public": public, "professional": professional}
        hours += [pl.when(c(f"outcome_{y}").is_not_null()).then(h).alias(f"{part}_{y}") for part, h in parts.items()]
    return (
        people.with_columns(*filled)
        .with_columns(**outcomes)
        .select(
            "person",
            words.otherwise(pl.lit("undetermined")).alias("verdict"),
            pl.concat_str(unmet, separator=" ", ignore_nulls=True).alias("unmet_years"),
            *hours,
        )
    )


def main(folder: str, out: str, threads: str = "4") -> None:
    answer(load(), folder).sink_csv(out, maintain_order=False, engine="streaming")


if __name__ == "__main__":
    main(*sys.argv[1:])
