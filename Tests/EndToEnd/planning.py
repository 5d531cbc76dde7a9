"""`plan`: carried out through `whatif`, it makes every curable year pass."""

from command import LEDGER
from match import loads

PEOPLE = "person,place,level,year\nA,430300,intermediate,2022\n"
EVENTS = "person,route,start\n"


def run(samples, command, tally):
    def check(sentence, problems):
        tally.check("plan", sentence, [problem for problem in problems if problem])

    _exits(command, check)
    _plans(samples, command, check)
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
