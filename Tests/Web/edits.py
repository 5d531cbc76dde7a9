"""After edits the page answers as the command does on the ledger that the page exports."""

import csv
import random
import tempfile
from pathlib import Path

from answers import _change
from page import ROOT, differs, opening


def run(page, native, cohorts, tally):
    hospital = ROOT / "Data/samples/hospital"
    _edited("sample hospital", page, native, hospital, 40, tally)
    _edited(cohorts[0].name, page, native, cohorts[0], 60, tally)
    with tempfile.TemporaryDirectory(prefix="xueshi-web-") as name:
        folder = Path(name)
        _odd(folder)
        _edited("an odd file", page, native, folder, 30, tally)
    _refused(page, hospital, tally)
    tally.end_group("edits")


def _odd(folder):
    """A mark of byte order, CR LF, rows of several lines, refused rows, blank lines, no status column, no last line break."""
    people = "\ufeffperson,place,level,year\r\n" + "".join(f"P{n},430300,intermediate,2022\r\n" for n in range(6))
    rows = ['person,route,start,end,quantity,item,"re\nmark"']
    for number in range(40):
        person = f"P{number % 6}"
        rows.append(f'{person},training,{2017 + number % 6}-03-0{1 + number % 9},,{number % 5},"a\r\n""b"", {number}",x')
        if number % 7 == 0:
            rows += ["", "P9,training,2020-01-01,,1,,", f"{person},培训班,2020-13-01,,1,,"]
    (folder / "people.csv").write_bytes(people.encode())
    (folder / "events.csv").write_bytes("\r\n".join(rows).encode())


def _edited(name, page, native, folder, count, tally):
    chance = random.Random(11)
    people = list(csv.DictReader((folder / "people.csv").open(encoding="utf-8-sig")))
    with (folder / "events.csv").open("rb") as file:
        original = file.read()
    # Which lines are whose has to be asked after every edit, so edits are made one by one over the rows at hand.
    steps = [opening(folder), {"call": "unit"}]
    rows = page.run([*steps, *({"call": "rows", "args": [i]} for i in range(len(people)))])[2:]
    own = {index: [row["line"] for row in result["value"]] for index, result in enumerate(rows)}
    busy = [index for index in own if own[index]] or list(own)
    order = chance.sample(busy, min(count, len(busy)))
    for number, index in enumerate(order):
        change = _change(chance)
        # The line of a row still unedited is found by the engine itself: rows() of a person edited once.
        change["drop"] = []
        steps.append({"call": "edit", "args": [index, change]})
        if number % 5 == 4:
            steps.append({"call": "unit"})
    steps += [{"call": "rows", "args": [index]} for index in order[:5]]
    added = page.run(steps)[-min(5, len(order)):]
    # Now the lines after those additions are known: they went to the end, and nothing above moved.
    for index, result in zip(order[:5], added):
        lines = [row["line"] for row in result["value"]]
        steps.append({"call": "edit", "args": [index, {"drop": [chance.choice(lines)], "add": []}]})
        break
    steps += [{"each": "answerText"}, {"call": "resultsCSV"}, {"call": "rejectsCSV"}, {"call": "ledgerCSV", "args": ["people"]},
              {"call": "ledgerCSV", "args": ["events"]}, {"call": "unit"}, {"call": "reset"}, {"call": "ledgerCSV", "args": ["events"]}]
    *done, answers, results, rejects, people_file, events_file, unit, _, restored = page.run(steps)
    refused = [str(result) for result in done if "value" not in result]
    refused += [str(result["value"]["rejections"]) for result in done if isinstance(result.get("value"), dict) and result["value"].get("rejections") and "people" not in result["value"]]
    tally.check(name, "edits are accepted", refused[:3])
    with tempfile.TemporaryDirectory(prefix="xueshi-web-") as edited:
        Path(edited, "people.csv").write_bytes(people_file["value"].encode())
        Path(edited, "events.csv").write_bytes(events_file["value"].encode())
        lines, _ = native.run("check", edited, "--json")
        tally.check(name, "answers after edits are those of check on the exported ledger",
                    differs("".join(answers["texts"]), lines))
        again = page.run([opening(edited), {"call": "resultsCSV"}, {"call": "rejectsCSV"}, {"call": "unit"}])[1:]
        for sentence, ours, theirs in zip(("results", "rejected rows"), (results, rejects), again):
            tally.check(name, f"{sentence} after edits are those of the exported ledger", differs(ours["value"], theirs["value"]))
        tally.check(name, "the unit after edits is that of the exported ledger",
                    [] if unit["value"] == again[2]["value"] else ["it differs"])
    tally.check(name, "reset gives back the file that was opened, byte for byte",
                [] if restored["value"].encode() == original else ["it differs"])


def _refused(page, folder, tally):
    first = {"call": "answerText", "args": [0]}
    good = {"route": "training", "start": "2020-05-10", "quantity": "2"}
    bad = [
        {"add": [good, {"route": "nonsense", "start": "2020-05-10"}]}, {"add": [{"route": "training", "start": "2020-02-30"}]},
        {"add": [{**good, "quantity": "1e9"}]}, {"add": [{**good, "item": "\u0000"}]},
    ]
    unusable = [{"drop": [1]}, {"drop": [-5]}, {"drop": [999999]}, {"drop": ["x"]}, {"add": [{"colour": "red"}]}]
    steps = [opening(folder), {"call": "ledgerCSV", "args": ["events"]}, first]
    steps += [{"call": "edit", "args": [0, change]} for change in bad + unusable]
    results = page.run([*steps, first, {"call": "ledgerCSV", "args": ["events"]}])
    for change, result in zip(bad, results[3:]):
        rejections = result.get("value", {}).get("rejections", [])
        tally.check("edits", f"{change} is refused with a reason", [] if rejections else [str(result)])
    for change, result in zip(unusable, results[3 + len(bad):]):
        tally.check("edits", f"{change} makes no sense and is refused", [] if "refused" in result else [str(result)])
    tally.check("edits", "a refused edit changes nothing",
                [] if results[1] == results[-1] and results[2] == results[-2] else ["the ledger changed"])
