"""What the page answers is what the command answers, byte for byte."""

import csv
import decimal
import io
import json
import random

from page import ROOT, differs, opening

SAMPLES = [("hospital", ()), ("places", ()), ("rulebook", (ROOT / "Data/samples/rulebook/example-city-2027.json",))]
PART = ("total", "public", "professional")


def run(page, native, cohorts, tally):
    for name, extra in SAMPLES:
        _everything(f"sample {name}", page, native, ROOT / "Data/samples" / name, extra, tally)
    for folder in cohorts:
        _everything(folder.name, page, native, folder, (), tally)
    _readings(page, native, cohorts[0], tally)
    tally.end_group("answers")


def _everything(name, page, native, folder, extra, tally):
    flags = [word for book in extra for word in ("--rulebook-file", str(book))]
    chance = random.Random(5)
    changes = [change_at_random(chance) for _ in range(12)]
    with (folder / "people.csv").open(encoding="utf-8-sig") as file:
        people = list(csv.DictReader(file))
    asked = [chance.randrange(len(people)) for _ in changes]
    steps = [
        opening(folder), {"each": "answerText"}, {"each": "series", "args": ["year"]},
        {"each": "series", "args": ["month"]}, {"each": "explanation", "args": ["en"]}, {"call": "resultsCSV"},
        {"call": "yearsCSV"}, {"call": "unit"},
        *({"call": "plan", "args": [index, "2022-06-30"]} for index in asked),
        *({"call": "whatIfText", "args": [index, change]} for index, change in zip(asked, changes)),
    ]
    results = page.run(steps, extra)
    answers, years, months, texts, table, year_table, unit = results[1:8]
    plans, changed = results[8:8 + len(asked)], results[8 + len(asked):]
    lines, _ = native.run("check", folder, "--json", *flags)

    def same(sentence, ours, theirs):
        tally.check(name, sentence, differs(ours, theirs))

    seals = page.run([opening(folder), {"each": "seal"}], extra)[1]["texts"]
    sealed, _ = native.run("check", folder, "--json", "--seal", *flags)
    tally.check(name, "seals are those of check --seal",
                [] if seals == [json.loads(line)["seal"] for line in sealed.splitlines()] else ["they differ"])
    tally.check(name, "everybody is answered for", [] if lines.count("\n") == len(people) > 0 else [lines[:200]])
    same("answers are those of check --json", "".join(answers["texts"]), lines)
    texts_native, _ = native.run("check", folder, "--full", *flags)
    # The command ends with the sum of all answers, which the page draws.
    same("explanations are those of check", "".join(texts["texts"]), texts_native[:len("".join(texts["texts"]))])
    for step, result in (("year", years), ("month", months)):
        series, _ = native.run("timeline", folder, "--json", "--by", step, *flags)
        theirs = [json.loads(line) for line in series.splitlines()]
        tally.check(name, f"series by {step} are those of timeline --json",
                    [f"person {i}" for i, (a, b) in enumerate(zip(result["texts"], theirs)) if a != b][:3])
    parsed = [json.loads(line, parse_float=decimal.Decimal) for line in lines.splitlines()]
    same("the results are the sums of the answers", _told(table["value"], 12), _results(parsed))
    same("the years are those of the answers", _told(year_table["value"], 10), _years(parsed))
    tally.check(name, "the unit agrees with the answers", _unit_problems(unit["value"], parsed))
    for index, plan, change, text in zip(asked, plans, changes, changed):
        person = people[index]["person"]
        if sum(other["person"] == person for other in people) > 1:
            continue
        line, _ = native.run("plan", folder, "--json", "--as-of", "2022-06-30", "--person", person, *flags)
        tally.check(name, f"the plan of {person} is that of plan --json",
                    [] if plan.get("value") == json.loads(line) else [f"{plan}\n{line}"])
        options = [word for row in change["add"] for word in ("--add", _words(row))]
        options += [word for drop in change["drop"] for word in ("--drop-line", str(drop))]
        line, messages = native.run("whatif", folder, "--json", "--person", person, *options, *flags)
        same(f"a change of {person} is that of whatif --json", text.get("value", str(text)), line or messages)


