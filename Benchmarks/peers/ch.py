"""The task in ClickHouse (chdb): a parallel scan with declared types, one join, grouped twice.

Usage: ch.py FOLDER OUT [THREADS]
"""

import os
import sys

from chdb import session

from rules import EVENTS, PEOPLE, Rules, load, rates_file

EVENT_COLUMNS = (
    'person String, route String, start Date, "end" Nullable(Date), quantity Nullable(Float64), unit String, '
    "hours Nullable(Float64), level String, role String, category String, item String, status String"
)
PEOPLE_COLUMNS = ", ".join(f"{name} String" for name in "person name unit place level year specialty degree".split())
RATE_COLUMNS = (
    "route String, level String, role String, category String, unit String, public Bool, per_unit Nullable(Float64), "
    "stated Nullable(Float64), one Nullable(Float64), per_day Float64, longest Int32, once Int32, overlapping Bool"
)
PARTS = ("public", "professional")


def texts(words: list[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)


def scan(path: str, columns: str) -> str:
    return f"file('{os.path.abspath(path)}', 'CSVWithNames', '{columns}')"


def rated(rules: Rules, folder: str) -> str:
    """Recognised events with their hours: public ones negative, so that one number carries both parts; NULL is unknown.

    What has the least place, its last day and then its row of the file, was first.
    """
    return f"""
      SELECT person, once, overlapping, item, start, toYear(ending) AS y, public,
        toInt64(toUInt16(ending)) * 1099511627776 + row AS place,
        if(public, -1, 1) * coalesce(quantity * per_unit, hours * stated,
          if(isNull(quantity) AND ending - start < longest, one + per_day * (ending - start + 1), NULL)) AS h
      FROM (
        SELECT person, route, item, start, assumeNotNull(ifNull("end", start)) AS ending, quantity, hours, level, role,
          category, unit, assumeNotNull(_row_number) AS row
        FROM {scan(f"{folder}/{EVENTS}", EVENT_COLUMNS)}
        WHERE status IN ('', 'approved') AND ending BETWEEN '{rules.years[0]}-01-01' AND '{rules.years[-1]}-12-31'
      ) AS e
      INNER JOIN rates USING (route, level, role, category, unit)"""


def items(rules: Rules, folder: str) -> str:
    """Each item once a year, the first that brings hours; what has no item counts each time. Place 0 means none."""
    return f"""
      SELECT person, y, item = '' AS each, argMinIf(h, place, h != 0) AS first, minIf(place, h != 0) AS counted,
        sumIf(h, public) AS public_sum, sumIf(h, NOT public) AS professional_sum,
        minIf(place, public AND isNull(h)) AS public_place, minIf(place, NOT public AND isNull(h)) AS professional_place,
        groupArrayIf((place, toUInt16(start), if(public, ifNull(h, 0), 0), if(public, 0, ifNull(h, 0)),
          toUInt8(multiIf(isNotNull(h), 0, public, 1, 2))), overlapping AND item != '') AS classes
      FROM ({rated(rules, folder)})
      GROUP BY person, y, once, item"""


# Classes of one item in their order: those that overlap the last that counted bring nothing. Found so far: the last day that
# counted, public and professional hours, and whether some are unknown.
WALK = """arrayFold(
          (found, c) -> if(found.1 >= c.2, found, (
            if(c.3 + c.4 != 0, toUInt16(intDiv(c.1, 1099511627776)), found.1), found.2 + c.3, found.3 + c.4,
            bitOr(found.4, c.5))),
          arraySort(if(length(classes) > 1, classes, [])), (toUInt16(0), toFloat64(0), toFloat64(0), toUInt8(0)))"""


def wide(rules: Rules, folder: str) -> str:
    """One row a person, a column for each part and year."""
    columns = []
    for y in rules.years:
        columns += [f"0 - sumIf(public, y = {y}) AS public_{y}", f"sumIf(professional, y = {y}) AS professional_{y}"]
        columns += [f"maxIf(unknown_{part}, y = {y}) AS unknown_{part}_{y}" for part in PARTS]
    unknown = ", ".join(
        f"if(several, bitAnd(walk.4, {bit}) != 0, {part}_place != 0 AND (each OR counted = 0 OR {part}_place < counted)) "
        f"AS unknown_{part}"
        for bit, part in enumerate(PARTS, start=1)
    )
    return f"""
      SELECT person, {", ".join(columns)}
      FROM (
        SELECT person, y, length(classes) > 1 AS several, {WALK} AS walk,
          ifNull(multiIf(several, walk.2, each, public_sum, least(first, 0)), 0) AS public,
          ifNull(multiIf(several, walk.3, each, professional_sum, greatest(first, 0)), 0) AS professional, {unknown}
        FROM ({items(rules, folder)})
      )
      GROUP BY person"""


def standing(rules: Rules, folder: str) -> str:
    """The years that an earlier certificate covers whole, or that a posting, each by itself, stands for."""
    columns = []
    for y in rules.years:
        tests = [f"route = 'attestation' AND start <= '{y}-01-01' AND ending >= '{y}-12-31'"]
        for rule in rules.deemings:
            over = f"(months > {rule.over} OR months = {rule.over} AND spare)"
            within = f"(months < {rule.most} OR months = {rule.most} AND NOT spare)"
            touched = f"{y} BETWEEN toYear(start) AND toYear(ending)" if rule.every_year else f"share = {y}"
            tests.append(f"route != 'attestation' AND months >= {rule.least} AND {over} AND {within} AND {touched}")
        columns.append(f"max({' OR '.join(f'({test})' for test in tests)}) AS stands_{y}")
    return f"""
      SELECT person, {", ".join(columns)}
      FROM (
        SELECT person, route, start, assumeNotNull(ifNull("end", start)) AS ending,
          toDayOfMonth(toLastDayOfMonth(ending)) AS last_day, least(toDayOfMonth(start) - 1, last_day) AS due,
          toDayOfMonth(start) = 1 AS from_first, toDayOfMonth(ending) AS day,
          dateDiff('month', start, ending) + if(from_first, toInt32(day = last_day), -toInt32(day < due)) AS months,
          if(from_first, day != last_day, day != due) AS spare,
          least(ending, makeDate(toYear(start), 12, 31)) - start AS in_first,
          ending - greatest(start, makeDate(toYear(ending), 1, 1)) AS in_last,
          if(in_last >= in_first, toYear(ending), toYear(start)) AS share
        FROM {scan(f"{folder}/{EVENTS}", EVENT_COLUMNS)}
        WHERE status IN ('', 'approved')
          AND (route = 'attestation' OR route = 'aid-posting' AND level IN ({texts(rules.posting_levels)}))
      )
      GROUP BY person"""


def applicants(rules: Rules, folder: str) -> str:
    """The people, each with the first and last year they must show; 0 where the notice names none."""
    cases = {"first": [], "last": []}
    for window in rules.windows:
        test = f"level IN ({texts(window.levels)})"
        if window.degrees:
            test += f" AND degree IN ({texts(window.degrees)})"
        years = window.years or [0]
        cases["first"].append(f"{test}, {years[0]}")
        cases["last"].append(f"{test}, {years[-1]}")
    bounds = ", ".join(f"multiIf({', '.join(tests)}, 0) AS {name}" for name, tests in cases.items())
    return f"SELECT person, {bounds} FROM {scan(f'{folder}/{PEOPLE}', PEOPLE_COLUMNS)}"


def reaches(rules: Rules, public: str, professional: str) -> str:
    need = rules.floors
    return (
        f"({public} + {professional} >= {need['total']} AND {public} >= {need['public']} "
        f"AND {professional} >= {need['professional']})"
    )


def query(rules: Rules, folder: str) -> str:
    outcomes, hours, unmet = [], [], []
    for y in rules.years:
        met = f"(stands_{y} OR {reaches(rules, f'public_{y}', f'professional_{y}')})"
        hoped = reaches(rules, *(f"if(unknown_{part}_{y}, inf, {part}_{y})" for part in PARTS))
        outcomes.append(f"multiIf({y} < first OR {y} > last, NULL, {met}, 0, {hoped}, 1, 2) AS outcome_{y}")
        parts = {"total": f"public_{y} + professional_{y}", "public": f"public_{y}", "professional": f"professional_{y}"}
        hours += [f"if(isNull(outcome_{y}), NULL, {value}) AS {part}_of_{y}" for part, value in parts.items()]
        unmet.append(f"if(ifNull(outcome_{y}, 0) > 0, '{y}', '')")
    worst = f"arrayMax([{', '.join(f'ifNull(outcome_{y}, -1)' for y in rules.years)}])"
    named = ", ".join(f"{part}_of_{y} AS {part}_{y}" for y in rules.years for part in ("total", *PARTS))
    return f"""
    SELECT person, verdict, unmet_years, {named}
    FROM (
      SELECT person, {", ".join(outcomes)}, multiIf({worst} = 0, 'eligible', {worst} = 2, 'ineligible', 'undetermined')
          AS verdict,
        arrayStringConcat(arrayFilter(x -> x != '', [{", ".join(unmet)}]), ' ') AS unmet_years, {", ".join(hours)}
      FROM ({applicants(rules, folder)}) AS p
      LEFT ANY JOIN ({wide(rules, folder)}) AS w USING (person)
      LEFT ANY JOIN ({standing(rules, folder)}) AS s USING (person)
    )"""


def main(folder: str, out: str, threads: str = "4") -> None:
    settings = {
        "max_threads": threads, "max_parsing_threads": threads, "max_insert_threads": threads,
        "input_format_csv_empty_as_default": 1, "format_csv_null_representation": "''",
        "output_format_parallel_formatting": 1,
    }  # fmt: skip
    if os.path.exists(out):
        os.remove(out)
    rules, engine = load(), session.Session()
    ending = " SETTINGS " + ", ".join(f"{name} = {value}" for name, value in settings.items())
    with rates_file(rules) as path:
        engine.query(f"CREATE TABLE rates ENGINE = Memory AS SELECT * FROM {scan(path, RATE_COLUMNS)}{ending}")
    engine.query(f"INSERT INTO FUNCTION file('{os.path.abspath(out)}', 'CSVWithNames') {query(rules, folder)}{ending}")


if __name__ == "__main__":
    main(*sys.argv[1:])
