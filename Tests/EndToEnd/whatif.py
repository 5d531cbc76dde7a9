"""`whatif`: a change answers as the changed files do, byte for byte."""

import csv

from command import EVENTS, LEDGER, PEOPLE, table
from match import loads

PERSONS = [
    {"person": "A", "name": "甲", "unit": "一院", "place": "430300", "level": "intermediate", "year": 2022,
     "specialty": "护理学"},
    {"person": "B", "name": "乙", "unit": "一院", "place": "430300", "level": "intermediate", "year": 2022,
     "specialty": "医学检验"},
    {"person": "C", "name": "丙", "unit": "二院", "place": "370400", "level": "senior", "year": 2023,
     "specialty": "护理学"},
]
ROWS = [
    {"person": person, **row}
    for person in "AB" for row in [
        {"route": "registered", "start": "2018-06-30", "hours": 30, "category": "public"},
        {"route": "registered", "start": "2018-06-30", "hours": 60, "category": "professional"},
        {"route": "training", "start": "2019-05-06", "end": "2019-05-14", "quantity": 9, "unit": "day",
         "item": "急救, 一期"},
        {"route": "training", "start": "2020-05-06", "end": "2020-05-13", "quantity": 8, "unit": "day"},
        {"route": "public-course", "start": "2020-10-08", "hours": 30, "status": "pending"},
    ]
]

# What is added, and the reason of its credit; nothing where it counts or needs none.
ADDED = [
    ("a training", 'route=training start=2020-08-01 end=2020-08-02 quantity=2 unit=day', None),
    ("a training that ends before events on file", "route=training start=2020-01-06 quantity=1", None),
    ("a posting", "route=aid-posting start=2020-11-01 end=2021-08-31", "deemed"),
    ("sick leave", "route=leave start=2020-01-01 end=2020-09-30 level=sick", None),
    ("an attestation", "route=attestation start=2019-01-01 end=2020-12-31", None),
    ("a violation", "route=violation start=2021-03-01", None),
    ("an event no row recognises", "route=self-study start=2020-03-01 hours=20", "not-recognised"),
    ("an item that has counted", 'route=training start=2019-05-14 end=2019-05-15 quantity=2 item="急救, 一期"', "duplicate"),
    ("a pending event", "route=training start=2020-08-01 quantity=2 status=pending", "pending"),
    ("an event outside the window", "route=training start=2022-08-01 quantity=2", "outside-window"),
    ("an event in Chinese, of another year than its dates", "route=培训班 start=2021-01-02 quantity=2 year=2020", None),
    ("an item with a comma and spaces", 'route=visit start=2020-08-01 quantity=2 item="a , b"', None),
]


def run(command, tally):
    def check(sentence, problems):
        tally.check("whatif", sentence, [problem for problem in problems if problem])

    _additions(command, check)
    _changes(command, check)
    _exits(command, check)
    tally.end_group("whatif")


def _files(events=None):
    return {"people.csv": table(PEOPLE, PERSONS)[0], "events.csv": events or table(EVENTS, ROWS)[0]}


def _rows(person, *texts):
    """Rows as they would stand in the file, for `--add` texts."""
    rows = []
    for text in texts:
        cells = next(csv.reader([text.replace(' item="', ' "item=')], delimiter=" "))
        rows.append({"person": person, **dict(cell.split("=", 1) for cell in cells)})
    return table(EVENTS, rows)[0].split("\n", 1)[1]


def _check(command, files, person, *options):
    lines, problem = command.lines(["check", "--json", *LEDGER, "--person", person, *options], files)
    return "" if problem or len(lines) != 1 else lines[0]


def _difference(line, person, before, after):
    row = loads(after)["line"] if after else None
    expected = f'{{"person":"{person}","line":{row},"before":{before},"after":{after},"changes":'
    return not (before and after and line.startswith(expected)) and f"expected {expected}\n     got {line}"


