"""No command writes over a file that it reads, or twice over one, by whatever names they go: it says so and touches nothing."""

import os
import subprocess
import tempfile
from pathlib import Path

FILES = {
    "people.csv": "person,place,level,year\nA,430300,intermediate,2022\n",
    "events.csv": "person,route,start,hours,category\nA,registered,2020-06-30,30,public\n",
    "sealed.txt": "",
    "old.csv": "old",
}
ASK = ["--people", "people.csv", "--events", "events.csv"]

# Other names of a file, or of one still to be made: made beside it, and what leads to it then.
NAMES = {
    "its own name": lambda folder, name: name,
    "./": lambda folder, name: f"./{name}",
    "a detour": lambda folder, name: f"folder/../{name}",
    "its whole path": lambda folder, name: str(folder / name),
    "a symbolic link": lambda folder, name: _link(os.symlink, name, folder / "link"),
    "a chain of symbolic links": lambda folder, name: _link(os.symlink, _link(os.symlink, name, folder / "one"), folder / "two"),
    "a link to its folder": lambda folder, name: _link(os.symlink, ".", folder / "here") + f"/{name}",
}
HARD = {"a hard link": lambda folder, name: _link(os.link, folder / name, folder / "hard")}

# What each command reads: an option that names a file, beside those that are needed.
READ = {
    "people": ("people.csv", []), "events": ("events.csv", []), "rulebook-file": ("book.json", ["--rulebook-file", "book.json"]),
}


def run(command, data, tally):
    book = (data / "samples" / "rulebook" / "example-city-2027.json").read_bytes()
    effort = (data / "effort.json").read_bytes()
    files = {**{name: text.encode() for name, text in FILES.items()}, "book.json": book, "effort.json": effort}

    for how, name in {**NAMES, **HARD}.items():
        for option, (file, extra) in READ.items():
            for words in (["report", *ASK, *extra, "--out"], ["score", *ASK, *extra, "--out"],
                          ["score", *ASK, *extra, "--out", "new.csv", "--years-out"],
                          ["score", *ASK, *extra, "--out", "new.csv", "--rejects"],
                          ["score", *ASK, "--against", "book.json", *extra, "--flips"]):
                _refused(command, files, words, name, file, f"{words[0]} {words[-1]} over --{option}, by {how}", tally)
        _refused(command, files, ["score", *ASK, "--against", "book.json", "--flips"], name, "book.json",
                 f"score --flips over --against, by {how}", tally)
        _refused(command, files, ["score", *ASK, "--out", "old.csv", "--years-out"], name, "old.csv",
                 f"score --years-out over --out, by {how}", tally)
    for how, name in NAMES.items():
        _refused(command, files, ["score", *ASK, "--out", "new.csv", "--rejects"], name, "new.csv",
                 f"score --rejects over --out that is still to be made, by {how}", tally)
    for file in ("people.csv", "events.csv"):
        for how, words in {"its own name": ["--out", "."], "a detour": ["--out", "folder/.."], "its whole path": ["--out", None]}.items():
            with tempfile.TemporaryDirectory(prefix="xueshi-") as name:
                folder = _folder(Path(name), files)
                words = [str(folder) if word is None else word for word in words]
                for option in (["--effort", file], ["--rulebook-file", file]):
                    _check(command, folder, ["generate", "--persons", "2", *option, *words], f"generate over {option[0]}, by {how}",
                           tally)
    with tempfile.TemporaryDirectory(prefix="xueshi-") as name:
        folder = _folder(Path(name), files)
        os.link(folder / "people.csv", folder / "folder" / "people.csv")
        _check(command, folder, ["generate", "--persons", "2", "--effort", "people.csv", "--out", "folder"],
               "generate over --effort, by a hard link", tally)
        for language, words in {"en": "named twice", "zh": "同一个文件"}.items():
            _, messages = _run(command, folder, ["report", *ASK, "--out", "./people.csv", "--lang", language])
            tally.check("outputs", f"the message names both, --lang {language}",
                        [] if words in messages and "./people.csv" in messages else [messages])
        _answered(command, folder, tally)
    tally.end_group("outputs")


def _link(make, target, path):
    make(target, path)
    return path.name


def _folder(folder, files):
    for name, contents in files.items():
        (folder / name).write_bytes(contents)
    (folder / "folder").mkdir()
    return folder


def _run(command, folder, words):
    done = subprocess.run([command.path, *words], cwd=folder, capture_output=True, check=False, timeout=120,
                          env=command.environment)
    return done.returncode, done.stderr.decode(errors="replace")


def _state(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _refused(command, files, words, name, file, sentence, tally):
    with tempfile.TemporaryDirectory(prefix="xueshi-") as path:
        folder = _folder(Path(path), files)
        _check(command, folder, [*words, name(folder, file)], sentence, tally)


def _check(command, folder, words, sentence, tally):
    before = _state(folder)
    status, messages = _run(command, folder, [*words, "--lang", "en"])
    problems = [] if status == 64 else [f"expected exit status 64, got {status}"]
    problems += [] if "named twice" in messages else ["standard error does not say named twice"]
    problems += [] if _state(folder) == before else ["a file has changed"]
    tally.check("outputs", sentence, [*problems, messages] if problems else [])


def _answered(command, folder, tally):
    """What is no other file is written: a new one, an old one, and devices."""
    for words in (["report", *ASK, "--out", "page.html"], ["report", *ASK, "--out", "old.csv"], ["report", "--empty", "--out", "page.html"],
                  ["score", *ASK, "--out", "new.csv", "--years-out", "folder/new.csv", "--rejects", "/dev/null"],
                  ["generate", "--persons", "2", "--out", "folder"]):
        status, messages = _run(command, folder, words)
        says = words[0] == "score" or f"wrote {words[-1]}" in messages
        tally.check("outputs", f"{' '.join(words)} writes, and says so", [] if status == 0 and says else [f"{status}: {messages}"])
