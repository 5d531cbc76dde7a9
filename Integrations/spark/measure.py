"""Measures what a row costs on this machine, alone and in Spark, and what follows for a province and the nation.

    measure.py PATH_TO_XUESHI [--persons N] [--cores N] [--write README.md …]

Costs are processor seconds of the whole tree of processes, so that what else the machine does matters little. Spark's start is
taken off by running two sizes. `--write` puts the tables between the marks in these files.
"""

import argparse
import ctypes
import os
import pathlib
import platform
import re
import resource
import subprocess
import sys
import tempfile
import time

import pyspark

HERE = pathlib.Path(__file__).resolve().parent
EVENTS_A_YEAR = 50
PLACES = [("a province", 5_000_000, 1), ("a province", 5_000_000, 5), ("the nation", 80_000_000, 1), ("the nation", 80_000_000, 5)]


def cost(arguments, environment=None):
    """Processor seconds and seconds of a command and all it starts, also of what outlives its parent."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run([str(word) for word in arguments], env={**os.environ, **(environment or {})}, capture_output=True,
                          text=True, check=False)
    seconds = time.monotonic() - start
    if done.returncode:
        sys.exit(f"{arguments[0]}: status {done.returncode}\n{done.stderr[-2000:]}")
    while True:
        try:
            os.wait()
        except ChildProcessError:
            break
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, seconds


class Sample:
    def __init__(self, xueshi, folder, persons):
        self.xueshi, self.folder = xueshi, folder / str(persons)
        subprocess.run([xueshi, "generate", "--persons", str(persons), "--seed", "1", "--out", self.folder], check=True)
        self.people, self.events = self.folder / "people.csv", self.folder / "events.csv"
        self.rows = sum(path.read_bytes().count(b"\n") - 1 for path in (self.people, self.events))
        self.bytes = self.events.stat().st_size + self.people.stat().st_size

    def alone(self):
        return cost([self.xueshi, "score", "--threads", 1, "--people", self.people, "--events", self.events, "--out",
                     self.folder / "results.csv", "--rejects", self.folder / "rejects.csv"])

    def spark(self, cores):
        submit = pathlib.Path(pyspark.__file__).parent / "bin" / "spark-submit"
        return cost([submit, "--master", f"local[{cores}]", "--conf", "spark.ui.enabled=false", "--conf",
                     f"spark.local.dir={self.folder}", HERE / "score_on_spark.py", "--people", self.people, "--events", self.events,
                     "--out", self.folder / "answers", "--overwrite", "--partitions", 4 * cores, "--xueshi", self.xueshi],
                    {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1", "PYTHONDONTWRITEBYTECODE": "1"})


def tables(asked, folder):
    small, large = Sample(asked.xueshi, folder, asked.persons // 8), Sample(asked.xueshi, folder, asked.persons)
    rows = large.rows - small.rows
    alone = [sorted(sample.alone() for _ in range(3))[1] for sample in (small, large)]
    spark = [min(sample.spark(asked.cores) for _ in range(2)) for sample in (small, large)]
    rates = [rows / (costs[1][0] - costs[0][0]) for costs in (alone, spark)]
    start = spark[0][0] - small.rows / rates[1]
    size = large.bytes / large.rows
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    version = subprocess.run([asked.xueshi, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    lines = [
        f"{version}, Spark {pyspark.__version__}, {model.group(1) if model else platform.machine()}, {os.cpu_count()} processors "
        f"(load {os.getloadavg()[0]:.1f}), {time.strftime('%Y-%m-%d')}; `measure.py --persons {asked.persons} --cores {asked.cores}`: "
        f"{large.rows:,} rows of {size:.0f} bytes.", "",
        "| | rows a second of one core | of it |", "|---|---:|---|",
        f"| `xueshi score --threads 1` | {_round(rates[0]):,} | reading, scoring, writing |",
        f"| this job | {_round(rates[1]):,} | reading, shuffle, sort, `xueshi score`, writing |", "",
        f"Starting Spark takes {start:.0f} processor seconds more, whatever the size.", "",
        f"With {EVENTS_A_YEAR} events a year each, *rows* = people × ({EVENTS_A_YEAR} × years + 1), and *core hours* = rows ÷ rate ÷ 3600:", "",
        "| | people | years | rows | size | one machine, one core | Spark, core hours | cores to be done in an hour | in ten minutes |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|"]
    for name, people, years in PLACES:
        count = people * (EVENTS_A_YEAR * years + 1)
        hours = count / rates[1] / 3600
        lines.append(f"| {name} | {people:,} | {years} | {count:,} | {count * size / 1e9:,.0f} GB | {_hours(count / rates[0] / 3600)} "
                     f"| {hours:.1f} | {_up(hours)} | {_up(hours * 6)} |")
    return "\n".join(lines)


def _round(number):
    digits = len(str(int(number))) - 2
    return round(number / 10 ** digits) * 10 ** digits


def _hours(hours):
    return f"{hours:.1f} h" if hours >= 1 else f"{hours * 60:.0f} min"


def _up(cores):
    return max(1, int(-(-cores // 1)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("xueshi", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--persons", type=int, default=200_000)
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--write", nargs="*", default=[])
    asked = parser.parse_args()
    # What Spark's workers leave behind is waited for, too.
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
    with tempfile.TemporaryDirectory(prefix="xueshi-measure-") as folder:
        text = tables(asked, pathlib.Path(folder))
    print(text)
    for path in map(pathlib.Path, asked.write):
        path.write_text(re.sub(r"(<!-- measured -->\n).*?(<!-- end -->)", lambda found: f"{found[1]}{text}\n{found[2]}",
                               path.read_text(), flags=re.S))


main()
