"""The engine as the page runs it: engine.js and the WebAssembly module, under node."""

import json
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VOCABULARY = ["words", "routes", "places", "specialties", "working-days", "cells", "columns", "remarks"]


def library(extra=()):
    """The library block of a page: the files of Data/, and rulebooks of one's own after them."""
    books = sorted((ROOT / "Data/rulebooks").glob("*.json")) + list(extra)
    return {
        "vocabulary": [{"name": name, "text": (ROOT / f"Data/vocabulary/{name}.json").read_text()} for name in VOCABULARY],
        "rulebooks": [{"id": book.stem, "sha256": "", "text": book.read_text()} for book in books],
        "effort": (ROOT / "Data/effort.json").read_text(),
    }


class Page:
    def __init__(self, wasm):
        self.wasm = wasm

    def run(self, steps, extra=()):
        """Carries out steps; their results, in order."""
        with tempfile.TemporaryDirectory(prefix="xueshi-web-") as folder:
            plan = Path(folder, "steps.json")
            plan.write_text(json.dumps({"library": library(extra), "steps": steps}))
            command = ["node", Path(__file__).with_name("drive.mjs"), ROOT / "Sources/XueshiPage/page/engine.js", self.wasm, plan]
            done = subprocess.run(command, capture_output=True, timeout=600, check=False)
        if done.returncode != 0:
            raise RuntimeError(done.stderr.decode(errors="replace"))
        return json.loads(done.stdout)


def opening(folder, **defaults):
    """The step that opens a folder's ledger."""
    files = [{"file": str(Path(folder, name))} for name in ("people.csv", "events.csv")]
    return {"call": "open", "args": [*files, defaults]}


class Native:
    """The command on the same files."""

    def __init__(self, command):
        self.command = command

    def run(self, name, folder, *flags):
        """Standard output and standard error, whatever the status."""
        paths = ["--people", str(Path(folder, "people.csv")), "--events", str(Path(folder, "events.csv"))]
        _, output, messages = self.command.run([name, "--lang", "en", *paths, *flags])
        return output, messages


def differs(page, native):
    """What differs first between two texts of lines; nothing when they are the same."""
    if page == native:
        return []
    ours, theirs = page.splitlines(), native.splitlines()
    for number, (left, right) in enumerate(zip(ours, theirs), 1):
        if left != right:
            place = next((i for i, pair in enumerate(zip(left, right)) if pair[0] != pair[1]), min(len(left), len(right)))
            around = slice(max(0, place - 60), place + 60)
            return [f"line {number}, character {place}:\n  page    …{left[around]}\n  command …{right[around]}"]
    return [f"the page wrote {len(ours)} lines, the command {len(theirs)}"]
