"""Opens the built page in a real browser, as a reader would: run.py PATH_TO_XUESHI [GROUP…]

Needs Chromium (Debian's `chromium`, or the program that CHROMIUM names) and Playwright, pinned in requirements.txt; its own browsers are not
used. Groups: unit, person, files, hostile, sheets, cohort. Ends with `N passed, N failed`, and with status 1 when
anything failed.
"""

import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "EndToEnd"))

import cohort
import files
import hostile
import person
import sheets
import unit
from browser import Browser, Builder
from tally import Tally

GROUPS = {"unit": unit, "person": person, "files": files, "hostile": hostile, "sheets": sheets, "cohort": cohort}


def main():
    if len(sys.argv) < 2:
        sys.exit("usage: run.py PATH_TO_XUESHI [GROUP…]")
    path = pathlib.Path(sys.argv[1])
    if not path.is_file():
        sys.exit(f"{path}: no such command; build it first")
    chosen = sys.argv[2:] or list(GROUPS)
    if unknown := set(chosen) - set(GROUPS):
        sys.exit(f"no such group: {', '.join(sorted(unknown))}; there are {', '.join(GROUPS)}")
    tally = Tally()
    samples = pathlib.Path(__file__).resolve().parents[2] / "Data" / "samples"
    with tempfile.TemporaryDirectory(prefix="xueshi-browser-") as folder, Browser() as browser:
        builder = Builder(path.resolve(), pathlib.Path(folder))
        for name in chosen:
            GROUPS[name].run(browser, builder, samples, tally)
            tally.end_group(name)
    sys.exit(tally.finish())


main()
