#!/usr/bin/env python3
"""xueshi beside what people would use instead: equal answers first, then whole processes, interleaved.

Needs a release build of xueshi and, the first time, PyPI. Writes below .build/peers, and answers to /dev/shm where there is one; see README.md
of this folder.
"""

import argparse
import atexit
import hashlib
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import check
from rules import EVENTS, PEOPLE, load

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
WORK = ROOT / ".build/peers"
# Answers go to memory where there is some: only xueshi waits until its files are safe on the disk, and the disk is not what is compared.
MEMORY = Path("/dev/shm")
OUT = MEMORY / f"xueshi-peers-{os.getpid()}" if os.access(MEMORY, os.W_OK) else WORK / "out"
PEERS = {"DuckDB": "duck.py", "Polars": "pol.py", "ClickHouse (chdb)": "ch.py"}
REFERENCES = {"plain Python": "pyloop.py", "OpenFisca": "fisca.py"}
PACKAGES = ["duckdb", "polars", "chdb", "openfisca-core"]
REFERENCE_PERSONS = 20_000
SLOW = 60  # seconds a run beyond which three runs do


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def environment() -> Path:
    """The venv with the pinned peers, made anew when the pins change."""
    pins = HERE / "requirements.txt"
    stamp = WORK / "venv/pins"
    pinned = hashlib.sha256(pins.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != pinned:
        say("making the venv of the peers")
        subprocess.run([sys.executable, "-m", "venv", "--clear", WORK / "venv"], check=True)
        pip = [WORK / "venv/bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", pins]
        subprocess.run(pip, check=True)
        stamp.write_text(pinned)
    return WORK / "venv/bin/python"


def generate(xueshi: Path, persons: int, seed: int) -> Path:
    """A cohort that applies in the one place, always made anew so that it is what the rulebook now says."""
    folder = WORK / f"cohort-{persons}"
    shutil.rmtree(folder, ignore_errors=True)
    say(f"generating {persons} people")
    command = [xueshi, "generate", "--persons", str(persons), "--seed", str(seed), "--place", load().place, "--out", folder]
    subprocess.run(command, check=True)
    return folder


def has_score(xueshi: Path) -> bool:
    return subprocess.run([xueshi, "score", "--help"], capture_output=True).returncode == 0


def score(xueshi: Path, cohort: Path, threads: int) -> list:
    """The command that answers for the cohort in bulk, with every year of everybody."""
    out = OUT / "xueshi"
    out.mkdir(parents=True, exist_ok=True)
    ledger = ["--people", cohort / PEOPLE, "--events", cohort / EVENTS]
    answers = ["--out", out / "results.csv", "--years-out", out / "years.csv"]
    return [xueshi, "score", *ledger, *answers, "--threads", str(threads)]


def answers_of_xueshi(xueshi: Path, cohort: Path, threads: int) -> Path:
    """What the peers are held against."""
    if has_score(xueshi):
        subprocess.run(score(xueshi, cohort, threads), check=True, stderr=subprocess.DEVNULL)
        return OUT / "xueshi"
    answers = OUT / "check.jsonl"
    with open(answers, "wb") as file:
        ledger = ["--people", cohort / PEOPLE, "--events", cohort / EVENTS]
        subprocess.run([xueshi, "check", *ledger, "--json"], stdout=file, check=True)
    return answers


def script(python: Path, name: str, cohort: Path, *more: str) -> list:
    return [python, HERE / name, cohort, OUT / f"{Path(name).stem}.csv", *more]


def verify(xueshi: Path, python: Path, cohort: Path, names: dict[str, str], threads: int) -> dict[str, str]:
    """Runs each script once and stops unless all answers are those of xueshi; gives these back."""
    say(f"answers of xueshi for {cohort.name}")
    expected = dict(check.rows(str(answers_of_xueshi(xueshi, cohort, threads))))
    for label, name in names.items():
        say(f"answers of {label}")
        command = script(python, name, cohort, *([str(threads)] if label in PEERS else []))
        subprocess.run(command, check=True)
        if check.compare(expected, str(command[3])):
            raise SystemExit(f"{label} answers otherwise than xueshi: nothing is timed")
    return expected


def refuses_damage(expected: dict[str, str]) -> None:
    """One hour more for one person in an answer must be found, or equality would mean nothing."""
    whole, damaged = OUT / "duck.csv", OUT / "damaged.csv"
    lines = whole.read_text().splitlines(keepends=True)
    middle = len(lines) // 2
    cells = lines[middle].rstrip("\n").split(",")
    cells[-1] = str(float(cells[-1] or 0) + 1)
    lines[middle] = ",".join(cells) + "\n"
    damaged.write_text("".join(lines))
    print("what follows must differ, by design:")
    if check.compare(expected, str(damaged)) != 1:
        raise SystemExit("check.py does not find a damaged answer")


def run(command: list) -> dict[str, float]:
    """One whole process: seconds by the clock, processor seconds, peak resident memory."""
    launch = [sys.executable, "-I", "-S", HERE / "launch.py", *map(str, command)]
    done = subprocess.run(launch, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"it failed: {command}")
    wall, cpu, kilobytes = map(float, done.stdout.split())
    return {"wall": wall, "cpu": cpu, "mb": kilobytes / 1024}


def measure(commands: dict[str, list], runs: int) -> dict[str, list[dict]]:
    """Rounds of all commands in turn, after one that does not count: what disturbs the machine disturbs all alike."""
    found = {label: [] for label in commands}
    for turn in range(runs + 1):
        for label, command in commands.items():
            times = found[label]
            if len(times) >= min(runs, 3) and max(t["wall"] for t in times) > SLOW:
                continue
            result = run(command)
            say(f"{'warm-up' if not turn else f'run {turn}'}: {label}: {result['wall']:.2f} s")
            if turn:
                times.append(result)
    return found


def summary(times: list[dict]) -> dict:
    walls = [t["wall"] for t in times]
    return {
        "wall": statistics.median(walls), "least": min(walls), "most": max(walls), "runs": len(times),
        "cpu": statistics.median(t["cpu"] for t in times), "mb": max(t["mb"] for t in times),
    }  # fmt: skip


def table(results: dict[str, dict], unit: str, rows: int) -> str:
    """Markdown; every ratio is to one command of the same rounds."""
    base = results[unit]["wall"]
    lines = [f"| what | wall s (least–most) | ÷ {unit} | million rows/s | CPU s | peak MB | runs |", "|---|---|---|---|---|---|---|"]
    for label, r in results.items():
        lines.append(
            f"| {label} | {r['wall']:.3f} ({r['least']:.3f}–{r['most']:.3f}) | {r['wall'] / base:.2f} "
            f"| {rows / r['wall'] / 1e6:.1f} | {r['cpu']:.2f} | {r['mb']:.0f} | {r['runs']} |"
        )
    return "\n".join(lines)


def machine(python: Path) -> dict:
    """Where and with what it was measured."""
    git = ["git", "-C", ROOT]
    commit = subprocess.run([*git, "rev-parse", "--short=12", "HEAD"], capture_output=True, text=True).stdout.strip()
    changed = bool(subprocess.run([*git, "status", "--porcelain"], capture_output=True, text=True).stdout.strip())
    asked = f"import importlib.metadata as m; print('\\n'.join(f'{{p}} {{m.version(p)}}' for p in {PACKAGES}))"
    versions = subprocess.run([python, "-c", asked], capture_output=True, text=True, check=True).stdout.split("\n")
    info = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    models = [line.split(":", 1)[1].strip() for line in info.splitlines() if line.startswith("model name")]
    return {
        "cpu": models[0] if models else platform.processor(), "cores": os.cpu_count(),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "system": platform.platform(), "python": platform.python_version(),
        "commit": commit + (" with changes" if changed else ""), "versions": [v for v in versions if v],
    }  # fmt: skip


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--persons", type=int, default=1_000_000, help="size of the cohort (default 1000000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=5, help="runs that count (default 5; 3 for what takes over a minute)")
    parser.add_argument("--threads", type=int, default=4)
    parser.add_argument("--smoke", action="store_true", help="every check on 2000 people, one run each: for CI")
    parser.add_argument("--xueshi", type=Path, default=ROOT / ".build/release/xueshi")
    parser.add_argument("--json", type=Path, default=WORK / "results.json")
    chosen = parser.parse_args()
    if chosen.smoke:
        chosen.persons, chosen.runs = 2000, 1
    if not chosen.xueshi.exists():
        parser.error(f"no {chosen.xueshi}: swift build -c release --static-swift-stdlib --product xueshi")
    return chosen


def main() -> None:
    chosen = arguments()
    WORK.mkdir(parents=True, exist_ok=True)
    OUT.mkdir(parents=True, exist_ok=True)
    atexit.register(shutil.rmtree, OUT, ignore_errors=True)
    python, xueshi = environment(), chosen.xueshi.resolve()

    few = generate(xueshi, min(chosen.persons, REFERENCE_PERSONS), chosen.seed)
    expected = verify(xueshi, python, few, PEERS | REFERENCES, chosen.threads)
    refuses_damage(expected)
    cohort = few
    if chosen.persons > REFERENCE_PERSONS:
        cohort = generate(xueshi, chosen.persons, chosen.seed)
        expected = verify(xueshi, python, cohort, PEERS, chosen.threads)
    rows = sum(1 for _ in open(cohort / EVENTS, "rb")) - 1
    reference_rows = sum(1 for _ in open(few / EVENTS, "rb")) - 1
    persons, size = len(expected), (cohort / EVENTS).stat().st_size
    del expected

    load_before = os.getloadavg()
    commands = {label: script(python, name, cohort, str(chosen.threads)) for label, name in PEERS.items()}
    commands |= {"`cat`": ["cat", cohort / EVENTS], "`wc -l`": ["wc", "-l", cohort / EVENTS]}
    if has_score(xueshi):
        commands = {"`xueshi score`": score(xueshi, cohort, chosen.threads)} | commands
    unit = next(iter(commands)) if has_score(xueshi) else "`wc -l`"
    results = {label: summary(times) for label, times in measure(commands, chosen.runs).items()}
    slow = {label: script(python, name, few) for label, name in REFERENCES.items()}
    references = {label: summary(times) for label, times in measure(slow, min(chosen.runs, 3)).items()}

    about = machine(python) | {"load": [load_before, os.getloadavg()], "threads": chosen.threads, "seed": chosen.seed}
    ledger = {"persons": persons, "rows": rows, "bytes": size}
    print(f"\n{persons} people, {rows} rows, {size / 1e6:.0f} MB; {chosen.threads} threads; all answers equal\n")
    print(table(results, unit, rows))
    print(f"\nReferences, on {min(persons, REFERENCE_PERSONS)} people:\n")
    print(table(references, next(iter(references)), reference_rows))
    print(f"\n{about['cpu']}, {about['cores']} cores, {about['memory_gb']} GB; {about['system']}; {about['commit']}")
    print(f"{', '.join(about['versions'])}; Python {about['python']}; load {load_before[0]:.1f} before")
    chosen.json.write_text(json.dumps({"machine": about, "ledger": ledger, "results": results, "references": references}, indent=1))
    say(f"written: {chosen.json}")


if __name__ == "__main__":
    main()
