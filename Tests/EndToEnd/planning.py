"""`plan`: carried out through `whatif`, it makes every curable year pass."""

import json

from command import LEDGER
from match import loads

PEOPLE = "person,place,level,year\nA,430300,intermediate,2022\n"
EVENTS = "person,route,start\n"


def run(samples, command, tally):
    def check(sentence, problems):
        tally.check("plan", sentence, [problem for problem in problems if problem])

    _exits(command, check)
    _plans(samples, command, check)
    _away(command, check)
    _units(samples, command, check)
    tally.end_group("plan")


def _exits(command, check):
    for sentence, status, *arguments in [
        ("plan as of a day that does not exist is bad usage", 64, "--as-of", "2021-02-30"),
        ("plan with an unknown route is bad usage", 64, "--only", "x"),
        ("a list of efforts that is none is bad data", 65, "--effort", "people.csv"),
        ("a list of efforts that is not there cannot be read", 66, "--effort", "missing.json"),
    ]:
        files = {"people.csv": PEOPLE, "events.csv": EVENTS}
        got, output, messages = command.run(["plan", *LEDGER, *arguments], files)
        check(f"{status}: {sentence}", [
            got != status and f"expected exit status {status}, got {got}\n{messages[:500]}",
            not messages and "nothing on standard error", output and f"standard output is not empty: {output[:200]}"])


def _plans(samples, command, check):
    """Every curable year of the samples passes once the plan is carried out."""
    runs = [("hospital", day, []) for day in ("2021-01-31", "2021-06-30", "2021-11-30")]
    runs += [("places", "2021-06-30", ["--person", "X1"]), ("places", "2023-06-30", ["--person", "Q1"])]
    runs += [("places", "2025-06-30", ["--person", person, "--years", "2025"])
             for person in ("J1", "J2", "Z1", "C1", "S1", "N1")]
    for sample, day, options in runs:
        folder = samples / sample
        ledger = ["--json", "--people", str(folder / "people.csv"), "--events", str(folder / "events.csv"), *options]
        lines, problem = command.lines(["plan", *ledger, "--as-of", day], {})
        plans = [loads(line) for line in lines]
        short = [plan for plan in plans if any(year["status"] == "planned" for year in plan["years"])]
        problems = [problem, not short and "nobody needs a plan"]
        for name, files, stdin in (("a file", {"plan.json": "\n".join(lines) + "\n"}, b""),
                                   ("standard input", {}, "\n".join(lines).encode())):
            arguments = ["whatif", *ledger, "--add-file", "plan.json" if files else "-"]
            changes, problem = command.lines(arguments, files, stdin)
            problems.append(problem)
            problems.append(len(changes) != len(plans) and f"{len(changes)} answers to {len(plans)} plans from {name}")
            for plan, change in zip(plans, map(loads, changes)):
                problems += _carried_out(plan, change, day)
        who = options[1] if options else "the short people"
        check(f"the plan of {day} for {who} of {sample} makes every curable year pass", problems)


def _carried_out(plan, change, day):
    person = plan["person"]
    after = {year["year"]: year["outcome"] for year in change["after"]["years"]}
    for year in plan["years"]:
        outcome = after[year["year"]]
        if (outcome in ("unmet", "undetermined")) == (year["status"] in ("planned", "passes")):
            yield f"{person}: {year['year']} is {year['status']}, and {outcome} once the plan is carried out"
    if all(year["status"] in ("planned", "passes") for year in plan["years"]) and plan["years"]:
        if change["after"]["verdict"] != "eligible":
            yield f"{person}: every year was curable, and yet {change['after']['verdict']}"
    verdicts = [plan["before"], plan["after"]]
    if verdicts != change["changes"]["verdict"]:
        yield f"{person}: {verdicts} in the plan, {change['changes']['verdict']} once it is carried out"
    adds = [step["adds"] for year in plan["years"] for step in year["steps"]]
    if sum(adds) != sum(addition["added"] for addition in change["additions"]) or len(adds) != len(plan["events"]):
        yield f"{person}: steps add {adds}, additions {change['additions']}"
    for event in plan["events"]:
        if event["start"] <= day:
            yield f"{person}: planned into the past: {event}"


AWAY = {
    "people.csv": "person,name,place,level,year\nB,假示例,370400,intermediate,2023\nP,派示例,430300,intermediate,2022\n",
    "events.csv": "person,route,start,end,hours,category,level,status\n"
                  "B,leave,2023-01-10,2023-11-30,,,sick,\nB,public-course,2023-12-05,,10,,,\n"
                  + "".join(f"P,registered,{year}-12-31,,90,professional,,\n" for year in (2018, 2019, 2020))
                  + "P,aid-posting,2021-03-01,2021-07-31,,,national,pending\n",
}


