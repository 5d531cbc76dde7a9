"""After edits the page answers as the command does on the ledger that the page exports."""

import csv
import json
import random
import tempfile
from pathlib import Path

from answers import change_at_random
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
    with (folder / "people.csv").open(encoding="utf-8-sig") as file:
        persons = sum(1 for _ in csv.DictReader(file))
    original = (folder / "events.csv").read_bytes()
    steps = [opening(folder), {"call": "unit"}]
    for number in range(count):
        change = {**change_at_random(chance), "drop": []}
        pick = [chance.randrange(100) for _ in range(chance.randrange(4))]
        steps.append({"call": "edit", "args": [chance.randrange(persons), change], "pick": pick})
        if number % 5 == 4:
            # Some people are looked at between edits, so that what was kept of them has to be forgotten.
            steps.append({"call": "unit"})
    edits = sum(step["call"] == "edit" for step in steps)
    steps += [{"each": "answerText"}, {"call": "resultsCSV"}, {"call": "rejectsCSV"}, {"call": "unit"},
              {"call": "ledgerCSV", "args": ["people"]}, {"call": "ledgerCSV", "args": ["events"]},
              {"each": "seal"}, {"call": "reset"}, {"call": "ledgerCSV", "args": ["events"]}]
    results = page.run(steps)
    answers, table, rejects, unit, people_file, events_file, seals, _, restored = results[-9:]
    accepted = sum(result.get("value") == {"rejections": []} for result in results[:-9])
    tally.check(name, "every edit is accepted", [] if accepted == edits else [f"{accepted} of {edits}"])
    with tempfile.TemporaryDirectory(prefix="xueshi-web-") as edited:
        Path(edited, "people.csv").write_bytes(people_file["value"].encode())
        Path(edited, "events.csv").write_bytes(events_file["value"].encode())
        lines, _ = native.run("check", edited, "--json")
        tally.check(name, "answers after edits are those of check on the exported ledger",
                    differs("".join(answers["texts"]), lines))
        sealed, _ = native.run("check", edited, "--json", "--seal")
        tally.check(name, "seals after edits are those of check on the exported ledger",
                    [] if seals["texts"] == [json.loads(line)["seal"] for line in sealed.splitlines()] else ["they differ"])
        again = page.run([opening(edited), {"call": "resultsCSV"}, {"call": "rejectsCSV"}, {"call": "unit"}])[1:]
    for sentence, ours, theirs in zip(("the results", "the refused rows", "the unit"), (table, rejects, unit), again):
        tally.check(name, f"after edits {sentence} are those of the exported ledger",
                    [] if ours["value"] == theirs["value"] else [f"{str(ours)[:300]}\n{str(theirs)[:300]}"])
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
