"""The worked cases: each says one sentence of a notice (in English, `zh` in Chinese), a person, their events, and what
`check --json` must answer.

Cases asked with the same options are answered by one run of the command, one person a case. A `line` that a case expects
counts within the case: its first event is line 2, as in a file of its own. `exit` is the exit status where it is not 0, as
65 of a case about rows that are refused.
"""

from command import EVENTS, PEOPLE, table
from match import differences, loads, show

KEYS = {"case", "zh", "clause", "person", "events", "years", "readings", "exit", "expect"}


def run_file(file, data, command, tally):
    """Runs the cases of one file; how many there were."""
    group = f"cases/{file.name}"
    try:
        contents = loads(file.read_text(encoding="utf-8"))
        found = contents["cases"]
        rulebook = loads((data / "rulebooks" / f"{contents['rulebook']}.json").read_text(encoding="utf-8"))
        place = contents.get("place", rulebook.get("place"))
    except (OSError, ValueError, LookupError, AttributeError, TypeError) as error:
        tally.fail(group, "the file can be read", f"{type(error).__name__}: {error}")
        tally.end_group(group)
        return 0

    if not found:
        tally.fail(group, "the file holds at least one case", "`cases` is empty")
    batches = {}
    for case in found:
        problems = _mistakes(case)
        if problems:
            tally.check(group, show(case.get("case", case)), problems)
        else:
            batches.setdefault((_flags(case), case.get("exit", 0)), []).append(case)
    for (flags, exit), batch in batches.items():
        for case, problems in zip(batch, _answers(batch, flags, exit, place, command), strict=True):
            tally.check(group, _title(case, flags), problems)
    tally.end_group(group)
    return len(found)


def _title(case, flags):
    return f"{case['case']} [{case['clause']}]" + (f" ({' '.join(flags)})" if flags else "")


def _mistakes(case):
    """What is wrong with a case itself: a misspelt key would otherwise test nothing."""
    needed = {"case", "clause", "person", "expect"}
    problems = [f"a case needs `{key}`" for key in sorted(needed) if not case.get(key)]
    problems += [f"unknown key `{key}`" for key in case if key not in KEYS]
    problems += [f"unknown column `{key}` of a person" for key in case.get("person", {}) if key not in PEOPLE[1:]]
    for event in case.get("events", []):
        problems += [f"unknown column `{key}` of an event" for key in event if key not in EVENTS[1:]]
    return problems


def _flags(case):
    flags = ["--years", str(case["years"])] if "years" in case else []
    readings = case.get("readings", {})
    if isinstance(readings, str):
        return (*flags, "--reading", readings)
    for name, option in sorted(readings.items()):
        flags += ["--reading", f"{name}={option}"]
    return tuple(flags)


def _answers(batch, flags, exit, place, command):
    """For each case of a batch, the list of its problems."""
    names = [f"case-{number}" for number in range(1, len(batch) + 1)]
    people, _ = table(PEOPLE, [{"place": place, **case["person"], "person": name} for name, case in zip(names, batch)])
    owners = [(name, position) for name, case in zip(names, batch) for position in range(len(case.get("events", [])))]
    rows = [{**event, "person": name} for name, case in zip(names, batch) for event in case.get("events", [])]
    events, starts = table(EVENTS, rows)
    status, output, messages = command.check(people, events, flags)

    if status != exit and len(batch) > 1:
        # One bad case must not take the others down with it, nor hide which one it is.
        return [problems for case in batch for problems in _answers([case], flags, exit, place, command)]
    if status != exit:
        return [[f"expected exit status {exit}, got {status}", messages.strip()]]
    try:
        answers = [loads(line) for line in output.splitlines()]
        persons = [answer["person"] for answer in answers]
    except (ValueError, LookupError, TypeError) as error:
        return [[f"standard output is not one JSON object a line: {error}", output[:500]]] * len(batch)
    if persons != names:
        return [[f"expected answers for {' '.join(names)}, got {' '.join(map(str, persons))}"]] * len(batch)

    own = {start: position + 2 for start, (_, position) in zip(starts, owners)}
    return [differences(case["expect"], _with_own_lines(answer, own)) for case, answer in zip(batch, answers)]


def _with_own_lines(answer, own):
    for year in answer.get("years", []):
        for credit in year.get("credits", []):
            credit["line"] = own.get(credit.get("line"), credit.get("line"))
    for warning in answer.get("warnings", []):
        if "line" in warning:
            warning["line"] = own.get(warning["line"], warning["line"])
    for remark in answer.get("remarks", []):
        remark["lines"] = [own.get(line, line) for line in remark["lines"]]
    return answer