def _away(command, check):
    """Nobody is sent to a class while on leave or posted, and those days are not left."""
    for person, day, filing, until, first, left in (("B", "2023-06-01", "2024-03-01", "2023-11-30", "2023-12-01", 31),
                                                    ("P", "2021-04-01", "2022-03-01", "2021-07-31", "2021-08-01", 153)):
        arguments = [*LEDGER, "--person", person, "--as-of", day, "--filing", filing]
        plans, problem = command.lines(["plan", *arguments, "--json"], AWAY)
        year = loads(plans[0])["years"][-1]
        starts = [event["start"] for event in loads(plans[0])["events"]]
        outlook = loads(command.lines(["check", *arguments, "--json"], AWAY)[0][0])["outlook"]
        texts = [command.run([name, *arguments[2:], "--lang", language], AWAY)[1]
                 for name in ("plan", "check") for language in ("zh", "en")]
        check(f"{person} is away until {until}: nothing is planned before, and the days left are those on duty", [
            problem, year["status"] != "planned" and f"{year}", min(starts, default="") != first and f"it starts on {starts}",
            any(held["daysLeft"] != left for held in (year, outlook)) and f"{year['daysLeft']}, {outlook['daysLeft']} days left",
            any([days["end"] for days in held["away"]] != [until] for held in (year, outlook)) and f"{year['away']}",
            *(until not in text and f"{until} is not in\n{text}" for text in texts)])
    rows = ["E,registered,2021-01-02,,30,public,", "F,registered,2021-01-02,,30,public,", "F,leave,2021-06-02,2021-12-20,,,sick"]
    files = {"people.csv": "person,place,level,year\nE,430300,intermediate,2022\nF,430300,intermediate,2022\n",
             "events.csv": "person,route,start,end,hours,category,level\n" + "\n".join(rows) + "\n"}
    lines, problem = command.lines(["check", *LEDGER, "--json", "--years", "2021", "--as-of", "2021-06-01"], files)
    order = [(answer["person"], answer["outlook"]["daysLeft"]) for answer in map(loads, lines)]
    check("who is away for most of the days left is at risk before who is not", [
        problem, order != [("F", 11), ("E", 213)] and f"{order}"])


def _units(samples, command, check):
    """The sessions of a unit, once attended, let those pass who are said to."""
    for sample, options in (("hospital", ["--as-of", "2021-06-30"]), ("hospital", ["--as-of", "2021-12-28"]),
                            ("places", ["--as-of", "2025-06-30", "--years", "2025"])):
        folder = samples / sample
        ledger = ["--json", "--people", str(folder / "people.csv"), "--events", str(folder / "events.csv")]
        lines, problem = command.lines(["plan", "--unit", *ledger, *options], {})
        *sessions, unit = map(loads, lines)
        attended = [{"person": person, "events": [session["event"] for session in sessions
                                                  if person in session["cured"] + session["helped"]]}
                    for person in unit["short"]]
        files = {"attended.json": "".join(json.dumps(one, default=float) + "\n" for one in attended)}
        years = [word for word in options if options[0] == "--as-of"][2:]
        changes, second = command.lines(["whatif", *ledger, *years, "--add-file", "attended.json"], files)
        outcomes = {change["person"]: [year["outcome"] for year in change["after"]["years"] if year["year"] == unit["year"]]
                    for change in map(loads, changes)}
        passing = [person for person in unit["short"] if not {"unmet", "undetermined"} & set(outcomes[person])]
        check(f"the sessions for {sample} {options[1]} let pass whom they are said to", [
            problem, second, not unit["passing"] and "nobody passes", unit["proof"] != "optimal" and f"{unit}",
            passing != unit["passing"] and f"{passing} pass\n{unit}",
            sum(session["effort"] for session in sessions) != unit["effort"] and f"the days do not add up\n{unit}"])
    files = {"people.csv": "person,place,level,year\nA,330400,intermediate,2026\nB,330400,intermediate,2026\n",
             "events.csv": "person,route,start,hours,category\nA,registered,2025-03-01,17,public\nA,registered,2025-03-01,90,professional\n"
                           "B,registered,2025-03-01,30,public\nB,registered,2025-03-01,36,professional\n"}
    lines, problem = command.lines(["plan", "--unit", *LEDGER, "--json", "--years", "2025", "--as-of", "2025-12-30"], files)
    check("an hour that still fits is found though a longer session does not", [
        problem, [loads(line).get("cured", loads(line).get("passing")) for line in lines] != [["A"], ["A"]] and "\n".join(lines)])
