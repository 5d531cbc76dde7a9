"""What `generate --plant` plants is found, each in its rows, and nothing else is."""

import csv
import tempfile
from collections import Counter
from pathlib import Path

# People enough for each kind to be planted several times, wherever they apply.
PERSONS = "1500"
# Every code of a person's remarks.
KINDS = 19


def run(command, tally):
    def check(sentence, *problems):
        tally.check("planted", sentence, [problem for problem in problems if problem])

    for flags in ([], ["--messy"]):
        how = " ".join(["generate", *flags])
        with tempfile.TemporaryDirectory(prefix="xueshi-") as folder:
            command.run(["generate", "--persons", PERSONS, "--seed", "3", "--plant", *flags, "--out", folder])
            planted = _rows(Path(folder, "planted.csv"))
            found, said = _score(command, folder)
            check(f"{how}: exactly what is planted is found",
                  *(f"not found: {row}" for row in sorted(planted - found)[:10]),
                  *(f"not planted: {row}" for row in sorted(found - planted)[:10]))
            counts = Counter(code for _, code, _ in planted)
            check(f"{how}: every kind is planted, more than once", len(counts) < KINDS and f"{sorted(counts)}",
                  min(counts.values()) < 2 and f"{counts}")
            # What is far above the rest of its column is said of the file.
            people = len({person for person, code, _ in found if code != "outlier"})
            check(f"{how}: the summary counts whom it concerns", f"{people} have rows to look at" not in said and said)
        with tempfile.TemporaryDirectory(prefix="xueshi-") as folder:
            command.run(["generate", "--persons", PERSONS, "--seed", "3", *flags, "--out", folder])
            found, said = _score(command, folder)
            check(f"{how}: where nothing is planted nothing is found", found and f"{len(found)}: {sorted(found)[:10]}",
                  "to look at" in said and said)
    tally.end_group("planted")


def _rows(file):
    with open(file, newline="", encoding="utf-8") as rows:
        return {(row["person"], row["code"], row["lines"]) for row in csv.DictReader(rows)}


def _score(command, folder):
    _, _, said = command.run(["score", "--people", f"{folder}/people.csv", "--events", f"{folder}/events.csv", "--lang", "en",
                              "--out", f"{folder}/results.csv", "--remarks", f"{folder}/remarks.csv"])
    return _rows(Path(folder, "remarks.csv")), said
