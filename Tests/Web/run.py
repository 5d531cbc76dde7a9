"""Holds the engine of the page against the command: run.py PATH_TO_XUESHI FOLDER_OF_ENGINE_WASM

Answers, edits, questions and hostile files under node, as the page runs them; the samples under wasmkit. Needs Python's standard
library, node, and the Swift toolchain. The folder is where the build put `engine.wasm` and its objects. Ends with
`N passed, N failed`, and with status 1 when anything failed.
"""

import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(1, str(pathlib.Path(__file__).resolve().parents[1] / "EndToEnd"))

import answers
import edits
import hostile
import questions
import wasi
from command import Command
from page import Native, Page
from tally import Tally


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: run.py PATH_TO_XUESHI FOLDER_OF_ENGINE_WASM")
    path, folder = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    if not path.is_file() or not (folder / "engine.wasm").is_file():
        sys.exit(f"{path} or {folder}/engine.wasm is missing; build xueshi first")
    command = Command(path)
    page, native, tally = Page(folder / "engine.wasm"), Native(command), Tally()
    with tempfile.TemporaryDirectory(prefix="xueshi-web-") as name:
        cohorts = []
        for persons, seed in ((400, 3), (3000, 8)):
            cohort = pathlib.Path(name, f"cohort of {persons}")
            status, _, messages = command.run(["generate", "--persons", str(persons), "--seed", str(seed), "--out", str(cohort)])
            tally.check("cohorts", f"{persons} people are made", [] if status == 0 else [messages])
            cohorts.append(cohort)
        answers.run(page, native, cohorts, tally)
        edits.run(page, native, cohorts, tally)
        hostile.run(page, native, tally)
        questions.run(page, native, tally)
        wasi.run(folder, native, tally)
    sys.exit(tally.finish())


main()
