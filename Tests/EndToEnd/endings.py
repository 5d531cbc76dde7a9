"""How a run of `score` ends when it cannot go on: a clear message, the right status, no half file, the old one untouched."""

import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path

PEOPLE = "person,place,level,year\n" + "".join(f"P{number:04},430300,intermediate,2022\n" for number in range(2000))
EVENTS = "person,route,start,hours,category\n" + "".join(
    f"P{number:04},registered,2020-06-30,30,public\n" for number in range(2000))
ASK = "--lang en --people people.csv --events events.csv"
# A sentence, a command line for sh, its status and what standard error says.
TABLE = [
    ("a folder that is not there", f"score {ASK} --out none/r.csv", 74, "none/r.csv"),
    ("a folder that is not there, for one of several files", f"score {ASK} --out old.csv --years-out none/y.csv", 74, "none"),
    ("a folder in place of a file", f"score {ASK} --out folder", 74, "folder"),
    ("a file that is named twice", f"score {ASK} --out old.csv --rejects old.csv", 64, "twice"),
    ("a file that is read and written", f"score {ASK} --out people.csv", 64, "twice"),
    ("a file that is read and written under two names", f"score {ASK} --out ./folder/../people.csv", 64, "twice"),
    ("standard output for two files", f"score {ASK} --out - --rejects -", 64, "twice"),
    ("both files from standard input", "score --lang en --people - --events - --out old.csv", 64, "standard input"),
    ("no people file", "score --lang en --people none.csv --events events.csv --out old.csv", 66, "none.csv"),
    ("a folder for events", "score --lang en --people people.csv --events folder --out old.csv", 66, "folder"),
    ("no threads", f"score {ASK} --out old.csv --threads 0", 64, "threads"),
    ("standard output that is full", f"score {ASK} --out - > /dev/full", 74, "space"),
    ("standard output that is closed", f"score {ASK} --out - >&-", 74, "write"),
    ("a full disk", f"score {ASK} --out old.csv --years-out y.csv", 74, "large"),
]


def run(command, tally):
    for sentence, line, status, message in TABLE:
        if "/dev/full" in line and not os.path.exists("/dev/full"):
            continue
        limit = "ulimit -f 8; " if sentence == "a full disk" else ""
        done, said, files, old = _shell(command, f"{limit}exec {command.path} {line}")
        tally.check("endings", sentence, _problems(done, status, said, message, files, old))
    for sentence, line in [("standard error that is closed", f"score {ASK} --out new.csv 2>&-"),
                           ("standard error that is full", f"score {ASK} --out new.csv 2>/dev/full")]:
        done, _, files, old = _shell(command, f"exec {command.path} {line}")
        tally.check("endings", f"{sentence} hides nothing but messages",
                    [] if done == 0 and "new.csv" in files and old == "old" else [f"{done}, {files}"])
    done, said, files, _ = _shell(command, f"mkfifo pipe; cat pipe > new.csv & {command.path} score {ASK} --out pipe && wait; "
                                           "test -p pipe && test $(wc -l < new.csv) = 2001")
    tally.check("endings", "a named pipe is written and not replaced", [] if done == 0 else [f"{done}: {said} {files}"])
    for threads in ("1", "4"):
        for number in (signal.SIGINT, signal.SIGTERM):
            tally.check("endings", f"{number.name} while {threads} threads wait for input", _interrupted(command, threads, number))
    tally.end_group("endings")


def _problems(done, status, said, message, files, old):
    found = [] if done == status else [f"expected exit status {status}, got {done}"]
    found += [] if message in said else [f"standard error lacks {message}"]
    found += [f"left: {name}" for name in files - {"people.csv", "events.csv", "old.csv", "folder"}]
    found += [] if old == "old" else ["the old file has changed"]
    return [*found, said] if found else []


def _ledger(folder):
    for name, text in (("people.csv", PEOPLE), ("events.csv", EVENTS), ("old.csv", "old")):
        Path(folder, name).write_text(text)
    Path(folder, "folder").mkdir()


def _shell(command, line):
    with tempfile.TemporaryDirectory(prefix="xueshi-") as folder:
        _ledger(folder)
        done = subprocess.run(["sh", "-c", line], cwd=folder, env=command.environment, capture_output=True, timeout=60,
                              check=False)
        return (done.returncode, done.stderr.decode(errors="replace"), {file.name for file in Path(folder).iterdir()},
                Path(folder, "old.csv").read_text())


def _interrupted(command, threads, number):
    with tempfile.TemporaryDirectory(prefix="xueshi-") as folder:
        _ledger(folder)
        with subprocess.Popen([command.path, *"score --lang en --people people.csv --events - --out old.csv".split(),
                               "--threads", threads], cwd=folder, env=command.environment, stdin=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            process.stdin.write(EVENTS.encode() * 40)
            process.stdin.flush()
            # What was sent has been read, and the file is begun, once its first bytes stand beside the old one.
            for _ in range(100):
                if Path(folder, "old.csv.part").exists():
                    break
                time.sleep(0.05)
            time.sleep(0.2)
            process.send_signal(number)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                return ["it goes on waiting"]
            said = process.stderr.read().decode()
        return _problems(process.returncode, 130, said, "interrupted", {file.name for file in Path(folder).iterdir()},
                         Path(folder, "old.csv").read_text())
