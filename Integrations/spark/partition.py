"""One partition, scored by one process: lines go to it as they come, and what it writes comes back as rows."""

import csv
import os
import re
import stat
import subprocess
import tempfile
from dataclasses import dataclass, field

import pyarrow.compute as pc
from pyspark import SparkFiles

from answers import COLUMNS, COUNTS, REJECTS, RESULTS, YEARS, batches
from ledger_rows import EVENTS, PEOPLE
from spool import Spool

SUM = re.compile(r"(\d+) people, (\d+) events: (\d+) scored, (\d+) rejected(?:, (\d+) repeated)?")


@dataclass
class Job:
    """What every partition is to know."""
    headers: dict
    paths: dict
    xueshi: str = "xueshi"
    options: list = field(default_factory=list)
    rulebooks: list = field(default_factory=list)
    with_years: bool = False


def scorer(job):
    """The function that scores a partition of rows sorted by kind and key."""
    def score(batches):
        with tempfile.TemporaryDirectory(prefix="xueshi-", dir=_scratch()) as folder:
            partition = Partition(job, folder)
            try:
                for batch in batches:
                    partition.take(batch)
                partition.finish()
            finally:
                partition.stop()
            yield from partition.answers()
    return score


class Partition:
    def __init__(self, job, folder):
        self.job, self.folder, self.process = job, folder, None
        self.spools = {kind: Spool(self._path(f"{kind}.csv"), job.headers[kind]) for kind in (PEOPLE, EVENTS)}
        self.files_begun = set()

    def take(self, batch):
        """Takes rows in; those of a kind lie together."""
        runs = pc.run_end_encode(batch.column("kind"))
        start = 0
        for kind, end in zip(runs.values.to_pylist(), runs.run_ends.to_pylist()):
            rows, start = batch.slice(start, end - start), end
            if kind in self.spools:
                self._take(kind, rows)
            else:
                self._take_headers(kind, rows)

    def _take_headers(self, kind, rows):
        """Leaves out the header of each file; what is equal to it further on is a row."""
        for index, file in enumerate(rows.column("file").to_pylist()):
            if (kind, file) in self.files_begun:
                self._take(kind + 1, rows.slice(index, 1))
            self.files_begun.add((kind, file))

    def _take(self, kind, rows):
        text = self.spools[kind].append(rows)
        if kind == EVENTS:
            self._feed(text)

    def _feed(self, text):
        if self.process is None:
            self._start()
        try:
            self.process.stdin.write(text)
        except BrokenPipeError:
            self.finish()
            raise

    def _start(self):
        for spool in self.spools.values():
            spool.flush()
        arguments = [_executable(self.job.xueshi), "score", "--people", self._path(f"{PEOPLE}.csv"), "--events", "-", "--grouped",
                     "--out", self._path("results"), "--rejects", self._path("rejects"), "--threads", "1", "--lang", "en",
                     "--quiet", *self.job.options]
        if self.job.with_years:
            arguments += ["--years-out", self._path("years")]
        for index, contents in enumerate(self.job.rulebooks):
            with open(self._path(f"rulebook-{index}.json"), "wb") as file:
                file.write(contents)
            arguments += ["--rulebook-file", file.name]
        with open(self._path("messages"), "wb") as messages:
            self.process = subprocess.Popen(
                arguments, stdin=subprocess.PIPE, stdout=messages, stderr=messages, cwd=self.folder)
        self.process.stdin.write(self.job.headers[EVENTS].encode() + b"\n")

    def finish(self):
        """Waits for the process; what it says against the work becomes the task's error, and Spark tries again."""
        if self.process is None:
            if not self.spools[PEOPLE].count:
                return
            self._start()
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        status = self.process.wait()
        if status != 0:
            raise RuntimeError(f"xueshi score ended with status {status}: {self._messages().strip()}")

    def stop(self):
        """Leaves no process behind, whatever happened."""
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def answers(self):
        """Everything the process wrote, as batches of rows."""
        if self.process is None:
            return
        yield from batches(RESULTS, self._stood("results", COLUMNS[RESULTS]))
        if self.job.with_years:
            yield from batches(YEARS, self._stood("years", COLUMNS[YEARS]))
        rejects = self._rejects()
        yield from batches(REJECTS, rejects)
        found = SUM.search(self._messages())
        counts = [int(number or 0) for number in found.groups()] if found else []
        fed = [self.spools[kind].count for kind in (PEOPLE, EVENTS)]
        if counts[:2] != fed or sum(fed) != sum(counts[2:]) or counts[3] != len(rejects):
            raise RuntimeError(f"{fed} rows went in, {len(rejects)} were refused, and xueshi says: {self._messages().strip()}")
        yield from batches(COUNTS, [[str(count) for count in counts]])

    def _rows(self, name, columns):
        with open(self._path(name), newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                yield [row[column] for column in columns]

    def _stood(self, name, columns):
        """Rows of answers with the file their person stood in, and the line there."""
        rows = list(self._rows(name, columns))
        file, line = columns.index("file"), columns.index("line")
        stood = self.spools[PEOPLE].rows_at({int(row[line]) for row in rows})
        for row in rows:
            where, number, _ = stood[int(row[line])]
            row[file], row[line] = self.job.paths[PEOPLE][where], str(number)
        return rows

    def _rejects(self):
        """Refused rows with the file they stood in and the whole row, both of which only this side knows."""
        kinds = {"people": PEOPLE, "events": EVENTS}
        refused = list(self._rows("rejects", ["file", "line", "reason", "text", "column", "person"]))
        stood = {name: self.spools[kind].rows_at({int(row[1]) for row in refused if row[0] == name})
                 for name, kind in kinds.items()}
        rows = []
        for name, line, reason, text, column, person in refused:
            file, _, row = stood[name][int(line)]
            rows.append([name, self.job.paths[kinds[name]][file], reason, text, column, person, row])
        return rows

    def _messages(self):
        with open(self._path("messages"), encoding="utf-8", errors="replace") as file:
            return file.read()

    def _path(self, name):
        return os.path.join(self.folder, name)


def _executable(name):
    """The command: shipped by `--files`, or installed on every machine."""
    shipped = SparkFiles.get(os.path.basename(name))
    if not os.path.isfile(shipped):
        return name
    # What is shipped arrives without the right to be run.
    if not os.access(shipped, os.X_OK):
        os.chmod(shipped, os.stat(shipped).st_mode | stat.S_IXUSR)
    return shipped


def _scratch():
    """Where Spark wants its temporary files, if it says so."""
    return next((path for path in os.environ.get("SPARK_LOCAL_DIRS", "").split(",") if os.path.isdir(path)), None)
