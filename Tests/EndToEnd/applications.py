"""One person's applications are told apart wherever they are named, and rows that say the same are one of them.

The join needs DuckDB; without it that is skipped and said, and with XUESHI_ALL_TOOLS set it fails.
"""

import os
import re
import tempfile
from pathlib import Path

from match import loads

try:
    import duckdb
except ImportError:
    duckdb = None

HEAD = "person,name,place,level,year,specialty\n"
ONE = "T3,Both,430300,intermediate,2022,\n"
OTHER = "T3,Both,330400,intermediate,2022,机械\n"
THIRD = "T3,Both,330400,intermediate,2022,会计\n"
ALONE = "U1,Sole,430300,intermediate,2022,\n"
EVENTS = "person,route,start,hours,category\n" + "".join(
    f"T3,registered,{year}-12-31,90,professional\n" for year in range(2018, 2022))
YEARS = ["--years", "2018-2021"]
FILES = ["--people", "people.csv", "--events", "events.csv"]
# Every command that heads a part of its answer with whom it is about.
HEADED = {
    "check": ["check", "--full"], "timeline": ["timeline"], "plan": ["plan", "--as-of", "2021-11-30"],
    "whatif": ["whatif", "--add", "route=registered start=2021-10-01 hours=18 category=public"],
    "check --compare": ["check", "--compare"],
}
NAMES = {
    "en": [["Xiangtan", "intermediate", "2022", "line 2"], ["Jiaxing", "intermediate", "2022", "机械", "line 3"],
           ["Jiaxing", "intermediate", "2022", "会计", "line 4"]],
    "zh": [["湘潭", "中级", "2022", "第 2 行"], ["嘉兴", "中级", "2022", "机械", "第 3 行"], ["嘉兴", "中级", "2022", "会计", "第 4 行"]],
}


def run(command, tally):
    def check(sentence, *problems):
        tally.check("applications", sentence, [problem for problem in problems if problem])

    def ask(words, people, lang="en"):
        return command.run([*words, *FILES, *YEARS, "--lang", lang], {"people.csv": HEAD + people, "events.csv": EVENTS})

    for name, words in HEADED.items():
        for lang, applications in NAMES.items():
            _, output, _ = ask(words, ONE + OTHER + THIRD, lang)
            heads = [line for line in output.splitlines() if line.startswith("T3")]
            check(f"{name} names each application apart, in {lang}",
                  len(heads) != 3 and f"{len(heads)} headings: {output[:500]}",
                  *(f"{head}: no {word}" for head, words in zip(heads, applications) for word in words if word not in head))
        _, output, _ = ask(words, ALONE)
        check(f"{name} names no row of people where there is one application", "line 2 of people" in output and output[:300])

    for words in (["check", "--full"], HEADED["whatif"]):
        _, output, _ = ask(words, ONE + OTHER + ALONE)
        check(f"the summary of {words[0]} counts people and applications apart and tells the applications apart",
              "3 applications of 2 people" not in output and output[-600:],
              words[0] == "check" and not re.search(r"T3 \((?:Xiangtan|Jiaxing)", output) and output[-600:])
    _, output, _ = ask(["check"], ONE + OTHER + ALONE)
    check("the overview counts people and applications apart", "3 applications of 2 people" not in output and output[:300])

    _repetitions(check, ask, command)
    _keys(check, ask)
    _join(check, command)
    tally.end_group("applications")


def _repetitions(check, ask, command):
    for count in (1, 2, 3):
        for sentence, people in (("together", ONE * count + ALONE), ("apart", (ONE + ALONE) * count)):
            people_rows = people.count("\n")
            repeated = people_rows - 2
            status, output, messages = ask(["check", "--json"], people)
            answers = [loads(line) for line in output.splitlines()]
            lines = [number + 2 for number, row in enumerate(people.splitlines(True)) if row == ONE]
            remarks = [remark for answer in answers for remark in answer["remarks"] if remark["code"] == "same-application"]
            expected = [{"code": "same-application", "lines": lines}] if count > 1 else []
            expected += expected and sentence == "apart" and [
                {"code": "same-application", "lines": [line + 1 for line in lines]}] or []
            check(f"a row of people entered {count} times is one application, {sentence}",
                  status and messages, [answer["person"] for answer in answers] != ["T3", "U1"] and output[:300],
                  remarks != expected and f"{remarks}",
                  messages.count("and counted once") != repeated and messages)
            with tempfile.TemporaryDirectory(prefix="xueshi-") as folder:
                status, _, messages = command.run(
                    ["score", *FILES, *YEARS, "--lang", "en", "--out", f"{folder}/r.csv"],
                    {"people.csv": HEAD + people, "events.csv": EVENTS})
                rows = Path(folder, "r.csv").read_text().splitlines()[1:]
            check(f"score balances where it was entered {count} times, {sentence}",
                  len(rows) != 2 and "\n".join(rows), f"{6} scored, 0 rejected" not in messages and messages,
                  (f"{people_rows} people, 4 events" not in messages) and messages,
                  (f", {repeated} repeated" in messages) != (repeated > 0) and messages)
    for sentence, other in (("specialty", OTHER.replace("机械", "")), ("name's letters", ONE.replace("Both", "BOTH"))):
        _, output, _ = ask(["check", "--json"], ONE + other)
        same = sentence != "specialty"
        check(f"rows that differ in {sentence} are {'one' if same else 'two'}",
              len(output.splitlines()) != (1 if same else 2) and output[:300])


def _keys(check, ask):
    """The line of the people file, in every answer in JSON."""
    for words in (["check"], ["timeline"], HEADED["plan"], HEADED["whatif"], ["check", "--compare"]):
        _, output, _ = ask([*words, "--json"], ONE + OTHER)
        lines = [loads(line)["line"] for line in output.splitlines()]
        check(f"{words[0]} --json has the line of each application", lines != [2, 3] and f"{lines}")
    _, output, _ = ask(["timeline", "--csv"], ONE + OTHER)
    last = {row.rsplit(",", 1)[1] for row in output.splitlines()}
    check("timeline --csv has the line of each application", last != {"line", "2", "3"} and f"{last}")


def _join(check, command):
    if not duckdb:
        if os.environ.get("XUESHI_ALL_TOOLS"):
            check("DuckDB is installed", "it is not")
        else:
            print("skipped: DuckDB is not installed")
        return
    with tempfile.TemporaryDirectory(prefix="xueshi-") as folder:
        results, years = f"{folder}/results.csv", f"{folder}/years.csv"
        people = ONE + OTHER + ONE + THIRD
        command.run(["score", *FILES, *YEARS, "--out", results, "--years-out", years],
                    {"people.csv": HEAD + people, "events.csv": EVENTS})
        rows = duckdb.sql(f"""
            select r.line, r.place, count(*), count(*) filter (y.outcome = 'unmet'), any_value(r.unmet_years), min(y.rulebook)
            from '{results}' r join '{years}' y using (file, line) group by 1, 2 order by 1""").fetchall()
    expected = [(2, 430300, 4, 0, None, "xiangtan-2022"), (3, 330400, 4, 4, "2018 2019 2020 2021", "zhejiang-2016"),
                (5, 330400, 4, 4, "2018 2019 2020 2021", "zhejiang-2016")]
    check("a join of results.csv and years.csv by file and line gives each application its own years",
          rows != expected and f"{rows}")
