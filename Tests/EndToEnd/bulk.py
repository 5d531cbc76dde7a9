"""What `score` must write for a ledger, made of what `check` answers for it."""

import csv
import io
import re

from match import loads

RESULTS = ["person", "place", "level", "year", "window", "verdict", "certainty", "if_approved", "unmet_years",
           "short_total", "short_public", "short_professional", "line", "unread", "depends_on"]
YEARS = ["person", "year", "rulebook", "outcome", "total", "public", "professional", "need_total", "need_public",
         "need_professional", "line"]
# What `check` does not say in these columns: cells of the people file, where it lies, what the rulebooks are, and sentences.
UNTOLD = {"name", "unit", "specialty", "file", "unmet_periods", "edition", "text"}
REMARKED = ["person", "line", "code", "lines"]
FLIPS = ["person", "place", "level", "year", "verdict", "verdict_against", "line"]
PARTS = ["total", "public", "professional"]
PASSES = {"met", "deemed", "attested", "exempt"}

# What is said of a row that is taken all the same, or is one with another.
REMARKS = ["; taken for blank; ", ": taken for one person", ", and counted once"]
MESSAGE = re.compile(r"(people|events)\.csv:(\d+):(\d+): ")
SUM = re.compile(r"(\d+) people, (\d+) events: (\d+) scored, (\d+) rejected(?:, (\d+) repeated)?; [\d.]+ s, \d+ rows/s\n$")


def cell(value):
    """A cell as the command writes it: no formula for a spreadsheet, quoted where it must be."""
    text = str(value)
    is_quoted = re.search('[,"\r\n]', text)
    text = ("'" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else "") + text
    return '"' + text.replace('"', '""') + '"' if is_quoted else text


def rows(columns, lines):
    return ",".join(columns) + "\n" + "".join(",".join(map(cell, line)) + "\n" for line in lines)


def told(text, untold=UNTOLD):
    """A table without the columns `check` says nothing of; cells stay as they are written."""
    head, *lines = csv.reader(io.StringIO(text, newline=""))
    kept = [index for index, name in enumerate(head) if name not in untold]
    quoted = ['"' + cell.replace('"', '""') + '"' if re.search('[,"\r\n]', cell) else cell for line in lines for cell in line]
    cells = iter(quoted)
    return "".join(",".join(line[index] for index in kept) + "\n" for line in [head, *([next(cells) for _ in line] for line in lines)])


def _window(answer):
    return "-".join(map(str, answer["window"])) if answer["window"] else ""


def _unmet(answer):
    return [year["year"] for year in answer["years"] if year["outcome"] not in PASSES]


def _short(answer):
    return [sum(year["short"][part] for year in answer["years"]) for part in PARTS]


def _decimal(number):
    """A number as the command writes it: no zeros at the end of a decimal."""
    text = format(number, "f") if not isinstance(number, int) else str(number)
    return text.rstrip("0").rstrip(".") if "." in text else text


def results(answers):
    return rows(RESULTS, [
        [answer["person"], *answer["target"].values(), _window(answer), answer["verdict"], answer["certainty"],
         answer["ifApproved"], " ".join(map(str, _unmet(answer))), *map(_decimal, _short(answer)), answer["line"],
         answer["unread"], " ".join(answer["dependsOn"])]
        for answer in answers])


def years(answers):
    return rows(YEARS, [
        [answer["person"], year["year"], year["rulebook"] or "", year["outcome"],
         *(_decimal(year["counted"][part]) for part in PARTS), *(_decimal(year["required"][part]) for part in PARTS), answer["line"]]
        for answer in answers for year in answer["years"]])


def remarks(answers):
    return rows(REMARKED, [
        [answer["person"], answer["line"], remark["code"], " ".join(map(str, remark["lines"]))]
        for answer in answers for remark in answer["remarks"]])


def flips(answers, others):
    return rows(FLIPS, [
        [answer["person"], *answer["target"].values(), answer["verdict"], other["verdict"], answer["line"]]
        for answer, other in zip(answers, others, strict=True) if answer["verdict"] != other["verdict"]])


def lines(answers):
    """The results as JSON Lines, as objects."""
    return [{"person": answer["person"], "line": answer["line"], "unread": answer["unread"], **answer["target"], "window": answer["window"], "verdict": answer["verdict"],
             "certainty": answer["certainty"], "dependsOn": answer["dependsOn"], "ifApproved": answer["ifApproved"], "unmetYears": _unmet(answer),
             "short": dict(zip(PARTS, _short(answer)))} for answer in answers]


def places_of_messages(messages):
    """Where messages say rows were refused: file, line and column, in the order of either file.

    A cell that is taken for blank, a person of two units and an application entered twice are remarked upon and refuse nothing.
    """
    messages = "\n".join(line for line in messages.split("\n") if not any(remark in line for remark in REMARKS))
    found = [(match[1], int(match[2]), int(match[3])) for match in map(MESSAGE.match, messages.split("\n")) if match]
    return sorted(found, key=lambda place: place[0])


def places_of_rejects(text):
    """The same of `rejects.csv`."""
    found = [(row["file"], int(row["line"]), int(row["column"])) for row in csv.DictReader(io.StringIO(text, newline=""))]
    return sorted(found, key=lambda place: place[0])


def answers_of(output):
    return [loads(line) for line in output.split("\n") if line]