def _additions(command, check):
    whole = table(EVENTS, ROWS)[0]
    for sentence, text, reason in ADDED:
        for ending, events in (("", whole), (", the last line of the file not ended", whole[:-1])):
            lines, problem = command.lines(["whatif", "--json", *LEDGER, "--add", text], _files(events))
            problems = [problem, not problem and len(lines) != 3 and f"{len(lines)} answers for 3 people"]
            for line, person in zip(lines, "ABC"):
                before = _check(command, _files(events), person)
                after = _check(command, _files(whole + _rows(person, text)), person)
                problems.append(_difference(line, person, before, after))
                additions = loads(line)["additions"]
                if person == "A" and (len(additions) != 1 or additions[0].get("reason") != reason):
                    problems.append(f"expected one addition, {reason}; got {additions}")
            check(f"{sentence}, added, answers as the ledger with it does{ending}", problems)

    texts = [text for _, text, _ in ADDED]
    arguments = [word for text in texts for word in ("--add", text)]
    lines, problem = command.lines(["whatif", "--json", *LEDGER, "--person", "A", *arguments], _files())
    after = _check(command, _files(whole + _rows("A", *texts)), "A")
    check("all of them, added together, answer as the ledger with them does",
          [problem] + [_difference(line, "A", _check(command, _files(), "A"), after) for line in lines])
    for name, file in (("for everybody", _rows("", *texts)), ("for the person named", _rows("A", *texts))):
        header = ",".join(EVENTS) + "\n"
        if name == "for everybody":
            header, file = header.removeprefix("person,"), "".join(row[1:] + "\n" for row in file.splitlines())
        got, problem = command.lines(["whatif", "--json", *LEDGER, "--person", "A", "--add-file", "-"], _files(),
                              (header + file).encode())
        check(f"a file of rows {name} does what --add does",
              [problem, got != lines and f"expected {lines}\n     got {got}"])


def _changes(command, check):
    files = _files()
    lines, problem = command.lines(["whatif", "--json", *LEDGER], files)
    problems = [problem, len(lines) != 3 and f"{len(lines)} answers for 3 people"]
    for line, person in zip(lines, "ABC"):
        answer = _check(command, files, person)
        problems.append(_difference(line, person, answer, answer))
        change = loads(line)
        same = all(year["outcome"][0] == year["outcome"][1] and not any(year["counted"].values())
                   for year in change["changes"]["years"])
        problems.append((change["additions"] or not same) and f"nothing was to change: {line}")
    check("with nothing asked, nothing changes", problems)

    def changed(sentence, arguments, persons, rows, *options):
        """Asks for a change and holds `after` against the ledger with these people and rows."""
        lines, problem = command.lines(["whatif", "--json", *LEDGER, *arguments], files)
        other = {"people.csv": table(PEOPLE, persons)[0], "events.csv": table(EVENTS, rows)[0]}
        problems = [problem, len(lines) != len(persons) and f"{len(lines)} answers for {len(persons)} people"]
        for line, person in zip(lines, persons):
            expected = loads(_check(command, other, person["person"], *options) or "{}")
            got = loads(line)["after"]
            # Dropping a row renumbers those below it in the file, and not in the answer.
            problems.append(_unnumbered(expected) != _unnumbered(got) and f"expected {expected}\n     got {got}")
        check(sentence, problems)

    # Another place: the heading names both with their notices, each year that turns says by which clause.
    for lang, words in (("en", ["before: Xiangtan (430300)", "under 潭人社函〔2022〕18号", "now: Jiaxing (330400)", "rules of Zhejiang",
                                "not met→met", "“", "asks 18 (public hours)"]),
                        ("zh", ["原来：湘潭市（430300）", "依据潭人社函〔2022〕18号", "现在：嘉兴市（330400）", "浙江省规定", "未达到→达到", "「", "要求公需科目 18"])):
        texts = []
        for place, other in (("330400", "430300"), ("430300", "330400")):
            people = table(PEOPLE, [{**PERSONS[0], "place": other}])[0]
            rows = table(EVENTS, [{"person": "A", "route": "registered", "start": "2021-06-30", "hours": 90, "category": "professional"}])[0]
            arguments = ["whatif", "--people", "people.csv", "--events", "events.csv", "--years", "2021", "--place", place, "--lang", lang]
            texts.append(command.run(arguments, {"people.csv": people, "events.csv": rows})[1])
        check(f"--place names places, notices and clauses ({lang})",
              [word not in "".join(texts) and f"no {word} in {texts}" for word in words])

    changed("--drop takes an item from everybody", ["--drop", "急救, 一期"], PERSONS,
            [row for row in ROWS if "item" not in row])
    changed("--drop-line takes one row", ["--drop-line", "4"], PERSONS, ROWS[:2] + ROWS[3:])
    changed("--drop and --drop-line go together, and with an addition that takes the item's place",
            ["--drop", "急救, 一期", "--drop-line", "5", "--add", ADDED[7][1], "--where", "person=A"], PERSONS,
            [row for row in ROWS if row is not ROWS[3] and "item" not in row] +
            [{"person": "A", "route": "training", "start": "2019-08-01", "quantity": 2, "item": "急救, 一期"}])
    changed("--place, --level and --year try another target",
            ["--place", "330400", "--level", "senior", "--year", "2021"],
            [{**person, "place": "330400", "level": "senior", "year": 2021} for person in PERSONS], ROWS)
    changed("--specialty tries another specialty", ["--specialty", "energy"],
            [{**person, "specialty": "energy"} for person in PERSONS], ROWS)

    added = {"route": "training", "start": "2021-05-10", "end": "2021-05-12", "quantity": 3}
    text = " ".join(f"{column}={value}" for column, value in added.items())
    for where, persons in (("unit=一院,specialty=护理学", "A"), ("unit=一院", "AB"), ("name=丙", "C"), ("specialty=护理学", "AC"),
                           ("unit=三院", "")):
        changed(f"--where {where} adds for {persons or 'nobody'}", ["--add", text, "--where", where], PERSONS,
                ROWS + [{"person": person, **added} for person in persons])
    changed("--add with a person adds for that person alone", ["--add", f"person=B {text}"], PERSONS,
            ROWS + [{"person": "B", **added}])
    twice = [PERSONS[0], {**PERSONS[0], "unit": "二院", "year": 2021}]
    files = {"people.csv": table(PEOPLE, twice)[0], "events.csv": table(EVENTS, ROWS[:5])[0]}
    lines, problem = command.lines(["whatif", "--json", *LEDGER, "--add", text, "--where", "unit=二院"], files)
    check("who applies twice is found by either application",
          [problem] + [len(loads(line)["additions"]) != 1 and f"not added: {line}" for line in lines])


