"""The task in DuckDB: one scan with declared types, one hash join with the rates, three aggregations.

Usage: duck.py FOLDER OUT [THREADS]
"""

import sys

import duckdb

from rules import EVENTS, PEOPLE, Rate, Rules, load, rates_file

CSV = "header=true, auto_detect=false, delim=',', quote='\"', escape='\"', nullstr=''"
PEOPLE_COLUMNS = "person name unit place level year specialty degree".split()
EVENT_COLUMNS = {
    "person": "VARCHAR", "route": "VARCHAR", "start": "DATE", "end": "DATE", "quantity": "DOUBLE", "unit": "VARCHAR",
    "hours": "DOUBLE", "level": "VARCHAR", "role": "VARCHAR", "category": "VARCHAR", "item": "VARCHAR", "status": "VARCHAR",
}  # fmt: skip
KEYS = ("level", "role", "category", "unit")


def rates_table(path: str) -> str:
    """The rates from a file: a long VALUES list takes a second to plan."""
    kinds = ["VARCHAR"] * 5 + ["BOOLEAN"] + ["DOUBLE"] * 4 + ["INTEGER"] * 2 + ["BOOLEAN"]
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in zip(Rate._fields, kinds))
    return f"CREATE TEMP TABLE rates AS FROM read_csv('{path}', {CSV}, columns={{{columns}}})"


def posting_mask(rules: Rules) -> str:
    """The years a posting stands for, one bit a year; each posting by itself."""
    tests = []
    for rule in rules.deemings:
        over = f"(months > {rule.over} OR (months = {rule.over} AND spare))"
        within = f"(months < {rule.most} OR (months = {rule.most} AND NOT spare))"
        for bit, year in enumerate(rules.years):
            touched = f"{year} BETWEEN year(start) AND year(ending)" if rule.every_year else f"{year} = larger_share"
            tests.append(f"CASE WHEN months >= {rule.least} AND {over} AND {within} AND {touched} THEN {1 << bit} ELSE 0 END")
    return " | ".join(tests)


def attested_mask(rules: Rules) -> str:
    """The years an earlier certificate covers whole, one bit a year."""
    return " | ".join(
        f"CASE WHEN start <= DATE '{y}-01-01' AND ending >= DATE '{y}-12-31' THEN {1 << bit} ELSE 0 END"
        for bit, y in enumerate(rules.years)
    )


def window_case(rules: Rules, bound: str) -> str:
    cases = []
    for window in rules.windows:
        test = f"level IN ({', '.join(map(repr, window.levels))})"
        if window.degrees:
            test += f" AND degree IN ({', '.join(map(repr, window.degrees))})"
        years = window.years
        value = "NULL" if years is None else years[0] if bound == "first" else years[-1]
        cases.append(f"WHEN {test} THEN {value}")
    return f"CASE {' '.join(cases)} END"


def reaches(rules: Rules, public: str, professional: str) -> str:
    need = rules.floors
    return (
        f"({public} + {professional} >= {need['total']} AND {public} >= {need['public']} "
        f"AND {professional} >= {need['professional']})"
    )