def change_at_random(chance):
    """Rows to add and lines to drop, at random; a line may be somebody else's."""
    rows = []
    for _ in range(chance.randrange(3)):
        year = chance.randrange(2017, 2026)
        rows.append(chance.choice([
            {"route": "training", "start": f"{year}-05-10", "quantity": str(chance.randrange(1, 9)), "unit": "day"},
            {"route": "registered", "start": f"{year}-01-02", "hours": "30.5", "category": "public"},
            {"route": "public-course", "start": f"{year}-10-08", "hours": "12", "status": "pending"},
            {"route": "aid-posting", "start": f"{year}-01-01", "end": f"{year}-08-31"},
            {"route": "leave", "start": f"{year}-02-01", "end": f"{year}-09-30", "level": "sick"},
            {"route": "培训班", "start": f"{year}/3/5", "quantity": "2", "item": "急救, “一期” \"A\""},
        ]))
    return {"add": rows, "drop": sorted({chance.randrange(2, 40) for _ in range(chance.randrange(3))})}


def _words(row):
    quoted = ((key, value.replace('"', "")) for key, value in row.items())
    return " ".join(f'{key}="{value}"' for key, value in quoted)


def _readings(page, native, folder, tally):
    found = page.run([opening(folder), {"call": "readings"}])[1]["value"]
    tally.check("readings", "a unit of every place has readings", [] if found else ["there is none"])
    choices = [["strict"], ["lenient"], ["default"]]
    choices += [[f"{reading['id']}={option['id']}"] for reading in found for option in reading["options"]]
    choices.append(["strict", choices[-1][0]])
    steps = [opening(folder)]
    for words in choices:
        steps += [{"call": "setOptions", "args": [{"readings": words}]}, {"each": "answerText"}]
    steps += [{"call": "setOptions", "args": [{"years": "2019-2021"}]}, {"each": "answerText"},
              {"call": "setOptions", "args": [{"rulebook": "national-2015"}]}, {"each": "answerText"},
              {"call": "setOptions", "args": [{}]}, {"each": "answerText"}]
    results = page.run(steps)
    flags = [[word for choice in words for word in ("--reading", choice)] for words in choices]
    flags += [["--years", "2019-2021"], ["--rulebook", "national-2015"], []]
    for number, words in enumerate(flags):
        lines, _ = native.run("check", folder, "--json", *words)
        texts = results[2 + 2 * number].get("texts", [str(results[2 + 2 * number])])
        tally.check("readings", f"answers with {' '.join(words) or 'nothing'} are the command's",
                    differs("".join(texts), lines))


def _number(value):
    return f"{decimal.Decimal(value).normalize():f}"


def _told(table, count):
    """The first columns of a table, which answers say too; cells with commas are among those behind them."""
    return "".join(",".join(line.split(",")[:count]) + "\n" for line in table.splitlines())


def _results(answers):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["person", "place", "level", "year", "window", "verdict", "certainty", "if_approved", "unmet_years",
                     *(f"short_{part}" for part in PART)])
    for answer in answers:
        target, window = answer["target"], answer["window"]
        unmet = [str(year["year"]) for year in answer["years"] if year["outcome"] in ("unmet", "undetermined")]
        short = [_number(sum(year["short"][part] for year in answer["years"])) for part in PART]
        writer.writerow([answer["person"], target["place"], target["level"], target["year"],
                         f"{window[0]}-{window[1]}" if window else "", answer["verdict"], answer["certainty"],
                         answer["ifApproved"], " ".join(unmet), *short])
    return text.getvalue()


def _years(answers):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["person", "year", "rulebook", "outcome", *PART, *(f"need_{part}" for part in PART)])
    for answer in answers:
        for year in answer["years"]:
            writer.writerow([answer["person"], year["year"], year["rulebook"] or "", year["outcome"],
                             *(_number(year["counted"][part]) for part in PART),
                             *(_number(year["required"][part]) for part in PART)])
    return text.getvalue()


def _unit_problems(unit, answers):
    problems = []
    for row, answer in zip(unit["people"], answers):
        for key in ("person", "window", "verdict", "certainty", "ifApproved"):
            if row[key] != answer[key]:
                problems.append(f"{row['person']}: {key} {row[key]} ≠ {answer[key]}")
        years = [[year[key] for key in ("year", "rulebook", "outcome")] for year in row["years"]]
        if years != [[year[key] for key in ("year", "rulebook", "outcome")] for year in answer["years"]]:
            problems.append(f"{row['person']}: years {years}")
    counts = {verdict: 0 for verdict in ("eligible", "ineligible", "undetermined", "barred")}
    for answer in answers:
        counts[answer["verdict"]] += 1
    counts["depends"] = sum(answer["certainty"] == "depends" for answer in answers)
    counts["ifApproved"] = sum(answer["verdict"] != "eligible" == answer["ifApproved"] for answer in answers)
    counts["remarked"] = sum(bool(answer["remarks"]) for answer in answers)
    if counts != unit["counts"] or len(unit["people"]) != len(answers):
        problems.append(f"counts {unit['counts']} ≠ {counts}")
    return problems[:5]