def _unnumbered(answer):
    if isinstance(answer, dict):
        return {key: _unnumbered(value) for key, value in answer.items() if key != "line"}
    return [_unnumbered(item) for item in answer] if isinstance(answer, list) else answer


def _exits(command, check):
    fragment = '{"person":"A","events":[{"route":"training","start":"2021-05-10","quantity":3}]}'
    for sentence, status, arguments, stdin in [
        ("a word that is no column=value is bad usage", 64, ["--add", "training"], ""),
        ("a column events do not have is bad usage", 64, ["--add", "route=training beginning=2021-01-01"], ""),
        ("a column of people alone is bad usage", 64, ["--add", "route=training start=2021-01-01 name=x"], ""),
        ("a quote that never ends is bad usage", 64, ["--add", 'route=training item="x'], ""),
        ("--where with a column people do not have is bad usage", 64, ["--where", "route=training"], ""),
        ("--drop-line with a word is bad usage", 64, ["--drop-line", "two"], ""),
        ("--drop-line of the header is bad usage", 64, ["--drop-line", "1"], ""),
        ("--level with an unknown word is bad usage", 64, ["--level", "wizard"], ""),
        ("an addition without a date is bad data", 65, ["--add", "route=training"], ""),
        ("an addition of an unknown route is bad data", 65, ["--add", "route=x start=2021-01-01"], ""),
        ("an addition on a day that does not exist is bad data", 65, ["--add", "route=training start=2021-02-30"], ""),
        ("an addition for nobody on file is bad data", 65, ["--add", "person=X route=training start=2021-01-01"], ""),
        ("a plan applies", 0, ["--add-file", "-"], fragment),
        ("a plan that ends too early is bad data", 65, ["--add-file", "-"], fragment[:-1]),
        ("a plan without events is bad data", 65, ["--add-file", "-"], '{"person":"A"}'),
        ("a plan of an unknown route is bad data", 65, ["--add-file", "-"], fragment.replace("training", "x")),
        ("a plan for nobody on file is bad data", 65, ["--add-file", "-"], fragment.replace('"A"', '"X"')),
        ("a file of additions that is not there cannot be read", 66, ["--add-file", "missing.json"], ""),
    ]:
        got, output, messages = command.run(["whatif", *LEDGER, *arguments], _files(), stdin.encode())
        check(f"{status}: {sentence}", [
            got != status and f"expected exit status {status}, got {got}\n{messages[:500]}",
            status != 0 and not messages and "nothing on standard error",
            status in (64, 66) and output and f"standard output is not empty: {output[:200]}"])