def query(rules: Rules, folder: str) -> str:
    first, last = rules.years[0], rules.years[-1]
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in EVENT_COLUMNS.items())
    people = ", ".join(f"'{name}': 'VARCHAR'" for name in PEOPLE_COLUMNS)
    on = " AND ".join(f"e.{key} IS NOT DISTINCT FROM r.{key}" for key in KEYS)
    unknown = "'inf'::DOUBLE"
    of_year, outcomes = [], []
    for bit, y in enumerate(rules.years):
        of_year += [
            f"coalesce(max(public) FILTER (y = {y}), 0) AS public_{y}, "
            f"coalesce(max(professional) FILTER (y = {y}), 0) AS professional_{y}, "
            f"coalesce(bool_or(unknown_public) FILTER (y = {y}), false) AS unknown_public_{y}, "
            f"coalesce(bool_or(unknown_professional) FILTER (y = {y}), false) AS unknown_professional_{y}"
        ]
        met = f"(mask & {1 << bit} <> 0 OR {reaches(rules, f'public_{y}', f'professional_{y}')})"
        hoped = reaches(
            rules,
            f"CASE WHEN unknown_public_{y} THEN {unknown} ELSE public_{y} END",
            f"CASE WHEN unknown_professional_{y} THEN {unknown} ELSE professional_{y} END",
        )
        outcomes.append(
            f"CASE WHEN {y} < first OR {y} > last OR first IS NULL THEN NULL "
            f"WHEN {met} THEN 0 WHEN {hoped} THEN 1 ELSE 2 END AS outcome_{y}"
        )
    worst = f"greatest({', '.join(f'outcome_{y}' for y in rules.years)})"
    unmet = f"concat_ws(' ', {', '.join(f'CASE WHEN outcome_{y} > 0 THEN {y} END' for y in rules.years)})"
    hours = ", ".join(
        f"CASE WHEN outcome_{y} IS NOT NULL THEN {value} END AS {part}_{y}"
        for y in rules.years
        for part, value in (
            ("total", f"public_{y} + professional_{y}"),
            ("public", f"public_{y}"),
            ("professional", f"professional_{y}"),
        )
    )
    blank = {f"{part}_{y}" for y in rules.years for part in ("public", "professional")}
    levels = ", ".join(f"'{level}'" for level in rules.posting_levels)
    filled = ", ".join(f"coalesce({name}, 0) AS {name}" for name in sorted(blank))
    return f"""
    WITH events AS (
      SELECT *, coalesce("end", start) AS ending FROM read_csv('{folder}/{EVENTS}', {CSV}, columns={{{columns}}})
      WHERE status IS NULL OR status = 'approved'
    ),
    -- Professional hours are positive and public ones negative, so that one number carries both.
    rated AS (
      SELECT e.person, r.once, r.overlapping, e.item, e.start, e.ending, year(e.ending) AS y, r.public,
        (CASE WHEN r.public THEN -1 ELSE 1 END) * coalesce(
          e.quantity * r.per_unit, e.hours * r.stated,
          CASE WHEN e.quantity IS NULL AND e.ending - e.start < r.longest THEN r.one + r.per_day * (e.ending - e.start + 1) END
        ) AS h
      FROM events e JOIN rates r ON e.route = r.route AND {on}
      WHERE e.ending BETWEEN DATE '{first}-01-01' AND DATE '{last}-12-31'
    ),
    -- Each item once a year: the first that brings hours, by its last day. What has no item counts each time. Of what is once
    -- only where dates overlap, the events are kept.
    items AS (
      SELECT person, y, item IS NULL AS each, arg_min(h, ending) FILTER (h <> 0) AS first,
        sum(h) FILTER (item IS NULL AND public) AS public, sum(h) FILTER (item IS NULL AND NOT public) AS professional,
        min(ending) FILTER (h <> 0) AS counted, arg_min(h IS NULL, ending) AS unknown_first,
        min(ending) FILTER (h IS NULL AND public) AS unknown_public,
        min(ending) FILTER (h IS NULL AND NOT public) AS unknown_professional,
        list({{ending: ending, place: 0, start: start, public: CASE WHEN public THEN coalesce(h, 0) ELSE 0 END,
          professional: CASE WHEN public THEN 0 ELSE coalesce(h, 0) END,
          unknown: CASE WHEN h IS NOT NULL THEN 0 WHEN public THEN 1 ELSE 2 END}})
          FILTER (overlapping AND item IS NOT NULL) AS classes
      FROM rated GROUP BY person, y, once, item
    ),
    walked AS (SELECT *, CASE WHEN len(classes) > 1 THEN {WALK} END AS walk FROM items),
    years AS (
      SELECT person, y,
        0 - sum(CASE WHEN walk IS NOT NULL THEN walk.public WHEN each THEN public WHEN first < 0 THEN first END) AS public,
        sum(CASE WHEN walk IS NOT NULL THEN walk.professional WHEN each THEN professional WHEN first > 0 THEN first END)
          AS professional,
        {known_before('unknown_public', 1)}, {known_before('unknown_professional', 2)}
      FROM walked GROUP BY person, y
    ),
    standing AS (
      SELECT person, bit_or(CASE route WHEN 'aid-posting' THEN {posting_mask_of_row(rules)} ELSE {attested_mask(rules)} END)
        AS mask
      FROM events WHERE route = 'attestation' OR (route = 'aid-posting' AND coalesce(level, '') IN ({levels})) GROUP BY person
    ),
    wide AS (SELECT person, {", ".join(of_year)} FROM years GROUP BY person),
    applicants AS (
      SELECT person, {window_case(rules, "first")} AS first, {window_case(rules, "last")} AS last
      FROM read_csv('{folder}/{PEOPLE}', {CSV}, columns={{{people}}})
    ),
    decided AS (
      SELECT *, {", ".join(outcomes)}
      FROM (SELECT person, first, last, w.* EXCLUDE (person) REPLACE ({filled}), coalesce(mask, 0) AS mask
            FROM applicants LEFT JOIN wide w USING (person) LEFT JOIN standing USING (person))
    )
    SELECT person, CASE {worst} WHEN 0 THEN 'eligible' WHEN 2 THEN 'ineligible' ELSE 'undetermined' END AS verdict,
      {unmet} AS unmet_years, {hours}
    FROM decided"""


