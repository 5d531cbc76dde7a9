"""Questions about missing facts as switches of the page: each is named, and gives what `--reading` gives."""

import json
import tempfile
from pathlib import Path

from page import differs, opening

PEOPLE = """person,place,level,year,specialty,degree,entered
late,430300,intermediate,2022,,,2019-07-10
moved,330400,intermediate,2023,医学,,
nowhere,440100,intermediate,2022,,,
endless,370400,intermediate,2022,,,
firm,430300,intermediate,2022,,,2010-01-01
"""

EVENTS = "person,route,start,end,hours,category,place,level\n" + "".join(
    f"{person},registered,{year}-06-30,,{hours},{category},{place},\n"
    for person, years, place in [("late", (2019, 2020, 2021), ""), ("moved", (2022,), "430300"), ("firm", range(2018, 2023), "")]
    for year in years for hours, category in [(60, "professional"), (30, "professional")]
) + "endless,training,2025-05-01,,40,,,recognised\nendless,registered,2025-06-30,,60,public,,\n"

YEARS = "2018-2022"


def run(page, native, tally):
    with tempfile.TemporaryDirectory(prefix="xueshi-web-") as name:
        folder = Path(name)
        (folder / "people.csv").write_text(PEOPLE, encoding="utf-8")
        (folder / "events.csv").write_text(EVENTS, encoding="utf-8")
        _switches(page, native, folder, tally)
        _names(page, folder, tally)
    tally.end_group("questions")


def _asked(*readings):
    """The step that asks for these years, with questions fixed or none."""
    return {"call": "setOptions", "args": [{"years": YEARS, "readings": list(readings)}]}


def _switches(page, native, folder, tally):
    found = page.run([opening(folder), _asked(), {"call": "readings"}])[2]["value"]
    questions = [hinge for hinge in found if hinge["rulebook"] is None]
    first = found[:len(questions)]
    tally.check("questions", "questions that stand for somebody come before the readings",
                [] if first == questions and questions else [str([hinge["id"] for hinge in found])])
    steps, flags = [opening(folder), _asked()], []
    for question in questions:
        for option in question["options"]:
            words = f"{question['id']}={option['id']}"
            steps += [_asked(words), {"each": "answerText"}, {"call": "readings"}]
            flags.append(words)
    results = page.run(steps)
    for number, words in enumerate(flags):
        lines, _ = native.run("check", folder, "--json", "--years", YEARS, "--reading", words)
        texts, hinges = results[3 + 3 * number]["texts"], results[4 + 3 * number]["value"]
        tally.check("questions", f"answers with {words} are the command's", differs("".join(texts), lines))
        fixed = [f"{hinge['id']}={hinge['fixed']}" for hinge in hinges if hinge["fixed"]]
        tally.check("questions", f"the switch of {words} stays where it is put", [] if fixed == [words] else [str(fixed)])


def _names(page, folder, tally):
    results = page.run([opening(folder), _asked(), {"each": "questions"}, _asked("in-post=lenient"), {"each": "questions"}])
    left_open, fixed = results[2], results[4]
    names = [line.split(",")[0] for line in PEOPLE.splitlines()[1:]]
    by_name = dict(zip(names, left_open["texts"]))
    wanted = {"late": ("in-post", "2019-07-10"), "moved": ("moved", "430300"), "nowhere": ("rules", "440100"), "firm": None}
    for name, want in wanted.items():
        found = {question["id"]: question for question in by_name[name]}
        problems = []
        if want is None:
            problems = [f"{name}: {list(found)}"] if found else []
        elif want[0] not in found:
            problems = [f"{name} lacks {want[0]}: {json.dumps(by_name[name])}"]
        else:
            problems = [f"{name} in {language}: {text}" for language, text in found[want[0]]["subject"].items() if want[1] not in text]
        tally.check("questions", f"what stands for {name} is named with what it hangs on", problems)
    late = fixed["texts"][0]
    settled = late[0].get("settled") if late else None
    tally.check("questions", "a question that is fixed says so, at which end and by whom",
                [] if settled and (settled["option"], settled["by"]) == ("lenient", "caller") else [json.dumps(late)])
