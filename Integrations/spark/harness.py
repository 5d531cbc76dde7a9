"""The job beside one process of `xueshi score`, and what differs between their answers."""

import csv
import os
import pathlib
import subprocess
import tempfile
import time
from collections import Counter

import score_on_spark


class Harness:
    def __init__(self, xueshi, folder):
        self.xueshi, self.folder = xueshi, folder
        self.passed = self.failed = 0
        self.spark = None

    def check(self, sentence, body):
        start = time.monotonic()
        try:
            problem = body()
        except Exception as error:  # A test that stops is one that failed.
            problem = f"{type(error).__name__}: {error}"[:3000]
        self.passed, self.failed = self.passed + (not problem), self.failed + bool(problem)
        print(f"{'FAILED' if problem else 'passed'} {sentence} ({time.monotonic() - start:.0f} s)", flush=True)
        if problem:
            print("    " + str(problem).replace("\n", "\n    "), flush=True)

    # What one machine says.

    def single(self, people, events, *options):
        """Results, years, refused rows and the closing line of one process over all the files, one after the other."""
        place = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        names = {"people": people, "events": events}
        lines = {}
        for name, files in names.items():
            texts = [file.read_bytes() for file in files]
            whole = texts[0] + b"".join(text.split(b"\n", 1)[1] for text in texts[1:])
            (place / name).write_bytes(whole)
            lines[name] = whole.decode(errors="backslashreplace").split("\n")
        done = subprocess.run(
            [self.xueshi, "score", "--people", place / "people", "--events", place / "events", "--out", place / "results",
             "--years-out", place / "years", "--rejects", place / "rejects", "--lang", "en", *options],
            check=True, capture_output=True, text=True)
        rejects = [(row["file"], row["reason"], row["text"], row["column"], row["person"], lines[row["file"]][int(row["line"]) - 1].rstrip("\r"))
                   for row in _rows(place / "rejects")]
        return {"results": _sorted(_rows(place / "results")), "years": _sorted(_rows(place / "years")),
                "rejects": sorted(rejects), "sum": done.stderr.strip().split("\n")[-1].split(";")[0]}

    # What Spark says.

    def job(self, people, events, *options, partitions=7):
        """The same of the job, in this process."""
        out = tempfile.mkdtemp(dir=self.folder) + "/answers"
        asked = score_on_spark.arguments(
            ["--people", people, "--events", events, "--out", out, "--partitions", str(partitions), "--years",
             *(["--xueshi", str(self.xueshi)] if "--xueshi" not in options else []), *options])
        sums = score_on_spark.run(self.spark, asked)
        return self.answers(out, score_on_spark.said(sums))

    def answers(self, out, sums):
        tables = {}
        for name in ("results", "years", "rejects"):
            if not os.path.exists(f"{out}/{name}/_SUCCESS"):
                raise RuntimeError(f"{out}/{name} is not whole")
            tables[name] = [row for part in sorted(pathlib.Path(out, name).glob("part-*.csv")) for row in _rows(part)]
        self.sources = Counter(row["path"].rsplit("/", 1)[-1] for row in tables["rejects"])
        rejects = sorted(tuple(row[name] for name in ("file", "reason", "text", "column", "person", "row")) for row in tables["rejects"])
        return {"results": _sorted(tables["results"]), "years": _sorted(tables["years"]), "rejects": rejects, "sum": sums,
                "keys": {name: [(row["file"], row["line"], row["person"]) for row in tables[name]] for name in ("results", "years")}}


def misplaced(got):
    """What is wrong with the files and lines that answers name, where a row is a line."""
    files = {}
    for file, line, person in got["keys"]["results"]:
        rows = files.setdefault(file, _lines(file.removeprefix("file://")))
        cell = next(csv.reader([rows[int(line) - 1]]))[0].strip(" \u00a0\u3000")
        if cell != person.removeprefix("'"):
            return f"{file}:{line} is of {cell}, not of {person}"
    results, years = got["keys"]["results"], got["keys"]["years"]
    if len(set(results)) < len(results) or not set(years) <= set(results):
        return "file and line are no key of the results"
    return None


def _lines(path):
    with open(path, newline="", encoding="utf-8", errors="replace") as file:
        return file.read().split("\n")


def _rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _sorted(rows):
    """Rows in an order of their own; which file and line a person stood in, one machine says of the files put together."""
    return sorted(tuple(value for name, value in row.items() if name not in ("file", "line")) for row in rows)


def differences(expected, got, tables=("results", "years", "rejects", "sum")):
    """What is not the same, a line each; nothing where all is."""
    problems = []
    for table in tables:
        if expected[table] == got[table]:
            continue
        if table == "sum":
            problems.append(f"expected: {expected[table]}\ngot:      {got[table]}")
            continue
        missing, more = Counter(expected[table]) - Counter(got[table]), Counter(got[table]) - Counter(expected[table])
        problems.append(f"{table}: {missing.total()} missing, such as {list(missing)[:3]}; "
                        f"{more.total()} too many, such as {list(more)[:3]}")
    return "\n".join(problems)