# Classes of one item by their last day: those that overlap the last that counted bring nothing. The first of the list, before
# all dates, is what the walk has found so far.
WALK = """list_reduce(
        list_prepend(
          {ending: DATE '0001-01-01', place: 0, start: DATE '0001-01-01', public: 0, professional: 0, unknown: 0},
          list_sort(list_transform(classes, lambda c, i: {ending: c.ending, place: i, start: c.start, public: c.public,
            professional: c.professional, unknown: c.unknown}))),
        lambda found, c: CASE WHEN found.ending >= c.start THEN found ELSE {
          ending: CASE WHEN c.public + c.professional <> 0 THEN c.ending ELSE found.ending END, place: c.place, start: c.start,
          public: found.public + c.public, professional: found.professional + c.professional,
          unknown: found.unknown | c.unknown} END)"""


def known_before(column: str, bit: int) -> str:
    """Whether an unconvertible event comes before whatever of its item counted, and so is no duplicate."""
    return (
        f"bool_or(CASE WHEN walk IS NOT NULL THEN walk.unknown & {bit} <> 0 ELSE {column} IS NOT NULL AND (each OR counted "
        f"IS NULL OR {column} < counted OR ({column} = counted AND unknown_first)) END) AS {column}"
    )


def posting_mask_of_row(rules: Rules) -> str:
    """`posting_mask` with its months worked out from the row's two days."""
    due = "least(day(start) - 1, day(last_day(ending)))"
    between = "((year(ending) - year(start)) * 12 + month(ending) - month(start))"
    is_last = "(day(ending) = day(last_day(ending)))"
    months = f"({between} + CASE WHEN day(start) = 1 THEN {is_last}::INT ELSE -(day(ending) < {due})::INT END)"
    spare = f"(CASE WHEN day(start) = 1 THEN NOT {is_last} ELSE day(ending) <> {due} END)"
    first = "least(ending, make_date(year(start), 12, 31)) - start"
    last = "ending - greatest(start, make_date(year(ending), 1, 1))"
    share = f"(CASE WHEN {last} >= {first} THEN year(ending) ELSE year(start) END)"
    return posting_mask(rules).replace("months", months).replace("spare", spare).replace("larger_share", share)


def main(folder: str, out: str, threads: str = "4") -> None:
    rules = load()
    con = duckdb.connect()
    con.execute(f"SET threads={threads}; SET preserve_insertion_order=false; SET enable_progress_bar=false")
    # A CSV scan has no row estimate: left to itself the optimizer builds the hash table on the events.
    con.execute("SET disabled_optimizers='join_order,build_side_probe_side'")
    with rates_file(rules) as path:
        con.execute(rates_table(path))
    con.execute(f"COPY ({query(rules, folder)}) TO '{out}' (HEADER, DELIMITER ',')")


if __name__ == "__main__":
    main(*sys.argv[1:])
