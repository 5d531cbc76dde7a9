"""The command under test, and the ledgers it is given."""

import csv
import io
import os
import subprocess
import tempfile
from pathlib import Path

PEOPLE = ["person", "name", "unit", "place", "level", "year", "specialty", "degree", "entered", "filed"]
EVENTS = ["person", "route", "start", "end", "quantity", "unit", "hours", "level", "role", "category", "item",
          "specialty", "place", "status", "year"]

LEDGER = ["--lang", "en", "--people", "people.csv", "--events", "events.csv"]

SECONDS = 120


def table(columns, rows):
    """The rows (dictionaries) as CSV text, and the line each one starts on; the header is line 1."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    starts, line = [], 2
    for row in rows:
        cells = ["" if row.get(column) is None else row[column] for column in columns]
        writer.writerow(cells)
        starts.append(line)
        line += 1 + sum(str(cell).count("\n") for cell in cells)
    return text.getvalue(), starts


class Command:
    def __init__(self, path, schema=None):
        self.path = path
        # What every answer in JSON is held against.
        self.schema = schema
        # The answer must not depend on who runs the tests.
        self.environment = {**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}

    def run(self, arguments, files=None, stdin=b"", stdout=subprocess.PIPE):
        """Runs in an empty folder that holds `files` (name to text or bytes); status, standard output, standard error."""
        with tempfile.TemporaryDirectory(prefix="xueshi-") as folder:
            for name, contents in (files or {}).items():
                Path(folder, name).write_bytes(contents if isinstance(contents, bytes) else contents.encode())
            try:
                done = subprocess.run([self.path, *arguments], cwd=folder, env=self.environment, input=stdin,
                                      stdout=stdout, stderr=subprocess.PIPE, timeout=SECONDS, check=False)
            except subprocess.TimeoutExpired:
                return None, "", f"no end within {SECONDS} s"
            output = done.stdout.decode(errors="replace") if done.stdout is not None else ""
            if self.schema:
                self.schema.hold(arguments, output, folder)
        return done.returncode, output, done.stderr.decode(errors="replace")

    def lines(self, arguments, files, stdin=b""):
        """The lines of standard output, and what went wrong; nothing when the command answered."""
        status, output, messages = self.run(arguments, files, stdin)
        return output.splitlines(), status != 0 and f"expected exit status 0, got {status}\n{messages[:500]}"

    def check(self, people, events, flags):
        """`check --json` on two CSV texts."""
        return self.run(["check", "--json", *LEDGER, *flags], {"people.csv": people, "events.csv": events})
